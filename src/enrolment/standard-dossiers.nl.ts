/** De groepen van de standaarddossiers in woorden, zoals het reglement ze aan ouders uitlegt. */
export const dossierWords: Readonly<Record<string, { definition: string; proof: string }>> = {
  sibling: {
    definition: 'Een broer of zus van dezelfde leefentiteit is al ingeschreven in de school.',
    proof: 'Gezinssamenstelling',
  },
  staff: {
    definition: 'Een ouder werkt in de school, met een lopend contract van minstens 104 dagen.',
    proof: 'Attest van het schoolbestuur',
  },
  underrepresented: {
    definition: 'Ondervertegenwoordigde groep, lokaal gekozen met akkoord van de gemeenteraad.',
    proof: 'Attest',
  },
  indicator: {
    definition:
      'Schooltoeslag in dit of het vorige schooljaar, of een moeder zonder diploma secundair onderwijs.',
    proof: 'Attest',
  },
  other: { definition: 'Alle andere leerlingen.', proof: 'Geen' },
};

/** Woorden van de loting, de publicatie en de openbare uitslag van de aanmeldingen. */
export const resultWords = {
  title: 'Uitslag van de aanmeldingen',
  menu: 'Loting en uitslag',
  part: {
    once: 'Schrijf dit deel nu op en bewaar het op papier, achter slot. Het systeem bewaart het niet en toont het niet meer. Zonder dit deel kan er niet geloot worden.',
    commit: 'Leg het tweede deel vast',
    commitHint:
      'Dit doet een andere medewerker dan wie het eerste deel vastlegde, het best voor het einde van de aanmeldperiode. Het deel verschijnt één keer, om op te schrijven.',
    typed: 'Het deel dat op papier staat',
    hint: '32 tekens; spaties tellen niet mee.',
    lost: 'Is het deel verloren?',
    lostHint:
      'Leg dan een nieuw deel vast. Het logboek en de openbare pagina tonen wanneer dat was. Wie een nieuw deel vastlegt, kiest de loten daarmee niet: het deel van het systeem kent niemand.',
    again: 'Leg een nieuw tweede deel vast',
  },
  reason: 'Waarom de vorige toewijzing verbeterd wordt',
  reasonHint: 'Eén zin, die ook op de openbare pagina staat: schrijf geen namen, codes of adressen.',
  reasonOf: (reason: string): string => `Reden: ${reason}`,
  publish: 'Publiceer de uitslag',
  publishHint:
    'De uitslag staat dan voor iedereen op de site, met de bestanden om ze na te rekenen. Dat kan niet ongedaan gemaakt worden; een verbetering komt ernaast te staan.',
  published: (moment: string, who: string): string => `Gepubliceerd door ${who} op ${moment}.`,
  toPublic: 'Openbare uitslag',
};

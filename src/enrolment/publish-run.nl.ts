/** Wat er in de gepubliceerde bestanden van een toewijzing staat, en wat niet. */
export const publishedRunWords = {
  title: 'De toewijzing narekenen',
  what: 'Het bestand bevat elke aanmelding onder haar code, met de keuzes in volgorde. Met hetzelfde programma rekent iedereen de toewijzing na: de uitkomst is tot op de letter gelijk.',
  leftOut: [
    'Namen en adressen staan er niet in.',
    'Een afstand is vervangen door haar plaats in de rij van die school: 1 is het dichtst bij, gelijke afstanden hebben dezelfde plaats.',
    'Een voorrangsgroep of een geboortejaar staat er alleen bij als een gekozen school ernaar kijkt. Van gekoppelde kinderen staat het geboortejaar er altijd.',
    'Het tijdstip van aanmelden staat er niet in. Alleen waar een school daarop ordent, staat de volgorde er als een reeks seconden.',
  ],
  command: (file: string): string => `bin/beleidsspoor allocate ${file} --json`,
};

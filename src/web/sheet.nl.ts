/** Woorden van een kleine tabel die binnenkomt: capaciteiten en aanmeldingen. */
const reasons: Readonly<Record<string, (value: string) => string>> = {
  'unknown-column': (value) =>
    `de kolom “${value}” kennen we niet; wis ze of geef ze een naam uit het sjabloon`,
  'column-twice': (value) => `de kolom “${value}” staat er twee keer`,
  'no-column': () => 'deze kolom ontbreekt',
  'more-cells': () => 'hier staat iets naast de tabel',
  'no-rows': () => 'er staan geen rijen in',
  empty: () => 'is leeg',
  count: (value) => `“${value}” is geen geheel getal van 0 tot 99999`,
  level: (value) => `“${value}” is geen niveau`,
  noLevel: () => 'dat niveau is er niet in dit schooljaar of bij deze vestigingsplaats',
  'counted-above': (value) =>
    `bij ${value} worden geen leerlingen geteld, alleen bij een geboortejaar of nieuwkomers`,
  site: (value) => `er is geen vestigingsplaats met code “${value}”`,
  twice: (value) => `staat er twee keer (${value})`,
  lowered: (value) => `${value} is minder dan wat vastgesteld is; een capaciteit gaat nooit omlaag`,
  noReason: () => 'zeg waarom de capaciteit omhoog gaat',
  'too-long': () => 'is te lang',
  child: (value) => `er is geen aanmelding met code ${value}; laat de code leeg voor een nieuw kind`,
  'not-child': (value) => `“${value}” is geen code van een kind`,
  withdrawn: (value) => `de aanmelding ${value} is ingetrokken`,
  birthYear: (value) => `“${value}” is geen geboortejaar`,
  metres: (value) => `“${value}” is geen afstand in meter`,
  'distance-alone': () => 'hier staat een afstand zonder keuze',
  gap: () => 'een keuze ervoor is leeg',
  proof: (value) => `“${value}” is geen stand van een bewijs: gegeven, ontbreekt of geweigerd`,
  group: (value) => `“${value}” is geen voorrangsgroep van dit reglement`,
  'group-site': (value) => `bij “${value}” hoort een vestigingsplaats, bijvoorbeeld ${value}@V01`,
  'group-everywhere': (value) => `“${value}” geldt overal en heeft geen vestigingsplaats`,
  moment: (value) => `“${value}” is geen tijdstip zoals 2026-03-02T09:14:00+01:00`,
  'moment-changed': () => 'het tijdstip van een aanmelding verandert niet',
  future: () => 'ligt in de toekomst',
};

export const sheetWords = {
  choose: 'Kies een bestand',
  hint: 'Een Excel-werkmap (.xlsx) of een CSV-bestand, hoogstens 5000 rijen. Het wordt eerst alleen bekeken.',
  template: 'Leeg sjabloon',
  download: 'Wat er nu staat',
  look: 'Bekijk het bestand',
  wrong: (count: number): string =>
    count === 1 ? 'Er is iets mis in 1 rij of kolom' : `Er is iets mis op ${count} plaatsen`,
  nothing: 'Er is niets bewaard. Verbeter het bestand en kies het opnieuw.',
  good: 'Dit bestand kan bewaard worden',
  counts: {
    added: (count: number): string => (count === 1 ? '1 nieuwe rij' : `${count} nieuwe rijen`),
    changed: (count: number): string => (count === 1 ? '1 rij verandert' : `${count} rijen veranderen`),
    same: (count: number): string =>
      count === 1 ? '1 rij blijft zoals ze is' : `${count} rijen blijven zoals ze zijn`,
  } as Readonly<Record<string, (count: number) => string>>,
  keep: 'Bewaar alles',
  row: 'Rij',
  column: 'Kolom',
  why: 'Wat er mis is',
  more: (count: number): string => `En nog ${count}.`,
  reasons,
  saved: 'Alles is bewaard.',
  large: (megabytes: number): string =>
    `Dit bestand is te groot: hoogstens ${megabytes} MB en 200 kolommen. Splits het.`,
};

/** The words of the site. Numbers, dates and amounts come in already printed. */
export const siteWords = {
  name: 'Beleidsspoor',
  skip: 'Naar de inhoud',
  mainMenu: 'Hoofdmenu',
  menu: { overview: 'Overzicht', plan: 'Plan', rounds: 'Rondes' },
  title: (page: string, government: string): string => `${page} · ${government} · Beleidsspoor`,
  demonstration:
    'Dit is een demonstratie: het bestuur, de mensen en de cijfers zijn verzonnen, tenzij je zelf een rapport hebt ingelezen.',
  accessibility: 'Toegankelijkheid',
  footer: (government: string): string => `Cijfers en teksten van ${government}.`,
  asTable: 'Bekijk als tabel',
  source: (round: string): string => `Bron: ${round}.`,
  inRound: (round: string): string => `Stand van ${round}`,
  frozen: 'bevroren',
  provisional: 'voorlopig',
  provisionalNote: (round: string): string =>
    `Voorlopig: ${round} loopt nog. Teksten en cijfers kunnen nog veranderen.`,
  openRound: (round: string): string => `${round} loopt nog.`,
  seeProvisional: 'Bekijk de voorlopige stand',
  newerRound: (round: string): string => `Er is een recentere stand: ${round}.`,
  seeNewest: 'Bekijk die',
  noTitle: 'Zonder titel',
  priority: 'Prioritair',
  priorityMark: '* is prioritair.',
  none: 'geen',
  missingAmount: 'ontbreekt',
  level: {
    body: 'Bestuur',
    strategic_objective: 'Strategische doelstelling',
    theme: 'Thema',
    objective: 'Beleidsdoelstelling',
    action_plan: 'Actieplan',
    action: 'Actie',
    without_objective: 'Verrichtingen zonder beleidsdoelstelling',
  },
  kind: { operating: 'Exploitatie', investment: 'Investering', financing: 'Financiering' },
  side: { receipts: 'Ontvangsten', expenses: 'Uitgaven', total: 'Saldo' },
} as const;

export const homeWords = {
  title: 'Lokale besturen',
  lede: 'Kies een bestuur om zijn meerjarenplan, de stand van de acties en de bedragen te zien.',
  empty:
    'Hier staat nog geen bestuur. Lees een gepubliceerd opvolgingsrapport in met het commando “beleidsspoor import”, dan verschijnt het hier.',
} as const;

export const overviewWords = {
  kicker: (plan: string, round: string, date: string): string => `${plan} · ${round}, stand op ${date}`,
  empty: 'Dit bestuur heeft nog geen afgesloten ronde. Zodra er een ronde afgesloten is, staat ze hier.',
  lights: (count: number): string =>
    count === 1 ? 'Drie lichten over 1 lopende actie' : `Drie lichten over ${count} lopende acties`,
  lightsNote: 'Uitgevoerde en geschrapte acties tellen niet mee: zij krijgen geen licht meer.',
  axis: 'As',
  perPart: 'Per onderdeel van het plan',
  perObjective: 'Per beleidsdoelstelling',
  part: 'Onderdeel',
  objective: 'Doelstelling',
  byStatus: (count: number): string => (count === 1 ? '1 actie naar status' : `${count} acties naar status`),
  spending: (realised: string, estimate: string): string => `Uitgaven: ${realised} in ${estimate}`,
  estimateOnly: (estimate: string): string => `Uitgaven: ${estimate}`,
  realised: 'Gerealiseerd',
  estimate: 'Geraamd',
  share: '%',
  total: 'Totaal',
  actions: 'Acties',
  worse: 'Vraagt nu meer aandacht',
  better: 'Gaat beter dan vorige ronde',
  noWorse: (round: string): string => `Geen enkel licht ging achteruit sinds ${round}.`,
  noBetter: (round: string): string => `Geen enkel licht ging vooruit sinds ${round}.`,
  more: (count: number): string => (count === 1 ? 'Nog 1 licht' : `Nog ${count} lichten`),
  becomes: 'wordt',
  spendingNote: (realised: string, estimate: string, round: string): string =>
    `Uitgaven van exploitatie, investering en financiering samen, in euro. Kolommen “${realised}” en “${estimate}” van ${round}.`,
} as const;

export const planWords = {
  title: 'Plan',
  version: (version: string): string => `versie ${version}`,
  views: 'Weergaven',
  all: (count: number): string => `Alles ${count}`,
  attention: (count: number): string => `Vraagt aandacht ${count}`,
  priority: (count: number): string => `Prioritair ${count}`,
  unanswered: (count: number): string => `Zonder licht ${count}`,
  filter: 'Filter het plan',
  search: 'Zoek op code, titel of tekst',
  searchHint: 'bv. fietspad',
  status: 'Status',
  anyStatus: 'Elke status',
  light: 'Licht',
  anyLight: 'Elk licht',
  lights: { attention: 'Opletten of ingrijpen', red: 'Ingrijpen', none: 'Niet ingevuld' },
  round: 'Ronde',
  show: 'Toon',
  clear: 'Toon alles',
  head: 'Doelstelling, actieplan, actie',
  track: (count: number): string => (count < 2 ? 'Ronde' : `${count} rondes`),
  trackOf: (words: readonly string[]): string =>
    `Zwaarste licht per ronde, oudste eerst: ${words.join(', ')}`,
  notInRound: 'nog niet in het plan',
  estimate: 'Raming',
  realised: 'Gerealiseerd',
  ratio: 'Verhouding',
  total: 'Totaal',
  doneOf: (done: number, all: number): string => `${done} van ${all} klaar`,
  open: (title: string): string => `Toon of verberg de acties van ${title}`,
  count: (shown: number, all: number, plans: number): string =>
    shown === all
      ? `${all} ${all === 1 ? 'actie' : 'acties'}${plans === 0 ? '' : ` in ${plans} ${plans === 1 ? 'actieplan' : 'actieplannen'}`}.`
      : `${shown} van ${all} ${all === 1 ? 'actie' : 'acties'}.`,
  quiet: 'Op koers staat zonder woord: alleen wat aandacht vraagt, spreekt.',
  amounts: (realised: string | null, estimate: string | null): string =>
    realised === null && estimate === null
      ? 'Deze ronde bevat geen bedragen.'
      : `Bedragen zijn uitgaven in euro${estimate === null ? '' : `; raming is “${estimate}”`}${realised === null ? '' : `, gerealiseerd is “${realised}”`}.`,
  whole: 'Bedragen van actieplannen en doelstellingen gaan over het geheel, niet over de selectie.',
  empty: 'Geen enkele actie past bij deze keuze. Kies minder voorwaarden of toon alles.',
} as const;

export const nodeWords = {
  breadcrumbs: 'Kruimelpad',
  spoor: 'Spoor',
  spoorNote: 'Alle rondes waarin dit onderdeel staat, de nieuwste eerst.',
  narrative: 'Toelichting',
  noText: 'Geen toelichting in deze ronde.',
  readMore: 'Lees de toelichting',
  money: 'Geld',
  moneyRegion: 'Geldtabel',
  moneyNote: (round: string): string => `Ontvangsten min uitgaven geeft het saldo. Bron: ${round}.`,
  noMoney: 'Bij dit onderdeel staan in deze ronde geen bedragen.',
  moneyPrinted: 'Zoals gedrukt: elk bedrag is apart afgerond op een hele euro.',
  inEuro: 'In euro',
  share: '%',
  shareNote: (realised: string, estimate: string): string => `% is “${realised}” tegenover “${estimate}”.`,
  perYear: 'Uitgaven per jaar',
  perYearDescription: (parts: readonly string[]): string => `${parts.join('. ')}.`,
  yearPart: (year: string, realised: string | null, estimate: string | null): string =>
    `${year}: ${[estimate === null ? null : `${estimate} geraamd`, realised === null ? null : `${realised} gerealiseerd`].filter((part) => part !== null).join(', ')}`,
  year: 'Jaar',
  from: 'Kolom en ronde',
  perYearNote: 'In hele euro. Per jaar telt de nieuwste ronde die het bedrag geeft.',
  names: 'Verwijst naar',
  namedBy: 'Genoemd in',
  findings: 'Bevindingen',
  below: 'Onderdelen',
  line: (line: number): string => `Regel ${line} van het ingelezen rapport.`,
  currentRound: 'deze pagina',
  textIn: 'Toelichting toen',
} as const;

export const roundWords = {
  title: 'Rondes',
  lede: 'Elke ronde bevriest de stand van het plan: teksten, lichten en bedragen. Rapporten komen alleen uit een bevroren stand.',
  empty: 'Er is nog geen afgesloten ronde.',
  kinds: { h1: 'Eerste semester', annual: 'Jaar', quarter: 'Kwartaal', own: 'Eigen periode' },
  period: 'Periode',
  kind: 'Soort',
  plan: 'Plan',
  version: 'Planversie',
  source: 'Ingelezen uit',
  sourceHash: 'Vingerafdruk van het bestand (SHA-256)',
  closings: 'Afsluitingen',
  closing: (sequence: string): string => `Afsluiting ${sequence}`,
  closedAt: 'Bevroren op',
  hash: 'Vingerafdruk (SHA-256)',
  reason: 'Reden',
  reasons: { first: 'Eerste afsluiting' } as Readonly<Record<string, string>>,
  open: 'Deze ronde loopt nog. Er is nog geen rapport.',
  downloads: 'Rapport downloaden',
  downloadsNote: (mark: string): string => `Gemaakt uit de bevroren stand met kenmerk ${mark}.`,
  formats: {
    pdf: { name: 'Pdf', note: 'om te lezen, te drukken en te archiveren' },
    docx: { name: 'Word', note: 'om in verder te werken' },
    xlsx: { name: 'Excel', note: 'alle bedragen als getal, met formules' },
    html: { name: 'Webpagina', note: 'één bestand, leest ook op een telefoon' },
    json: { name: 'JSON', note: 'open data, om in te lezen' },
  },
  download: (name: string, round: string): string => `${name} van ${round}`,
  counts: 'Wat erin staat',
  columns: 'Kolommen',
  findings: 'Bevindingen',
  findingsNote:
    'Twijfels bij het lezen of bij de cijfers. Er is niets verbeterd: alles staat zoals het gedrukt is.',
  noFindings: 'Er staan geen bevindingen open.',
  severity: { error: 'Fout', warning: 'Opgelet', info: 'Ter info' },
  severityCount: (count: number, severity: 'error' | 'warning' | 'info'): string =>
    ({
      error: count === 1 ? '1 fout' : `${count} fouten`,
      warning: count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`,
      info: count === 1 ? '1 opmerking' : `${count} opmerkingen`,
    })[severity],
  whole: 'Hele rapport',
  line: (line: number): string => `regel ${line}`,
  page: (page: number): string => `blz. ${page}`,
  nodes: (count: number, level: string): string => `${count} × ${level}`,
  fileName: (slug: string, to: string, kind: string, mark: string): string =>
    `${slug}-opvolging-${kind === 'annual' ? to.slice(0, 4) : to}-${mark}`,
  toOverview: 'Overzicht van deze ronde',
  toPlan: 'Plan in deze ronde',
} as const;

export const errorWords = {
  titles: {
    400: 'Dit adres klopt niet',
    404: 'Niet gevonden',
    405: 'Dat kan hier niet',
    409: 'Dit kan nu niet',
    429: 'Even geduld',
    503: 'Even niet bereikbaar',
    500: 'Er ging iets mis',
  } as Readonly<Record<number, string>>,
  fallback: 'Er ging iets mis',
  bad: 'Een deel van dit adres kunnen we niet lezen. Controleer het of ga terug naar het begin.',
  notFound: 'Deze pagina bestaat niet, of niet meer. Controleer het adres of ga terug naar het begin.',
  noGovernment: 'Dit bestuur staat hier niet.',
  noRound: 'Deze ronde staat hier niet, of is nog niet afgesloten.',
  noNode: 'Dit onderdeel van het plan staat niet in deze ronde.',
  noReport: 'Van een ronde die nog loopt, bestaat nog geen rapport.',
  unavailable: 'De gegevens zijn even niet bereikbaar. Probeer het over een minuut opnieuw.',
  busy: 'Er worden nu veel rapporten gemaakt. Probeer het over een minuut opnieuw.',
  unknown: 'Er ging bij ons iets mis. Probeer het opnieuw. Blijft het misgaan, geef dan dit nummer door.',
  id: (id: string): string => `Nummer: ${id}`,
  home: 'Naar het begin',
} as const;

export const accessibilityWords = {
  title: 'Toegankelijkheid',
  intro:
    'Iedereen moet deze site kunnen gebruiken: met een toetsenbord, een schermlezer, sterk vergroot, met hoog contrast, op een telefoon en zonder JavaScript.',
  standardTitle: 'Waar we naar streven',
  standard:
    'De site is gemaakt om te voldoen aan WCAG 2.2, niveau AA. Bij elke wijziging controleren automatische tests elke soort pagina op drie breedtes, licht en donker.',
  notTestedTitle: 'Wat nog niet gebeurd is',
  notTested: [
    'Er is nog geen audit door een onafhankelijke deskundige gebeurd. We noemen de site daarom niet “volledig conform”.',
    'De site is nog niet getest door mensen die elke dag een schermlezer gebruiken.',
    'Teksten die uit gepubliceerde rapporten zijn ingelezen, staan er zoals ze gedrukt zijn. Tekens die daar verloren gingen, zijn hier ook weg; we melden ze als bevinding.',
    'De pdf-rapporten krijgen de kenmerken van PDF/UA-1 en PDF/A-2a en worden met eigen tests gecontroleerd, niet door een erkende keuring.',
  ],
  reportTitle: 'Iets gevonden dat niet werkt?',
  report:
    'Meld het aan het lokaal bestuur waarvan je de pagina’s bekijkt. Krijg je geen goed antwoord, dan kun je terecht bij de Vlaamse Ombudsdienst.',
} as const;

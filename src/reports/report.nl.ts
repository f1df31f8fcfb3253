/** The words of a report in Dutch. The first block is read back by our own intake: change both together. */
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts[parts.length - 1]}`;

export const reportWords = {
  levels: {
    body: 'Bestuur',
    strategic_objective: 'Strategische doelstelling',
    theme: 'Thema',
    objective: 'Beleidsdoelstelling',
    action_plan: 'Actieplan',
    action: 'Actie',
    without_objective: 'Verrichtingen zonder beleidsdoelstelling',
  },
  axes: { progress: 'Stand van zaken', time: 'Tijd', money: 'Geld' },
  lights: { green: 'Op koers', amber: 'Opletten', red: 'Ingrijpen', none: 'Niet ingevuld' },
  noLightNeeded: 'Niet van toepassing',
  kinds: { operating: 'Exploitatie', investment: 'Investering', financing: 'Financiering' },
  sides: { receipts: 'Ontvangsten', expenses: 'Uitgaven' },
  balance: (kind: string): string => `Totaal ${kind}`,
  inEuro: 'In euro',
  level: 'Niveau',
  under: 'Onder',
  status: 'Status',
  priority: 'Prioritair',
  yes: 'Ja',
  keyFigures: 'Kerncijfers',
  findings: 'Bevindingen',
  origin: 'Hoe deze cijfers gemaakt zijn',
  service: 'Dienst',
  indicatorsTitle: 'Indicatoren',
  fourPartsTitle: 'Opvolging in vier delen',

  contents: 'Inhoud',
  untitled: 'Zonder titel',
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  date: (day: number, month: string, year: number): string => `${day} ${month} ${year}`,
  moment: (date: string, hours: string, minutes: string): string => `${date} om ${hours}.${minutes} uur`,
  period: (from: string, to: string): string => `${from} tot en met ${to}`,
  foot: (moment: string, mark: string): string => `Stand bevroren op ${moment}, kenmerk ${mark}`,
  footImported: (moment: string, mark: string): string =>
    `Ingelezen en bevroren op ${moment}, kenmerk ${mark}`,
  subject: (government: string, plan: string): string => `Opvolging: ${plan} van ${government}`,
  keywords: ['opvolgingsrapportering', 'meerjarenplan', 'beleidsdoelstellingen', 'actieplannen', 'acties'],
  cover: {
    eyebrow: 'Opvolging van het meerjarenplan',
    period: 'Periode',
    plan: 'Meerjarenplan',
    version: 'Planversie',
    frozen: 'Stand bevroren op',
    imported: 'Ingelezen op',
    cutOff: 'Cijfers tot en met',
    planOf: (years: string): string => `Meerjarenplan ${years}`,
    subtitle: (government: string, plan: string): string => `${plan} van ${government}`,
    mark: 'Kenmerk',
    statement: (actions: number, counts: readonly { status: string; count: number }[]): string =>
      counts.length === 0
        ? `Dit rapport volgt ${actions === 1 ? '1 actie' : `${actions} acties`} op.`
        : `Dit rapport volgt ${actions === 1 ? '1 actie' : `${actions} acties`} op: ${list(
            counts.map((one) => `${one.count} ${one.status.toLocaleLowerCase('nl-BE')}`),
          )}.`,
  },
  noAmounts: 'Hier zijn geen bedragen vermeld.',
  moneyCaption: (name: string): string => `Ontvangsten, uitgaven en saldo van ${name}, in euro`,
  narrativeTable: (name: string, number: number): string => `Tabel ${number} in de toelichting bij ${name}`,
  roundedBalance: (columns: readonly string[]): string =>
    `Afronding: elk bedrag is apart afgerond op een hele euro. Daardoor verschilt het saldo van ontvangsten min uitgaven in ${list(columns)}.`,
  roundedParts: (columns: readonly string[]): string =>
    `Afronding: de bedragen zijn opgeteld tot op de cent en daarna afgerond. De afgeronde delen samen geven een ander bedrag in ${list(columns)}.`,
  figures: {
    levelCount: {
      body: (count: number): string => (count === 1 ? '1 bestuur' : `${count} besturen`),
      strategic_objective: (count: number): string =>
        count === 1 ? '1 strategische doelstelling' : `${count} strategische doelstellingen`,
      theme: (count: number): string => (count === 1 ? '1 thema' : `${count} thema's`),
      objective: (count: number): string =>
        count === 1 ? '1 beleidsdoelstelling' : `${count} beleidsdoelstellingen`,
      action_plan: (count: number): string => (count === 1 ? '1 actieplan' : `${count} actieplannen`),
      action: (count: number): string => (count === 1 ? '1 actie' : `${count} acties`),
      without_objective: (): string => 'verrichtingen zonder beleidsdoelstelling',
    },
    lead: (counts: readonly string[]): string => `Dit rapport bevat ${list(counts)}.`,
    statusTitle: 'Status van de acties',
    statusDescription: (counts: readonly { status: string; count: number }[]): string =>
      `Aantal acties per status: ${list(counts.map((one) => `${one.status} ${one.count}`))}.`,
    lightTitle: 'Hoe de acties ervoor staan',
    lightDescription: (
      rows: readonly { axis: string; counts: readonly { word: string; count: number }[] }[],
    ): string =>
      rows
        .map((row) => `${row.axis}: ${list(row.counts.map((one) => `${one.word} ${one.count}`))}.`)
        .join(' '),
    moneyTitle: (realised: string, estimated: string): string =>
      `Uitgaven: ${realised} tegenover ${estimated}`,
    moneyDescription: (rows: readonly { name: string; realised: string; estimated: string }[]): string =>
      rows
        .map((row) => `${row.name}: ${row.realised} euro uitgegeven, ${row.estimated} euro geraamd.`)
        .join(' '),
    moneyNote: (rounded: boolean, printed: boolean, drawn: number | null): string =>
      [
        drawn === null ? '' : `De tekening toont de ${drawn} grootste bedragen, de tabel alle.`,
        'Exploitatie, investering en financiering samen, in hele euro.',
        rounded ? 'Afgeronde delen geven samen niet altijd het afgeronde totaal.' : '',
        printed
          ? 'Waar de acties het bedrag niet volledig geven, staat het bedrag zoals het gepubliceerd is.'
          : '',
      ]
        .filter((one) => one !== '')
        .join(' '),
    all: 'Alle acties',
    noStatus: 'Zonder status',
    axis: 'Onderdeel',
    total: 'Totaal',
    part: 'Onderdeel van het plan',
    share: 'Uitgegeven',
    sideOf: (side: string, column: string): string => `${side} ${column}`,
  },
  fourParts: {
    priority: 'Stand van de prioritaire acties',
    noPriority: 'Dit plan heeft geen prioritaire acties in deze keuze.',
    money: 'Geraamde en gerealiseerde ontvangsten en uitgaven',
    noMoney: 'Deze ronde bevat geen raming en realisatie van hetzelfde jaar.',
    moneyNote:
      'Alle doelstellingen van het plan samen. Verrichtingen zonder beleidsdoelstelling staan hier alleen als het plan ze bevat.',
    share: 'Gerealiseerd',
    assumptions: 'Wijzigingen in de assumpties',
    risks: 'Wijzigingen in de financiële risico’s',
    unchanged: 'Er zijn geen wijzigingen.',
    notAsked: 'Dit werd in deze ronde niet gevraagd.',
  },
  indicators: {
    intro:
      'Wat de diensten per ronde gemeten hebben, tegenover wat het plan per jaar wil bereiken. Wat niemand weet, staat er als onbekend: dat is geen nul.',
    heading: (name: string): string => `Indicator: ${name}`,
    titleOf: (name: string, node: string): string => `Indicator ${name}, bij ${node}`,
    of: 'Bij ',
    count: (count: number): string => (count === 1 ? '1 indicator' : `${count} indicatoren`),
    moment: 'Moment',
    value: 'Waarde',
    target: 'Streefwaarde',
    unknown: 'onbekend',
    no: 'Nee',
    baselineOf: (year: string): string => `${year}, beginwaarde`,
    inUnit: (unit: string): string => `Uitgedrukt in: ${unit}.`,
    description: (
      values: readonly { name: string; value: string }[],
      targets: readonly { name: string; value: string }[],
    ): string =>
      [
        `Gemeten: ${values.map(({ name, value }) => `${name} ${value}`).join('; ') || 'niets'}.`,
        targets.length === 0
          ? 'Er is geen streefwaarde.'
          : `Streefwaarden: ${targets.map(({ name, value }) => `${name} ${value}`).join('; ')}.`,
      ].join(' '),
    step: 'Stap',
    due: 'Tegen',
    state: 'Stand',
    stepDone: 'Gedaan',
    stepOpen: 'Nog te doen',
    stepsDone: (done: number, all: number): string =>
      `${done} van de ${all} stappen ${done === 1 ? 'is' : 'zijn'} gedaan.`,
    stepsUnknown: 'Hoever de stappen staan, is onbekend.',
  },
  choice: {
    label: 'Keuze',
    all: 'Alle acties',
    priority: 'Alleen de prioritaire acties',
    objective: (name: string): string => `Alleen ${name}`,
    service: (name: string): string => `Alleen de acties van ${name}`,
    depth: { objective: 'tot op doelstellingen', action_plan: 'tot op actieplannen' },
    sentence: (chosen: {
      scope: string;
      depth: string | null;
      narratives: boolean;
      columns: readonly string[] | null;
    }): string =>
      [
        chosen.scope,
        chosen.depth ?? '',
        chosen.narratives ? '' : 'zonder toelichtingen',
        chosen.columns === null
          ? ''
          : chosen.columns.length === 0
            ? 'zonder bedragen'
            : `met de kolommen ${list(chosen.columns)}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    note: 'Dit rapport toont een keuze uit de ronde. Bedragen van doelstellingen en actieplannen gaan over alles wat eronder staat, ook wat hier niet getoond wordt.',
  },
  decision: {
    label: 'Gemeenteraad',
    kinds: { noting: 'Kennisname', approval: 'Goedkeuring' },
    text: (kind: string, day: string, number: string): string => `${kind} op ${day}, besluit ${number}`,
  },
  comparison: {
    title: 'Wat er veranderde',
    subtitle: (before: string, after: string): string => `${after}, tegenover ${before}`,
    lead: (before: string, after: string, count: number): string =>
      count === 0
        ? `Tussen ${before} en ${after} veranderde er niets.`
        : `Van ${before} naar ${after} veranderde er iets bij ${count === 1 ? '1 onderdeel' : `${count} onderdelen`} van het plan.`,
    foot: (before: string, after: string): string => `Vergelijkt kenmerk ${before} met kenmerk ${after}`,
    summary: 'Aantal veranderingen',
    count: 'Aantal',
    node: 'Onderdeel van het plan',
    what: 'Wat',
    statuses: 'Status',
    lights: 'Lichten',
    money: 'Bedragen',
    column: 'Kolom',
    difference: 'Verschil',
    moneyNote:
      'In euro; exploitatie, investering en financiering samen. Kolommen worden vergeleken als ze hetzelfde van hetzelfde jaar bevatten.',
    names: 'Codes en titels',
    presence: 'Nieuw en weg',
    added: 'Nieuw in deze ronde',
    dropped: 'Niet meer in deze ronde',
    texts: 'Teksten',
    textNote:
      'Vet is wat de andere ronde niet heeft; van een tekst die helemaal nieuw is, staat niets vet. Wat beide rondes hetzelfde zeggen, is ingekort.',
  },
  findingWords: {
    none: 'Er staan geen bevindingen open.',
    intro:
      'Deze twijfels staan nog open. Er is niets verbeterd of weggelaten: de cijfers en teksten staan in dit rapport zoals ze gelezen zijn.',
    severity: 'Ernst',
    where: 'Bij',
    what: 'Bevinding',
    whole: 'Hele rapport',
    line: (line: number): string => `regel ${line}`,
    severities: { error: 'Fout', warning: 'Opgelet', info: 'Ter info' },
  },
  originWords: {
    imported:
      'De cijfers en teksten komen uit een gepubliceerd rapport. Ze zijn overgenomen zoals ze daar staan.',
    followedUp:
      'De teksten zijn ingevuld door de diensten in deze opvolgingsronde. De bedragen komen uit de boekhouding en uit het meerjarenplan.',
    file: 'Bronbestand',
    fileHash: 'SHA-256 van de bron',
    closed: 'Ronde afgesloten op',
    closingHash: 'SHA-256 van de afsluiting',
    sequence: 'Afsluiting',
    rounding:
      'Acties staan tot op de cent. Actieplannen en doelstellingen staan in hele euro: ze zijn opgeteld tot op de cent en daarna per bedrag afgerond, een halve euro weg van nul. Daardoor kan een som van afgeronde bedragen een euro verschillen.',
    balance:
      'Het totaal van exploitatie, investering of financiering is het saldo: ontvangsten min uitgaven.',
    missing: 'Een streepje (–) is een bedrag dat ontbreekt of onleesbaar was. Het telt niet als nul.',
    asked: 'Gevraagde acties',
    askedActions: {
      all: 'alle acties van het plan',
      priority: 'de prioritaire acties',
      selection: 'een keuze van acties',
    },
    cutOff: 'Cijfers tot en met',
    ledger: 'Stand van de boekhouding',
    ledgerState: (label: string, day: string | null, journalNumbers: string | null): string =>
      [
        label,
        day === null ? '' : `op ${day}`,
        journalNumbers === null ? '' : `journaalnummers ${journalNumbers}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    reason: 'Reden van deze afsluiting',
    roundRow: 'Ronde',
    columns: 'Kolommen',
  },
};

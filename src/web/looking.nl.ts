/** Words of looking: the plan as tree and table, searching, comparing rounds. */
export const lookingWords = {
  ownerless: (count: number): string => `Zonder eigenaar ${count}`,
  mine: 'Mijn dienst',
  sheet: 'Plan',
  exportThis: 'Wat je ziet als',
  exports: { xlsx: 'Excel', csv: 'CSV' },
  service: 'Dienst',
  anyService: 'Alle diensten',
  noService: 'Zonder dienst',
  owner: 'Eigenaar',
  anyOwner: 'Elke eigenaar',
  noOwner: 'Zonder eigenaar',
  me: 'Ikzelf',
  axis: 'Licht van',
  anyAxis: 'Eender welk punt',
  lights: {
    attention: 'Opletten of ingrijpen',
    red: 'Ingrijpen',
    amber: 'Opletten',
    green: 'Op koers',
    none: 'Niet ingevuld',
  },
  form: 'Weergave',
  asTree: 'Boom',
  asTable: 'Tabel',
  moreChoices: 'Meer keuzes en kolommen',
  onlyPriority: 'Alleen prioritair',
  columns: 'Kolommen',
  column: {
    plan: 'Onderdeel',
    status: 'Status',
    lights: 'Lichten',
    track: 'Vorige rondes',
    owner: 'Eigenaar',
    service: 'Dienst',
    estimate: 'Raming',
    realised: 'Gerealiseerd',
    share: 'Verhouding',
  },
  under: (part: string): string => `Alleen onder ${part}.`,
  wholePlan: 'Toon het hele plan',
  mustAssign: 'Geen eigenaar',
  openBranch: (title: string): string => `Toon de acties van ${title}`,
  closeBranch: (title: string): string => `Verberg de acties van ${title}`,
  folded: 'Open een actieplan om zijn acties te zien.',
  action: 'Actie',
  list: (shown: number, all: number): string =>
    shown === all ? `${all} ${all === 1 ? 'actie' : 'acties'}.` : `${shown} van de ${all} acties.`,
  parts: 'Bladen',
  part: (at: number, parts: number): string => `Blad ${at} van ${parts}`,
  previous: 'Vorig blad',
  next: 'Volgend blad',
  otherStatus: (count: number): string =>
    count === 0
      ? 'Geen actie kreeg een andere status'
      : count === 1
        ? '1 actie kreeg een andere status'
        : `${count} acties kregen een andere status`,
  moreActions: (count: number): string => (count === 1 ? 'Nog 1 actie' : `Nog ${count} acties`),
  noStatus: 'zonder status',
  compare: (round: string): string => `Alles wat veranderde sinds ${round}`,
  inPlan: 'Toon ze in het plan',
  ownerlessTitle: (count: number): string =>
    count === 1 ? '1 actie zonder eigenaar' : `${count} acties zonder eigenaar`,
};

export const compareWords = {
  title: 'Wat veranderde er',
  lede: (before: string, after: string, count: number): string =>
    count === 0
      ? `Tussen ${before} en ${after} veranderde er niets.`
      : `Van ${before} naar ${after}: ${count} ${count === 1 ? 'onderdeel' : 'onderdelen'} van het plan.`,
  with: 'Vergelijk met',
  kinds: 'Soort verschil',
  all: (count: number): string => `Alles ${count}`,
  kind: {
    status: (count: number): string => `Status ${count}`,
    lights: (count: number): string => `Lichten ${count}`,
    money: (count: number): string => `Geld ${count}`,
    texts: (count: number): string => `Tekst ${count}`,
    name: (count: number): string => `Code of titel ${count}`,
    added: (count: number): string => `Nieuw ${count}`,
    dropped: (count: number): string => `Weg ${count}`,
  },
  was: (name: string): string => `heette “${name}”`,
  added: 'Nieuw in deze ronde',
  dropped: 'Niet meer in deze ronde',
  status: 'Status',
  nothing: 'geen',
  noLight: 'Zonder licht',
  money: (column: string, side: string): string => `${column}, ${side}`,
  text: (axis: string): string => `Tekst: ${axis}`,
  removed: 'weg:',
  inserted: 'nieuw:',
  none: 'Er is geen vroegere ronde van dit plan om mee te vergelijken.',
};

export const searchWords = {
  title: 'Zoek',
  label: 'Zoek in titels en toelichtingen',
  search: 'Zoek',
  hint: 'Ook een deel van een woord telt: “opbouw” vindt “opbouwwerker”. Meer woorden moeten samen voorkomen.',
  hintStaff:
    'Ook een deel van een woord telt: “opbouw” vindt “opbouwwerker”. Meer woorden moeten samen voorkomen. Je vindt ook de interne opmerkingen die je mag lezen.',
  count: (all: number, asked: string): string =>
    `${all === 0 ? 'Niets' : all === 1 ? '1 resultaat' : `${all} resultaten`} voor “${asked}”`,
  none: 'Probeer een korter woord of een deel ervan.',
  action: 'Bekijk de actie',
  kind: { remark: 'interne opmerking', comment: 'opmerking bij nazicht' },
  others: {
    round: (count: number): string =>
      count === 1 ? 'ook in 1 andere ronde' : `ook in ${count} andere rondes`,
    comment: (count: number): string => (count === 1 ? 'en nog 1' : `en nog ${count}`),
  },
};

export const indicatorWords = {
  title: 'Indicatoren',
  value: 'Waarde',
  target: 'Streefwaarde',
  baseline: 'Nulmeting',
  unknown: 'niet bekend',
  yes: 'ja',
  no: 'nee',
  done: 'klaar',
  toDo: 'nog te doen',
  stepsDone: (done: number, all: number): string => `${done} van de ${all} stappen`,
  now: (value: string): string => `Nu: ${value}.`,
  when: 'Wanneer',
  what: 'Wat',
};

export const timelineWords = {
  spent: (realised: string, estimate: string, share: string): string =>
    `${realised} gerealiseerd van ${estimate} (${share})`,
  onlyRealised: (realised: string): string => `${realised} gerealiseerd`,
  onlyEstimate: (estimate: string): string => `${estimate} geraamd`,
  read: 'Wat er toen stond',
  answers: 'Verantwoordelijk',
};

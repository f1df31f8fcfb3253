/** The board of a round and the list of what waits for a reviewer. */
const updates = (count: number): string => (count === 1 ? '1 update' : `${count} updates`);

export const boardWords = {
  title: 'Bord',
  boardOf: (round: string): string => `Bord van ${round}`,
  kicker: (today: string, cutOff: string | null): string =>
    cutOff === null ? today : `${today} · stand op ${cutOff}`,
  conclusion: (given: { approved: number; waiting: number; late: number; coming: number }): string =>
    [
      `${given.approved} goedgekeurd, ${given.waiting} ${given.waiting === 1 ? 'wacht' : 'wachten'} op nazicht.`,
      given.late === 0 && given.coming === 0
        ? 'Er ontbreekt niets meer.'
        : [
            given.late === 0
              ? ''
              : `${updates(given.late)} ${given.late === 1 ? 'is' : 'zijn'} te laat${given.coming === 0 ? '.' : ' en '}`,
            given.coming === 0
              ? ''
              : `${given.late === 0 ? updates(given.coming) : given.coming} ${given.coming === 1 ? 'komt' : 'komen'} nog binnen de termijn.`,
          ].join(''),
    ].join(' '),
  empty: 'In deze ronde wordt geen enkele actie gevraagd.',
  remind: (count: number, late: boolean): string =>
    late
      ? `Stuur herinnering aan ${count} ${count === 1 ? 'laatkomer' : 'laatkomers'}`
      : `Stuur herinnering aan ${count} ${count === 1 ? 'verantwoordelijke' : 'verantwoordelijken'}`,
  reminded: (sent: number, already: number): string =>
    [
      sent === 0
        ? 'Er vertrok geen herinnering.'
        : `${sent} ${sent === 1 ? 'herinnering vertrekt' : 'herinneringen vertrekken'}.`,
      already === 0
        ? ''
        : `${already} ${already === 1 ? 'persoon kreeg' : 'personen kregen'} vandaag al een herinnering: meer dan één per dag sturen we niet.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  mailWaits: 'Er is nog geen mailserver ingesteld: mails blijven wachten tot die er is.',
  mailFailed: (count: number): string =>
    count === 1
      ? '1 mail van de voorbije week kon niet bezorgd worden.'
      : `${count} mails van de voorbije week konden niet bezorgd worden.`,
  close: 'Sluit de ronde…',
  closeHint: 'Sluiten kan zodra elke update goedgekeurd of verantwoord is.',
  settings: 'Instellingen',
  perService: 'Per dienst',
  service: 'Dienst',
  updates: 'Updates',
  updatesOf: (service: string, count: number): string => `${service}: ${updates(count)}`,
  deadline: 'Termijn',
  late: 'Te laat',
  none: 'geen',
  noService: 'Zonder dienst',
  noHead: 'Niemand leidt deze dienst',
  reviewedBy: (name: string): string => `nazicht: ${name}`,
  allServices: 'Alle diensten',
  over: 'voorbij',
  today: 'vandaag',
  tomorrow: 'morgen',
  inDays: (days: number): string => `over ${days} dagen`,
  states: {
    approved: 'Goedgekeurd',
    submitted: 'Ingediend',
    returned: 'Teruggestuurd',
    draft: 'Bezig',
    asked: 'Niet begonnen',
  },
  count: (count: number, state: 'approved' | 'submitted' | 'returned' | 'draft' | 'asked'): string =>
    `${count} ${{ approved: 'goedgekeurd', submitted: 'ingediend', returned: 'teruggestuurd', draft: 'bezig', asked: 'niet begonnen' }[state]}`,
  terms: 'Termijnen',
  term: {
    'cut-off': 'Peildatum van de cijfers',
    deadline: 'Updates ingediend',
    review: 'Nazicht klaar',
    council: 'Gemeenteraad neemt kennis',
    legal: 'Uiterste dag volgens het decreet',
    service: (names: string, missing: number): string =>
      missing === 0 ? `${names}: alles is ingediend` : `${names}: nog ${updates(missing)} in te dienen`,
  },
  noTerms: 'Deze ronde heeft geen termijnen.',
  contradictions: 'Dit klopt niet met elkaar',
  noContradictions: 'We vonden niets dat elkaar tegenspreekt.',
  contradiction: {
    'done-unspent': ({ spent, estimate }: Readonly<Record<string, string | number>>): string =>
      `Status Uitgevoerd, maar van de geraamde € ${estimate} is maar € ${spent} uitgegeven.`,
    'light-without-reason': ({ axis }: Readonly<Record<string, string | number>>): string =>
      `${axis} staat op Opletten of Ingrijpen, maar er is geen reden ingevuld.`,
    'amount-moved': ({ before, now, percent }: Readonly<Record<string, string | number>>): string =>
      `De raming ging van € ${before} naar € ${now}: ${percent} % verschil met de vorige ronde.`,
    'old-text': ({ rounds }: Readonly<Record<string, string | number>>): string =>
      `De tekst is al ${Number(rounds) + 1} rondes dezelfde.`,
    'dead-reference': ({ code }: Readonly<Record<string, string | number>>): string =>
      `De tekst verwijst naar ${code}, maar die actie staat niet in het plan.`,
    'personal-data': ({ what, text }: Readonly<Record<string, string | number>>): string =>
      `In de publieke tekst staat ${what}: ${text}.`,
    'text-limit': ({ axis, length, limit }: Readonly<Record<string, string | number>>): string =>
      `De tekst bij ${axis} telt ${length} tekens; de digitale rapportering toont er ${limit}.`,
    'title-limit': ({ length, limit }: Readonly<Record<string, string | number>>): string =>
      `De titel telt ${length} tekens; de digitale rapportering toont er ${limit}.`,
  },
  personal: {
    'national-number': 'een rijksregisternummer',
    phone: 'een telefoonnummer',
    mail: 'een mailadres',
  } as Readonly<Record<string, string>>,
  axis: { progress: 'Voortgang', time: 'Tijd', money: 'Geld' },
  moreContradictions: (count: number): string => (count === 1 ? 'Nog 1 actie' : `Nog ${count} acties`),
  moreUpdates: (count: number): string => `Nog ${updates(count)}`,
  askReason: 'Vraag reden',
  sendBack: 'Stuur terug',
  look: 'Bekijk',
  waiting: (count: number): string =>
    count === 1 ? '1 update wacht op goedkeuring' : `${count} updates wachten op goedkeuring`,
  noneWaiting: 'Er wacht niets op goedkeuring.',
  choose: 'Kies',
  chooseOne: (title: string): string => `Kies ${title}`,
  action: 'Actie',
  lights: 'Lichten',
  changed: 'Wat wijzigde',
  submitted: 'Ingediend',
  unchanged: 'Niets, zelfde als vorige keer',
  first: 'Eerste keer',
  changes: {
    status: 'status',
    'progress-light': 'voortgang',
    'time-light': 'tijd',
    'money-light': 'geld',
    text: 'tekst nieuw',
  },
  lightMoved: {
    better: (axis: string): string => `${axis} beter`,
    worse: (axis: string): string => `${axis} slechter`,
    other: (axis: string): string => `${axis} gewijzigd`,
  },
  statusNew: (label: string): string => `status nu ${label}`,
  approve: { before: 'Keur', after: 'gekozen updates goed' },
  chooseUnchanged: 'Kies alles zonder wijziging',
  chooseNone: 'Kies niets',
  approved: (count: number): string =>
    count === 1 ? '1 update is goedgekeurd.' : `${count} updates zijn goedgekeurd.`,
  nothingChosen: 'Kies eerst minstens één update.',
  notApproved: (title: string, sentence: string): string => `${title}: ${sentence}`,
  lateTitle: (count: number): string =>
    count === 1 ? '1 update is te laat' : `${count} updates zijn te laat`,
  daysLate: (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`),
  returnedTitle: (count: number): string =>
    count === 1
      ? '1 update ligt terug bij de verantwoordelijke'
      : `${count} updates liggen terug bij de verantwoordelijke`,
  noOwner: 'Niemand',
  ownerless: (count: number): string =>
    count === 1 ? '1 actie heeft geen verantwoordelijke' : `${count} acties hebben geen verantwoordelijke`,
  assign: 'Wijs toe',
  newer: (version: string): string => `Intussen vastgesteld: ${version}`,
  newerNote:
    'Deze ronde blijft op haar eigen versie van het plan. Jij beslist of een nieuwe actie mee gevraagd wordt en een geschrapte niet meer.',
  added: 'Nieuw in het plan',
  dropped: 'Niet meer in het plan',
  noneAdded: 'Geen nieuwe acties.',
  noneDropped: 'Geen geschrapte acties.',
  ask: 'Vraag ook',
  drop: 'Vraag niet meer',
  askedNow: 'wordt gevraagd',
  notAsked: 'wordt niet gevraagd',
  mayNot: {
    'sign-in': 'Meld je eerst aan.',
    role: 'Dat doet de beleidscoördinator.',
    scope: 'Dat doet de beleidscoördinator.',
    state: 'De ronde is afgesloten.',
  },
  reviewTitle: 'Nazicht',
  reviewLede: (count: number): string =>
    count === 0
      ? 'Er wacht niets op jouw nazicht.'
      : `${updates(count)} ${count === 1 ? 'wacht' : 'wachten'} op jouw nazicht.`,
  reviewMenu: 'Nazicht',
};

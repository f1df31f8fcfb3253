/** Words of the plan as a version has it: the plan without a round, one part of it, and the tables of its document. */
export const planVersionWords = {
  noRound: 'Er is nog geen opvolgingsronde. Dit is het plan zoals het er staat, met wat er geraamd is.',
  state: { concept: 'in de maak', submitted: 'voorgelegd', set: 'vastgesteld' },
  stateOf: (label: string, state: string, day: string | null): string =>
    `${label}, ${state}${day === null ? '' : ` op ${day}`}`,
  headline: (actions: number, objectives: number): string =>
    objectives === 0
      ? `${actions === 1 ? '1 actie' : `${actions} acties`} in het plan`
      : `${actions === 1 ? '1 actie' : `${actions} acties`} voor ${objectives === 1 ? '1 doelstelling' : `${objectives} doelstellingen`}`,
  lede: (expenses: string, first: number, last: number): string =>
    `Van ${first} tot ${last} samen ${expenses} aan uitgaven.`,
  noMoney: 'Dit plan zegt niets over geld.',
  tops: 'Waar het geld naartoe gaat',
  whole: 'Bekijk het hele plan',
  versions: 'Alle versies',
  says: 'Wat het plan erover zegt',
  seeVersion: 'Naar dit onderdeel in het plan',
  term: 'Looptijd',
  termOf: (from: string | null, to: string | null): string =>
    from === null ? `tot ${to ?? ''}` : to === null ? `vanaf ${from}` : `${from} tot ${to}`,
  field: 'Beleidsveld',
  external: 'Externe rapporteringscode',
  sdgs: 'Duurzame-ontwikkelingsdoelen',
  money: 'Geraamd per jaar',
  moneyNote: 'In hele euro, met alles wat hieronder hangt.',
  nothing: 'Er is hier niets geraamd.',
  below: 'Wat hieronder hangt',
  tables: 'Tabellen uit het plandocument',
  tablesNote: 'Zoals ze in het document staan. Ze tellen niet mee in de bedragen van het plan.',
  untitled: 'Tabel zonder naam',
  rows: (count: number): string => (count === 1 ? '1 rij' : `${count} rijen`),
  page: (page: number): string => `bladzijde ${page}`,
  row: 'Rij',
  under: 'Onder',
  noTable: 'Die tabel is er niet in deze versie.',
};

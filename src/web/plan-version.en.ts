import type { planVersionWords as nl } from './plan-version.nl.ts';

export const planVersionWords: typeof nl = {
  noRound: 'There is no follow-up round yet. This is the plan as it stands, with what is estimated.',
  state: { concept: 'in the making', submitted: 'submitted', set: 'set' },
  stateOf: (label, state, day) => `${label}, ${state}${day === null ? '' : ` on ${day}`}`,
  headline: (actions, objectives) =>
    objectives === 0
      ? `${actions === 1 ? '1 action' : `${actions} actions`} in the plan`
      : `${actions === 1 ? '1 action' : `${actions} actions`} for ${objectives === 1 ? '1 objective' : `${objectives} objectives`}`,
  lede: (expenses, first, last) => `From ${first} to ${last} expenses of ${expenses} together.`,
  noMoney: 'This plan says nothing of money.',
  tops: 'Where the money goes',
  whole: 'See the whole plan',
  versions: 'All versions',
  says: 'What the plan says of it',
  seeVersion: 'To this part of the plan',
  term: 'Runs',
  termOf: (from, to) =>
    from === null ? `until ${to ?? ''}` : to === null ? `from ${from}` : `${from} to ${to}`,
  field: 'Policy field',
  external: 'External reporting code',
  sdgs: 'Sustainable development goals',
  money: 'Estimated each year',
  moneyNote: 'In whole euros, with all that hangs below.',
  nothing: 'Nothing is estimated here.',
  below: 'What hangs below',
  tables: 'Tables from the plan document',
  tablesNote: 'As they stand in the document. They are no part of the amounts of the plan.',
  untitled: 'Table without a name',
  rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
  page: (page) => `page ${page}`,
  under: 'Under',
  row: 'Row',
  noTable: 'That table is not in this version.',
};

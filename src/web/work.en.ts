import type { workWords as nl } from './work.nl.ts';

export const workWords: typeof nl = {
  title: 'My work',
  lede: (count) =>
    count === 0
      ? 'Everything is handed in.'
      : count === 1
        ? 'There is 1 action left to say something of.'
        : `There are ${count} actions left to say something of.`,
  empty: 'Nothing is asked of you at the moment.',
  noAccount: 'Sign in to see what is asked of you.',
  by: (day) => `by ${day}`,
  noTerm: 'no term',
  late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  returned: 'Returned',
  toDo: 'To do',
  done: (count) => (count === 1 ? '1 handed in or approved' : `${count} handed in or approved`),
  action: 'Action',
  last: 'Last time',
  noLast: 'nothing said yet',
  money: 'Money',
  spent: (spent, estimate) => `${spent} of ${estimate}`,
  noMoney: 'no money this year',
  write: 'Update',
  goOn: 'Go on',
  see: 'See',
  writeFor: (round) => `Update: ${round}`,
  seeFor: (round) => `See the update: ${round}`,
  behalf: (name) => `for ${name}`,
  comment: (author, when) => `${author}, ${when}`,
  moreComments: (count) => (count === 1 ? 'and 1 more comment' : `and ${count} more comments`),
  same: 'same as last time',
  submitted: (title) => `${title} is handed in.`,
  states: {
    asked: 'asked',
    draft: 'begun',
    submitted: 'handed in',
    returned: 'returned',
    approved: 'approved',
  },
};

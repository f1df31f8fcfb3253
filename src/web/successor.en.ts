import type { mergerWords as merger, successorWords as successor } from './successor.nl.ts';

export const successorWords: typeof successor = {
  title: 'Continued in a next plan',
  lede: (old, now) => `Which parts of ${old} go on in ${now}.`,
  none: 'There are no two plans yet that follow each other.',
  old: 'Older plan',
  now: 'Later plan',
  part: (plan) => `In ${plan}`,
  continued: 'Continued as',
  notContinued: 'not continued',
  confirm: 'Confirm',
  confirmAll: (count) =>
    count === 1
      ? 'Confirm the one proposal with the same code and title'
      : `Confirm the ${count} proposals with the same code and title`,
  sign: { both: 'same code and title', title: 'same title', code: 'only the same code' },
  suggestion: 'Proposal',
  choose: 'Choose yourself',
  chooseOf: (part) => `Choose in what ${part} goes on`,
  link: 'Link',
  unlink: 'Take away',
  saved: 'The link is saved.',
  next: 'Continued in',
  before: 'Continuation of',
  show: 'Show',
  count: (linked, all) => `${linked} of the ${all} parts are continued.`,
};

export const mergerWords: typeof merger = {
  title: 'Rounds from before the merger',
  lede: 'This government came out of a merger. The closed rounds of the governments before it can still be read here.',
  since: (name, day) => `${name}, merged on ${day}`,
  none: 'There is no closed round of this government to read.',
};

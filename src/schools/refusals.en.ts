import type { schoolRefusals as nl } from './refusals.nl.ts';

export const schoolRefusals: typeof nl = {
  signIn: 'Please sign in first.',
  notAllowed: 'Only enrolment officers keep schools and capacities.',
  notFound: 'That site is not there (any more).',
  codeTaken: 'There already is a site with that code. Choose another.',
  otherBoard: (board) => `That school belongs to ${board}. Use that name, or give the school another name.`,
  unseen: 'Somebody else changed these capacities in the meantime. Check what stands there now.',
  lowered: 'A capacity can never go down. It stays as it is, or goes up.',
  noLevel: 'There is no such level in this school year.',
  siteUnseen: 'Somebody else changed this site in the meantime. Check what stands there now.',
  nameTaken: 'There already is a school of that name. Choose another.',
  endsFirst: 'The end comes before the beginning. Check the days.',
  halfPlace: 'Fill in both the latitude and the longitude, or neither.',
  otherYear: 'A school year begins in its first year and ends in the next one at the latest.',
  noYear: 'There is no such school year.',
  setAlready: 'The capacities of this school year have been set already.',
  nothingToSet: 'There are no capacities in this school year yet. Fill them in first.',
  noReason: 'Say why the capacity goes up.',
  noLimit: 'Fill in the capacity too where you count pupils.',
};

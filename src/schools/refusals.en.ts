import type { schoolRefusals as nl } from './refusals.nl.ts';

export const schoolRefusals: typeof nl = {
  signIn: 'Please sign in first.',
  notAllowed: 'Only enrolment officers keep schools and capacities.',
  notFound: 'That site is not there (any more).',
  codeTaken: 'There already is a site with that code. Choose another.',
  otherBoard: (board) => `That school belongs to ${board}. Use that name, or give the school another name.`,
  unseen: 'Somebody else changed these capacities in the meantime. Check what stands there now.',
  lowered: 'A capacity can never go down. It stays as it is, or goes up.',
  noReason: 'Say why the capacity goes up.',
  noLimit: 'Fill in the capacity too where you count pupils.',
};

import type { planRefusals as nl } from './refusals.nl.ts';

export const planRefusals: typeof nl = {
  mayNot: {
    'sign-in': 'Sign in first.',
    role: 'Your role does not allow this. Ask the policy coordinator or the financial director.',
    scope: 'This belongs to another service or another legal body.',
    state: 'That is not possible any more: this version is set. Make a new version to change something.',
  },
  noPlan: 'That plan is not there (any more).',
  noVersion: 'That version is not there (any more).',
  noNode: 'That part is not in this version of the plan.',
  noBody: 'That legal body is not there (any more).',
  conceptExists: (label) => `A version is in the making already: ${label}. Set or remove it first.`,
  badLabel: 'Give the version a name of at most 100 characters.',
  labelTaken: 'There is a version with that name already. Choose another one.',
  badSetting: 'Fill in the day of the decision. A link begins with https://.',
  setInFuture: 'A version is set on the day of the decision, not on a day that is still to come.',
  setBefore: (day) => `The version before was set on ${day}. This one cannot have been set earlier.`,
  usedByRound: 'A round looks at this version. It cannot be removed any more.',
  badReason: 'A reason is at most 4,000 characters long.',
  badAmount: (label) => `The amount at ${label} cannot be read. Write it as 1.234,56 or 1234.`,
  badStock: 'Say with each amount where it comes from.',
  badYear: 'That year lies outside the plan.',
  badSuccessor: 'Choose a part of an older plan and one of a later plan.',
};

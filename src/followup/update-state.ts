/** The life of an update as data. `docs/states/update.md` draws it, and a test sees that both agree. */
export const updateStates = ['asked', 'draft', 'submitted', 'returned', 'approved'] as const;
export type UpdateState = (typeof updateStates)[number];

export const updateVerbs = ['save', 'submit', 'return', 'approve', 'reopen'] as const;
export type UpdateVerb = (typeof updateVerbs)[number];

/** `reopen`: the coordinator asks again for what was approved, as long as the round is open. */
export const updateTransitions: readonly { verb: UpdateVerb; from: UpdateState; to: UpdateState }[] = [
  { verb: 'save', from: 'asked', to: 'draft' },
  { verb: 'save', from: 'draft', to: 'draft' },
  { verb: 'save', from: 'returned', to: 'returned' },
  { verb: 'submit', from: 'asked', to: 'submitted' },
  { verb: 'submit', from: 'draft', to: 'submitted' },
  { verb: 'submit', from: 'returned', to: 'submitted' },
  { verb: 'return', from: 'submitted', to: 'returned' },
  { verb: 'return', from: 'approved', to: 'returned' },
  { verb: 'approve', from: 'submitted', to: 'approved' },
  { verb: 'reopen', from: 'approved', to: 'draft' },
  { verb: 'reopen', from: 'submitted', to: 'draft' },
];

/** The state after it; null when it can't be done from here. */
export const afterVerb = (state: UpdateState, verb: UpdateVerb): UpdateState | null =>
  updateTransitions.find((one) => one.verb === verb && one.from === state)?.to ?? null;

export const statesFor = (verb: UpdateVerb): UpdateState[] =>
  updateTransitions.filter((one) => one.verb === verb).map(({ from }) => from);

import type { orderSentences as nl } from './order.nl.ts';

export const orderSentencesEn: typeof nl = {
  noRound: 'There is no report of this round (yet).',
  notComparable: 'Compare with another round of the same plan.',
  noScope: 'This choice is not in the round. Choose another objective or service.',
  busy: 'Many reports are being made now. Try again in a minute.',
};

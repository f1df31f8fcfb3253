/** The words of draw.nl.ts in English. */
import type { drawWords } from './draw.nl.ts';

export const drawWordsEn: typeof drawWords = {
  states: { committed: 'committed', drawn: 'drawn' },
  problems: {
    'no-seed': 'A seed is 64 digits from 0 to 9 and letters from a to f. Let the system make one.',
    'too-late': 'The registration period is over. The seed must be committed before it ends.',
    'too-early':
      'The registration period is still open. The draw comes after it, when nobody can register any more.',
    'other-seed': 'This is not the seed whose check code was shown. The draw does not take place.',
    'drawn-already': 'The draw has taken place. There is one draw.',
  },
  committed: (commitment) =>
    `The seed of the draw is committed. It stays secret until the registration period is over; until then this check code proves that it does not change: ${commitment}`,
  drawn: (seed) => `The seed of the draw is ${seed}`,
  fits: 'The seed fits the check code that was shown before the registration period ended.',
  fitsNot: 'The seed does not fit the check code that was shown before. Report this to the ombuds service.',
  how: 'The lot of a child follows from the seed and the code of the child, by HMAC-SHA256: the seed is the key, the code the message. The lowest lot goes first. A lot counts only where all else is equal.',
  lot: (of, lot) => `The lot of ${of} is ${lot}`,
  shared: (of) =>
    `Linked children share one lot, so that they stand side by side: the lot of ${of}, the code that comes first in the alphabet.`,
  perSite:
    'Every school draws apart: the message is the code of the child, a new line, and the code of the school.',
  checkSeed: 'To recompute the check code:',
  checkLot: 'To recompute the lot:',
};

/** The words of draw.nl.ts in English. */
import type { drawWords } from './draw.nl.ts';

export const drawWordsEn: typeof drawWords = {
  states: { committed: 'committed', drawn: 'drawn' },
  problems: {
    'no-seed': 'A seed is 64 digits from 0 to 9 and letters from a to f. Let the system make one.',
    'other-part':
      'This is not the part whose check code was shown. Look at what is on paper and type it again.',
    'no-part': 'There is no second part yet. A colleague of who committed the first commits and keeps it.',
    'same-person':
      'Who committed the first part does not keep the second: nobody may know both. Ask a colleague.',
    'too-late': 'The registration period is over. The seed must be committed before it ends.',
    'too-early':
      'The registration period is still open. The draw comes after it, when nobody can register any more.',
    'other-seed': 'This is not the seed whose check code was shown. The draw does not take place.',
    'drawn-already': 'The draw has taken place. There is one draw.',
  },
  committed:
    'The seed of the draw is committed in two parts. The system keeps one and shows it to nobody; a staff member keeps the other on paper. Nobody knows both, so nobody knows the lots. The check codes prove that neither changes any more.',
  parts: { first: 'Part of the system', second: 'Part of the staff member' },
  check: 'Check code',
  committedOn: (moment) => `committed on ${moment}`,
  late: 'after the end of the registration period',
  noPart: 'The second part is not committed yet.',
  only: 'Seed of the system',
  opened: 'This part was',
  seed: 'Seed',
  seedOfBoth: 'The seed is the check code of both parts, one after the other.',
  drawnOn: (moment) => `drawn on ${moment}`,
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

import type { resultWords as nl } from './results.nl.ts';

export const resultWords: typeof nl = {
  title: 'Result of the registrations',
  menu: 'Draw and result',
  part: {
    once: 'Write this part down now and keep it on paper, under lock. The system does not keep it and shows it no more. Without this part there can be no draw.',
    commit: 'Commit the second part',
    commitHint:
      'Another staff member than who committed the first part does this, best before the registration period ends. The part appears once, to be written down.',
    typed: 'The part that is on paper',
    hint: '32 characters; spaces do not count.',
    lost: 'Is the part lost?',
    lostHint:
      'Then commit a new one. The trail and the public page show when that was. Who commits a new part does not choose the lots with it: nobody knows the part of the system.',
    again: 'Commit a new second part',
  },
  reason: 'Why the run before is corrected',
  reasonHint: 'One sentence, which is also on the public page: write no names, codes or addresses.',
  reasonOf: (reason) => `Reason: ${reason}`,
  publish: 'Publish the result',
  publishHint:
    'The result is then on the site for everybody, with the files to recompute it. This cannot be undone; a correction comes beside it.',
  published: (moment, who) => `Published by ${who} on ${moment}.`,
  toPublic: 'Public result',
};

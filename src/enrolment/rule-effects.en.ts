/** The words of rule-effects.nl.ts in English. */
import type { effectWords } from './rule-effects.nl.ts';

export const effectWordsEn: typeof effectWords = {
  'guessing-pays':
    'Choice first: more children get their first choice, but guessing pays. Who puts a school first where the odds are good stands stronger than who chooses honestly.',
  'truth-is-best': 'Choosing honestly is always best: no other list gives a better place.',
  'complaints-by-choice':
    'A child may lose a place to a child that lives farther away or has a worse lot, only because it put that school lower.',
  'nobody-may-complain': 'Nobody misses a place because of a child that stands behind under the rules.',
  'near-goes-first': 'Who lives near a school goes first there. Who lives near none has fewer chances.',
  'chance-for-all': 'Chance gives everybody the same odds, wherever they live.',
  'fast-goes-first': 'Who registers first goes first. That harms who has no internet or no time.',
  'reserve-first-is-a-floor':
    'Reserved places that are filled first are a minimum: who had a place anyway counts.',
  'reserve-last-is-extra':
    'Reserved places that are filled last come on top: the group gets more places than without them.',
  'hard-place-may-stay-empty': 'A hard reserved place stays empty when nobody of the group asks for it.',
  'one-lot-fewer-in-the-middle':
    'One lot a child: more first choices and no swap that is better for two children, but who has a bad lot has it everywhere.',
  'lot-a-school-leaves-swaps':
    'A lot at each school: the odds are spread, but sometimes two children have each other’s first choice.',
  'short-list-is-a-risk':
    'Who chooses few schools runs more risk of no place. One more school at the bottom of the list never harms the choices above it.',
  'twins-stand-together': 'Twins and families share one lot and stand side by side.',
  'no-promise-of-stability':
    'With these limits there is sometimes no result without a justified complaint. Every run says whether it worked out.',
};

/** Steps of a part of the plan as they stand in a form. */
import type { Step } from '../planning/place.ts';

export const stepTokens = {
  up: 'omhoog',
  down: 'omlaag',
  out: 'uitspringen',
  in: 'inspringen',
} as const satisfies Record<Step, string>;

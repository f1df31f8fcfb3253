/** Plain text of a narrative: one block, bullet or table row a line. */
import { passagesOf } from './convert.ts';
import type { Narrative } from './narrative.ts';
import { passagesText } from './passage.ts';

export function plainTextOf(narrative: Narrative): string {
  return passagesText(passagesOf(narrative));
}

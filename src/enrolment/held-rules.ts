/**
 * What of the rules of a year stands once its seed is committed. The seed is drawn after the end of the period, so an
 * end that is moved forward would show the lots while children still register; and who chooses rules with the lots
 * before him chooses who gets a place (enrolment.md 6). So the end only moves back until the draw, and between the draw
 * and the first confirmed run no rules are set: what was wrong in them is corrected by a run that says why.
 */
import { periodOf } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { RuleSet } from './rule-set.ts';

export type Held = 'end-earlier' | 'end-moved' | 'no-run-yet';

/**
 * @param newest the rules that hold now
 * @param hasRun whether a run of the year was confirmed
 */
export function heldByDraw(
  { draw, newest, hasRun }: { draw: Draw | null; newest: RuleSet | null; hasRun: boolean },
  rules: RuleSet,
): Held | null {
  if (draw === null || newest === null) return null;
  if (draw.state === 'drawn' && !hasRun) return 'no-run-yet';
  const [end, next] = [newest, rules].map((one) => Date.parse(periodOf(one)?.until ?? ''));
  if (end === next) return null;
  if (draw.state === 'drawn') return 'end-moved';
  return end !== undefined && next !== undefined && next > end ? null : 'end-earlier';
}

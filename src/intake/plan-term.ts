/** From when to when a node of a plan runs. */
import { termDays, termYears } from './plan-habits.ts';

export type Term = { from: string; to: string };

/** Null where the line says no term; 'impossible' for days that no calendar has, and for an end before its beginning. */
export function termOf(text: string): Term | 'impossible' | null {
  const days = termDays.exec(text);
  const years = termYears.exec(text);
  if (!days && !years) return null;
  const day = (at: number): string =>
    `${days?.[at + 2] ?? ''}-${(days?.[at + 1] ?? '').padStart(2, '0')}-${(days?.[at] ?? '').padStart(2, '0')}`;
  const term = days
    ? { from: day(1), to: day(4) }
    : { from: `${years?.[1] ?? ''}-01-01`, to: `${years?.[2] ?? ''}-12-31` };
  return isTerm(term) ? term : 'impossible';
}

/** Plans are of our own time: a year before 1900 is a misreading. */
export const isTerm = ({ from, to }: Term): boolean => isDay(from) && isDay(to) && from <= to;

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= '1900' && text < '2200';
}

/** The calendar of a rule set: hours as the clock in Belgium has them, and terms in which school holidays do not count. */
import { addDays } from '../kernel/day.ts';
import type { RuleSet } from './rule-set.ts';

const brussels = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The instant of an hour on the clock (`2026-03-17T17:00`). Null in the hour that is skipped in March; in October, when
 * the hour comes twice, the first of both.
 */
export function instantOf(local: string): string | null {
  for (const offset of ['+02:00', '+01:00']) {
    const at = new Date(`${local}${offset}`);
    if (!Number.isNaN(at.getTime()) && brussels.format(at).replace(' ', 'T') === local)
      return at.toISOString();
  }
  return null;
}

type Holidays = RuleSet['holidays'];

const isHoliday = (day: string, holidays: Holidays): boolean =>
  holidays.some(({ from, until }) => from <= day && day <= until);

/** The last day of a term of so many days after a day, holidays left out (art. 37/6/1, enrolment.md 1.3). */
export function endOfTerm(after: string, days: number, holidays: Holidays): string {
  let at = after;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (!isHoliday(at, holidays)) left -= 1;
  }
  return at;
}

export type Window = RuleSet['windows'][number];

export const windowOf = ({ windows }: RuleSet, kind: Window['kind']): Window | null =>
  windows.find((window) => window.kind === kind) ?? null;

/** Between which instants children register; null as long as the rules do not say. */
export function periodOf(rules: RuleSet): { from: string; until: string } | null {
  const window = windowOf(rules, 'register');
  const [from, until] = [window && instantOf(window.from), window?.until && instantOf(window.until)];
  return from && until ? { from, until } : null;
}

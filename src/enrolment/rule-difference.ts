/** What changed between the rule sets of two years: each setting that differs, with both values. */
import { addDays } from '../kernel/day.ts';
import type { RuleSet } from './rule-set.ts';
import { holidaysFor, sameWeekIn } from './school-holidays.ts';
import { fifthSchoolDay } from './standard-dossiers.ts';

export type RuleChange = {
  setting: keyof RuleSet;
  /** Which one, where a setting is a list of things with a name. */
  id: string | null;
  before: unknown;
  after: unknown;
};

/** Lists of things that are told apart by a name; order counts for none of them, but for priority. */
const named = { sites: 'id', ageGroups: 'id', groups: 'id', windows: 'kind', figures: 'id' } as const;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changesIn(setting: keyof typeof named, before: RuleSet, after: RuleSet): RuleChange[] {
  const nameOf = (one: object): string => String((one as Record<string, unknown>)[named[setting]]);
  const old = new Map(before[setting].map((one) => [nameOf(one), one]));
  const now = new Map(after[setting].map((one) => [nameOf(one), one]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [one = null, other = null] = [old.get(id), now.get(id)];
    return same(one, other) ? [] : [{ setting, id, before: one, after: other }];
  });
}

export function ruleChanges(before: RuleSet, after: RuleSet): RuleChange[] {
  const settings = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof RuleSet)[]);
  return [...settings].flatMap((setting): RuleChange[] =>
    setting in named
      ? changesIn(setting as keyof typeof named, before, after)
      : same(before[setting], after[setting])
        ? []
        : [{ setting, id: null, before: before[setting], after: after[setting] }],
  );
}

/** The day itself, or the first one after the school holiday that it falls in; an hour stays. */
function afterHolidays(text: string, holidays: RuleSet['holidays']): string {
  const day = text.slice(0, 10);
  const inside = holidays.find(({ from, until }) => from <= day && day <= until);
  return inside ? afterHolidays(`${addDays(inside.until, 1)}${text.slice(10)}`, holidays) : text;
}

/**
 * The same rules for the next year, a proposal that a person looks over. Birth years move with the children; a window
 * keeps its week and weekday, as the periods of 2024 and 2026 do (enrolment.md 1.3), unless it falls in a school holiday.
 */
export function copyToNextYear(rules: RuleSet): RuleSet {
  const schoolYear = rules.schoolYear + 1;
  const holidays = holidaysFor(schoolYear);
  const moved = (hour: string): string => afterHolidays(sameWeekIn(1, hour), holidays);
  const sameDate = (day: string): string =>
    `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace(/^-02-29/, '-02-28')}`;
  const renamed = new Map(
    rules.ageGroups.map(({ id }) => [id, /^\d{4}$/.test(id) ? String(Number(id) + 1) : id]),
  );
  return {
    ...rules,
    schoolYear,
    // Decided for one year.
    decision: null,
    windows: rules.windows.map(({ kind, from, until }) => ({
      kind,
      from: moved(from),
      until: until === null ? null : moved(until),
    })),
    holidays,
    ageGroups: rules.ageGroups.map(({ id, birthYears, waitingListUntil }) => ({
      id: renamed.get(id) ?? id,
      birthYears: birthYears.map((year) => year + 1),
      waitingListUntil:
        waitingListUntil === fifthSchoolDay(rules.schoolYear)
          ? fifthSchoolDay(schoolYear)
          : sameDate(waitingListUntil),
    })),
    priority: rules.priority.map(({ group, modes }) => ({
      group,
      modes: Object.fromEntries(Object.entries(modes).map(([id, mode]) => [renamed.get(id) ?? id, mode])),
    })),
  };
}

/**
 * School holidays in Flanders as they follow from the calendar (circular on the organisation of the school year,
 * data-onderwijs.vlaanderen.be/edulex/document/15795, point 2): a proposal for a year, that a person may amend.
 */
import { addDays } from '../kernel/day.ts';

type Period = { from: string; until: string };

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
/** The week that a day lies in, or the next one when it is a Sunday, or a weekend. */
const weekAround = (day: string, weekend: 6 | 7): string =>
  weekdayOf(day) >= weekend ? addDays(mondayOf(day), 7) : mondayOf(day);

/** Easter Sunday by the Gregorian rule (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}

/** From the first Monday of April; after Easter when that is in March, two weeks before it when it is after 15 April. */
function springOf(year: number): string {
  const easter = easterOf(year);
  if (easter < `${year}-04-01`) return addDays(easter, 1);
  if (easter > `${year}-04-15`) return addDays(mondayOf(easter), -7);
  return addDays(mondayOf(`${year}-03-31`), 7);
}

const weeks = (from: string, count: number): Period => ({ from, until: addDays(from, 7 * count - 1) });

/** Those that begin in a calendar year, in order. Easter Monday is one of them where it comes after. */
export function schoolHolidays(year: number): Period[] {
  const easter = easterOf(year);
  const spring = weeks(springOf(year), 2);
  const easterMonday = addDays(easter, 1);
  const day = (one: string): Period => ({ from: one, until: one });
  return [
    weeks(addDays(easter, -48), 1),
    easterMonday > spring.until ? { from: spring.from, until: easterMonday } : spring,
    day(`${year}-05-01`),
    { from: addDays(easter, 39), until: addDays(easter, 40) },
    day(addDays(easter, 50)),
    { from: `${year}-07-01`, until: `${year}-08-31` },
    weeks(weekAround(`${year}-11-01`, 7), 1),
    day(`${year}-11-11`),
    weeks(weekAround(`${year}-12-25`, 6), 2),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** From the year in which children register to the end of the school year. */
export const holidaysFor = (schoolYear: number): Period[] => [
  ...schoolHolidays(schoolYear),
  ...schoolHolidays(schoolYear + 1).filter(({ from }) => from < `${schoolYear + 1}-07-01`),
];

/** A day or hour in the same week of the year (ISO 8601), on the same weekday, of another year. */
export function sameWeekIn(years: number, text: string): string {
  const day = text.slice(0, 10);
  const thursday = addDays(mondayOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  const week = Math.floor(
    (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / (7 * 86_400_000),
  );
  const first = mondayOf(`${year + years}-01-04`);
  return `${addDays(first, 7 * week + weekdayOf(day) - 1)}${text.slice(10)}`;
}

import { expect, test } from 'vitest';
import { isoDay } from './iso-day.ts';

test('a day that the calendar has, from the year 1 on', () => {
  expect(isoDay.safeParse('2024-02-29').success).toBe(true);
  expect(isoDay.safeParse('2026-02-29').success).toBe(false);
  // PostgreSQL: date/time field value out of range.
  expect(isoDay.safeParse('0000-05-05').success).toBe(false);
  expect(isoDay.safeParse('0001-01-01').success).toBe(true);
});

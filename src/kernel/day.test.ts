import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween } from './day.ts';

describe('days', () => {
  it('are those of Brussels: summer time ends the day two hours before Greenwich, winter time one', () => {
    expect(dayOf('2026-06-30T21:59:59Z')).toBe('2026-06-30');
    expect(dayOf('2026-06-30T22:00:00Z')).toBe('2026-07-01');
    expect(dayOf('2026-12-31T22:59:59Z')).toBe('2026-12-31');
    expect(dayOf('2026-12-31T23:00:00Z')).toBe('2027-01-01');
  });

  it('are counted over leap days and changes of the clock', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    const day = fc.date({ min: new Date('1976-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const from = date.toISOString().slice(0, 10);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

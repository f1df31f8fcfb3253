import { describe, expect, it } from 'vitest';
import { easterOf, sameWeekIn, schoolHolidays } from './school-holidays.ts';

const from = (year: number): string[] =>
  schoolHolidays(year).map((one) => (one.from === one.until ? one.from : `${one.from} ${one.until}`));

describe('school holidays', () => {
  it('know Easter', () => {
    // Of the United States Naval Observatory: early, late, and in between.
    expect([2008, 2011, 2024, 2025, 2026, 2038].map(easterOf)).toEqual([
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ]);
  });

  it('are those that schools printed for 2024-2025', () => {
    // kunstacademieturnhout.turnhout.be, vakantiedagen; the day after Ascension as the circular has it.
    expect(from(2024)).toEqual(
      expect.arrayContaining(['2024-10-28 2024-11-03', '2024-11-11', '2024-12-23 2025-01-05']),
    );
    expect(from(2025)).toEqual(
      expect.arrayContaining([
        '2025-03-03 2025-03-09',
        '2025-04-07 2025-04-21',
        '2025-05-01',
        '2025-05-29 2025-05-30',
        '2025-06-09',
        '2025-07-01 2025-08-31',
      ]),
    );
  });

  it('are those of the years that the rule has its exceptions for', () => {
    // 2747.com, schoolvakanties van de Vlaamse Gemeenschap 2007-2010: Easter in March, and 1 November on a Sunday.
    expect(from(2008)).toContain('2008-03-24 2008-04-06');
    expect(from(2009)).toEqual(expect.arrayContaining(['2009-11-02 2009-11-08', '2009-12-21 2010-01-03']));
    // vrt.be, 25 September 2017: from 8 to 22 April 2019.
    expect(from(2019)).toContain('2019-04-08 2019-04-22');
    // The circular: the Monday after, when Christmas is on a Saturday.
    expect(from(2027)).toContain('2027-12-27 2028-01-09');
  });
});

describe('the same week', () => {
  it('brings the period of 2024 to that of 2026', () => {
    // Geel 2024 and Lier 2026 (enrolment.md 1.3).
    expect(sameWeekIn(2, '2024-02-27T09:00')).toBe('2026-02-24T09:00');
    expect(sameWeekIn(2, '2024-03-19')).toBe('2026-03-17');
  });
});

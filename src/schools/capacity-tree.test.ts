import { describe, expect, it } from 'vitest';
import { birthYearsOf, freePlaces, type Counts } from './capacity-tree.ts';

const counts = (places: number, sitting: number, enrolled: number): Counts => ({ places, sitting, enrolled });

describe('free places', () => {
  it('are the capacity less who sits there and who is enrolled', () => {
    const free = freePlaces({
      total: null,
      sites: [{ siteId: 'a', total: null, ageGroups: new Map([['2024', counts(25, 3, 10)]]) }],
    });
    expect(free.get('a')).toEqual({ total: 12, byAgeGroup: new Map([['2024', 12]]) });
  });

  it('are bounded by every level above', () => {
    const site = (siteId: string) => ({
      siteId,
      total: { places: 30 },
      ageGroups: new Map([
        ['2024', counts(20, 0, 10)],
        ['2023', counts(20, 12, 3)],
      ]),
    });
    // Of a site 25 of 30 are taken, of the school 50 of 53: 5 and 3 are left, whatever the age groups have.
    const free = freePlaces({ total: { places: 53 }, sites: [site('a'), site('b')] });
    expect(free.get('a')).toEqual({
      total: 3,
      byAgeGroup: new Map([
        ['2024', 3],
        ['2023', 3],
      ]),
    });
  });

  it('are none, and not less, above the capacity', () => {
    const free = freePlaces({
      total: null,
      sites: [{ siteId: 'a', total: { places: 20 }, ageGroups: new Map([['2024', counts(20, 21, 1)]]) }],
    });
    expect(free.get('a')).toEqual({ total: 0, byAgeGroup: new Map([['2024', 0]]) });
  });

  it('are of ten birth years: who turns two and a half in the year, to the sixth grade', () => {
    expect(birthYearsOf(2026)).toEqual(
      [2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015].map(String),
    );
  });
});

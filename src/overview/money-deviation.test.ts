import { describe, expect, it } from 'vitest';
import { deviations, goneOf, type DeviationOrder, type DeviationWay } from './money-deviation.ts';
import type { MoneyRow } from './money.ts';

const row = (node: string, estimate: bigint | null, actual: bigint | null): MoneyRow => ({
  key: node,
  at: { node },
  depth: 2,
  code: node,
  name: node,
  figures: { estimate, credit: null, actual },
  years: [{ estimate, credit: null, actual }],
});
const rows = [
  row('a', 100_00n, 90_00n),
  row('b', 1000_00n, 1400_00n),
  row('c', 10_00n, 1_00n),
  row('d', null, 5_00n),
];
const ask = (order: DeviationOrder, way: DeviationWay | null, gone = 1000) =>
  deviations(rows, { at: 0, gone, order, way, isAction: () => true }).map(({ row: { key } }) => key);

describe('deviations', () => {
  it('come by amount or by share of the estimate, what nobody estimated first', () => {
    expect(ask('amount', null)).toEqual(['b', 'a', 'c', 'd']);
    expect(ask('share', null)).toEqual(['d', 'c', 'b', 'a']);
    expect(ask('amount', 'less')).toEqual(['a', 'c']);
  });

  it('measure the pace by the share of the year that is gone', () => {
    // Half of 100 is 50, and 90 was booked: 40 ahead. Of 10, 1 was booked: 4 behind.
    expect(ask('pace', 'more', 500)).toEqual(['b', 'a', 'd']);
    expect(ask('pace', 'less', 500)).toEqual(['c']);
  });

  it('know how much of a year is gone', () => {
    expect(goneOf(2025, '2025-12-31')).toBe(1000);
    expect(goneOf(2025, '2025-06-30')).toBe(496); // 181 of 365 days
    expect(goneOf(2024, '2024-06-30')).toBe(497); // 182 of 366
    expect(goneOf(2024, '2025-03-31')).toBe(1000);
    expect(goneOf(2024, null)).toBe(1000);
  });
});

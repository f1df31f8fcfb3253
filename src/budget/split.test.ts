import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, type AmountLine } from './amount.ts';
import { gatherLines, shareOut, splitLines } from './split.ts';

const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);
const cents = fc.bigInt({ min: -10_000_000_000_000n, max: 10_000_000_000_000n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((one) => one > 0n));
const line = (nodeId: string | null, amount: bigint, more: Partial<AmountLine> = {}): AmountLine => ({
  ...plainLine,
  bodyId: 'b',
  nodeId,
  kind: 'operating',
  side: 'expenses',
  year: 2026,
  measure: 'estimate',
  cents: amount,
  ...more,
});
const lines = fc.array(
  fc.record({
    amount: cents,
    year: fc.integer({ min: 2026, max: 2031 }),
    account: fc.constantFrom(null, '6103'),
  }),
  { maxLength: 8 },
);

describe('dividing an amount', () => {
  it('gives the cents that are left to the largest remainders', () => {
    expect(shareOut(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(shareOut(-100n, [1n, 2n])).toEqual([-33n, -67n]);
    expect(shareOut(5n, [0n, 1n])).toEqual([0n, 5n]);
  });

  it('never loses a cent, and no part is a cent off its share', () => {
    fc.assert(
      fc.property(cents, weights, (amount, by) => {
        const parts = shareOut(amount, by);
        const all = sum(by);
        expect(sum(parts)).toBe(amount);
        parts.forEach((part, index) => {
          const off = part * all - amount * (by[index] ?? 0n);
          expect(off < all && -off < all).toBe(true);
        });
      }),
    );
  });
});

describe('lines of a node over several', () => {
  it('are the same money in each year', () => {
    fc.assert(
      fc.property(lines, weights, (given, by) => {
        const own = given.map(({ amount, year, account }, index) =>
          line('old', amount, { year, account, line: String(index) }),
        );
        const split = splitLines(
          own,
          by.map((weight, index) => ({ nodeId: `new ${index}`, weight })),
        );
        for (const year of [2026, 2027, 2028, 2029, 2030, 2031]) {
          const of = (all: readonly AmountLine[]) =>
            sum(all.filter((one) => one.year === year).map((one) => one.cents));
          expect(of(split)).toBe(of(own));
          expect(of(gatherLines([...own, ...split], null))).toBe(2n * of(own));
        }
      }),
    );
  });

  it('become one line where they say the same place', () => {
    expect(gatherLines([line('a', 5n), line('b', 7n)], 'a')).toEqual([line('a', 12n)]);
  });
});

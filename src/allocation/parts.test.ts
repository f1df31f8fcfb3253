import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOfParts, sumOfParts } from './parts.ts';

describe('places of parts', () => {
  it.each([
    // Floating point finds 56.99999999999999 here.
    [100, [0.57], [57, 43]],
    [25, [0.9], [23, 2]],
    [10, [0.9], [9, 1]],
    [5, [0.5, 0.5], [3, 2, 0]],
    [3, [0.75, 0.25], [2, 1, 0]],
    [7, [], [7]],
    [0, [0.5], [0, 0]],
    [1000, [1e-7], [0, 1000]],
  ])('%i places in parts %j are %j', (places, parts, expected) =>
    expect(placesOfParts(places, parts)).toEqual(expected),
  );

  it('add up, and differ less than one place from the exact part', () => {
    const parts = fc
      .array(fc.integer({ min: 0, max: 1000 }), { maxLength: 4 })
      .filter((some) => some.reduce((sum, one) => sum + one, 0) <= 1000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), parts, (places, thousandths) => {
        const given = placesOfParts(
          places,
          thousandths.map((one) => one / 1000),
        );
        expect(given.reduce((sum, one) => sum + one, 0)).toBe(places);
        for (const [at, one] of thousandths.entries())
          expect(Math.abs((given[at] ?? 0) - (places * one) / 1000)).toBeLessThan(1);
      }),
    );
  });

  it('know the whole exactly', () => {
    expect(sumOfParts([0.7, 0.2, 0.1])).toBe(1);
    expect(sumOfParts([0.7, 0.2, 0.1001])).toBeGreaterThan(1);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestSteps, waterfall } from './waterfall.ts';

const step = (key: string, change: bigint) => ({ key, change });

describe('a waterfall', () => {
  it('ends at what it began with and every step, and stays in its picture', () => {
    const cents = fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n });
    fc.assert(
      fc.property(cents, fc.array(cents, { maxLength: 20 }), (before, changes) => {
        const steps = largestSteps(
          changes.map((change, index) => step(String(index), change)),
          5,
          'rest',
        );
        const { bars, after } = waterfall(before, steps);
        expect(after).toBe(changes.reduce((sum, one) => sum + one, before));
        expect(steps.length).toBeLessThanOrEqual(6);
        for (const { from, to } of bars) {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
          expect(Math.max(from, to)).toBeLessThanOrEqual(100);
        }
        for (const [index, bar] of bars.slice(2, -1).entries()) expect(bar.from).toBe(bars[index + 1]?.to);
      }),
    );
  });

  it('puts the largest steps first, whichever way they go', () => {
    const steps = [step('a', 1n), step('b', -30n), step('c', 20n), step('d', 0n)];
    expect(largestSteps(steps, 2, 'rest').map(({ key }) => key)).toEqual(['b', 'c', 'rest']);
  });
});

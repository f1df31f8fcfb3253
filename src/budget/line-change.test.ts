import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineKey, measures, type AmountLine } from './amount.ts';
import { kinds, sides } from './column.ts';
import { applyChanges, changesBetween } from './line-change.ts';

const maybe = (...names: string[]) => fc.constantFrom(null, ...names);
const line: fc.Arbitrary<AmountLine> = fc.record({
  bodyId: fc.constantFrom('gemeente', 'ocmw'),
  nodeId: maybe('a', 'b'),
  kind: fc.constantFrom(...kinds),
  side: fc.constantFrom(...sides),
  year: fc.integer({ min: 2026, max: 2027 }),
  measure: fc.constantFrom(...measures),
  policyField: maybe('0800', '0801'),
  account: maybe('6103', '224'),
  line: maybe('MJP1'),
  description: maybe('Huur'),
  cents: fc.bigInt({ min: -500n, max: 500n }),
});
const version = fc.uniqueArray(line, { maxLength: 60, selector: lineKey });
const sorted = (lines: readonly AmountLine[]): string[] =>
  lines.map((one) => `${lineKey(one)} ${one.description} ${one.cents}`).sort();

describe('the change between two versions', () => {
  it('added to the one gives the other', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(sorted(applyChanges(before, changesBetween(before, after)))).toEqual(sorted(after));
      }),
    );
  });

  it('is empty between a version and itself in any order, and has no line that both show alike', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(changesBetween(before, before.toReversed())).toEqual([]);
        const shown = new Set(sorted(before));
        for (const { cents, ...one } of changesBetween(before, after))
          if (cents !== null) expect(shown.has(`${lineKey(one)} ${one.description} ${cents}`)).toBe(false);
      }),
    );
  });

  it('tells an amount of nothing from no amount', () => {
    const one: AmountLine = {
      bodyId: 'gemeente',
      nodeId: null,
      kind: 'operating',
      side: 'expenses',
      year: 2026,
      measure: 'estimate',
      policyField: null,
      account: null,
      line: null,
      description: null,
      cents: 0n,
    };
    expect(changesBetween([one], [])).toEqual([{ ...one, cents: null }]);
    expect(changesBetween([], [one])).toEqual([one]);
  });
});

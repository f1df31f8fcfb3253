import { describe, expect, it } from 'vitest';
import type { PlanVersion } from '../planning/plan.ts';
import {
  creditLine,
  creditOf,
  creditsIn,
  finalVersion,
  initialVersion,
  overruns,
  type Credit,
} from './credit.ts';

const version = (sequence: number, setOn: string | null): PlanVersion => ({
  id: `v${sequence}`,
  planId: 'p',
  sequence,
  label: `v${sequence}`,
  state: setOn === null ? 'concept' : 'set',
  setOn,
  submittedOn: null,
  decisionNumber: null,
  decisionUrl: null,
  reason: '',
  whole: false,
});
/** Set as governments do: the plan before its first year, then an adaptation in June and one in December. */
const versions = [
  version(1, '2025-12-16'),
  version(2, '2026-06-23'),
  version(3, '2026-12-15'),
  version(4, null),
];

describe('the credit of a year', () => {
  it('is initial at 1 January and final after the last adaptation of the year', () => {
    expect([initialVersion(versions, 2026)?.id, finalVersion(versions, 2026)?.id]).toEqual(['v1', 'v3']);
  });
  it('is in a year without an adaptation twice the same, and nothing before the first version', () => {
    expect([initialVersion(versions, 2027)?.id, finalVersion(versions, 2027)?.id]).toEqual(['v3', 'v3']);
    expect(initialVersion(versions, 2025)).toBeNull();
  });
  it('counts a version that is set on New Year’s Day itself', () => {
    expect(initialVersion([version(1, '2026-01-01')], 2026)?.id).toBe('v1');
  });
});

describe('a credit', () => {
  /** Provincie Limburg, AMJP juni 2026, M3(W): receipts of financing after the adaptation, and its parts. */
  const credits: Credit[] = (
    [
      ['loans', 7_800_000_000n],
      ['granted_loans', 69_920_000n],
      ['other', 1_452_400n],
    ] as const
  ).map(([part, cents]) => ({
    bodyId: 'province',
    kind: 'financing',
    part,
    side: 'receipts',
    year: 2026,
    cents,
  }));
  it('is kept as lines without a node, and read back', () => {
    expect(creditsIn(credits.map(creditLine))).toEqual(credits);
    expect(credits.map(creditLine).map(({ nodeId }) => nodeId)).toEqual([null, null, null]);
  });
  it('adds up its parts to the printed 78.713.724, and is null where none was set', () => {
    const at = { bodyId: 'province', kind: 'financing', side: 'receipts', year: 2026 } as const;
    expect(creditOf(credits, at)).toBe(7_871_372_400n);
    expect(creditOf(credits, { ...at, part: 'other' })).toBe(1_452_400n);
    expect(creditOf(credits, { ...at, year: 2027 })).toBeNull();
  });
  it('is told where the estimates go over it: all parts of a kind together, expenses only', () => {
    const at = { bodyId: 'province', kind: 'financing', year: 2026 } as const;
    const loans: Credit = { ...at, part: 'loans', side: 'expenses', cents: 600n };
    const other: Credit = { ...at, part: 'other', side: 'expenses', cents: 100n };
    const estimate = (cents: bigint, side: 'expenses' | 'receipts' = 'expenses') => ({ ...at, side, cents });
    expect(overruns([loans, other], [estimate(650n), estimate(50n), estimate(9n, 'receipts')])).toEqual([]);
    expect(overruns([loans, other], [estimate(650n), estimate(51n)])).toEqual([
      { ...at, estimate: 701n, credit: 700n },
    ]);
    expect(overruns([], [estimate(650n)])).toEqual([]);
  });
});

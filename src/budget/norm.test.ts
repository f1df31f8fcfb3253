/** Against the figures of published schemas; whole euros as printed, so a sum of printed figures may be one off. */
import { describe, expect, it } from 'vitest';
import type { Cents } from '../kernel/money.ts';
import { eightPercent, equilibria, flowsOf, normsOf, periodicOf, type YearFacts } from './norm.ts';

const euro = (amount: number): Cents => BigInt(amount) * 100n;
const year = (number: number, more: Partial<YearFacts>): YearFacts => ({
  year: number,
  flows: flowsOf([]),
  cumulated: null,
  unavailable: null,
  repayments: null,
  recoveries: null,
  debt: null,
  ...more,
});
const flows = (
  operating: readonly [number, number],
  investment: readonly [number, number],
  financing: readonly [number, number],
) =>
  flowsOf(
    (['operating', 'investment', 'financing'] as const).flatMap((kind) => {
      const [receipts, expenses] = { operating, investment, financing }[kind];
      return [
        { kind, side: 'receipts' as const, cents: euro(receipts) },
        { kind, side: 'expenses' as const, cents: euro(expenses) },
      ];
    }),
  );

/** Provincie Limburg, AMJP juni 2026, M2(W): the new figures of 2026 to 2028. */
const limburg: YearFacts[] = [
  year(2026, {
    flows: flows([258_189_615, 247_304_270], [18_746_936, 106_147_542], [78_713_724, 6_829_363]),
    cumulated: euro(46_787_156),
    repayments: euro(6_829_363),
    recoveries: euro(897_775),
    debt: euro(55_846_679),
  }),
  year(2027, {
    flows: flows([264_145_685, 250_373_707], [9_045_249, 61_562_910], [30_628_095, 8_316_265]),
    repayments: euro(8_316_265),
    recoveries: euro(836_670),
  }),
  year(2028, {
    flows: flows([266_058_099, 251_142_989], [13_543_575, 29_004_099], [472_032, 9_300_700]),
    repayments: euro(9_300_700),
    recoveries: euro(690_607),
  }),
];
const printed = (cents: Cents | null): number => (cents === null ? Number.NaN : Number(cents / 100n));
const about = (cents: Cents | null, amount: number, off = 1): void =>
  expect(Math.abs(printed(cents) - amount)).toBeLessThanOrEqual(off);

describe('the financial equilibrium', () => {
  it('is that of Limburg, line by line, and one year goes on in the next', () => {
    const [first, second, third] = equilibria(limburg);
    about(first?.balance.operating ?? null, 10_885_344);
    about(first?.balance.investment ?? null, -87_400_606);
    about(first?.both ?? null, -76_515_261);
    about(first?.balance.financing ?? null, 71_884_361);
    about(first?.result ?? null, -4_630_900);
    about(first?.cumulated ?? null, 42_156_256);
    about(first?.available ?? null, 42_156_256);
    about(second?.cumulatedBefore ?? null, 42_156_256);
    about(second?.available ?? null, 25_722_403, 2);
    about(third?.available ?? null, 16_348_320, 4);
    about(first?.netRepayments ?? null, 5_931_588);
    about(first?.margin ?? null, 4_953_756);
    about(second?.margin ?? null, 6_292_383);
    about(first?.standardRepayments ?? null, 4_467_734);
    about(first?.correctedMargin ?? null, 7_315_385);
  });

  it('takes 8 % of the debts: Limburg before and after its adaptation', () => {
    about(eightPercent(euro(103_846_679)), 8_307_734);
    about(eightPercent(euro(55_846_679)), 4_467_734);
  });

  it('is the margin of Genk in 2025: 9.595.272 − (9.548.806 − 441.300), printed as 487.767', () => {
    const [genk] = equilibria([
      year(2025, {
        flows: flows([9_595_272, 0], [0, 0], [0, 0]),
        repayments: euro(9_548_806),
        recoveries: euro(441_300),
      }),
    ]);
    expect(genk?.margin).toBe(euro(487_766));
    about(genk?.margin ?? null, 487_767);
  });

  it('takes what cannot be used off the available result', () => {
    const [one] = equilibria([year(2026, { cumulated: euro(100), unavailable: euro(30) })]);
    expect([one?.cumulated, one?.available]).toEqual([euro(100), euro(70)]);
  });

  it('says nothing where a figure is missing: no margin without repayments, no result without a beginning', () => {
    const [one] = equilibria([year(2026, { flows: flows([10, 4], [0, 0], [0, 0]) })]);
    expect(one).toMatchObject({
      result: euro(6),
      cumulated: null,
      available: null,
      margin: null,
      correctedMargin: null,
    });
    // Tielt printed a corrected margin in which the 8 % was left out (accounts 2025): without debts there is none here.
    const [tielt] = equilibria([year(2025, { repayments: euro(5), recoveries: euro(0) })]);
    expect(tielt?.correctedMargin).toBeNull();
    // A year that is not the next one takes nothing over.
    const [, later] = equilibria([year(2026, { cumulated: 1n }), year(2028, {})]);
    expect(later?.cumulated).toBeNull();
  });
});

describe('the norms', () => {
  it('hold for Limburg', () => {
    expect(normsOf(equilibria(limburg))).toEqual([
      { norm: 'available', met: true, years: [] },
      { norm: 'margin', met: true, years: [] },
    ]);
  });

  it('ask a result of each year, and a margin of the last one only', () => {
    const repaid = { repayments: euro(2), recoveries: euro(0) };
    const years = equilibria([
      year(2026, { ...repaid, cumulated: euro(1) }),
      year(2027, { ...repaid, flows: flows([0, 5], [0, 0], [0, 0]) }),
      year(2028, { ...repaid, flows: flows([9, 0], [0, 0], [0, 0]) }),
    ]);
    expect(years.map(({ margin }) => margin)).toEqual([euro(-2), euro(-7), euro(7)]);
    expect(normsOf(years)).toEqual([
      { norm: 'available', met: false, years: [2027] },
      { norm: 'margin', met: true, years: [] },
    ]);
  });

  it('are neither met nor broken where a figure is missing', () => {
    expect(normsOf(equilibria([year(2026, { cumulated: 0n })]))).toEqual([
      { norm: 'available', met: true, years: [] },
      { norm: 'margin', met: null, years: [2026] },
    ]);
  });
});

describe('what is periodic', () => {
  const sum = (account: string | null, side: 'receipts' | 'expenses', cents: Cents) => ({
    account,
    kind: 'financing' as const,
    side,
    cents,
  });
  it('follows from the rubrics of T2: 4233 is a repayment, 171 is not, 4943 is a recovery', () => {
    expect(
      periodicOf([
        sum('4233', 'expenses', 900n),
        sum('171', 'expenses', 50n),
        sum('49430000', 'receipts', 70n),
        sum('2903', 'receipts', 5n),
        { account: '6103', kind: 'operating', side: 'expenses', cents: 8n },
      ]),
    ).toEqual({ repayments: 900n, recoveries: 70n });
  });
  it('is not known where money of financing has no account, or one that nobody knows', () => {
    expect(periodicOf([sum(null, 'expenses', 900n)])).toEqual({ repayments: null, recoveries: 0n });
    expect(periodicOf([sum('9999', 'receipts', 1n)])).toEqual({ repayments: 0n, recoveries: null });
  });
});

import { assert, bigInt, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyColumn } from '../budget/column.ts';
import { addSpending, expensesOf, measureOf, shareOf, sumOf } from './measure.ts';

const column = (label: string, kind: MoneyColumn['kind'], year: number | null): MoneyColumn => ({
  label,
  kind,
  year,
  version: null,
});

describe('which columns are compared', () => {
  it('the newest year with booked figures and an estimate of that same year', () => {
    const columns = [
      column('Rekening 2023', 'actual', 2023),
      column('Rekening 2024', 'actual', 2024),
      column('(A)MJP 2024', 'estimate', 2024),
      column('(A)MJP 2025', 'estimate', 2025),
    ];
    expect(measureOf(columns)).toEqual({
      realised: { index: 1, label: 'Rekening 2024', year: 2024 },
      estimate: { index: 2, label: '(A)MJP 2024', year: 2024 },
    });
  });

  it('an annual account goes against its final credits, wherever the columns stand', () => {
    const columns = [
      column('Jaarrekening', 'actual', 2025),
      column('Eindkredieten', 'credit_final', 2025),
      column('Initiële kredieten', 'credit_initial', 2025),
    ];
    const { realised, estimate } = measureOf(columns);
    expect([realised?.index, estimate?.index]).toEqual([0, 1]);
  });

  it('figures of different years are not compared', () => {
    const { realised, estimate } = measureOf([
      column('Rekening 2023', 'actual', 2023),
      column('MJP 2024', 'estimate', 2024),
    ]);
    expect([realised?.year, estimate]).toEqual([2023, null]);
  });
});

describe('what a node spent', () => {
  it('adds the expenses of every kind and leaves receipts out', () => {
    const money = {
      operating: { receipts: ['22080.00'], expenses: ['38464.05'] },
      investment: { expenses: ['-100.10'] },
    };
    expect(sumOf(expensesOf(money, { index: 0 }))).toBe(3836395n);
  });

  it('is to the cent what its parts spent where its own amount is theirs rounded, and else what it says itself', () => {
    const at = { index: 0 };
    const parts = [
      expensesOf({ operating: { expenses: ['0.26'] }, investment: { expenses: ['1.24'] } }, at),
      expensesOf({ operating: { expenses: ['0.25'] }, investment: { expenses: ['0.27'] } }, at),
    ];
    // 0,51 and 1,51 are printed as 1 and 2; together they are 2,02 and not 3.
    const rounded = { operating: { expenses: ['1'] }, investment: { expenses: ['2'] } };
    expect(sumOf(expensesOf(rounded, at, parts))).toBe(202n);
    // A sum that its parts don't give stays as it was printed, as does one to the cent.
    expect(sumOf(expensesOf({ operating: { expenses: ['3'] } }, at, parts))).toBe(300n + 151n);
    expect(sumOf(expensesOf({ operating: { expenses: ['0.52'] } }, at, parts))).toBe(52n + 151n);
  });

  it('an unreadable amount makes no sum, and a side that was not printed is no zero', () => {
    const money = { operating: { expenses: ['10.00', null] }, financing: { receipts: ['5', '5'] } };
    expect(sumOf(expensesOf(money, { index: 1 }))).toBeNull();
    expect(sumOf(expensesOf({}, { index: 0 }))).toBeUndefined();
    expect(
      addSpending([
        { estimate: null, realised: 1n },
        { estimate: 5n, realised: undefined },
      ]),
    ).toEqual({
      estimate: null,
      realised: 1n,
    });
  });

  it('shares are tenths of a percent, rounded half up, and only where they say something', () => {
    expect(shareOf({ realised: 476657n, estimate: 500000n })).toBe(953);
    expect(shareOf({ realised: 0n, estimate: 812206n })).toBe(0);
    expect(shareOf({ realised: 5n, estimate: 0n })).toBeNull();
    expect(shareOf({ realised: -5n, estimate: 10n })).toBeNull();
    expect(shareOf({ realised: undefined, estimate: 10n })).toBeNull();
    assert(
      property(bigInt(1n, 10n ** 13n), bigInt(0n, 10n ** 13n), (estimate, realised) => {
        const share = BigInt(shareOf({ estimate, realised }) ?? -1);
        const off = 2n * (share * estimate - realised * 1000n);
        expect(off <= estimate && off > -estimate).toBe(true);
      }),
    );
  });
});

/**
 * The financial equilibrium (schemas M2 and J2; bbc.md, section 4) and the norms for it: the available budgetary result
 * is not below zero in any year, the self-financing margin not below zero in the last year of the plan (BVR of 30 March
 * 2018, art. 16). What can't be worked out is null, never nought.
 */
import type { Cents } from '../kernel/money.ts';
import { findAccount } from './general-account.ts';
import type { Kind, Side } from './column.ts';

export type Flows = Readonly<Record<Kind, Readonly<Record<Side, Cents>>>>;

/** One body in one year. */
export type YearFacts = {
  year: number;
  flows: Flows;
  /** The result that earlier years left. Null: it is that of the year before, where there is one. */
  cumulated: Cents | null;
  unavailable: Cents | null;
  /** Repayments as agreed with lenders, and what comes back of loans that the body gave. Null: not known. */
  repayments: Cents | null;
  recoveries: Cents | null;
  /** All financial debts on 1 January. */
  debt: Cents | null;
};

export type Equilibrium = {
  year: number;
  flows: Flows;
  /** I, II and IV of M2. */
  balance: Record<Kind, Cents>;
  /** III: operating and investment. */
  both: Cents;
  /** V: all receipts less all expenses of the year. */
  result: Cents;
  /** VI to IX. */
  cumulatedBefore: Cents | null;
  cumulated: Cents | null;
  unavailable: Cents;
  available: Cents | null;
  repayments: Cents | null;
  recoveries: Cents | null;
  netRepayments: Cents | null;
  margin: Cents | null;
  /** 8 % of the debts on 1 January. */
  standardRepayments: Cents | null;
  correctedMargin: Cents | null;
};

/** 8 %, rounded to the cent, half away from nought. */
export function eightPercent(debt: Cents): Cents {
  const size = (debt < 0n ? -debt : debt) * 8n + 50n;
  return (debt < 0n ? -1n : 1n) * (size / 100n);
}

const minus = (one: Cents | null, other: Cents | null): Cents | null =>
  one === null || other === null ? null : one - other;
const plus = (one: Cents | null, other: Cents | null): Cents | null =>
  one === null || other === null ? null : one + other;

/** @param years in their order; a year without an entered result takes over that of the year just before it. */
export function equilibria(years: readonly YearFacts[]): Equilibrium[] {
  const out: Equilibrium[] = [];
  for (const { year, flows, cumulated, unavailable, repayments, recoveries, debt } of years) {
    const of = (kind: Kind): Cents => flows[kind].receipts - flows[kind].expenses;
    const balance = { operating: of('operating'), investment: of('investment'), financing: of('financing') };
    const both = balance.operating + balance.investment;
    const result = both + balance.financing;
    const before = out.at(-1);
    const cumulatedBefore = cumulated ?? (before?.year === year - 1 ? before.cumulated : null);
    const after = plus(cumulatedBefore, result);
    const kept = unavailable ?? 0n;
    const netRepayments = minus(repayments, recoveries);
    const margin = minus(balance.operating, netRepayments);
    const standardRepayments = debt === null ? null : eightPercent(debt);
    out.push({
      year,
      flows,
      balance,
      both,
      result,
      cumulatedBefore,
      cumulated: after,
      unavailable: kept,
      available: minus(after, kept),
      repayments,
      recoveries,
      netRepayments,
      margin,
      standardRepayments,
      correctedMargin: plus(margin, minus(repayments, standardRepayments)),
    });
  }
  return out;
}

/** `met` null: it can't be said, in `years`; otherwise `years` are those that break it. */
export type Norm = { norm: 'available' | 'margin'; met: boolean | null; years: number[] };

export function normsOf(years: readonly Equilibrium[]): Norm[] {
  const check = (
    norm: Norm['norm'],
    asked: readonly Equilibrium[],
    figure: (one: Equilibrium) => Cents | null,
  ): Norm => {
    const broken = asked.filter((one) => (figure(one) ?? 0n) < 0n).map(({ year }) => year);
    const unknown = asked.filter((one) => figure(one) === null).map(({ year }) => year);
    if (broken.length > 0) return { norm, met: false, years: broken };
    if (unknown.length > 0 || asked.length === 0) return { norm, met: null, years: unknown };
    return { norm, met: true, years: [] };
  };
  return [
    check('available', years, ({ available }) => available),
    check('margin', years.slice(-1), ({ margin }) => margin),
  ];
}

type AccountSum = { account: string | null; kind: Kind; side: Side; cents: Cents };

/**
 * Rubrics of schema T2: I.A.1 is the periodic repayment of loans and leasings, II.C.1.a the periodic recovery of loans
 * that were given.
 */
const rubric = { repayments: 'I.A.1', recoveries: 'II.C.1.a' } as const;

/**
 * What repayments and recoveries follow from the accounts of one body in one year. Null where financing money of that
 * side stands on no account, or on one that the chart doesn't know: then nobody can say what is periodic.
 */
export function periodicOf(sums: readonly AccountSum[]): {
  repayments: Cents | null;
  recoveries: Cents | null;
} {
  const of = (side: Side, code: string): Cents | null => {
    let sum = 0n;
    for (const one of sums) {
      if (one.kind !== 'financing' || one.side !== side || one.cents === 0n) continue;
      const account = one.account === null ? null : findAccount(one.account, one.kind, side);
      if (!account) return null;
      if (account.rubrics.some((found) => found.code === code)) sum += one.cents;
    }
    return sum;
  };
  return { repayments: of('expenses', rubric.repayments), recoveries: of('receipts', rubric.recoveries) };
}

export const noFlows = (): Record<Kind, Record<Side, Cents>> => ({
  operating: { receipts: 0n, expenses: 0n },
  investment: { receipts: 0n, expenses: 0n },
  financing: { receipts: 0n, expenses: 0n },
});

/** All money of a year by kind and side. */
export function flowsOf(sums: readonly { kind: Kind; side: Side; cents: Cents }[]): Flows {
  const flows = noFlows();
  for (const { kind, side, cents } of sums) flows[kind][side] += cents;
  return flows;
}

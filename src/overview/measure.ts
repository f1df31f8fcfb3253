/**
 * Which two columns of a round are set against each other, and what a node spent in them.
 * Expenses only: a high share of the estimate is then "much of it is spent" and nothing else.
 */
import { kinds, type Kind, type MoneyColumn, type NodeMoney } from '../budget/column.ts';
import { type Cents, fromDecimal, toDecimal } from '../kernel/money.ts';

export type MeasureColumn = { index: number; label: string; year: number | null };
/** Null where the round has no such column; then there is nothing to compare. Both are of the same year. */
export type Measure = { realised: MeasureColumn | null; estimate: MeasureColumn | null };

/** undefined: nothing is printed there; null: something is, but it can't be read, so that no sum may be made of it. */
export type Amount = Cents | null | undefined;
export type Spending = { estimate: Amount; realised: Amount };

const add = (a: Amount, b: Amount): Amount =>
  a === null || b === null ? null : a === undefined ? b : b === undefined ? a : a + b;

const newest = (columns: MoneyColumn[], kind: MoneyColumn['kind']): MeasureColumn | null => {
  let best: MeasureColumn | null = null;
  columns.forEach((column, index) => {
    if (column.kind === kind && (best === null || (column.year ?? 0) >= (best.year ?? 0)))
      best = { index, label: column.label, year: column.year };
  });
  return best;
};

/** The newest year that has booked figures and an estimate or credit beside them; else whichever of the two there is. */
export function measureOf(columns: MoneyColumn[]): Measure {
  const years = columns.flatMap(({ kind, year }) => (kind === 'actual' && year !== null ? [year] : []));
  for (const year of [...new Set(years)].sort((a, b) => b - a)) {
    const ofYear = columns.map((column): MoneyColumn =>
      column.year === year ? column : { ...column, kind: 'unknown' },
    );
    const estimate =
      newest(ofYear, 'estimate') ?? newest(ofYear, 'credit_final') ?? newest(ofYear, 'credit_initial');
    if (estimate !== null) return { realised: newest(ofYear, 'actual'), estimate };
  }
  const realised = newest(columns, 'actual');
  return { realised, estimate: realised === null ? newest(columns, 'estimate') : null };
}

/** Expenses in one column by kind, as exactly as they are known. */
export type Expenses = Partial<Record<Kind, Amount>>;

/**
 * @param below what the parts under this one spent. Where its own amount is theirs rounded to whole euros, theirs is the
 * amount: rounded kinds would add up to another euro than their lines.
 */
export function expensesOf(
  money: NodeMoney,
  column: { index: number } | null,
  below: readonly Expenses[] = [],
): Expenses {
  if (column === null) return {};
  const out: Expenses = {};
  for (const kind of kinds) {
    const added = below.reduce<Amount>((sum, one) => add(sum, one[kind]), undefined);
    const row = money[kind]?.expenses;
    if (row === undefined) {
      if (added !== undefined) out[kind] = added;
      continue;
    }
    const printed = fromDecimal(row[column.index] ?? '');
    const isRounded =
      printed?.decimals === 0 &&
      typeof added === 'bigint' &&
      fromDecimal(toDecimal(added, 0))?.cents === printed.cents;
    out[kind] = isRounded ? added : (printed?.cents ?? null);
  }
  return out;
}

/** Of all kinds. */
export const sumOf = (expenses: Expenses): Amount =>
  kinds.reduce<Amount>((sum, kind) => add(sum, expenses[kind]), undefined);

export const spendingOf = (money: NodeMoney, measure: Measure): Spending => ({
  estimate: sumOf(expensesOf(money, measure.estimate)),
  realised: sumOf(expensesOf(money, measure.realised)),
});

export const addSpending = (all: Spending[]): Spending =>
  all.reduce(
    (sum, one) => ({ estimate: add(sum.estimate, one.estimate), realised: add(sum.realised, one.realised) }),
    { estimate: undefined, realised: undefined },
  );

/** Realised in tenths of a percent of the estimate; null where that says nothing (no estimate, or a negative amount). */
export function shareOf({ estimate, realised }: { estimate: Amount; realised: Amount }): number | null {
  if (estimate === null || estimate === undefined || realised === null || realised === undefined) return null;
  if (estimate <= 0n || realised < 0n) return null;
  return Number((realised * 1000n + estimate / 2n) / estimate);
}

/** Amounts per year and side, before and after. */
import type { Side } from '../budget/column.ts';
import { toDecimal, type Cents } from '../kernel/money.ts';
import type { ImportChanges } from './import-preview.ts';

type Counted = { year: number; side: Side; cents: Cents };

export function yearSums(before: readonly Counted[], after: readonly Counted[]): ImportChanges['sums'] {
  const add = (amounts: readonly Counted[]): Map<string, Cents> => {
    const sums = new Map<string, Cents>();
    for (const { year, side, cents } of amounts) {
      const at = `${year} ${side}`;
      sums.set(at, (sums.get(at) ?? 0n) + cents);
    }
    return sums;
  };
  const [was, is] = [add(before), add(after)];
  const years = [...new Set([...before, ...after].map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    (['expenses', 'receipts'] as const).map((side) => ({
      year,
      side,
      before: toDecimal(was.get(`${year} ${side}`) ?? 0n, 2),
      after: toDecimal(is.get(`${year} ${side}`) ?? 0n, 2),
    })),
  );
}

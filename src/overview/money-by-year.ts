/** What a node planned and spent per year, put together from the columns of every round that knows it. */
import type { MoneyColumn } from '../budget/column.ts';
import type { Cents } from '../kernel/money.ts';
import { sumOf } from './measure.ts';
import type { RoundView } from './round-view.ts';
import { expensesAt } from './tree.ts';

export type YearAmount = { cents: Cents; column: MoneyColumn; round: { id: string; label: string } };
export type MoneyYear = { year: number; realised: YearAmount | null; estimate: YearAmount | null };

/** @param rounds newest first: for a year that several rounds print, the newest word counts. */
export function moneyByYear(node: string, rounds: RoundView[]): MoneyYear[] {
  const years = new Map<number, MoneyYear>();
  for (const view of rounds) {
    const { columns, round } = view.content;
    const found = view.node(node);
    const branch = found && view.branch(found.id);
    if (!branch) continue;
    columns.forEach((column, index) => {
      const { kind, year } = column;
      if (year === null) return;
      const side =
        kind === 'actual'
          ? 'realised'
          : ['estimate', 'credit_final', 'new'].includes(kind)
            ? 'estimate'
            : null;
      if (side === null) return;
      const cents = sumOf(expensesAt(branch, { index }));
      const known = years.get(year) ?? { year, realised: null, estimate: null };
      if (typeof cents === 'bigint' && known[side] === null)
        known[side] = { cents, column, round: { id: round.id, label: round.label } };
      years.set(year, known);
    });
  }
  return [...years.values()]
    .filter(({ realised, estimate }) => realised !== null || estimate !== null)
    .sort((a, b) => a.year - b.year);
}

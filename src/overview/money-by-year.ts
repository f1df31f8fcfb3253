/** What a node planned and spent per year, put together from the columns of every round that knows it. */
import type { ClosedRound } from '../followup/closing.ts';
import type { Cents } from '../kernel/money.ts';
import { expensesIn } from './measure.ts';

export type YearAmount = { cents: Cents; label: string; round: string };
export type MoneyYear = { year: number; realised: YearAmount | null; estimate: YearAmount | null };

/** @param rounds newest first: for a year that several rounds print, the newest word counts. */
export function moneyByYear(node: string, rounds: ClosedRound[]): MoneyYear[] {
  const years = new Map<number, MoneyYear>();
  for (const { nodes, columns, round } of rounds) {
    const found = nodes.find((one) => one.node === node);
    if (!found) continue;
    columns.forEach(({ kind, label, year }, index) => {
      if (year === null) return;
      const side =
        kind === 'actual'
          ? 'realised'
          : ['estimate', 'credit_final', 'new'].includes(kind)
            ? 'estimate'
            : null;
      if (side === null) return;
      const cents = expensesIn(found.money, { index });
      const known = years.get(year) ?? { year, realised: null, estimate: null };
      if (typeof cents === 'bigint' && known[side] === null)
        known[side] = { cents, label, round: round.label };
      years.set(year, known);
    });
  }
  return [...years.values()]
    .filter(({ realised, estimate }) => realised !== null || estimate !== null)
    .sort((a, b) => a.year - b.year);
}

/** The money columns that a round prints: its ledger states, and the estimate of its year in its version of the plan. */
import type { Transaction } from 'kysely';
import { amountsOf } from '../budget/amount.store.ts';
import type { Amount } from '../budget/amount.ts';
import type { MoneyColumn } from '../budget/column.ts';
import { findLedgerStates } from '../budget/ledger-state.store.ts';
import { toDecimal } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { ClosedSettings } from './closing.ts';
import { roundWords } from './round.nl.ts';
import { quotedLedgerStates } from './round.store.ts';
import type { Spending } from './work.ts';

export type ColumnWithAmounts = { column: MoneyColumn; amounts: Amount[] };

export const yearOf = (round: { to: string }): number => Number(round.to.slice(0, 4));

/** As the settings of a closing name them. */
export async function quotedStates(
  tx: Transaction<Schema>,
  roundId: string,
): Promise<ClosedSettings['ledgerStates']> {
  return tx
    .selectFrom('round_ledger_states as q')
    .innerJoin('ledger_states as s', 's.id', 'q.ledger_state_id')
    .select(['s.year', 's.label', 's.as_of as asOf', 's.journal_numbers as journalNumbers'])
    .where('q.round_id', '=', roundId)
    .orderBy('s.year')
    .orderBy('s.label')
    .orderBy('s.id')
    .execute();
}

export async function roundColumns(
  tx: Transaction<Schema>,
  round: { id: string; to: string },
  version: { id: string; label: string },
): Promise<ColumnWithAmounts[]> {
  const states = await findLedgerStates(tx, await quotedLedgerStates(tx, round.id));
  const columns: ColumnWithAmounts[] = [];
  for (const state of states)
    columns.push({
      column: { label: state.label, kind: 'actual', year: state.year, version: null },
      amounts: (await amountsOf(tx, { ledgerStateId: state.id })).filter(({ year }) => year === state.year),
    });
  const year = yearOf(round);
  columns.push({
    column: {
      label: roundWords.estimateColumn(year, version.label),
      kind: 'estimate',
      year,
      version: version.label,
    },
    amounts: (await amountsOf(tx, { versionId: version.id })).filter(
      (one) => one.year === year && one.measure === 'estimate',
    ),
  });
  return columns;
}

/** Expenses per node in the year of the round, of all kinds. */
export function spendingOf(
  columns: readonly ColumnWithAmounts[],
  year: number,
): (nodeId: string) => Spending {
  const totals = (kind: MoneyColumn['kind']): Map<string, bigint> => {
    const out = new Map<string, bigint>();
    for (const { column, amounts } of columns)
      if (column.kind === kind && column.year === year)
        for (const { nodeId, side, cents } of amounts)
          if (nodeId !== null && side === 'expenses') out.set(nodeId, (out.get(nodeId) ?? 0n) + cents);
    return out;
  };
  const [estimates, actuals] = [totals('estimate'), totals('actual')];
  const text = (cents: bigint | undefined): string | null =>
    cents === undefined ? null : toDecimal(cents, 2);
  return (nodeId) => ({ year, estimate: text(estimates.get(nodeId)), spent: text(actuals.get(nodeId)) });
}

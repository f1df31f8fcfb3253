/** What the books say and nobody placed in the plan yet, by state. */
import { sql, type Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import { UNMATCHED } from './amount.ts';

export type WaitingMoney = {
  ledgerStateId: string;
  year: number;
  label: string;
  groups: number;
  receipts: Cents;
  expenses: Cents;
};

/** Of these states those in which something waits, by year and label. */
export async function waitingMoney(
  tx: Transaction<Schema>,
  ledgerStateIds: readonly string[],
): Promise<WaitingMoney[]> {
  if (ledgerStateIds.length === 0) return [];
  const sum = (side: string) => sql`coalesce((select sum(t.cents) from totals t where t.ledger_state_id = s.id
    and t.cut = 'node' and t.key = ${UNMATCHED} and t.side = ${side}), 0)::bigint`;
  const { rows } = await sql<WaitingMoney>`
    select s.id as "ledgerStateId", s.year, s.label, waiting.groups, ${sum('receipts')} as receipts,
      ${sum('expenses')} as expenses
    from ledger_states s join (
      select ledger_state_id, count(*)::int as groups from ledger_groups
      where ledger_state_id = any(${ledgerStateIds}::uuid[]) and matched is null group by ledger_state_id
    ) as waiting on waiting.ledger_state_id = s.id
    order by s.year, s.label, s.id`.execute(tx);
  return rows;
}

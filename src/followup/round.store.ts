/** Rounds, and the states of the books that each quotes. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Round } from './round.ts';

const columns = [
  'id',
  'plan_id as planId',
  'version_id as versionId',
  'kind',
  'label',
  'period_from as from',
  'period_to as to',
  'state',
] as const;

/** The newest period first; of one period the widest first. */
export async function listRounds(tx: Transaction<Schema>): Promise<Round[]> {
  return tx
    .selectFrom('rounds')
    .select(columns)
    .orderBy('period_to', 'desc')
    .orderBy('period_from')
    .orderBy('kind')
    .orderBy('id')
    .execute();
}

export async function findRound(tx: Transaction<Schema>, roundId: string): Promise<Round | undefined> {
  return tx.selectFrom('rounds').select(columns).where('id', '=', roundId).executeTakeFirst();
}

export async function createRound(
  tx: Transaction<Schema>,
  governmentId: string,
  { id: chosen, ...round }: Omit<Round, 'id'> & { id?: string },
): Promise<Round> {
  const { id } = await tx
    .insertInto('rounds')
    .values({
      ...(chosen === undefined ? {} : { id: chosen }),
      government_id: governmentId,
      plan_id: round.planId,
      version_id: round.versionId,
      kind: round.kind,
      label: round.label,
      period_from: round.from,
      period_to: round.to,
      state: round.state,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, ...round };
}

/** False when it was not open. */
export async function markClosed(tx: Transaction<Schema>, roundId: string): Promise<boolean> {
  const row = await tx
    .updateTable('rounds')
    .set({ state: 'closed' })
    .where('id', '=', roundId)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function quoteLedgerStates(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  ledgerStateIds: readonly string[],
): Promise<void> {
  if (ledgerStateIds.length === 0) return;
  await tx
    .insertInto('round_ledger_states')
    .values(
      ledgerStateIds.map((id) => ({ government_id: governmentId, round_id: roundId, ledger_state_id: id })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Quotes these and no others. */
export async function quoteInstead(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  ledgerStateIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('round_ledger_states').where('round_id', '=', roundId).execute();
  await quoteLedgerStates(tx, governmentId, roundId, ledgerStateIds);
}

export async function quotedLedgerStates(tx: Transaction<Schema>, roundId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('round_ledger_states')
    .select('ledger_state_id')
    .where('round_id', '=', roundId)
    .execute();
  return rows.map(({ ledger_state_id }) => ledger_state_id);
}

/** Does a closed round rest on this state of the books? */
export async function isQuotedByClosed(tx: Transaction<Schema>, ledgerStateId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('round_ledger_states as q')
    .innerJoin('rounds as r', 'r.id', 'q.round_id')
    .select('r.id')
    .where('q.ledger_state_id', '=', ledgerStateId)
    .where('r.state', '=', 'closed')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

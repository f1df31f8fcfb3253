/** Amounts of plan versions and of ledger states, in cents. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Amount } from './amount.ts';

export type AmountOwner = { versionId: string } | { ledgerStateId: string };

const batch = 1_000;

export async function addAmounts(
  tx: Transaction<Schema>,
  at: { governmentId: string; bodyId: string } & AmountOwner,
  amounts: readonly Amount[],
): Promise<void> {
  for (let from = 0; from < amounts.length; from += batch)
    await tx
      .insertInto('amounts')
      .values(
        amounts.slice(from, from + batch).map((amount) => ({
          government_id: at.governmentId,
          body_id: at.bodyId,
          node_id: amount.nodeId,
          version_id: 'versionId' in at ? at.versionId : null,
          ledger_state_id: 'ledgerStateId' in at ? at.ledgerStateId : null,
          kind: amount.kind,
          side: amount.side,
          year: amount.year,
          measure: amount.measure,
          cents: amount.cents,
        })),
      )
      .execute();
}

/** Summed over bodies, policy fields and accounts: one amount for each node, kind, side, year and measure. */
export async function amountsOf(tx: Transaction<Schema>, owner: AmountOwner): Promise<Amount[]> {
  const rows = await tx
    .selectFrom('amounts')
    .select((row) => [
      'node_id as nodeId',
      'kind',
      'side',
      'year',
      'measure',
      row.cast<string>(row.fn.sum('cents'), 'text').as('cents'),
    ])
    .$if('versionId' in owner, (query) =>
      query.where('version_id', '=', 'versionId' in owner ? owner.versionId : ''),
    )
    .$if('ledgerStateId' in owner, (query) =>
      query.where('ledger_state_id', '=', 'ledgerStateId' in owner ? owner.ledgerStateId : ''),
    )
    .groupBy(['node_id', 'kind', 'side', 'year', 'measure'])
    .execute();
  return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
}

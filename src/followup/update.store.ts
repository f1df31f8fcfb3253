/** What is said of a node in a round. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { axesWithReasons } from './reasons.ts';
import type { Update } from './update.ts';

const batch = 500;

/** Saves what is said of these nodes; what was said of them before in this round gives way. */
export async function saveUpdates(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  updates: readonly Update[],
): Promise<void> {
  for (let from = 0; from < updates.length; from += batch)
    await tx
      .insertInto('updates')
      .values(
        updates.slice(from, from + batch).map((update) => ({
          government_id: governmentId,
          round_id: roundId,
          node_id: update.nodeId,
          status_label: update.status?.label ?? null,
          status_meaning: update.status?.meaning ?? null,
          axes: JSON.stringify(update.axes),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['government_id', 'round_id', 'node_id']).doUpdateSet((row) => ({
          status_label: row.ref('excluded.status_label'),
          status_meaning: row.ref('excluded.status_meaning'),
          axes: row.ref('excluded.axes'),
          changed_at: row.fn<string>('now', []),
        })),
      )
      .execute();
}

/**
 * What a closing holds of a round: of what is asked, what was handed in; with drafts, what was saved as well.
 */
export async function updatesOf(
  tx: Transaction<Schema>,
  roundId: string,
  { drafts }: { drafts: boolean } = { drafts: false },
): Promise<Map<string, Update>> {
  const rows = await tx
    .selectFrom('updates')
    .select(['node_id', 'status_label', 'status_meaning', 'axes', 'reasons'])
    .where('round_id', '=', roundId)
    .where('asked', '=', true)
    .$if(!drafts, (query) => query.where('state', 'in', ['submitted', 'approved']))
    .execute();
  return new Map(
    rows.map((row) => [
      row.node_id,
      {
        nodeId: row.node_id,
        status: row.status_label === null ? null : { label: row.status_label, meaning: row.status_meaning },
        axes: axesWithReasons(row.axes, row.reasons),
      },
    ]),
  );
}

/** The nodes that a round asks. */
export async function askedIn(tx: Transaction<Schema>, roundId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('updates')
    .select('node_id')
    .where('round_id', '=', roundId)
    .where('asked', '=', true)
    .execute();
  return new Set(rows.map(({ node_id }) => node_id));
}

/** What a correction says of these nodes, reasons and all in the texts, in a round that is closed. */
export async function correctSaid(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  updates: readonly Update[],
): Promise<void> {
  await saveUpdates(tx, governmentId, roundId, updates);
  const nodes = updates.map(({ nodeId }) => nodeId);
  if (nodes.length === 0) return;
  await tx
    .updateTable('updates')
    .set({ reasons: '{}', asked: true, state: 'approved' })
    .where('round_id', '=', roundId)
    .where('node_id', 'in', nodes)
    .execute();
}

/** Governments that merged into another one, which may read the closed rounds that they left. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type Merger = { predecessorId: string; mergedOn: string };

/** The newest merger first. */
export async function listMergers(tx: Transaction<Schema>): Promise<Merger[]> {
  return tx
    .selectFrom('mergers')
    .select(['predecessor_id as predecessorId', 'merged_on as mergedOn'])
    .orderBy('merged_on', 'desc')
    .orderBy('predecessor_id')
    .execute();
}

/**
 * Whether a government came, by one merger or more, from another one; no link is made meanwhile.
 * @param tx of the owner, who sees all links.
 */
export async function comesFrom(
  tx: Transaction<Schema>,
  governmentId: string,
  predecessorId: string,
): Promise<boolean> {
  await sql`lock table mergers in share row exclusive mode`.execute(tx);
  const links = await tx
    .selectFrom('mergers')
    .select(['government_id as into', 'predecessor_id as from'])
    .execute();
  const seen = new Set([governmentId]);
  for (const id of seen) for (const { into, from } of links) if (into === id) seen.add(from);
  return seen.has(predecessorId);
}

/** @param tx of the owner: the one who works in a government can't open the way to another one. */
export async function linkMerger(
  tx: Transaction<Schema>,
  governmentId: string,
  { predecessorId, mergedOn }: Merger,
): Promise<void> {
  await tx
    .insertInto('mergers')
    .values({ government_id: governmentId, predecessor_id: predecessorId, merged_on: mergedOn })
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'predecessor_id']).doUpdateSet({ merged_on: mergedOn }),
    )
    .execute();
}

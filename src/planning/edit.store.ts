/** Writing a version: who changed which part, and what a version said of a part taken back. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type Edit = { nodeId: string; edit: number; personId: string; at: string };

/** How many edits a version had; a form remembers it. */
export async function countEdits(tx: Transaction<Schema>, versionId: string): Promise<number> {
  const row = await tx
    .selectFrom('plan_versions')
    .select('edits')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row?.edits ?? 0;
}

/** The newest edit of each of these parts after `seen`, the latest first. */
export async function editsAfter(
  tx: Transaction<Schema>,
  versionId: string,
  seen: number,
  nodeIds: readonly string[],
): Promise<Edit[]> {
  return tx
    .selectFrom('plan_edits')
    .select(['node_id as nodeId', 'edit', 'person_id as personId', 'edited_at as at'])
    .where('version_id', '=', versionId)
    .where('edit', '>', seen)
    .where('node_id', '=', sql<string>`any(${[...nodeIds]}::uuid[])`)
    .orderBy('edit', 'desc')
    .execute();
}

/** One edit more, of these parts. */
export async function addEdit(
  tx: Transaction<Schema>,
  governmentId: string,
  {
    versionId,
    nodeIds,
    personId,
    now,
  }: { versionId: string; nodeIds: readonly string[]; personId: string; now: string },
): Promise<void> {
  const { edits } = await tx
    .updateTable('plan_versions')
    .set((row) => ({ edits: row('edits', '+', 1) }))
    .where('id', '=', versionId)
    .returning('edits')
    .executeTakeFirstOrThrow();
  await sql`
    insert into plan_edits (government_id, version_id, node_id, edit, edited_at, person_id)
    select ${governmentId}::uuid, ${versionId}::uuid, one, ${edits}, ${now}::timestamptz, ${personId}::uuid
    from (select distinct unnest(${[...nodeIds]}::uuid[]) as one) as parts
    on conflict (government_id, version_id, node_id) do update
      set edit = excluded.edit, edited_at = excluded.edited_at, person_id = excluded.person_id`.execute(tx);
}

/** What a version says itself of these parts goes away; what the version before says of them shows again. */
export async function forgetNodes(
  tx: Transaction<Schema>,
  versionId: string,
  nodeIds: readonly string[],
): Promise<void> {
  for (const table of ['node_details', 'change_reasons', 'node_versions'] as const)
    await tx
      .deleteFrom(table)
      .where('version_id', '=', versionId)
      .where('node_id', '=', sql<string>`any(${[...nodeIds]}::uuid[])`)
      .execute();
}

/** Parts that no version shows any more. */
export async function removeNodes(tx: Transaction<Schema>, nodeIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('nodes')
    .where('id', '=', sql<string>`any(${[...nodeIds]}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('node_versions as v').select('v.node_id').whereRef('v.node_id', '=', 'nodes.id')),
      ),
    )
    .execute();
}

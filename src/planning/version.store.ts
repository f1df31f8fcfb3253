/** What happens to a version after it was made: its state, its reasons, and the end of a concept. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { PlanVersion } from './plan.ts';
import type { Setting } from './version.ts';

/** Who changes the same version meanwhile waits here. */
export async function lockVersion(
  tx: Transaction<Schema>,
  versionId: string,
): Promise<PlanVersion | undefined> {
  return tx
    .selectFrom('plan_versions')
    .select([
      'id',
      'plan_id as planId',
      'sequence',
      'label',
      'state',
      'set_on as setOn',
      'submitted_on as submittedOn',
      'decision_number as decisionNumber',
      'decision_url as decisionUrl',
      'reason',
      'whole',
    ])
    .where('id', '=', versionId)
    .forUpdate()
    .executeTakeFirst();
}

export async function submitAt(tx: Transaction<Schema>, versionId: string, day: string): Promise<void> {
  await tx
    .updateTable('plan_versions')
    .set({ state: 'submitted', submitted_on: day })
    .where('id', '=', versionId)
    .execute();
}

export async function returnToConcept(tx: Transaction<Schema>, versionId: string): Promise<void> {
  await tx
    .updateTable('plan_versions')
    .set({ state: 'concept', submitted_on: null })
    .where('id', '=', versionId)
    .execute();
}

/** From here on the database refuses every change to what the version says. */
export async function sealVersion(
  tx: Transaction<Schema>,
  versionId: string,
  { setOn, decisionNumber, decisionUrl }: Setting,
): Promise<void> {
  await tx
    .updateTable('plan_versions')
    .set({
      state: 'set',
      set_on: setOn,
      decision_number: decisionNumber,
      decision_url: decisionUrl,
      sealed: true,
    })
    .where('id', '=', versionId)
    .execute();
}

/** What a version says itself of the tree, said by the one that goes on from it, which shows the same after this. */
export async function handOverNodes(
  tx: Transaction<Schema>,
  versionId: string,
  nextId: string,
): Promise<void> {
  for (const table of ['node_versions', 'node_details'])
    await sql`update ${sql.table(table)} said set version_id = ${nextId}::uuid where version_id = ${versionId}::uuid
      and not exists (select from ${sql.table(table)} own
        where own.version_id = ${nextId}::uuid and own.node_id = said.node_id)`.execute(tx);
}

/**
 * A version with what it says, and the nodes that it brought and no other version has. What a round, the books or a rule
 * says of such a node holds it: the database refuses.
 */
export async function removeVersion(tx: Transaction<Schema>, versionId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select node_id as id from node_versions said where version_id = ${versionId}::uuid
      and not exists (select from node_versions other
        where other.government_id = said.government_id and other.node_id = said.node_id
          and other.version_id <> said.version_id)`.execute(tx);
  await tx.deleteFrom('plan_versions').where('id', '=', versionId).execute();
  await tx
    .deleteFrom('nodes')
    .where('id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .execute();
}

/** Why a version changes what it changes, by node; the key '' is money without objective. */
export async function reasonsOf(tx: Transaction<Schema>, versionId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('change_reasons')
    .select(['node_id', 'reason'])
    .where('version_id', '=', versionId)
    .execute();
  return new Map(rows.map(({ node_id, reason }) => [node_id ?? '', reason]));
}

/** An empty reason takes it away. */
export async function putReason(
  tx: Transaction<Schema>,
  governmentId: string,
  at: { versionId: string; nodeId: string | null; reason: string },
): Promise<void> {
  await tx
    .deleteFrom('change_reasons')
    .where('version_id', '=', at.versionId)
    .where('node_id', at.nodeId === null ? 'is' : '=', at.nodeId)
    .execute();
  if (at.reason === '') return;
  await tx
    .insertInto('change_reasons')
    .values({
      government_id: governmentId,
      version_id: at.versionId,
      node_id: at.nodeId,
      reason: at.reason,
    })
    .execute();
}

export async function changeReason(
  tx: Transaction<Schema>,
  versionId: string,
  reason: string,
): Promise<void> {
  await tx.updateTable('plan_versions').set({ reason }).where('id', '=', versionId).execute();
}

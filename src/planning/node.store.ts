/** Nodes of a plan: the identity, and per version only the rows that changed. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { PlanNode } from './plan.ts';
import { inTreeOrder } from './tree.ts';

/** Rows a statement: PostgreSQL takes 65 535 values in one. */
const batch = 1_000;

/**
 * The tree as the version at `sequence` shows it: of every node the newest row up to there, ended nodes left out,
 * in tree order.
 */
export async function nodesAt(
  tx: Transaction<Schema>,
  planId: string,
  sequence: number,
): Promise<PlanNode[]> {
  const rows = await tx
    .selectFrom('node_versions as n')
    .innerJoin('plan_versions as v', 'v.id', 'n.version_id')
    .distinctOn('n.node_id')
    .select([
      'n.node_id as nodeId',
      'n.parent_id as parentId',
      'n.level',
      'n.code',
      'n.title',
      'n.position',
      'n.priority',
      'n.ended',
    ])
    .where('v.plan_id', '=', planId)
    .where('v.sequence', '<=', sequence)
    .orderBy('n.node_id')
    .orderBy('v.sequence', 'desc')
    .execute();
  return inTreeOrder(rows.flatMap(({ ended, ...node }) => (ended ? [] : [node])));
}

/** New identities in a plan, as many as asked. */
export async function createNodes(
  tx: Transaction<Schema>,
  governmentId: string,
  planId: string,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const rows = await sql<{ id: string }>`
    insert into nodes (government_id, plan_id)
    select ${governmentId}::uuid, ${planId}::uuid from generate_series(1, ${count}) returning id`.execute(tx);
  return rows.rows.map(({ id }) => id);
}

/** New identities in a plan with ids that the caller chose. */
export async function createNodesAs(
  tx: Transaction<Schema>,
  governmentId: string,
  planId: string,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += batch)
    await tx
      .insertInto('nodes')
      .values(
        ids.slice(from, from + batch).map((id) => ({ id, government_id: governmentId, plan_id: planId })),
      )
      .execute();
}

/** What a version says of these nodes; a row that the version already had is replaced. */
export async function setNodes(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  nodes: readonly (PlanNode & { ended?: boolean })[],
): Promise<void> {
  for (let from = 0; from < nodes.length; from += batch)
    await tx
      .insertInto('node_versions')
      .values(
        nodes.slice(from, from + batch).map((node) => ({
          government_id: governmentId,
          version_id: versionId,
          node_id: node.nodeId,
          parent_id: node.parentId,
          level: node.level,
          code: node.code,
          title: node.title,
          position: node.position,
          priority: node.priority,
          ended: node.ended ?? false,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['government_id', 'node_id', 'version_id']).doUpdateSet((row) => ({
          parent_id: row.ref('excluded.parent_id'),
          level: row.ref('excluded.level'),
          code: row.ref('excluded.code'),
          title: row.ref('excluded.title'),
          position: row.ref('excluded.position'),
          priority: row.ref('excluded.priority'),
          ended: row.ref('excluded.ended'),
        })),
      )
      .execute();
}

/** The nodes that a version has a row of its own for. */
export async function nodesChangedIn(tx: Transaction<Schema>, versionId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('node_versions')
    .select('node_id')
    .where('version_id', '=', versionId)
    .execute();
  return new Set(rows.map(({ node_id }) => node_id));
}

/** Every node that a plan ever had. */
export async function nodeIds(tx: Transaction<Schema>, planId: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('nodes').select('id').where('plan_id', '=', planId).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Which nodes of older plans go on as which nodes of newer ones. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Successor } from './successor.ts';

/** All links from a node of one plan to a node of another. */
export async function listSuccessors(
  tx: Transaction<Schema>,
  oldPlanId: string,
  newPlanId: string,
): Promise<Successor[]> {
  return tx
    .selectFrom('node_successors as s')
    .innerJoin('nodes as o', 'o.id', 's.old_id')
    .innerJoin('nodes as n', 'n.id', 's.new_id')
    .select(['s.old_id as oldId', 's.new_id as newId'])
    .where('o.plan_id', '=', oldPlanId)
    .where('n.plan_id', '=', newPlanId)
    .execute();
}

/** The nodes on the other side of a node's links, each with its plan. */
export async function linksOf(
  tx: Transaction<Schema>,
  nodeId: string,
): Promise<{ nodeId: string; planId: string; way: 'next' | 'before' }[]> {
  const next = await tx
    .selectFrom('node_successors as s')
    .innerJoin('nodes as n', 'n.id', 's.new_id')
    .select(['n.id as nodeId', 'n.plan_id as planId'])
    .where('s.old_id', '=', nodeId)
    .execute();
  const before = await tx
    .selectFrom('node_successors as s')
    .innerJoin('nodes as n', 'n.id', 's.old_id')
    .select(['n.id as nodeId', 'n.plan_id as planId'])
    .where('s.new_id', '=', nodeId)
    .execute();
  return [
    ...next.map((one) => ({ ...one, way: 'next' as const })),
    ...before.map((one) => ({ ...one, way: 'before' as const })),
  ];
}

/** The plan of each of these nodes. */
export async function plansOfNodes(
  tx: Transaction<Schema>,
  nodeIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('nodes')
    .select(['id', 'plan_id'])
    .where('id', 'in', [...nodeIds])
    .execute();
  return new Map(rows.map(({ id, plan_id }) => [id, plan_id]));
}

/** @returns those that were not linked yet. */
export async function addSuccessors(
  tx: Transaction<Schema>,
  governmentId: string,
  links: readonly Successor[],
): Promise<Successor[]> {
  if (links.length === 0) return [];
  return tx
    .insertInto('node_successors')
    .values(links.map(({ oldId, newId }) => ({ government_id: governmentId, old_id: oldId, new_id: newId })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['old_id as oldId', 'new_id as newId'])
    .execute();
}

export async function removeSuccessor(
  tx: Transaction<Schema>,
  { oldId, newId }: Successor,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('node_successors')
    .where('old_id', '=', oldId)
    .where('new_id', '=', newId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

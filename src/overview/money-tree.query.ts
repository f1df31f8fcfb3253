/** Every node that money of a plan can be on: as a version shows it, and what is gone or came later, where money still is. */
import { sql, type Transaction } from 'kysely';
import { inTreeOrder } from '../planning/tree.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';

export type MoneyNode = PlanNode & { depth: number; ended: boolean };

/** @param sequence of the version that is looked at. */
export async function moneyNodes(
  tx: Transaction<Schema>,
  planId: string,
  sequence: number,
): Promise<MoneyNode[]> {
  const { rows } = await sql<PlanNode & { ended: boolean }>`
    select distinct on (n.node_id) n.node_id as "nodeId", n.parent_id as "parentId", n.level, n.code, n.title, n.position,
      n.priority, n.ended or v.sequence > ${sequence} as ended
    from node_versions n join plan_versions v on v.government_id = n.government_id and v.id = n.version_id
    where v.plan_id = ${planId}::uuid
    order by n.node_id, v.sequence > ${sequence},
      case when v.sequence > ${sequence} then v.sequence else -v.sequence end`.execute(tx);
  const ended = new Map(rows.map((row) => [row.nodeId, row.ended]));
  const depths = new Map<string, number>();
  return inTreeOrder(rows).map((node) => {
    const depth = node.parentId === null ? 0 : (depths.get(node.parentId) ?? -1) + 1;
    depths.set(node.nodeId, depth);
    return { ...node, depth, ended: ended.get(node.nodeId) ?? false };
  });
}

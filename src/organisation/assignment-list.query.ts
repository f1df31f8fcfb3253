/** The actions of the newest version of each plan, with who answers for them. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type AssignedAction = {
  nodeId: string;
  code: string | null;
  title: string;
  plan: string;
  ownerId: string | null;
  serviceId: string | null;
};

/** @param only of one owner; without it of everybody and of nobody. */
export async function listAssignedActions(
  tx: Transaction<Schema>,
  only: { ownerId?: string } = {},
): Promise<AssignedAction[]> {
  // A version holds only what it changed: of every action the newest row counts.
  const { rows } = await sql<AssignedAction>`
    select n.node_id as "nodeId", n.code, n.title, n.plan, a.owner_id as "ownerId", a.service_id as "serviceId"
    from (
      select distinct on (v.node_id) v.*, p.label as plan, p.first_year from node_versions v
      join plan_versions w on w.government_id = v.government_id and w.id = v.version_id
      join plans p on p.government_id = w.government_id and p.id = w.plan_id
      order by v.node_id, w.sequence desc
    ) n
    left join assignments a on a.government_id = n.government_id and a.node_id = n.node_id
    where n.level = 'action' and not n.ended
      and (${only.ownerId ?? null}::uuid is null or a.owner_id = ${only.ownerId ?? null}::uuid)
    order by n.first_year desc, n.plan, n.code collate "C" nulls last, n.position`.execute(tx);
  return rows;
}

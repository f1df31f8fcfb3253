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
  const { rows } = await sql<AssignedAction>`
    select v.node_id as "nodeId", v.code, v.title, p.label as plan, a.owner_id as "ownerId", a.service_id as "serviceId"
    from plans p
      join lateral (select id from plan_versions pv where pv.plan_id = p.id order by pv.sequence desc limit 1) newest on true
      join node_versions v on v.version_id = newest.id and v.level = 'action' and not v.ended
      left join assignments a on a.node_id = v.node_id
    where ${only.ownerId ?? null}::uuid is null or a.owner_id = ${only.ownerId ?? null}::uuid
    order by p.first_year desc, p.label, v.code collate "C" nulls last, v.position`.execute(tx);
  return rows;
}

/** To whom a round or an update belongs, as the table of rights asks it. */
import type { Transaction } from 'kysely';
import type { Thing } from '../organisation/permission.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Round } from './round.ts';
import type { UpdateState } from './update-state.ts';

/** A closed round that everybody may see is 'published'. */
export async function roundThing(tx: Transaction<Schema>, round: Round): Promise<Thing> {
  if (round.state === 'open') return { state: 'open' };
  const published = await tx
    .selectFrom('publications')
    .select('round_id')
    .where('round_id', '=', round.id)
    .executeTakeFirst();
  return { state: published ? 'published' : 'closed' };
}

/** The owner, the service, and the body of that service or else of the plan. */
export async function updateThing(
  tx: Transaction<Schema>,
  round: Pick<Round, 'planId'>,
  update: { nodeId: string; state: UpdateState },
): Promise<Thing> {
  const row = await tx
    .selectFrom('plans as p')
    .leftJoin('assignments as a', (join) => join.on('a.node_id', '=', update.nodeId))
    .leftJoin('services as s', 's.id', 'a.service_id')
    .select(['a.owner_id', 'a.service_id', 's.body_id as serviceBody', 'p.body_id as planBody'])
    .where('p.id', '=', round.planId)
    .executeTakeFirst();
  return {
    state: update.state,
    ownerId: row?.owner_id ?? null,
    serviceId: row?.service_id ?? null,
    bodyId: row?.serviceBody ?? row?.planBody ?? null,
  };
}

/** A node apart from any round; null when it isn't there. */
export async function nodeThing(tx: Transaction<Schema>, nodeId: string): Promise<Thing | null> {
  const row = await tx
    .selectFrom('nodes as n')
    .innerJoin('plans as p', 'p.id', 'n.plan_id')
    .leftJoin('assignments as a', 'a.node_id', 'n.id')
    .leftJoin('services as s', 's.id', 'a.service_id')
    .select(['a.owner_id', 'a.service_id', 's.body_id as serviceBody', 'p.body_id as planBody'])
    .where('n.id', '=', nodeId)
    .executeTakeFirst();
  if (!row) return null;
  return { ownerId: row.owner_id, serviceId: row.service_id, bodyId: row.serviceBody ?? row.planBody };
}

export async function nameOf(tx: Transaction<Schema>, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const row = await tx.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? null;
}

/** Who answers for each node, as a closing keeps it. */
export async function answersAt(
  tx: Transaction<Schema>,
): Promise<Map<string, { owner?: string; service?: { id: string; name: string } }>> {
  const rows = await tx
    .selectFrom('assignments as a')
    .leftJoin('services as s', 's.id', 'a.service_id')
    .select(['a.node_id', 'a.owner_id', 's.id', 's.name'])
    .execute();
  return new Map(
    rows.map(({ node_id, owner_id, id, name }) => [
      node_id,
      {
        ...(owner_id === null ? {} : { owner: owner_id }),
        ...(id === null || name === null ? {} : { service: { id, name } }),
      },
    ]),
  );
}

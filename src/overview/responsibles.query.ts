/** Who answers for which node now. Names of people are for who signed in. */
import type { Transaction } from 'kysely';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { nobody, type Responsible, type Responsibles } from './responsible.ts';

export async function listResponsibles(tx: Transaction<Schema>, actor: Actor): Promise<Responsibles> {
  if (actor.person === null) return nobody;
  const rows = await tx
    .selectFrom('assignments')
    .leftJoin('people', (join) =>
      join
        .onRef('people.government_id', '=', 'assignments.government_id')
        .onRef('people.id', '=', 'assignments.owner_id'),
    )
    .leftJoin('services', (join) =>
      join
        .onRef('services.government_id', '=', 'assignments.government_id')
        .onRef('services.id', '=', 'assignments.service_id'),
    )
    .select([
      'assignments.node_id as node',
      'people.id as ownerId',
      'people.name as owner',
      'services.id as serviceId',
      'services.name as service',
    ])
    .execute();
  return new Map(
    rows.map(({ node, ownerId, owner, serviceId, service }): [string, Responsible] => [
      node,
      {
        owner: ownerId === null || owner === null ? null : { id: ownerId, name: owner },
        service: serviceId === null || service === null ? null : { id: serviceId, name: service },
      },
    ]),
  );
}

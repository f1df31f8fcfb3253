/** Who answers for which node now. Names of people are for who signed in. */
import { sql, type Transaction } from 'kysely';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { nobody, type Responsible, type Responsibles } from './responsible.ts';

export async function listResponsibles(tx: Transaction<Schema>, actor: Actor): Promise<Responsibles> {
  if (actor.person === null) return nobody;
  // A row a pair of owner and service: a large plan has a thousand nodes and a few dozen of those.
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
      sql<string>`string_agg(assignments.node_id::text, ',')`.as('nodes'),
      'people.id as ownerId',
      'people.name as owner',
      'services.id as serviceId',
      'services.name as service',
    ])
    .groupBy(['people.id', 'people.name', 'services.id', 'services.name'])
    .execute();
  return new Map(
    rows.flatMap(({ nodes, ownerId, owner, serviceId, service }) => {
      const responsible: Responsible = {
        owner: ownerId === null || owner === null ? null : { id: ownerId, name: owner },
        service: serviceId === null || service === null ? null : { id: serviceId, name: service },
      };
      return nodes.split(',').map((node): [string, Responsible] => [node, responsible]);
    }),
  );
}

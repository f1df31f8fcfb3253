/** People of a government and what they may do. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Locale, Person, PersonState } from './person.ts';
import type { Grant } from './role.ts';

export type PersonWithGrants = Person & { grants: Grant[] };

export async function createPerson(
  tx: Transaction<Schema>,
  governmentId: string,
  person: { id?: string; name: string; mail: string; locale?: Locale; state?: PersonState },
): Promise<string> {
  const row = await tx
    .insertInto('people')
    .values({
      ...(person.id === undefined ? {} : { id: person.id }),
      government_id: governmentId,
      name: person.name,
      mail: person.mail,
      locale: person.locale ?? 'nl',
      state: person.state ?? 'active',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function addGrant(
  tx: Transaction<Schema>,
  governmentId: string,
  personId: string,
  grant: Grant,
): Promise<void> {
  await tx
    .insertInto('grants')
    .values({
      government_id: governmentId,
      person_id: personId,
      role: grant.role,
      body_id: grant.bodyId,
      service_id: grant.serviceId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** By name; closed accounts too. */
export async function listPeople(tx: Transaction<Schema>): Promise<PersonWithGrants[]> {
  const people = await tx
    .selectFrom('people')
    .select(['id', 'name', 'mail', 'locale', 'state'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const grants = await tx
    .selectFrom('grants')
    .select(['person_id', 'role', 'body_id as bodyId', 'service_id as serviceId'])
    .orderBy('role')
    .execute();
  return people.map((person) => ({
    ...person,
    grants: grants
      .filter(({ person_id }) => person_id === person.id)
      .map(({ role, bodyId, serviceId }) => ({ role, bodyId, serviceId })),
  }));
}

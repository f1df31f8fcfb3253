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
  source: 'given' | 'claim' = 'given',
): Promise<void> {
  await tx
    .insertInto('grants')
    .values({
      government_id: governmentId,
      person_id: personId,
      role: grant.role,
      body_id: grant.bodyId,
      service_id: grant.serviceId,
      source,
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

/** The account with this mail address, whatever its case. */
export async function findPersonByMail(tx: Transaction<Schema>, mail: string): Promise<Person | null> {
  const row = await tx
    .selectFrom('people')
    .select(['id', 'name', 'mail', 'locale', 'state'])
    .where((where) => where(where.fn('lower', ['mail']), '=', mail.toLowerCase()))
    .executeTakeFirst();
  return row ?? null;
}

/** @param hold keeps others from changing this person until the transaction ends. */
export async function findPerson(
  tx: Transaction<Schema>,
  personId: string,
  { hold = false } = {},
): Promise<Person | null> {
  const query = tx
    .selectFrom('people')
    .select(['id', 'name', 'mail', 'locale', 'state'])
    .where('id', '=', personId);
  return (await (hold ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

export async function changePerson(
  tx: Transaction<Schema>,
  personId: string,
  change: { name?: string; mail?: string; locale?: Locale; state?: 'invited' | 'active' },
): Promise<void> {
  await tx.updateTable('people').set(change).where('id', '=', personId).execute();
}

export async function closePerson(tx: Transaction<Schema>, personId: string, now: string): Promise<void> {
  await tx
    .updateTable('people')
    .set({ state: 'closed', closed_at: now })
    .where('id', '=', personId)
    .execute();
}

/** The row stays for the trail; who it was doesn't. */
export async function clearPerson(
  tx: Transaction<Schema>,
  personId: string,
  given: { name: string; mail: string; now: string },
): Promise<void> {
  await tx
    .updateTable('people')
    .set({ name: given.name, mail: given.mail, erased_at: given.now })
    .where('id', '=', personId)
    .execute();
}

/** What the pages of the administration show. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { listAssignedActions, type AssignedAction } from './assignment-list.query.ts';
import { listBodies, type Body } from './government.store.ts';
import { listGrants, type HeldGrant } from './grant.store.ts';
import type { Person } from './person.ts';
import { findPerson, listPeople, type PersonWithGrants } from './person.store.ts';
import { listServices, type Service } from './service.store.ts';

export type Places = { bodies: Body[]; services: Service[] };

export const listPlaces = async (tx: Transaction<Schema>): Promise<Places> => ({
  bodies: await listBodies(tx),
  services: await listServices(tx),
});

/** Everybody, with when they were last here and how many actions they answer for. */
export async function peopleOverview(
  tx: Transaction<Schema>,
): Promise<{ people: (PersonWithGrants & { seenAt: string | null; actions: number })[]; places: Places }> {
  const { rows } = await sql<{ id: string; seen: string | null; actions: number }>`
    select p.id, (select max(s.seen_at) from sessions s where s.person_id = p.id) as seen,
      (select count(*)::int from assignments a where a.owner_id = p.id) as actions
    from people p`.execute(tx);
  const known = new Map(rows.map((row) => [row.id, row]));
  const people = (await listPeople(tx)).map((person) => ({
    ...person,
    seenAt: known.get(person.id)?.seen ?? null,
    actions: known.get(person.id)?.actions ?? 0,
  }));
  return { people, places: await listPlaces(tx) };
}

export type PersonPage = {
  person: Person & { erased: boolean };
  grants: HeldGrant[];
  actions: AssignedAction[];
  places: Places;
  /** Who could take over. */
  colleagues: { id: string; name: string }[];
};

export async function personPage(tx: Transaction<Schema>, personId: string): Promise<PersonPage | null> {
  const person = await findPerson(tx, personId);
  if (person === null) return null;
  const { rows } = await sql<{ erased: boolean }>`
    select erased_at is not null as erased from people where id = ${personId}`.execute(tx);
  return {
    person: { ...person, erased: rows[0]?.erased ?? false },
    grants: await listGrants(tx, personId),
    actions: await listAssignedActions(tx, { ownerId: personId }),
    places: await listPlaces(tx),
    colleagues: (await listPeople(tx))
      .filter(({ id, state }) => id !== personId && state !== 'closed')
      .map(({ id, name }) => ({ id, name })),
  };
}

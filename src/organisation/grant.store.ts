/** Roles of people, with where they came from. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Grant } from './role.ts';

export type HeldGrant = Grant & { id: string; source: 'given' | 'claim' };

export async function listGrants(tx: Transaction<Schema>, personId: string): Promise<HeldGrant[]> {
  return tx
    .selectFrom('grants')
    .select(['id', 'role', 'body_id as bodyId', 'service_id as serviceId', 'source'])
    .where('person_id', '=', personId)
    .orderBy('role')
    .orderBy('id')
    .execute();
}

export async function removeGrant(tx: Transaction<Schema>, grantId: string): Promise<void> {
  await tx.deleteFrom('grants').where('id', '=', grantId).execute();
}

/** What came with an earlier sign-in elsewhere gives way; what was given here stays. */
export async function removeClaimedGrants(tx: Transaction<Schema>, personId: string): Promise<void> {
  await tx.deleteFrom('grants').where('person_id', '=', personId).where('source', '=', 'claim').execute();
}

/** Accounts that are not closed with the administrator's role for the whole government. */
export async function countAdministrators(tx: Transaction<Schema>): Promise<number> {
  const rows = await tx
    .selectFrom('grants')
    .innerJoin('people', 'people.id', 'grants.person_id')
    .select('people.id')
    .distinct()
    .where('grants.role', '=', 'administrator')
    .where('grants.body_id', 'is', null)
    .where('grants.service_id', 'is', null)
    .where('people.state', '<>', 'closed')
    .execute();
  return rows.length;
}

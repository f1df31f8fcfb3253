/** Who a visitor of a demonstration may be; never asked in production. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { listPeople } from './person.store.ts';
import { roles, type Role } from './role.ts';

/** In the order of roles, those with an account that works. */
export async function demonstrationPeople(
  tx: Transaction<Schema>,
): Promise<{ id: string; name: string; roles: Role[] }[]> {
  const people = await listPeople(tx);
  const rank = (held: readonly Role[]): number => Math.min(...held.map((role) => roles.indexOf(role)));
  return people
    .filter(({ state, grants }) => state === 'active' && grants.length > 0)
    .map(({ id, name, grants }) => ({
      id,
      name,
      roles: roles.filter((role) => grants.some((one) => one.role === role)),
    }))
    .sort((one, other) => rank(one.roles) - rank(other.roles) || one.name.localeCompare(other.name, 'nl'));
}

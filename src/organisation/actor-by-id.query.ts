/** Somebody for whom a job runs: the person as they are today. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Actor, Locale } from './person.ts';
import type { Grant } from './role.ts';

/** Null: nobody, or the account doesn't work any more. @param today ISO date. */
export async function findActorById(
  tx: Transaction<Schema>,
  personId: string,
  today: string,
): Promise<Actor | null> {
  const { rows } = await sql<{
    id: string;
    name: string;
    locale: Locale;
    grants: Grant[];
    acts_for: string[];
  }>`
    select p.id, p.name, p.locale,
      coalesce((select json_agg(json_build_object('role', g.role, 'bodyId', g.body_id, 'serviceId', g.service_id))
        from grants g where g.person_id = p.id), '[]') as grants,
      array(select b.person_id::text from substitutes b
        where b.substitute_id = p.id and ${today}::date between b.from_day and b.to_day) as acts_for
    from people p where p.id = ${personId}::uuid and p.state = 'active'`.execute(tx);
  const [row] = rows;
  return row
    ? {
        person: { id: row.id, name: row.name, locale: row.locale },
        grants: row.grants,
        actsFor: row.acts_for,
      }
    : null;
}

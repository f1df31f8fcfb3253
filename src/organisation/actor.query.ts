/** Who holds a session: the person, what they may do, and for whom they stand in today. One question to the database. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Actor, Locale } from './person.ts';
import type { Grant } from './role.ts';
import { sessionTerms } from './session.ts';

type Row = {
  session: string;
  id: string;
  name: string;
  locale: Locale;
  stale: boolean;
  grants: Grant[];
  acts_for: string[];
};

/** @param now ISO instant. @param today ISO date. Null: no such session, ended, too long idle, or the account is closed. */
export async function findActor(
  tx: Transaction<Schema>,
  tokenHash: string,
  { now, today }: { now: string; today: string },
): Promise<{ sessionId: string; actor: Actor; seenLongAgo: boolean } | null> {
  const { rows } = await sql<Row>`
    select s.id as session, p.id, p.name, p.locale,
      s.seen_at < ${now}::timestamptz - make_interval(mins => ${sessionTerms.noteMinutes}) as stale,
      coalesce((select json_agg(json_build_object('role', g.role, 'bodyId', g.body_id, 'serviceId', g.service_id))
        from grants g where g.person_id = p.id), '[]') as grants,
      array(select b.person_id::text from substitutes b join people o on o.id = b.person_id
        where b.substitute_id = p.id and ${today}::date between b.from_day and b.to_day) as acts_for
    from sessions s join people p on p.id = s.person_id
    where s.token_hash = ${tokenHash} and p.state = 'active' and s.expires_at > ${now}::timestamptz
      and s.seen_at > ${now}::timestamptz - make_interval(mins => ${sessionTerms.idleMinutes})`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  return {
    sessionId: row.session,
    actor: {
      person: { id: row.id, name: row.name, locale: row.locale },
      grants: row.grants,
      actsFor: row.acts_for,
    },
    seenLongAgo: row.stale,
  };
}

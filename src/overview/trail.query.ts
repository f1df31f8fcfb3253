/** A page of the trail of a government, newest first, with the names of who and what as they are now. */
import { sql, type Transaction } from 'kysely';
import { mayOrganise } from '../organisation/permissions.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';

export type TrailFilter = {
  /** Rows before this one; null: from the newest. */
  before: bigint | null;
  nodeId: string | null;
  personId: string | null;
  /** The first word of a verb: `update`, `round`, `people`. */
  about: string | null;
};

export type TrailRow = {
  sequence: bigint;
  at: string;
  /** Null: the installation itself. */
  actor: string | null;
  onBehalfOf: string | null;
  verb: string;
  subjectKind: string;
  /** The action, round or person that it is about; null when it has no name (any more). */
  node: { id: string; code: string | null; title: string } | null;
  name: string | null;
  before: unknown;
  after: unknown;
  hash: string;
};

export const trailPage = 50;

type Row = Omit<TrailRow, 'before' | 'after' | 'node'> & {
  content: string;
  nodeId: string | null;
  code: string | null;
  title: string | null;
};

/** Undefined for who may not read it. */
export async function listTrail(
  tx: Transaction<Schema>,
  actor: Actor,
  filter: TrailFilter,
): Promise<{ rows: TrailRow[]; older: bigint | null } | undefined> {
  if (!mayOrganise(actor, 'trail.read').ok) return undefined;
  const subjectOf = sql`case e.subject_kind
    when 'update' then (select u.node_id from updates u where u.id::text = e.subject_id)
    when 'comment' then (select u.node_id from comments c join updates u on u.id = c.update_id where c.id::text = e.subject_id)
    when 'indicator' then (select i.node_id from indicators i where i.id::text = e.subject_id)
    when 'node' then (select n.id from nodes n where n.id::text = e.subject_id) end`;
  const { rows } = await sql<Row>`
    select e.sequence, e.at, e.verb, e.subject_kind as "subjectKind", e.content, e.hash,
      p.name as actor, b.name as "onBehalfOf", s.node as "nodeId", v.code, v.title,
      case e.subject_kind
        when 'round' then (select r.label from rounds r where r.id::text = e.subject_id)
        when 'person' then (select o.name from people o where o.id::text = e.subject_id)
        when 'service' then (select o.name from services o where o.id::text = e.subject_id)
        when 'site' then (select o.name from sites o where o.id::text = e.subject_id)
        when 'version' then (select p.label from plan_versions p where p.id::text = e.subject_id) end as name
    from audit_entries e
    left join people p on p.id = e.actor_id
    left join people b on b.id = e.on_behalf_of
    cross join lateral (select ${subjectOf} as node) s
    left join lateral (select n.code, n.title from node_versions n join plan_versions w on w.id = n.version_id
      where n.node_id = s.node order by w.sequence desc limit 1) v on true
    where true
      ${filter.before === null ? sql`` : sql`and e.sequence < ${filter.before}`}
      ${filter.personId === null ? sql`` : sql`and ${filter.personId}::uuid in (e.actor_id, e.on_behalf_of)`}
      ${filter.about === null ? sql`` : sql`and split_part(e.verb, '.', 1) = ${filter.about}`}
      ${filter.nodeId === null ? sql`` : sql`and s.node = ${filter.nodeId}::uuid`}
    order by e.sequence desc limit ${trailPage + 1}`.execute(tx);
  const shown = rows.slice(0, trailPage);
  return {
    rows: shown.map(({ content, nodeId, code, title, ...row }) => {
      const { before, after } = JSON.parse(content) as { before: unknown; after: unknown };
      return {
        ...row,
        before,
        after,
        node: nodeId === null ? null : { id: nodeId, code, title: title ?? '' },
      };
    }),
    older: rows.length > trailPage ? (shown.at(-1)?.sequence ?? null) : null,
  };
}

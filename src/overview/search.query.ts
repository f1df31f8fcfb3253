/**
 * Full-text search over the rounds that a reader may see, and for staff over what stays inside. A word fits where its
 * letters stand, so also within a compound ("opbouw" in "opbouwwerker"), or where another form of it stands (the stem
 * that Dutch gives it). All words must fit in one text.
 */
import { sql, type Transaction } from 'kysely';
import { mayFollowUp } from '../followup/permissions.ts';
import type { Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { plainly } from './plainly.ts';
import { listResponsibles } from './responsibles.query.ts';
import type { Responsibles } from './responsible.ts';
import type { ShownRound } from './rounds.query.ts';

export type FoundKind = 'text' | 'remark' | 'comment';
export type Found = {
  nodeId: string;
  kind: FoundKind;
  /** The newest round that says it, and in how many more it stands. */
  roundId: string;
  others: number;
  title: string;
  body: string;
  /** Words of this text, folded, that are another form of a word that was asked for. */
  forms: string[];
};
export type SearchResult = { words: string[]; found: Found[]; all: number; parts: number; at: number };

const PART = 20;
const MOST_WORDS = 8;

export const wordsOf = (text: string): string[] =>
  [...new Set(plainly(text).split(/[^\p{L}\p{N}.-]+/u))]
    // One letter stands in every text; one figure may be a code.
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\p{L}$/u.test(word))
    .slice(0, MOST_WORDS);

/** Which of the internal texts this reader may read: those of every node, or of some. */
function inside(actor: Actor, responsibles: Responsibles): Record<'remark' | 'comment', 'every' | string[]> {
  const nodes = (verb: 'update.read' | 'comment.read'): 'every' | string[] => {
    const of = (thing: Thing): boolean => mayFollowUp(actor, verb, thing).ok;
    if (of({})) return 'every';
    return [...responsibles].flatMap(([node, { owner, service }]) =>
      of({ ownerId: owner?.id ?? null, serviceId: service?.id ?? null }) ? [node] : [],
    );
  };
  return { remark: nodes('update.read'), comment: nodes('comment.read') };
}

type Hit = {
  node_id: string;
  internal: string;
  round_id: string;
  part_id: string;
  kind: string;
  hits: string;
  all: string;
};

/** @param rounds those that this reader may see, newest first. @param at which part of the answer, from 1 */
export async function searchTexts(
  tx: Transaction<Schema>,
  actor: Actor,
  rounds: readonly ShownRound[],
  asked: string,
  at: number,
): Promise<SearchResult> {
  const words = wordsOf(asked);
  const nothing = { words, found: [], all: 0, parts: 1, at: 1 };
  if (words.length === 0 || rounds.length === 0) return nothing;
  const ids = (state: ShownRound['state']): string[] =>
    rounds.filter((round) => round.state === state).map(({ id }) => id);
  const may = inside(actor, await listResponsibles(tx, actor));
  const every = rounds.map(({ id }) => id);
  const readable = sql.join(
    [
      sql`(kind = 'closed' and round_id = any(${ids('closed')}::uuid[]))`,
      sql`(kind = 'open' and round_id = any(${ids('open')}::uuid[]))`,
      ...(['remark', 'comment'] as const).map((kind) => {
        const nodes = may[kind];
        const which = nodes === 'every' ? sql`true` : sql`node_id = any(${nodes}::uuid[])`;
        return sql`(kind = ${kind} and round_id = any(${every}::uuid[]) and ${which})`;
      }),
    ],
    sql` or `,
  );
  const fits = sql.join(
    words.map((word) => sql`(strpos(folded, ${word}) > 0 or words @@ plainto_tsquery('dutch', ${word}))`),
    sql` and `,
  );
  const { rows } = await sql<Hit>`
    with hit as materialized (
      select node_id, round_id, part_id, kind, case when kind in ('remark', 'comment') then kind else 'text' end as internal,
        array_position(${every}::uuid[], round_id) as place, strpos(search_fold(title), ${words[0] ?? ''}) > 0 as named
      from search_texts where (${readable}) and ${fits}
    ), best as (
      select distinct on (node_id, internal) *, count(*) over (partition by node_id, internal) as hits
      from hit order by node_id, internal, place, part_id
    )
    select *, count(*) over () as all from best order by named desc, place, internal, node_id
    limit ${PART} offset ${(at - 1) * PART}`.execute(tx);
  const all = Number(rows[0]?.all ?? 0);
  if (rows.length === 0) return nothing;
  const { rows: texts } = await sql<{
    part_id: string;
    round_id: string;
    title: string;
    body: string;
    forms: string[];
  }>`
    select part_id, round_id, body, coalesce(nullif(title, ''), (
      select named.title from search_texts as named where named.round_id = said.round_id
        and named.kind in ('open', 'closed') and named.node_id = said.node_id limit 1), '') as title, array(
      select distinct word from regexp_split_to_table(folded, '[^[:alnum:]]+') as word
      where ts_lexize('dutch_stem', word) && array(
        select unnest(ts_lexize('dutch_stem', asked)) from unnest(${words}::text[]) as asked)) as forms
    from search_texts as said join unnest(
      ${rows.map(({ round_id }) => round_id)}::uuid[], ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ node_id }) => node_id)}::uuid[], ${rows.map(({ part_id }) => part_id)}::uuid[]
    ) as wanted (round_id, kind, node_id, part_id) using (round_id, kind, node_id, part_id)`.execute(tx);
  return {
    words,
    all,
    parts: Math.ceil(all / PART),
    at,
    found: rows.flatMap((row): Found[] => {
      const text = texts.find(
        ({ part_id, round_id }) => part_id === row.part_id && round_id === row.round_id,
      );
      if (!text) return [];
      return [
        {
          nodeId: row.node_id,
          kind: row.internal as FoundKind,
          roundId: row.round_id,
          others: Number(row.hits) - 1,
          title: text.title,
          body: text.body,
          forms: text.forms,
        },
      ];
    }),
  };
}

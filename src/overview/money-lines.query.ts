/** The lines that a number is made of: of a version of the plan, or of states of the books. */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { UNMATCHED, WITHOUT, type Cut } from '../budget/amount.ts';
import type { Kind, Side } from '../budget/column.ts';
import { chainOf } from '../budget/version-chain.store.ts';
import type { Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { LinePlace } from './money-places.ts';

export type LinesWish = {
  /** Null: wherever it stands. */
  places: readonly LinePlace[] | null;
  cut: Cut;
  bodyId: string | null;
  kind: Kind | null;
  side: Side;
  years: readonly number[];
};

export type ShownLine = {
  bodyId: string;
  nodeId: string | null;
  /** False: on the work list of the books. */
  matched: boolean;
  policyField: string | null;
  account: string | null;
  kind: Kind;
  year: number;
  /** Of the plan the number of the budget line, of the books that of the entry. */
  line: string | null;
  bookedOn: string | null;
  description: string | null;
  cents: Cents;
};

export type Lines = { lines: ShownLine[]; count: number; sum: Cents };
export type Part = { from: number; count: number };

const keyIn: Readonly<Record<Cut, RawBuilder<unknown>>> = {
  node: sql`case when l.matched then coalesce(l."nodeId"::text, ${WITHOUT}) else ${UNMATCHED} end`,
  policy_field: sql`coalesce(l."policyField", '')`,
  account: sql`coalesce(l.account, '')`,
};

const placed = ({ places, cut }: LinesWish): RawBuilder<unknown> =>
  places === null
    ? sql``
    : sql`join unnest(${places.map(({ key }) => key)}::text[], ${places.map(({ kind }) => kind)}::text[])
        as place (key, kind) on place.kind = l.kind and place.key = ${keyIn[cut]}`;

const asked = ({ bodyId, kind, side, years }: LinesWish): RawBuilder<unknown> =>
  sql.join(
    [
      sql`x.side = ${side}`,
      sql`x.year = any(${[...years]}::int[])`,
      ...(bodyId === null ? [] : [sql`x.body_id = ${bodyId}::uuid`]),
      ...(kind === null ? [] : [sql`x.kind = ${kind}`]),
    ],
    sql` and `,
  );

/** The largest first, so that a long list says what matters on its first page. */
async function part(
  tx: Transaction<Schema>,
  lines: RawBuilder<unknown>,
  wish: LinesWish,
  { from, count }: Part,
): Promise<Lines> {
  const all = sql`select l.* from (${lines}) as l ${placed(wish)}`;
  const { rows: sums } = await sql<{ count: number; sum: Cents }>`
    select count(*)::int as count, coalesce(sum(cents), 0)::bigint as sum from (${all}) as l`.execute(tx);
  const { rows } = await sql<ShownLine>`
    select * from (${all}) as l order by abs(cents) desc, year, line, "bookedOn", "nodeId", account, "policyField", "bodyId"
    offset ${from} limit ${count}`.execute(tx);
  return { lines: rows, count: sums[0]?.count ?? 0, sum: sums[0]?.sum ?? 0n };
}

export async function planLines(
  tx: Transaction<Schema>,
  versionId: string,
  measure: 'estimate' | 'credit',
  wish: LinesWish,
  page: Part,
): Promise<Lines> {
  const chain = await chainOf(tx, versionId);
  const lines = sql`
    select body_id as "bodyId", node_id as "nodeId", true as matched, policy_field as "policyField", account, kind, year,
      line, null::date as "bookedOn", description, cents
    from (
      select distinct on (x.body_id, x.node_id, x.kind, x.side, x.year, x.measure, x.policy_field, x.account, x.line) x.*
      from amounts x join unnest(${chain}::uuid[]) with ordinality as chain (id, place) on chain.id = x.version_id
      where x.measure = ${measure} and ${asked(wish)}
      order by x.body_id, x.node_id, x.kind, x.side, x.year, x.measure, x.policy_field, x.account, x.line,
        chain.place desc) as newest
    where cents is not null`;
  return part(tx, lines, wish, page);
}

/**
 * @param entries true: entry by entry, as who may read lines sees them; false: summed per place, account and field, without
 * what was written on them.
 */
export async function bookLines(
  tx: Transaction<Schema>,
  stateIds: readonly string[],
  entries: boolean,
  wish: LinesWish,
  page: Part,
): Promise<Lines> {
  const states = [...stateIds];
  // What a published report printed of the books stands in amounts, without entries.
  const printed = sql`
    select x.body_id as "bodyId", x.node_id as "nodeId", true as matched, x.policy_field as "policyField", x.account, x.kind,
      x.year, x.line, null::date as "bookedOn", ${entries ? sql`x.description` : sql`null::text as description`}, x.cents
    from amounts x where x.ledger_state_id = any(${states}::uuid[]) and x.measure = 'actual' and ${asked(wish)}`;
  const place = sql`x.body_id as "bodyId", x.node_id as "nodeId", x.matched is not null as matched,
    x.policy_field as "policyField", x.account, x.kind, x.year`;
  const joined = sql`from ledger_groups x join ledger_lines l on l.government_id = x.government_id
      and l.ledger_state_id = x.ledger_state_id and l.group_no = x.no
    where x.ledger_state_id = any(${states}::uuid[]) and ${asked(wish)}`;
  const booked = entries
    ? sql`select ${place}, l.entry as line, l.booked_on as "bookedOn", l.description, l.cents ${joined}`
    : sql`select ${place}, null::text as line, null::date as "bookedOn", null::text as description,
        sum(l.cents)::bigint as cents ${joined} group by 1, 2, 3, 4, 5, 6, 7`;
  return part(tx, sql`${printed} union all ${booked}`, wish, page);
}

/** The lines that a number is made of: of versions of the plan, or of states of the books. */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { UNMATCHED, WITHOUT, type Cut, type Measure } from '../budget/amount.ts';
import type { Kind, Side } from '../budget/column.ts';
import { chainOf } from '../budget/version-chain.store.ts';
import type { Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { LinePlace } from './money-places.ts';

/** Where a term of a number is read: a version of the plan, or states of the books. */
export type LineSource =
  | { of: 'version'; versionId: string; measure: Exclude<Measure, 'actual'> }
  /** @property entries true: entry by entry, as who may read lines sees them; false: summed per place, account and field, without what was written on them. */
  | { of: 'books'; stateIds: readonly string[]; entries: boolean };

/** A number is a sum of terms: a balance is receipts less expenses, a difference one end less the other, years are added. */
export type LineTerm = { source: LineSource; side: Side; years: readonly number[]; sign: 1 | -1 };

export type LinesWish = {
  /** Null: wherever it stands. */
  places: readonly LinePlace[] | null;
  cut: Cut;
  bodyId: string | null;
  kind: Kind | null;
};

export type ShownLine = {
  /** Which of the terms it is of; of lines that were set off against each other the first. */
  term: number;
  side: Side;
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
  /** With the sign of its term. */
  cents: Cents;
};

export type Lines = {
  lines: ShownLine[];
  count: number;
  sum: Cents;
  /** What each term adds up to, without its sign. */
  terms: Cents[];
};
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

const asked = (
  { bodyId, kind }: LinesWish,
  { side, years }: Pick<LineTerm, 'side' | 'years'>,
): RawBuilder<unknown> =>
  sql.join(
    [
      sql`x.side = ${side}`,
      sql`x.year = any(${[...years]}::int[])`,
      ...(bodyId === null ? [] : [sql`x.body_id = ${bodyId}::uuid`]),
      ...(kind === null ? [] : [sql`x.kind = ${kind}`]),
    ],
    sql` and `,
  );

async function planLines(
  tx: Transaction<Schema>,
  { versionId, measure }: LineSource & { of: 'version' },
  where: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  const chain = await chainOf(tx, versionId);
  return sql`
    select body_id as "bodyId", node_id as "nodeId", true as matched, policy_field as "policyField", account, kind, year,
      line, null::date as "bookedOn", description, cents
    from (
      select distinct on (x.body_id, x.node_id, x.kind, x.side, x.year, x.measure, x.policy_field, x.account, x.line) x.*
      from amounts x join unnest(${chain}::uuid[]) with ordinality as chain (id, place) on chain.id = x.version_id
      where x.measure = ${measure} and ${where}
      order by x.body_id, x.node_id, x.kind, x.side, x.year, x.measure, x.policy_field, x.account, x.line,
        chain.place desc) as newest
    where cents is not null`;
}

function bookLines(
  { stateIds, entries }: LineSource & { of: 'books' },
  where: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const states = [...stateIds];
  // What a published report printed of the books stands in amounts, without entries.
  const printed = sql`
    select x.body_id as "bodyId", x.node_id as "nodeId", true as matched, x.policy_field as "policyField", x.account, x.kind,
      x.year, x.line, null::date as "bookedOn", ${entries ? sql`x.description` : sql`null::text as description`}, x.cents
    from amounts x where x.ledger_state_id = any(${states}::uuid[]) and x.measure = 'actual' and ${where}`;
  const place = sql`x.body_id as "bodyId", x.node_id as "nodeId", x.matched is not null as matched,
    x.policy_field as "policyField", x.account, x.kind, x.year`;
  const joined = sql`from ledger_groups x join ledger_lines l on l.government_id = x.government_id
      and l.ledger_state_id = x.ledger_state_id and l.group_no = x.no
    where x.ledger_state_id = any(${states}::uuid[]) and ${where}`;
  const booked = entries
    ? sql`select ${place}, l.entry as line, l.booked_on as "bookedOn", l.description, l.cents ${joined}`
    : sql`select ${place}, null::text as line, null::date as "bookedOn", null::text as description,
        sum(l.cents)::bigint as cents ${joined} group by 1, 2, 3, 4, 5, 6, 7`;
  return sql`${printed} union all ${booked}`;
}

/** The same line of two versions, set off: what stayed as it was goes away. */
const setOff = (lines: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select min(term) as term, side, "bodyId", "nodeId", matched, "policyField", account, kind, year, line, "bookedOn",
    (array_agg(description order by term) filter (where description is not null))[1] as description,
    sum(cents)::bigint as cents
  from (${lines}) as each
  group by side, "bodyId", "nodeId", matched, "policyField", account, kind, year, line, "bookedOn"
  having sum(cents) <> 0`;

/**
 * The largest first, so that a long list says what matters on its first page.
 * @param net lines that are the same in several terms are set off against each other.
 */
export async function findLines(
  tx: Transaction<Schema>,
  terms: readonly LineTerm[],
  net: boolean,
  wish: LinesWish,
  { from, count }: Part,
): Promise<Lines> {
  if (terms.length === 0) return { lines: [], count: 0, sum: 0n, terms: [] };
  const each: RawBuilder<unknown>[] = [];
  for (const [term, { source, side, years, sign }] of terms.entries()) {
    const where = asked(wish, { side, years });
    const lines = source.of === 'version' ? await planLines(tx, source, where) : bookLines(source, where);
    each.push(sql`select ${term}::int as term, ${side}::text as side, l."bodyId", l."nodeId", l.matched, l."policyField",
      l.account, l.kind, l.year, l.line, l."bookedOn", l.description, ${sign}::int * l.cents as cents
      from (${lines}) as l ${placed(wish)}`);
  }
  const signed = sql.join(each, sql` union all `);
  const { rows: sums } = await sql<{ term: number; cents: Cents }>`
    select term, sum(cents)::bigint as cents from (${signed}) as l group by term`.execute(tx);
  const ends = terms.map(({ sign }, term) => {
    const sum = sums.find((one) => one.term === term)?.cents ?? 0n;
    return sign === 1 ? sum : -sum;
  });
  const all = net ? setOff(signed) : signed;
  const { rows: counts } = await sql<{ count: number }>`
    select count(*)::int as count from (${all}) as l`.execute(tx);
  const { rows } = await sql<ShownLine>`
    select * from (${all}) as l order by abs(cents) desc, term, year, line, "bookedOn", "nodeId", account, "policyField", "bodyId"
    offset ${from} limit ${count}`.execute(tx);
  return {
    lines: rows,
    count: counts[0]?.count ?? 0,
    sum: sums.reduce((sum, { cents }) => sum + cents, 0n),
    terms: ends,
  };
}

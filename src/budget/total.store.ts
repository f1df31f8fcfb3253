/** Totals of a version or a state of the books, kept beside the lines by everything that changes them. */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Side } from './column.ts';
import { UNMATCHED, WITHOUT, type Cut, type Measure, type Total } from './amount.ts';
import { chainOf, followersOf } from './version-chain.store.ts';

type Owner = { versionId: string } | { ledgerStateId: string };

/** The lines of a version in full, as what totals are made of. */
async function versionLines(tx: Transaction<Schema>, versionId: string): Promise<RawBuilder<unknown>> {
  const chain = await chainOf(tx, versionId);
  return sql`
    select body_id, node_id, coalesce(node_id::text, ${WITHOUT}) as node, policy_field, account, kind, side, year, measure,
      cents, 1 as lines
    from (
      select distinct on (a.body_id, a.node_id, a.kind, a.side, a.year, a.measure, a.policy_field, a.account, a.line) a.*
      from amounts a join unnest(${chain}::uuid[]) with ordinality as chain (id, place) on chain.id = a.version_id
      order by a.body_id, a.node_id, a.kind, a.side, a.year, a.measure, a.policy_field, a.account, a.line,
        chain.place desc) as newest
    where cents is not null`;
}

/** A state of the books is what a report printed of it, or its lines by group. */
const stateLines = (ledgerStateId: string): RawBuilder<unknown> => sql`
  select body_id, node_id, coalesce(node_id::text, ${WITHOUT}) as node, policy_field, account, kind, side, year, measure,
    cents, 1 as lines
  from amounts where ledger_state_id = ${ledgerStateId}::uuid
  union all
  select g.body_id, g.node_id,
    case when g.matched is null then ${UNMATCHED} else coalesce(g.node_id::text, ${WITHOUT}) end,
    g.policy_field, g.account, g.kind, g.side, g.year, 'actual', l.cents, l.lines
  from ledger_groups g join (
    select group_no, sum(cents)::bigint as cents, count(*)::int as lines from ledger_lines
    where ledger_state_id = ${ledgerStateId}::uuid group by group_no) as l on l.group_no = g.no
  where g.ledger_state_id = ${ledgerStateId}::uuid`;

/** What the totals of an owner should be, as a query of the columns cut to lines. */
async function madeTotals(tx: Transaction<Schema>, owner: Owner): Promise<RawBuilder<unknown>> {
  const lines =
    'versionId' in owner ? await versionLines(tx, owner.versionId) : stateLines(owner.ledgerStateId);
  return sql`
    select cut, key, body_id, kind, side, year, measure, sum(cents)::bigint as cents, sum(lines)::int as lines
    from (${lines}) as line cross join lateral (values ('node', node), ('policy_field', coalesce(policy_field, '')),
      ('account', coalesce(account, ''))) as cuts (cut, key)
    group by cut, key, body_id, kind, side, year, measure`;
}

const ofOwner = (owner: Owner): RawBuilder<unknown> =>
  'versionId' in owner
    ? sql`version_id = ${owner.versionId}::uuid`
    : sql`ledger_state_id = ${owner.ledgerStateId}::uuid`;

/** Who changes the same version meanwhile waits here, and then adds up what both said. */
export async function lockTotals(tx: Transaction<Schema>, versionId: string): Promise<void> {
  await sql`select 1 from plan_versions where id = ${versionId}::uuid for update`.execute(tx);
}

async function rebuild(tx: Transaction<Schema>, governmentId: string, owner: Owner): Promise<void> {
  const version = 'versionId' in owner ? owner.versionId : null;
  const state = 'ledgerStateId' in owner ? owner.ledgerStateId : null;
  if (version !== null) await lockTotals(tx, version);
  else await sql`select 1 from ledger_states where id = ${state}::uuid for update`.execute(tx);
  await sql`delete from totals where ${ofOwner(owner)}`.execute(tx);
  await sql`insert into totals (government_id, version_id, ledger_state_id, cut, key, body_id, kind, side, year, measure,
      cents, lines)
    select ${governmentId}::uuid, ${version}::uuid, ${state}::uuid, made.* from (${await madeTotals(tx, owner)}) as made`.execute(
    tx,
  );
}

/** Adds an owner up again, and every version that goes on from it. */
export async function keepTotals(tx: Transaction<Schema>, governmentId: string, owner: Owner): Promise<void> {
  if ('ledgerStateId' in owner) await rebuild(tx, governmentId, owner);
  else
    for (const versionId of await followersOf(tx, owner.versionId))
      await rebuild(tx, governmentId, { versionId });
}

/** Adds a difference to what is kept of a version, of which the caller holds the lock. A sum of no lines goes away. */
export async function changeTotals(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  difference: readonly Total[],
): Promise<void> {
  if (difference.length === 0) return;
  const column = <T>(of: (one: Total) => T): T[] => difference.map(of);
  await sql`
    with change as (select * from unnest(
      ${column(({ cut }) => cut)}::text[], ${column(({ key }) => key)}::text[], ${column(({ bodyId }) => bodyId)}::uuid[],
      ${column(({ kind }) => kind)}::text[], ${column(({ side }) => side)}::text[], ${column(({ year }) => year)}::int[],
      ${column(({ measure }) => measure)}::text[], ${column(({ cents }) => cents.toString())}::bigint[],
      ${column(({ lines }) => lines)}::int[])
      as one (cut, key, body_id, kind, side, year, measure, cents, lines)),
    changed as (
      update totals t set cents = t.cents + c.cents, lines = t.lines + c.lines from change c
      where t.version_id = ${versionId}::uuid and t.cut = c.cut and t.measure = c.measure and t.key = c.key
        and t.body_id = c.body_id and t.kind = c.kind and t.side = c.side and t.year = c.year
      returning t.cut, t.key, t.body_id, t.kind, t.side, t.year, t.measure)
    insert into totals (government_id, version_id, cut, key, body_id, kind, side, year, measure, cents, lines)
    select ${governmentId}::uuid, ${versionId}::uuid, c.* from change c
    left join changed using (cut, key, body_id, kind, side, year, measure) where changed.cut is null`.execute(
    tx,
  );
  await sql`delete from totals where version_id = ${versionId}::uuid and lines = 0`.execute(tx);
}

export async function totalsOf(
  tx: Transaction<Schema>,
  owner: Owner,
  cut: Cut,
  years?: readonly number[],
): Promise<Total[]> {
  return tx
    .selectFrom('totals')
    .select(['cut', 'key', 'body_id as bodyId', 'kind', 'side', 'year', 'measure', 'cents', 'lines'])
    .where(
      'versionId' in owner ? 'version_id' : 'ledger_state_id',
      '=',
      'versionId' in owner ? owner.versionId : owner.ledgerStateId,
    )
    .where('cut', '=', cut)
    .where(({ eb, val }) => (years === undefined ? val(true) : eb('year', '=', eb.fn.any(val([...years])))))
    .execute();
}

/** Totals of all years as one row: `cents` is per year asked for, null where there is no line. */
export type YearTotals = Pick<Total, 'key' | 'bodyId' | 'kind' | 'side' | 'measure'> & {
  cents: (Cents | null)[];
};

/** @param owners whose totals, and in which year of each. */
export async function totalsByYear(
  tx: Transaction<Schema>,
  owners: { of: 'version' | 'ledger_state'; at: readonly { id: string; year: number }[] },
  cut: Cut,
  years: readonly number[],
  side: Side | null,
  measure: Measure,
): Promise<YearTotals[]> {
  const at = owners.at.filter(({ year }) => years.includes(year));
  const ids = [...new Set(at.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const owner = owners.of === 'version' ? sql.ref('version_id') : sql.ref('ledger_state_id');
  const columns = years.map(
    (year, index) => sql`max(cents) filter (where year = ${year}) as ${sql.ref(`y${index}`)}`,
  );
  const inYears =
    ids.length === 1
      ? sql`year = any(${at.map(({ year }) => year)}::int[])`
      : sql`(${owner}, year) in (select * from unnest(${at.map(({ id }) => id)}::uuid[],
          ${at.map(({ year }) => year)}::int[]))`;
  const { rows } = await sql<Omit<YearTotals, 'cents'> & Record<`y${number}`, Cents | null>>`
    select key, body_id as "bodyId", kind, side, measure, ${sql.join(columns)} from totals
    where ${owner} = any(${ids}::uuid[]) and cut = ${cut} and measure = ${measure} and ${inYears}
      ${side === null ? sql`` : sql`and side = ${side}`}
    group by key, body_id, kind, side, measure`.execute(tx);
  return rows.map((row) => ({
    key: row.key,
    bodyId: row.bodyId,
    kind: row.kind,
    side: row.side,
    measure: row.measure,
    cents: years.map((_, index) => row[`y${index}`] ?? null),
  }));
}

export type WrongTotal = Pick<Total, 'cut' | 'key' | 'year'> & { kept: bigint | null; made: bigint | null };

/** Where a kept total is not what its lines add up to. */
export async function wrongTotals(tx: Transaction<Schema>, owner: Owner): Promise<WrongTotal[]> {
  const { rows } = await sql<WrongTotal>`
    select cut, key, year, kept.cents as kept, made.cents as made
    from (select cut, key, body_id, kind, side, year, measure, cents, lines from totals where ${ofOwner(owner)}) as kept
    full join (${await madeTotals(tx, owner)}) as made using (cut, key, body_id, kind, side, year, measure)
    where kept.cents is distinct from made.cents or kept.lines is distinct from made.lines
    order by cut, key, year limit 100`.execute(tx);
  return rows;
}

/** Amounts of plan versions and of ledger states, in cents. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { plainLine, UNMATCHED, WITHOUT, type Amount, type AmountChange, type AmountLine } from './amount.ts';
import { changesBetween } from './line-change.ts';
import { totalsDifference } from './total-difference.ts';
import { changeTotals, keepTotals, lockTotals, totalsOf } from './total.store.ts';
import { chainOf, followersOf } from './version-chain.store.ts';

export type AmountOwner = { versionId: string } | { ledgerStateId: string };

/** An amount with what is known of its line. */
export type GivenAmount = Amount & Partial<Omit<AmountLine, keyof Amount>>;

const batch = 10_000;

/** As they are, without the totals. One array a column: a statement of any number of rows has the same few values. */
async function insertLines(
  tx: Transaction<Schema>,
  governmentId: string,
  owner: AmountOwner,
  lines: readonly AmountChange[],
): Promise<void> {
  const version = 'versionId' in owner ? owner.versionId : null;
  const state = 'ledgerStateId' in owner ? owner.ledgerStateId : null;
  for (let from = 0; from < lines.length; from += batch) {
    const part = lines.slice(from, from + batch);
    await sql`
      insert into amounts (government_id, version_id, ledger_state_id, body_id, node_id, kind, side, year, measure,
        policy_field, account, line, description, cents)
      select ${governmentId}::uuid, ${version}::uuid, ${state}::uuid, one.* from unnest(
        ${part.map(({ bodyId }) => bodyId)}::uuid[], ${part.map(({ nodeId }) => nodeId)}::uuid[],
        ${part.map(({ kind }) => kind)}::text[], ${part.map(({ side }) => side)}::text[],
        ${part.map(({ year }) => year)}::int[], ${part.map(({ measure }) => measure)}::text[],
        ${part.map(({ policyField }) => policyField)}::text[], ${part.map(({ account }) => account)}::text[],
        ${part.map(({ line }) => line)}::text[], ${part.map(({ description }) => description)}::text[],
        ${part.map(({ cents }) => cents?.toString() ?? null)}::bigint[]) as one`.execute(tx);
  }
}

/** Adds amounts to what a version or a state of the books says itself, and keeps its totals. */
export async function addAmounts(
  tx: Transaction<Schema>,
  at: { governmentId: string; bodyId: string } & AmountOwner,
  amounts: readonly GivenAmount[],
): Promise<void> {
  if (amounts.length === 0) return;
  const owner = 'versionId' in at ? { versionId: at.versionId } : { ledgerStateId: at.ledgerStateId };
  const lines = amounts.map((one) => ({ ...plainLine, bodyId: at.bodyId, ...one }));
  await insertLines(tx, at.governmentId, owner, lines);
  await keepTotals(tx, at.governmentId, owner);
}

/** Summed over bodies, policy fields and accounts: one amount for each node, kind, side, year and measure. */
export async function amountsOf(tx: Transaction<Schema>, owner: AmountOwner): Promise<Amount[]> {
  const sums = new Map<string, Amount>();
  for (const { key, kind, side, year, measure, cents } of await totalsOf(tx, owner, 'node')) {
    // What the books say and no rule placed yet is outside the tree until it is.
    const nodeId = key === WITHOUT || key === UNMATCHED ? null : key;
    const at = `${nodeId} ${kind} ${side} ${year} ${measure}`;
    const known = sums.get(at);
    if (known) known.cents += cents;
    else sums.set(at, { nodeId, kind, side, year, measure, cents });
  }
  return [...sums.values()];
}

export type LineFilter = Partial<
  Pick<AmountLine, 'bodyId' | 'kind' | 'side' | 'year' | 'measure' | 'policyField' | 'account'>
> & { nodeIds?: readonly (string | null)[] };

/** Every line that a version shows, its own and those of the versions that it goes on from; in a fixed order. */
export async function linesAt(
  tx: Transaction<Schema>,
  versionId: string,
  filter: LineFilter = {},
): Promise<AmountLine[]> {
  return linesOfChain(tx, await chainOf(tx, versionId), filter);
}

async function linesOfChain(
  tx: Transaction<Schema>,
  chain: readonly string[],
  filter: LineFilter,
): Promise<AmountLine[]> {
  if (chain.length === 0) return [];
  const where = [sql`true`];
  if (filter.bodyId !== undefined) where.push(sql`a.body_id = ${filter.bodyId}`);
  if (filter.kind !== undefined) where.push(sql`a.kind = ${filter.kind}`);
  if (filter.side !== undefined) where.push(sql`a.side = ${filter.side}`);
  if (filter.year !== undefined) where.push(sql`a.year = ${filter.year}`);
  if (filter.measure !== undefined) where.push(sql`a.measure = ${filter.measure}`);
  if (filter.policyField !== undefined)
    where.push(sql`a.policy_field is not distinct from ${filter.policyField}::text`);
  if (filter.account !== undefined) where.push(sql`a.account is not distinct from ${filter.account}::text`);
  if (filter.nodeIds !== undefined) {
    const ids = filter.nodeIds.filter((id) => id !== null);
    const outside = filter.nodeIds.includes(null) ? sql` or a.node_id is null` : sql``;
    where.push(sql`(a.node_id = any(${ids}::uuid[])${outside})`);
  }
  const { rows } = await sql<AmountLine>`
    select * from (
      select distinct on (a.body_id, a.node_id, a.kind, a.side, a.year, a.measure, a.policy_field, a.account, a.line)
        a.body_id as "bodyId", a.node_id as "nodeId", a.kind, a.side, a.year, a.measure,
        a.policy_field as "policyField", a.account, a.line, a.description, a.cents
      from amounts a join unnest(${chain}::uuid[]) with ordinality as chain (id, place) on chain.id = a.version_id
      where ${sql.join(where, sql` and `)}
      order by a.body_id, a.node_id, a.kind, a.side, a.year, a.measure, a.policy_field, a.account, a.line,
        chain.place desc) as newest
    where cents is not null`.execute(tx);
  return rows;
}

/** What a version says itself: for a whole version all of it, for another what changed. */
export async function changesIn(tx: Transaction<Schema>, versionId: string): Promise<AmountChange[]> {
  return tx
    .selectFrom('amounts')
    .select([
      'body_id as bodyId',
      'node_id as nodeId',
      'kind',
      'side',
      'year',
      'measure',
      'policy_field as policyField',
      'account',
      'line',
      'description',
      'cents',
    ])
    .where('version_id', '=', versionId)
    .orderBy('id')
    .execute();
}

/** What the version that it goes on from shows; nothing for a whole version. */
export async function linesBefore(tx: Transaction<Schema>, versionId: string): Promise<AmountLine[]> {
  return linesOfChain(tx, (await chainOf(tx, versionId)).slice(0, -1), {});
}

/**
 * Makes a version show exactly these lines, holding only what differs from the version before.
 * @returns how many rows it took.
 */
export async function setLines(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  lines: readonly AmountLine[],
): Promise<number> {
  const changes = changesBetween(await linesBefore(tx, versionId), lines);
  await tx.deleteFrom('amounts').where('version_id', '=', versionId).execute();
  await insertLines(tx, governmentId, { versionId }, changes);
  await keepTotals(tx, governmentId, { versionId });
  return changes.length;
}

/**
 * Changes lines of these parts only (null: money outside the tree), and keeps the totals of the version, and of those that
 * go on from it, by the difference: what is changed is what it costs.
 */
async function changeLinesOf(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  nodeIds: readonly (string | null)[],
  change: () => Promise<void>,
): Promise<void> {
  const shown: { id: string; chain: string[]; before: AmountLine[] }[] = [];
  for (const id of await followersOf(tx, versionId)) {
    await lockTotals(tx, id);
    const chain = await chainOf(tx, id);
    shown.push({ id, chain, before: await linesOfChain(tx, chain, { nodeIds }) });
  }
  await change();
  for (const { id, chain, before } of shown) {
    const after = await linesOfChain(tx, chain, { nodeIds });
    await changeTotals(tx, governmentId, id, totalsDifference(before, after));
  }
}

/** Makes a version show exactly these lines of these parts; those of others stay as they are. */
export const setLinesOf = (
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  nodeIds: readonly (string | null)[],
  lines: readonly AmountLine[],
): Promise<void> =>
  changeLinesOf(tx, governmentId, versionId, nodeIds, async () => {
    const before = await linesOfChain(tx, (await chainOf(tx, versionId)).slice(0, -1), { nodeIds });
    await dropLines(tx, versionId, nodeIds);
    await insertLines(tx, governmentId, { versionId }, changesBetween(before, lines));
  });

async function dropLines(
  tx: Transaction<Schema>,
  versionId: string,
  nodeIds: readonly (string | null)[],
): Promise<void> {
  const ids = nodeIds.filter((id) => id !== null);
  const outside = nodeIds.includes(null) ? sql` or node_id is null` : sql``;
  await sql`delete from amounts where version_id = ${versionId}::uuid
    and (node_id = any(${ids}::uuid[])${outside})`.execute(tx);
}

/** What a version says itself of the money of these parts goes away; what the version before says shows again. */
export const forgetLines = (
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  nodeIds: readonly string[],
): Promise<void> =>
  changeLinesOf(tx, governmentId, versionId, nodeIds, () => dropLines(tx, versionId, nodeIds));

/** What a version says itself, said by the one that goes on from it, which shows the same after this. */
export async function handOverLines(
  tx: Transaction<Schema>,
  versionId: string,
  nextId: string,
): Promise<void> {
  await sql`update amounts said set version_id = ${nextId}::uuid where version_id = ${versionId}::uuid
    and not exists (select from amounts own where own.version_id = ${nextId}::uuid
      and (own.body_id, own.node_id, own.kind, own.side, own.year, own.measure, own.policy_field, own.account, own.line)
        is not distinct from (said.body_id, said.node_id, said.kind, said.side, said.year, said.measure,
          said.policy_field, said.account, said.line))`.execute(tx);
}

/** Lets a version say all of its lines itself, so that another can be put in before it. */
export async function makeWhole(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
): Promise<void> {
  const lines = await linesAt(tx, versionId);
  // The same lines, so that a version that was set may be written anew.
  await sql`select set_config('app.rewriting', 'on', true)`.execute(tx);
  await tx.deleteFrom('amounts').where('version_id', '=', versionId).execute();
  await insertLines(tx, governmentId, { versionId }, lines);
  await sql`select set_config('app.rewriting', '', true)`.execute(tx);
}

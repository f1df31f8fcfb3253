/** Kept totals of versions added up in the database, so that a page over many versions reads hundreds of rows. */
import { sql, type Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Kind, Side } from './column.ts';

/** What is looked at; null is all of it. */
export type Look = { year: number | null; kind: Kind | null; bodyId: string | null };

/** `key`: a node, or '' for money without objective. */
export type NodeSum = { versionId: string; key: string; side: Side; cents: Cents };

const looked = ({ year, kind, bodyId }: Look) => sql`
  ${year === null ? sql`` : sql`and year = ${year}`}
  ${kind === null ? sql`` : sql`and kind = ${kind}`}
  ${bodyId === null ? sql`` : sql`and body_id = ${bodyId}::uuid`}`;

/** The estimates of each node in each of the versions. */
export async function nodeSums(
  tx: Transaction<Schema>,
  versionIds: readonly string[],
  look: Look,
): Promise<NodeSum[]> {
  if (versionIds.length === 0) return [];
  const { rows } = await sql<NodeSum>`
    select version_id as "versionId", key, side, sum(cents)::bigint as cents from totals
    where version_id = any(${versionIds}::uuid[]) and cut = 'node' and measure = 'estimate' ${looked(look)}
    group by version_id, key, side`.execute(tx);
  return rows;
}

/** All estimates of each version. */
export async function versionSums(
  tx: Transaction<Schema>,
  versionIds: readonly string[],
): Promise<Omit<NodeSum, 'key'>[]> {
  if (versionIds.length === 0) return [];
  const { rows } = await sql<Omit<NodeSum, 'key'>>`
    select version_id as "versionId", side, sum(cents)::bigint as cents from totals
    where version_id = any(${versionIds}::uuid[]) and cut = 'node' and measure = 'estimate'
    group by version_id, side`.execute(tx);
  return rows;
}

/** Nodes of which a version says something itself: for one that goes on from another, what it changed. */
export async function nodesSaid(
  tx: Transaction<Schema>,
  versionIds: readonly string[],
): Promise<{ versionId: string; key: string }[]> {
  if (versionIds.length === 0) return [];
  const { rows } = await sql<{ versionId: string; key: string }>`
    select version_id as "versionId", coalesce(node_id::text, '') as key from amounts
    where version_id = any(${versionIds}::uuid[]) and measure = 'estimate'
    union
    select version_id, node_id::text from node_versions where version_id = any(${versionIds}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** What a version says of the estimates of each node in one text, so that two whole versions can be told apart. */
export async function nodePrints(
  tx: Transaction<Schema>,
  versionIds: readonly string[],
): Promise<{ versionId: string; key: string; print: string }[]> {
  if (versionIds.length === 0) return [];
  const { rows } = await sql<{ versionId: string; key: string; print: string }>`
    select version_id as "versionId", key,
      md5(string_agg(concat_ws(' ', body_id, kind, side, year, cents), ',' order by body_id, kind, side, year)) as print
    from totals
    where version_id = any(${versionIds}::uuid[]) and cut = 'node' and measure = 'estimate' and cents <> 0
    group by version_id, key`.execute(tx);
  return rows;
}

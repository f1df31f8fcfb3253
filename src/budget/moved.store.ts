/** Where the money of parts went that a version ends. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { MovedLine } from './moved.ts';

export async function addMoved(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  lines: readonly MovedLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const column = <T>(of: (one: MovedLine) => T): T[] => lines.map(of);
  await sql`
    insert into moved_amounts (government_id, version_id, from_id, to_id, body_id, kind, side, year, measure, policy_field,
      account, line, description, cents)
    select ${governmentId}::uuid, ${versionId}::uuid, one.* from unnest(
      ${column(({ fromId }) => fromId)}::uuid[], ${column(({ line: one }) => one.nodeId)}::uuid[],
      ${column(({ line: one }) => one.bodyId)}::uuid[], ${column(({ line: one }) => one.kind)}::text[],
      ${column(({ line: one }) => one.side)}::text[], ${column(({ line: one }) => one.year)}::int[],
      ${column(({ line: one }) => one.measure)}::text[], ${column(({ line: one }) => one.policyField)}::text[],
      ${column(({ line: one }) => one.account)}::text[], ${column(({ line: one }) => one.line)}::text[],
      ${column(({ line: one }) => one.description)}::text[],
      ${column(({ line: one }) => one.cents.toString())}::bigint[]) as one`.execute(tx);
}

/** All of it, of a version. */
export async function movedIn(tx: Transaction<Schema>, versionId: string): Promise<MovedLine[]> {
  const rows = await tx
    .selectFrom('moved_amounts')
    .select([
      'from_id as fromId',
      'to_id as nodeId',
      'body_id as bodyId',
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
    .orderBy('from_id')
    .orderBy('id')
    .execute();
  return rows.map(({ fromId, ...line }) => ({ fromId, line }));
}

/** The parts have their money back. */
export async function forgetMoved(
  tx: Transaction<Schema>,
  versionId: string,
  fromIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('moved_amounts')
    .where('version_id', '=', versionId)
    .where('from_id', '=', sql<string>`any(${[...fromIds]}::uuid[])`)
    .execute();
}

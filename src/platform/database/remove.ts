/** Takes one government away with everything that is its own, closings included: the owner's work, in one transaction. */
import { escapeIdentifier } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { readTables } from './catalogue.ts';
import type { Connection } from './connect.ts';
import { backupSentences } from './database.nl.ts';
import { codeOf, queryTrouble } from './trouble.ts';

const BUSY = new Set(['23503', '55P03', '40P01']);

/**
 * @returns how many rows went, a table.
 * @throws Refusal when that government isn't there, or somebody is writing in it right now.
 */
export async function removeGovernment(
  connection: Connection,
  governmentId: string,
): Promise<ReadonlyMap<string, number>> {
  const session = await connection.session();
  const removed = new Map<string, number>();
  try {
    await session.query('begin');
    await session.query(`set local lock_timeout = '15s'`);
    const { rowCount } = await session.query('select from governments where id::text = $1 for update', [
      governmentId,
    ]);
    if (!rowCount)
      throw new Refusal('not-found', backupSentences.unknownGovernment, { government: governmentId });
    for (const { name, government } of (await readTables(session)).toReversed()) {
      if (government === null) continue;
      const gone = await session.query(
        `delete from ${escapeIdentifier(name)} where ${escapeIdentifier(government)} = $1`,
        [governmentId],
      );
      removed.set(name, gone.rowCount ?? 0);
    }
    await session.query('commit');
    return removed;
  } catch (error) {
    await session.query('rollback').catch(() => null);
    throw BUSY.has(codeOf(error))
      ? new Refusal('conflict', backupSentences.beingChanged)
      : queryTrouble(error);
  } finally {
    await session.end();
  }
}

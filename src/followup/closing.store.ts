/** Closings: added and read, never changed. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

/** A closing without its content. */
export type ClosingHead = {
  id: string;
  roundId: string;
  sequence: number;
  closedAt: string;
  reason: string;
  hash: string;
};
/** `text` is the exact text that was hashed. */
export type StoredClosing = ClosingHead & { text: string };

const head = ['id', 'round_id as roundId', 'sequence', 'closed_at as closedAt', 'reason', 'hash'] as const;

export async function addClosing(
  tx: Transaction<Schema>,
  governmentId: string,
  closing: Omit<StoredClosing, 'id'>,
): Promise<string> {
  const { id } = await tx
    .insertInto('closings')
    .values({
      government_id: governmentId,
      round_id: closing.roundId,
      sequence: closing.sequence,
      closed_at: closing.closedAt,
      reason: closing.reason,
      content: closing.text,
      hash: closing.hash,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The closings of a round, the first one first. */
export async function listClosings(tx: Transaction<Schema>, roundId: string): Promise<ClosingHead[]> {
  return tx.selectFrom('closings').select(head).where('round_id', '=', roundId).orderBy('sequence').execute();
}

/** The newest closing of a round, or the one with this sequence. */
export async function findClosing(
  tx: Transaction<Schema>,
  roundId: string,
  sequence?: number,
): Promise<StoredClosing | undefined> {
  return tx
    .selectFrom('closings')
    .select([...head, 'content as text'])
    .where('round_id', '=', roundId)
    .$if(sequence !== undefined, (query) => query.where('sequence', '=', sequence ?? 0))
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Closings whose text no longer gives their hash, worked out by the database itself. */
export async function wrongHashes(tx: Transaction<Schema>): Promise<ClosingHead[]> {
  return tx
    .selectFrom('closings')
    .select(head)
    .where('hash', '<>', sql<string>`encode(sha256(convert_to(content, 'UTF8')), 'hex')`)
    .orderBy('closed_at')
    .orderBy('sequence')
    .execute();
}

/** The trail of a government: added to and read, never changed. The database numbers and chains the rows. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { chainStart, type ChainHead, type ChainRow } from './chain.ts';
import type { TrailEntry } from './trail.ts';

/** Call it last in a transaction: from here to the commit the government's other entries wait. */
export async function addEntry(
  tx: Transaction<Schema>,
  governmentId: string,
  entry: TrailEntry,
): Promise<void> {
  await tx
    .insertInto('audit_entries')
    .values({
      government_id: governmentId,
      at: entry.at,
      actor_id: entry.actorId,
      on_behalf_of: entry.onBehalfOf,
      verb: entry.verb,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      content: JSON.stringify({ before: entry.before, after: entry.after }),
      previous: '',
      hash: '',
    })
    .execute();
}

/**
 * From here to the commit the government's other entries wait. For long work in a repeatable-read transaction, whose own
 * entry would be refused (40001) when another one came in since its snapshot.
 */
export async function holdTrail(tx: Transaction<Schema>, governmentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${governmentId}, 4711))`.execute(tx);
}

/** A stretch of the chain, in its order, after this sequence. */
export async function listChain(tx: Transaction<Schema>, after: bigint, limit: number): Promise<ChainRow[]> {
  return tx
    .selectFrom('audit_entries')
    .select([
      'sequence',
      'at',
      'actor_id as actorId',
      'on_behalf_of as onBehalfOf',
      'verb',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'content',
      'previous',
      'hash',
    ])
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

/** Where the database says that the chain ends. */
export async function findHead(tx: Transaction<Schema>): Promise<ChainHead> {
  const head = await tx.selectFrom('audit_heads').select(['sequence', 'hash']).executeTakeFirst();
  return head ?? chainStart;
}

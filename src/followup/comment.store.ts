/** Comments on updates. They never leave the government. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Comment } from './comment.ts';
import type { Axis } from './status.ts';

export async function createComment(
  tx: Transaction<Schema>,
  governmentId: string,
  comment: {
    updateId: string;
    authorId: string;
    at: string;
    axis: Axis | null;
    quote: string | null;
    body: string;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('comments')
    .values({
      government_id: governmentId,
      update_id: comment.updateId,
      author_id: comment.authorId,
      at: comment.at,
      axis: comment.axis,
      quote: comment.quote,
      body: comment.body,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findComment(
  tx: Transaction<Schema>,
  commentId: string,
): Promise<{ updateId: string; authorId: string; resolvedAt: string | null } | undefined> {
  return tx
    .selectFrom('comments')
    .select(['update_id as updateId', 'author_id as authorId', 'resolved_at as resolvedAt'])
    .where('id', '=', commentId)
    .executeTakeFirst();
}

export async function markResolved(
  tx: Transaction<Schema>,
  commentId: string,
  { now, personId }: { now: string; personId: string },
): Promise<void> {
  await tx
    .updateTable('comments')
    .set({ resolved_at: now, resolved_by: personId })
    .where('id', '=', commentId)
    .where('resolved_at', 'is', null)
    .execute();
}

/** The oldest first. */
export async function listComments(tx: Transaction<Schema>, updateId: string): Promise<Comment[]> {
  return tx
    .selectFrom('comments as c')
    .innerJoin('people as a', 'a.id', 'c.author_id')
    .leftJoin('people as r', 'r.id', 'c.resolved_by')
    .select([
      'c.id',
      'a.name as author',
      'c.author_id as authorId',
      'c.at',
      'c.axis',
      'c.quote',
      'c.body',
      'c.resolved_at as resolvedAt',
      'r.name as resolvedBy',
    ])
    .where('c.update_id', '=', updateId)
    .orderBy('c.at')
    .orderBy('c.id')
    .execute();
}

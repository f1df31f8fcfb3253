/** What a reviewer does with an update: send it back with a comment, approve it, open it again, say something of it. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { readable } from '../kernel/readable.ts';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { createComment, findComment, markResolved } from './comment.store.ts';
import { commentLimits } from './comment.ts';
import { findUpdateAtHand, loadUpdate } from './at-hand.usecase.ts';
import { permit, sentencesFor } from './permit.query.ts';
import type { Axis } from './status.ts';
import type { UpdateVerb } from './update-state.ts';
import { moveUpdate } from './working-update.store.ts';

export type GivenComment = { axis: Axis | null; quote: string | null; body: string };

/** @throws Refusal usage (empty) or too-large. */
function commentOf(actor: Actor, given: GivenComment): GivenComment {
  const words = sentencesFor(actor);
  const body = readable(given.body).trim();
  const quote = readable(given.quote ?? '').trim();
  if (body === '') throw new Refusal('usage', words.emptyComment);
  if (body.length > commentLimits.body) throw new Refusal('too-large', words.longComment);
  // A quote points at a place; of a long one its beginning does that as well.
  return { axis: given.axis, quote: quote === '' ? null : quote.slice(0, commentLimits.quote), body };
}

/** One verb on one update, in the caller's transaction. @throws Refusal. */
async function act(
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  updateId: string,
  verb: Extract<UpdateVerb, 'return' | 'approve' | 'reopen'>,
  now: string,
  comment?: GivenComment,
): Promise<void> {
  const { update, thing } = await loadUpdate(tx, actor, updateId);
  const { personId, onBehalfOf } = permit(actor, `update.${verb}`, thing);
  const moved = await moveUpdate(tx, update, { verb, now, personId });
  if (!moved) throw new Refusal('conflict', sentencesFor(actor).changedMeanwhile);
  const said = comment
    ? await createComment(tx, governmentId, { updateId: update.id, authorId: personId, at: now, ...comment })
    : null;
  await addEntry(tx, governmentId, {
    at: now,
    actorId: personId,
    onBehalfOf,
    verb: `update.${verb}`,
    subject: { kind: 'update', id: update.id },
    before: { state: update.state, revision: update.revision },
    after: {
      state: moved.state,
      revision: moved.revision,
      ...(comment && said !== null ? { comment: { id: said, ...comment } } : {}),
    } satisfies TrailValue,
  });
}

export async function returnUpdate(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { updateId: string; comment: GivenComment; now: string },
): Promise<void> {
  const comment = commentOf(actor, given.comment);
  await withGovernment(db, governmentId, (tx) =>
    act(tx, governmentId, actor, given.updateId, 'return', given.now, comment),
  );
}

export async function reopenUpdate(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { updateId: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, (tx) =>
    act(tx, governmentId, actor, given.updateId, 'reopen', given.now),
  );
}

/** Each on its own: one that can't be approved doesn't keep the others. */
export async function approveUpdates(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { updateIds: readonly string[]; now: string },
): Promise<{ approved: string[]; refused: { updateId: string; code: RefusalCode; sentence: string }[] }> {
  const approved: string[] = [];
  const refused: { updateId: string; code: RefusalCode; sentence: string }[] = [];
  for (const updateId of new Set(given.updateIds)) {
    try {
      await withGovernment(db, governmentId, (tx) =>
        act(tx, governmentId, actor, updateId, 'approve', given.now),
      );
      approved.push(updateId);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'unavailable') throw error;
      refused.push({ updateId, code: error.code, sentence: error.message });
    }
  }
  return { approved, refused };
}

/** @returns the comment's id. */
export async function addComment(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: GivenComment & { updateId: string; now: string },
): Promise<string> {
  const comment = commentOf(actor, given);
  return withGovernment(db, governmentId, async (tx) => {
    const { update, thing } = await loadUpdate(tx, actor, given.updateId);
    const { personId, onBehalfOf } = permit(actor, 'comment.add', thing);
    const id = await createComment(tx, governmentId, {
      updateId: update.id,
      authorId: personId,
      at: given.now,
      ...comment,
    });
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: 'comment.add',
      subject: { kind: 'update', id: update.id },
      before: null,
      after: { comment: { id, ...comment } },
    });
    return id;
  });
}

/** Who may comment on the update may also say that a comment is dealt with. Once is enough. */
export async function resolveComment(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { commentId: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const comment = isUuid(given.commentId) ? await findComment(tx, given.commentId) : undefined;
    if (!comment) throw new Refusal('not-found', sentencesFor(actor).noComment);
    const { update, thing } = await findUpdateAtHand(tx, actor, comment.updateId);
    const { personId, onBehalfOf } = permit(actor, 'comment.add', thing);
    if (comment.resolvedAt !== null) return;
    await markResolved(tx, given.commentId, { now: given.now, personId });
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: 'comment.resolve',
      subject: { kind: 'update', id: update.id },
      before: { comment: { id: given.commentId, resolved: false } },
      after: { comment: { id: given.commentId, resolved: true } },
    });
  });
}

/** What an owner writes, saved and handed in. A save begins from a revision: who comes second is told, never overwrites. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { checkSaved, missingIn, type Missing } from './check-saved.ts';
import type { IndicatorValue } from './indicator.ts';
import { listIndicators, listValues } from './indicator.store.ts';
import { storeIndicatorValues } from './indicator.usecase.ts';
import { lastSaid } from './last-said.query.ts';
import { findUpdateAtHand, loadUpdate, type UpdateAtHand } from './at-hand.usecase.ts';
import { permit, sentencesFor } from './permit.query.ts';
import { nameOf } from './place.query.ts';
import { addSave, findSave, pruneSaves } from './update-save.store.ts';
import type { UpdateState } from './update-state.ts';
import { savedOf, type SavedUpdate, type WorkingUpdate } from './update.ts';
import { findWorking, moveUpdate } from './working-update.store.ts';

/** Somebody was first: what stands there now, who wrote it and when. */
export type Conflict = {
  outcome: 'conflict';
  revision: number;
  theirs: SavedUpdate;
  by: string | null;
  at: string;
};
export type Saved = { outcome: 'saved'; revision: number; state: UpdateState };

async function conflictOf(tx: Transaction<Schema>, updateId: string): Promise<Conflict> {
  const now = await findWorking(tx, updateId);
  if (!now) throw new Error(`update ${updateId} went away under its round`);
  return {
    outcome: 'conflict',
    revision: now.revision,
    theirs: savedOf(now),
    by: await nameOf(tx, now.changedBy),
    at: now.changedAt,
  };
}

const subject = (updateId: string) => ({ kind: 'update', id: updateId });
/** As the trail keeps it: absent parts left out. */
const told = (update: Pick<WorkingUpdate, 'state' | 'revision'>, content?: SavedUpdate): TrailValue => ({
  state: update.state,
  revision: update.revision,
  ...(content === undefined ? {} : { content: JSON.parse(JSON.stringify(content)) as TrailValue }),
});

async function store(
  tx: Transaction<Schema>,
  governmentId: string,
  { update }: UpdateAtHand,
  given: { saveId: string; content: SavedUpdate; now: string; sameAsLast?: boolean },
  who: { personId: string; onBehalfOf: string | null },
  actor: Actor,
): Promise<Saved | null> {
  const moved = await moveUpdate(tx, update, { verb: 'save', ...given, personId: who.personId });
  if (!moved) return null;
  const save = { id: given.saveId, updateId: update.id, revision: moved.revision, content: given.content };
  if (!(await addSave(tx, governmentId, { ...save, now: given.now, ...who })))
    throw new Refusal('conflict', sentencesFor(actor).saveTaken);
  return { outcome: 'saved', ...moved };
}

/**
 * @param given.saveId chosen by who saves: the same save sent again is recognised and answered as before.
 * @param given.basedOn the revision that was read. @param given.content as it came in; it is checked here.
 * An autosave leaves no entry of its own in the trail.
 * @throws Refusal not-found, not-allowed, conflict (round closed), usage and too-large (content): nothing is saved then.
 */
export async function saveUpdate(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    updateId: string;
    saveId: string;
    basedOn: number;
    content: SavedUpdate;
    values?: readonly IndicatorValue[];
    now: string;
    autosave: boolean;
  },
): Promise<Saved | Conflict> {
  const words = sentencesFor(actor);
  const checked = checkSaved(given.content);
  if (!checked.ok)
    throw new Refusal(checked.why === 'size' ? 'too-large' : 'usage', words.bad[checked.why], {
      at: checked.at,
    });
  if (!isUuid(given.saveId)) throw new Refusal('usage', words.saveTaken);
  return withGovernment(db, governmentId, async (tx) => {
    const before = await savedAlready(tx, actor, given);
    if (before) return before;
    const hand = await loadUpdate(tx, actor, given.updateId);
    const who = permit(actor, 'update.save', hand.thing);
    const { content } = checked;
    const saved =
      hand.update.revision === given.basedOn
        ? await store(tx, governmentId, hand, { ...given, content }, who, actor)
        : null;
    // Of two that came at once with one id, the second finds here what the first stored.
    if (!saved) return (await savedAlready(tx, actor, given)) ?? (await conflictOf(tx, given.updateId));
    if (!given.autosave)
      await addEntry(tx, governmentId, {
        at: given.now,
        actorId: who.personId,
        onBehalfOf: who.onBehalfOf,
        verb: 'update.save',
        subject: subject(given.updateId),
        before: told(hand.update, savedOf(hand.update)),
        after: told(saved, content),
      });
    const { updateId, values = [], now, autosave } = given;
    if (values.length > 0)
      await storeIndicatorValues(tx, governmentId, actor, { updateId, values, now, autosave });
    return saved;
  });
}

async function savedAlready(
  tx: Transaction<Schema>,
  actor: Actor,
  given: { updateId: string; saveId: string },
): Promise<Saved | null> {
  const save = await findSave(tx, given.saveId);
  if (!save) return null;
  const { update, thing } = await findUpdateAtHand(tx, actor, given.updateId);
  if (save.updateId !== update.id) throw new Refusal('conflict', sentencesFor(actor).saveTaken);
  permit(actor, 'update.read', thing);
  return { outcome: 'saved', revision: save.revision, state: update.state };
}

export type Submitted = { outcome: 'submitted' };
export type Incomplete = { outcome: 'incomplete'; missing: Missing[] };

/** Hands in what was saved last. Amber and red ask for a reason. */
export async function submitUpdate(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { updateId: string; basedOn: number; now: string },
): Promise<Submitted | Incomplete | Conflict> {
  return withGovernment(db, governmentId, async (tx) => {
    const { update, thing } = await loadUpdate(tx, actor, given.updateId);
    const who = permit(actor, 'update.submit', thing);
    if (update.revision !== given.basedOn) return conflictOf(tx, given.updateId);
    const missing = missingIn(update);
    if (missing.length > 0) return { outcome: 'incomplete', missing };
    return (await submit(tx, governmentId, update, given.now, who)) ?? conflictOf(tx, given.updateId);
  });
}

async function submit(
  tx: Transaction<Schema>,
  governmentId: string,
  update: WorkingUpdate,
  now: string,
  who: { personId: string; onBehalfOf: string | null },
): Promise<Submitted | null> {
  const moved = await moveUpdate(tx, update, { verb: 'submit', now, personId: who.personId });
  if (!moved) return null;
  await pruneSaves(tx, update.id);
  const measures = await listIndicators(tx, [update.nodeId]);
  const values = (
    await listValues(
      tx,
      measures.map(({ id }) => id),
    )
  )
    .filter(({ roundId }) => roundId === update.roundId)
    .map(({ indicatorId, value, yes, steps }) => ({ indicatorId, value, yes, steps }));
  await addEntry(tx, governmentId, {
    at: now,
    actorId: who.personId,
    onBehalfOf: who.onBehalfOf,
    verb: 'update.submit',
    subject: subject(update.id),
    before: told(update),
    after: {
      ...(told(moved, savedOf(update)) as object),
      sameAsLast: update.sameAsLast,
      ...(values.length > 0 ? { indicators: values } : {}),
    },
  });
  return { outcome: 'submitted' };
}

/**
 * Nothing changed: status, lights, texts and reasons of the round before, handed in at once. The history says so.
 * @throws Refusal conflict when nothing was said before.
 */
export async function sayAsLastTime(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { updateId: string; saveId: string; basedOn: number; now: string },
): Promise<Submitted | Incomplete | Conflict> {
  const words = sentencesFor(actor);
  if (!isUuid(given.saveId)) throw new Refusal('usage', words.saveTaken);
  return withGovernment(db, governmentId, async (tx) => {
    if (await savedAlready(tx, actor, given)) return { outcome: 'submitted' };
    const hand = await loadUpdate(tx, actor, given.updateId);
    permit(actor, 'update.save', hand.thing);
    const who = permit(actor, 'update.submit', hand.thing);
    const last = await lastSaid(tx, hand.round, hand.update.nodeId);
    if (!last) throw new Refusal('conflict', words.nothingLast);
    const { status, axes, reasons } = last;
    const content = { status, axes, reasons, remark: hand.update.remark };
    const missing = missingIn({ ...content, sameAsLast: true });
    if (missing.length > 0) return { outcome: 'incomplete', missing };
    if (hand.update.revision !== given.basedOn) return conflictOf(tx, given.updateId);
    const saved = await store(tx, governmentId, hand, { ...given, content, sameAsLast: true }, who, actor);
    if (!saved) return conflictOf(tx, given.updateId);
    const update = { ...hand.update, ...content, ...saved, sameAsLast: true };
    return (await submit(tx, governmentId, update, given.now, who)) ?? conflictOf(tx, given.updateId);
  });
}

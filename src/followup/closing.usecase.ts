/** Closing a round as a coordinator does it, correcting what was closed, and what follows: the council, the public. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { addEntry, holdTrail } from '../audit/trail.store.ts';
import { readable } from '../kernel/readable.ts';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { codeOf } from '../platform/database/trouble.ts';
import { loadRound } from './at-hand.usecase.ts';
import { closeRoundIn } from './close-round.usecase.ts';
import { closingChecks } from './closing-checks.query.ts';
import { closedRoundText } from './closing-check.ts';
import { addClosing } from './closing.store.ts';
import type { Closing } from './closing.ts';
import { checkCorrection, correctClosed, type Correction, type RightMoney } from './correction.ts';
import { checkDecision, type Decision } from './decision.ts';
import { findDecision, putDecision } from './decision.store.ts';
import { permit, sentencesFor } from './permit.query.ts';
import { publishRound } from './publication.store.ts';
import { choicesOf } from './round-choices.query.ts';
import { closingOf, liveRound } from './round-content.query.ts';
import { quoteInstead } from './round.store.ts';
import type { SettledRound } from './round.ts';
import { followupSentences as dutch } from './followup.nl.ts';
import { changeSettings, holdRound } from './round-settings.store.ts';
import { correctSaid } from './update.store.ts';
import { touchUpdates } from './working-update.store.ts';

const tries = 20;
const patience = 15;
const conflictCodes = ['40001', '40P01'];

/**
 * A save that came in after the snapshot makes PostgreSQL refuse it at once: then it is taken anew, with that save.
 * @throws Refusal unavailable when people save without a pause.
 */
async function retried<T>(busy: string, work: () => Promise<T>): Promise<T> {
  for (let done = 1; done <= tries; done += 1) {
    try {
      return await work();
    } catch (error) {
      if (!conflictCodes.includes(codeOf(error))) throw error;
      await sleep(patience * done);
    }
  }
  throw new Refusal('unavailable', busy);
}

const reasonOf = (text: string | null): string =>
  readable(text ?? '')
    .trim()
    .slice(0, 1_000);

/**
 * @param given.override why it closes with updates that are not approved; those stay out unless they were handed in.
 * @throws Refusal not-found, not-allowed, conflict (closed already; not ready and no reason).
 */
export async function closeRoundOf(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { roundId: string; now: string; override: string | null },
): Promise<Closing> {
  const words = sentencesFor(actor);
  const work = async (tx: Transaction<Schema>): Promise<Closing> => {
    const { round, thing } = await loadRound(tx, actor, given.roundId);
    if (round.state === 'closed') throw new Refusal('conflict', words.roundClosed);
    const { personId, onBehalfOf } = permit(actor, 'round.close', thing);
    // From here on who saves waits, and learns afterwards that the round is closed.
    await holdRound(tx, round.id);
    await touchUpdates(tx, round.id);
    await holdTrail(tx, governmentId);
    const checks = await closingChecks(tx, round);
    const override = reasonOf(given.override);
    const open = checks.notApproved.length;
    if (open > 0 && override === '') throw new Refusal('conflict', words.notReady(open), { open });
    // Stored text is Dutch, whoever closes.
    const reason = open > 0 ? { reason: dutch.closedWithout(open, override) } : {};
    const closing = await closeRoundIn(tx, governmentId, round.id, { now: given.now, ...reason });
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: 'round.close',
      subject: { kind: 'round', id: round.id },
      before: { state: 'open', notApproved: checks.notApproved.map(({ updateId }) => updateId) },
      after: { state: 'closed', sequence: closing.sequence, hash: closing.hash, reason: closing.reason },
    });
    return closing;
  };
  return retried(words.busy, () => withGovernment(db, governmentId, work, { isolation: 'repeatable read' }));
}

/**
 * A new closing beside the ones before, which stay; it says what changed and why. What was said is corrected in the rows
 * beside it too, so that both keep agreeing.
 * @throws Refusal not-found, not-allowed, usage (no reason, a bad text), conflict (not closed, nothing changes).
 */
export async function correctClosing(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: Correction & { roundId: string; reason: string; now: string },
): Promise<Closing> {
  const words = sentencesFor(actor);
  const reason = reasonOf(given.reason);
  const checked = checkCorrection(given);
  return withGovernment(db, governmentId, async (tx) => {
    const { round, thing } = await loadRound(tx, actor, given.roundId);
    if (round.state !== 'closed') throw new Refusal('conflict', words.notClosed);
    const { personId, onBehalfOf } = permit(actor, 'round.correct', thing);
    if (reason === '') throw new Refusal('usage', words.reasonNeeded);
    if (!checked.ok)
      throw new Refusal(checked.why === 'size' ? 'too-large' : 'usage', words.bad[checked.why]);
    // One correction at a time: the second sees the first.
    await lockGovernment(tx, governmentId);
    const last = await closingOf(tx, round.id);
    if (!last) throw new Refusal('conflict', words.notClosed);
    const right = await rightMoney(tx, governmentId, actor, round, checked.correction);
    const corrected = correctClosed(last.content, checked.correction, right);
    if (!corrected.ok)
      throw corrected.why === 'nothing'
        ? new Refusal('conflict', words.nothingChanged)
        : new Refusal('not-found', words.noNode);
    const { content, changed } = corrected;
    const text = closedRoundText(content);
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    const head = { roundId: round.id, sequence: last.sequence + 1, closedAt: given.now, reason, hash };
    const id = await addClosing(tx, governmentId, { ...head, text });
    const nodes = new Set(changed.map(({ node }) => node));
    await correctSaid(
      tx,
      governmentId,
      round.id,
      content.nodes
        .filter(({ node }) => nodes.has(node))
        .map(({ node, status, axes }) => ({ nodeId: node, status, axes })),
    );
    const { assumptions, risks } = checked.correction;
    await changeSettings(tx, round.id, {
      ...(assumptions === undefined ? {} : { assumptions }),
      ...(risks === undefined ? {} : { risks }),
    });
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: 'round.correct',
      subject: { kind: 'round', id: round.id },
      before: { sequence: last.sequence, hash: last.hash },
      after: { sequence: head.sequence, hash, reason, changed },
    });
    return { id, ...head, content };
  });
}

/** Quotes the books that should have been quoted, and rolls up what they say. Not for an import: its money was printed. */
async function rightMoney(
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  round: SettledRound,
  { ledgerStateIds }: Correction,
): Promise<RightMoney | undefined> {
  if (ledgerStateIds === undefined) return undefined;
  const words = sentencesFor(actor);
  if ((await closingOf(tx, round.id))?.content.source !== null)
    throw new Refusal('conflict', words.importedMoney);
  const known = await choicesOf(tx, round.planId);
  if (ledgerStateIds.some((id) => !known.ledgerStates.has(id)))
    throw new Refusal('not-found', words.noLedgerState);
  await quoteInstead(tx, governmentId, round.id, ledgerStateIds);
  const { columns, nodes, settings, findings } = await liveRound(tx, round.id, { drafts: false });
  return {
    columns,
    findings,
    ...(settings ? { settings } : {}),
    nodes: new Map(nodes.map(({ node, money, moneyAsked }) => [node, { money, moneyAsked }])),
  };
}

/** What the council decided, when it comes; a correction of it replaces it, and the trail keeps both. */
export async function recordDecision(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now, ...given }: Decision & { now: string },
): Promise<void> {
  const words = sentencesFor(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const { round, thing } = await loadRound(tx, actor, given.roundId);
    if (round.state !== 'closed') throw new Refusal('conflict', words.notClosed);
    const { personId, onBehalfOf } = permit(actor, 'round.decide', thing);
    const decision = checkDecision(given);
    if (!decision) throw new Refusal('usage', words.badDecision);
    const before = (await findDecision(tx, round.id)) ?? null;
    await putDecision(tx, governmentId, decision);
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'round.decide',
      subject: { kind: 'round', id: round.id },
      before,
      after: decision,
    });
  });
}

/** From now on everybody may see it. */
export async function publish(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { roundId: string; now: string },
): Promise<void> {
  const words = sentencesFor(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const { round, thing } = await loadRound(tx, actor, given.roundId);
    // Whether it is this person's to do comes first; then whether it is the moment.
    const { personId, onBehalfOf } = permit(actor, 'round.publish', { ...thing, state: 'closed' });
    if (round.state !== 'closed') throw new Refusal('conflict', words.notClosed);
    if (thing.state === 'published') throw new Refusal('conflict', words.alreadyPublished);
    if (!(await publishRound(tx, governmentId, { roundId: round.id, now: given.now, personId })))
      throw new Refusal('conflict', words.alreadyPublished);
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: 'round.publish',
      subject: { kind: 'round', id: round.id },
      before: { state: 'closed' },
      after: { state: 'published' },
    });
  });
}

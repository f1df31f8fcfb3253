/** The way in for every act on an update: found, in an open round, and allowed. */
import type { Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { sentencesFor } from './permit.query.ts';
import { roundThing, updateThing } from './place.query.ts';
import { findSettledRound, holdRoundOf } from './round-settings.store.ts';
import type { SettledRound } from './round.ts';
import type { WorkingUpdate } from './update.ts';
import { findWorking } from './working-update.store.ts';

/** @throws Refusal not-found: not there, or of another government. */
export async function loadRound(
  tx: Transaction<Schema>,
  actor: Actor,
  roundId: string,
): Promise<{ round: SettledRound; thing: Thing }> {
  const round = isUuid(roundId) ? await findSettledRound(tx, roundId) : undefined;
  if (!round) throw new Refusal('not-found', sentencesFor(actor).noRound);
  return { round, thing: await roundThing(tx, round) };
}

export type UpdateAtHand = { update: WorkingUpdate; round: SettledRound; thing: Thing };

export async function findUpdateAtHand(
  tx: Transaction<Schema>,
  actor: Actor,
  updateId: string,
): Promise<UpdateAtHand> {
  const update = isUuid(updateId) ? await findWorking(tx, updateId) : undefined;
  if (!update) throw new Refusal('not-found', sentencesFor(actor).noUpdate);
  const round = await findSettledRound(tx, update.roundId);
  if (!round) throw new Refusal('not-found', sentencesFor(actor).noUpdate);
  return { update, round, thing: await updateThing(tx, round, update) };
}

/**
 * For whoever changes an update: its round stays open until this transaction ends, since a closing waits for it.
 * @throws Refusal not-found, conflict (the round is closed).
 */
export async function loadUpdate(
  tx: Transaction<Schema>,
  actor: Actor,
  updateId: string,
): Promise<UpdateAtHand> {
  if (!isUuid(updateId)) throw new Refusal('not-found', sentencesFor(actor).noUpdate);
  await holdRoundOf(tx, updateId);
  // Read after the lock, so that what is seen is what a closing left.
  const found = await findUpdateAtHand(tx, actor, updateId);
  if (found.round.state !== 'open') throw new Refusal('conflict', sentencesFor(actor).roundClosed);
  return found;
}

/**
 * The closed rounds that governments left which merged into this one. The wall stays: the link is read in the merged
 * government, the rounds in a transaction of the predecessor's own. What is public there is for everybody; the other
 * closed rounds are for who signed in at the merged government, never an open one.
 */
import type { Kysely } from 'kysely';
import { closingOf } from '../followup/round-content.query.ts';
import { findDecision } from '../followup/decision.store.ts';
import type { Closing } from '../followup/closing.ts';
import type { Decision } from '../followup/decision.ts';
import { listMergers } from '../organisation/merger.store.ts';
import type { Actor } from '../organisation/person.ts';
import { listGovernments, withGovernment, type GovernmentName } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { listShownRounds, type ShownRound } from './rounds.query.ts';

export type Predecessor = { government: GovernmentName; mergedOn: string; rounds: ShownRound[] };

/** @param actor of the merged government. */
export async function listPredecessors(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
): Promise<Predecessor[]> {
  const mergers = await withGovernment(db, governmentId, listMergers);
  if (mergers.length === 0) return [];
  const names = await listGovernments(db);
  const found: Predecessor[] = [];
  for (const { predecessorId, mergedOn } of mergers) {
    const government = names.find(({ id }) => id === predecessorId);
    if (!government) continue;
    const rounds = await withGovernment(db, predecessorId, (tx) => listShownRounds(tx, actor));
    found.push({ government, mergedOn, rounds: rounds.filter(({ state }) => state === 'closed') });
  }
  return found;
}

/** A closed round of a predecessor whole, with what its council decided; null where this actor may not read it. */
export async function predecessorClosing(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { slug, roundId }: { slug: string; roundId: string },
): Promise<{
  government: GovernmentName;
  round: ShownRound;
  closing: Closing;
  decision: Decision | null;
} | null> {
  const predecessor = (await listPredecessors(db, governmentId, actor)).find(
    ({ government }) => government.slug === slug,
  );
  const round = predecessor?.rounds.find(({ id }) => id === roundId);
  const sequence = round?.closings[0]?.sequence;
  if (!predecessor || !round || sequence === undefined) return null;
  return withGovernment(db, predecessor.government.id, async (tx) => {
    const closing = await closingOf(tx, roundId, sequence);
    if (!closing) return null;
    return {
      government: predecessor.government,
      round,
      closing,
      decision: (await findDecision(tx, roundId)) ?? null,
    };
  });
}

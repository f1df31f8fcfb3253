/** Closes a round: everything that its report prints becomes one immutable piece, taken at one instant. */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { closedRoundText } from './closing-check.ts';
import { addClosing } from './closing.store.ts';
import type { Closing } from './closing.ts';
import { liveRound } from './round-content.query.ts';
import { roundWords } from './round.nl.ts';
import { findRound, markClosed } from './round.store.ts';

/**
 * One repeatable-read transaction: tree, texts and money are of one moment, the instant that is stored.
 * @throws Refusal not-found, conflict (closed already, or no version chosen).
 */
export async function closeRound(
  db: Kysely<Schema>,
  governmentId: string,
  roundId: string,
  given: { now: string; reason?: string },
): Promise<Closing> {
  return withGovernment(db, governmentId, (tx) => closeRoundIn(tx, governmentId, roundId, given), {
    isolation: 'repeatable read',
  });
}

/** As `closeRound`, inside a repeatable-read transaction that the caller has. */
export async function closeRoundIn(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  given: { now: string; reason?: string },
): Promise<Closing> {
  const round = await findRound(tx, roundId);
  if (!round) throw new Refusal('not-found', roundWords.closing.noRound);
  // Taken first: of two that close at once the second fails here and leaves nothing.
  if (round.state === 'closed' || !(await markClosed(tx, roundId)))
    throw new Refusal('conflict', roundWords.closing.notOpen);
  const content = await liveRound(tx, roundId, { drafts: false });
  const text = closedRoundText(content);
  const head = {
    roundId,
    sequence: 1,
    closedAt: given.now,
    reason: given.reason ?? roundWords.firstClosing,
    hash: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
  const id = await addClosing(tx, governmentId, { ...head, text });
  return { id, ...head, content };
}

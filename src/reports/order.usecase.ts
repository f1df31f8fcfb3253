/** Asks for a report to measure. The same wish is one job, whoever asks: it is made once, and its bytes are those of the first. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { canonicalJson } from '../followup/canonical.ts';
import { findDecision } from '../followup/decision.store.ts';
import { permit } from '../followup/permit.query.ts';
import { closingOf } from '../followup/round-content.query.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../organisation/person.ts';
import { listShownRounds, type ShownRound } from '../overview/rounds.query.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { askAgain, countWaiting, findJobByKey } from '../platform/jobs/asked.ts';
import { queueJob } from '../platform/jobs/queue.ts';
import { servicesOf, topsOf, wholeReport, type ReportChoice, type Scope } from './choice.ts';
import type { ClosedRound } from '../followup/closing.ts';
import { orderSentencesEn } from './order.en.ts';
import { orderSentences } from './order.nl.ts';
import { tidyChoice, type OrderFormat, type ReportOrder } from './order.ts';

export const reportJob = 'report';
/** So many may wait in a government; who comes then tries again later. */
const MOST_WAITING = 20;

const isThere = (scope: Scope, content: ClosedRound): boolean =>
  scope.kind === 'objective'
    ? topsOf(content).some(({ node }) => node === scope.node)
    : scope.kind === 'service'
      ? servicesOf(content).some(({ id }) => id === scope.id)
      : true;

/**
 * @param given.beforeId the earlier round that it is compared with; then the choice is not used.
 * @returns the id of the job, that of an earlier same wish where there was one.
 * @throws Refusal not-allowed, not-found, usage, unavailable (too many wait).
 */
export async function orderReport(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { roundId: string; format: OrderFormat; choice: ReportChoice; beforeId: string | null; now: string },
): Promise<string> {
  const { roundId, format, beforeId, now } = given;
  const say = actor.person?.locale === 'en' ? orderSentencesEn : orderSentences;
  return withGovernment(db, governmentId, async (tx) => {
    const rounds = await listShownRounds(tx, actor);
    const newest = (id: string): { round: ShownRound; sequence: number; hash: string } => {
      const round = rounds.find((one) => one.id === id);
      const closing = round?.closings[0];
      if (!round || !closing || round.state !== 'closed') throw new Refusal('not-found', say.noRound);
      return { round, sequence: closing.sequence, hash: closing.hash };
    };
    const at = newest(roundId);
    permit(actor, 'round.report', { state: at.round.publishedAt === null ? 'closed' : 'published' });
    const before = beforeId === null ? null : newest(beforeId);
    if (before !== null && (before.round.id === roundId || before.round.plan.id !== at.round.plan.id))
      throw new Refusal('usage', say.notComparable);
    const content = (await closingOf(tx, roundId, at.sequence))?.content;
    if (!content) throw new Refusal('not-found', say.noRound);
    if (!isThere(given.choice.scope, content)) throw new Refusal('usage', say.noScope);
    const order: ReportOrder = {
      roundId,
      sequence: at.sequence,
      format,
      choice: before === null ? tidyChoice(given.choice, content.columns.length) : wholeReport,
      decision: before === null ? ((await findDecision(tx, roundId)) ?? null) : null,
      before: before === null ? null : { roundId: before.round.id, sequence: before.sequence },
    };
    const onceKey = createHash('sha256')
      .update(canonicalJson({ ...order, hash: at.hash, beforeHash: before?.hash ?? null }))
      .digest('hex');
    const found = await findJobByKey(tx, reportJob, onceKey);
    if (found) {
      if (found.state === 'failed') await askAgain(tx, found.id, now);
      return found.id;
    }
    if ((await countWaiting(tx, reportJob)) >= MOST_WAITING) throw new Refusal('unavailable', say.busy);
    const queued = await queueJob(tx, governmentId, {
      kind: reportJob,
      payload: order,
      askedBy: actor.person?.id ?? null,
      onceKey,
      now,
    });
    // Somebody asked the same at this moment.
    const id = queued ?? (await findJobByKey(tx, reportJob, onceKey))?.id;
    if (id === undefined) throw new Refusal('unavailable', say.busy);
    return id;
  });
}

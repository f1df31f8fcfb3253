/** What the page of a closing shows, before it and after it. */
import type { Transaction } from 'kysely';
import { addDays, daysBetween } from '../kernel/day.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { legalTerms } from './calendar.ts';
import {
  afterClosing,
  closingChecks,
  type AfterClosing,
  type ClosingChecks,
} from './closing-checks.query.ts';
import type { ClosedNode } from './closing.ts';
import { permit, sentencesFor } from './permit.query.ts';
import { roundThing } from './place.query.ts';
import { roundContent } from './round-content.query.ts';
import { findSettledRound } from './round-settings.store.ts';
import type { SettledRound } from './round.ts';
import type { Status } from './status.ts';
import { statusChoices } from './status-choices.query.ts';

export type ClosingPage = AfterClosing & {
  round: SettledRound;
  /** Null once it is closed. */
  checks: ClosingChecks | null;
  /** Actions of the plan, for a mention in a text and to choose what is corrected. */
  actions: { nodeId: string; code: string | null; title: string }[];
  /** The texts as they are now: those of the round while it runs, those of the newest closing after. */
  assumptions: SettledRound['assumptions'];
  risks: SettledRound['risks'];
  /** The action that is to be corrected, as it was closed. */
  correcting: ClosedNode | null;
  statuses: Status[];
  /** By when it must be public, once the council decided. */
  publishBy: { day: string; daysLeft: number } | null;
};

/** @param nodeId the action that is to be corrected. @throws Refusal not-found, not-allowed. */
export async function closingPage(
  tx: Transaction<Schema>,
  actor: Actor,
  { roundId, nodeId, today }: { roundId: string; nodeId: string | null; today: string },
): Promise<ClosingPage> {
  const round = isUuid(roundId) ? await findSettledRound(tx, roundId) : undefined;
  if (!round) throw new Refusal('not-found', sentencesFor(actor).noRound);
  permit(actor, 'round.board', await roundThing(tx, round));
  const after = await afterClosing(tx, actor, round);
  const content = await roundContent(tx, round.id);
  const closed = round.state === 'closed';
  const by =
    after.decision === null ? null : addDays(after.decision.decidedOn, legalTerms.publication.days ?? 0);
  return {
    ...after,
    round,
    checks: closed ? null : await closingChecks(tx, round),
    actions: content.nodes
      .filter(({ level }) => level === 'action')
      .map(({ node, code, title }) => ({ nodeId: node, code, title })),
    assumptions: closed ? (content.assumptions ?? null) : round.assumptions,
    risks: closed ? (content.risks ?? null) : round.risks,
    correcting: closed ? (content.nodes.find(({ node }) => node === nodeId) ?? null) : null,
    statuses: await statusChoices(tx, round.planId),
    publishBy: by === null ? null : { day: by, daysLeft: daysBetween(today, by) },
  };
}

/** What a coordinator sees before a round closes. */
import type { Transaction } from 'kysely';
import { waitingMoney, type WaitingMoney } from '../budget/waiting.store.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Actor } from '../organisation/person.ts';
import type { Answer } from '../organisation/permission.ts';
import { isEmptyNarrative } from '../narrative/readable-narrative.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { ClosingHead } from './closing.store.ts';
import { listClosings } from './closing.store.ts';
import type { Contradiction } from './contradictions.ts';
import type { Decision } from './decision.ts';
import { findDecision } from './decision.store.ts';
import { judgeUpdates } from './judge.query.ts';
import { mayFollowUp } from './permissions.ts';
import { roundThing } from './place.query.ts';
import { liveRound } from './round-content.query.ts';
import { roundTree } from './round-tree.query.ts';
import { quotedLedgerStates } from './round.store.ts';
import type { SettledRound } from './round.ts';
import type { UpdateState } from './update-state.ts';
import { listWorking } from './working-update.store.ts';

export type ClosingChecks = {
  /** Asked and not approved: those keep a round from closing without a reason. */
  notApproved: { updateId: string; nodeId: string; code: string | null; title: string; state: UpdateState }[];
  /** The four parts of a follow-up report (bbc.md, section 2). */
  parts: {
    priorityActions: { total: number; said: number };
    money: { columns: string[]; waiting: WaitingMoney[] };
    assumptions: boolean;
    risks: boolean;
  };
  /** What the closing would list as open. */
  findings: Finding[];
  /** At odds in what was handed in, and so in what everybody will read. */
  contradictions: ({
    updateId: string;
    nodeId: string;
    code: string | null;
    title: string;
  } & Contradiction)[];
};

export async function closingChecks(tx: Transaction<Schema>, round: SettledRound): Promise<ClosingChecks> {
  const content = await liveRound(tx, round.id, { drafts: false });
  const nodes = new Map(content.nodes.map((node) => [node.node, node]));
  const updates = (await listWorking(tx, round.id)).filter(({ asked }) => asked);
  const order = new Map(content.nodes.map(({ node }, index) => [node, index]));
  const judged = await judgeUpdates(
    tx,
    round,
    await roundTree(tx, round),
    new Map(
      updates
        .filter(({ state }) => state === 'submitted' || state === 'approved')
        .map((one) => [one.nodeId, one]),
    ),
  );
  const idOf = new Map(updates.map(({ id, nodeId }) => [nodeId, id]));
  const priority = content.nodes.filter((node) => node.priority && node.level === 'action');
  return {
    notApproved: updates
      .filter(({ state }) => state !== 'approved')
      .sort((a, b) => (order.get(a.nodeId) ?? 0) - (order.get(b.nodeId) ?? 0))
      .map(({ id, nodeId, state }) => ({
        updateId: id,
        nodeId,
        state,
        code: nodes.get(nodeId)?.code ?? null,
        title: nodes.get(nodeId)?.title ?? '',
      })),
    parts: {
      priorityActions: {
        total: priority.length,
        said: priority.filter(({ status, axes }) => status !== null && axes.progress).length,
      },
      money: {
        columns: content.columns.map(({ label }) => label),
        waiting: await waitingMoney(tx, await quotedLedgerStates(tx, round.id)),
      },
      assumptions: round.assumptions !== null && !isEmptyNarrative(round.assumptions),
      risks: round.risks !== null && !isEmptyNarrative(round.risks),
    },
    findings: content.findings,
    contradictions: [...judged].flatMap(([nodeId, found]) =>
      found.map((one) => ({
        ...one,
        updateId: idOf.get(nodeId) ?? '',
        nodeId,
        code: nodes.get(nodeId)?.code ?? null,
        title: nodes.get(nodeId)?.title ?? '',
      })),
    ),
  };
}

export type AfterClosing = {
  closings: ClosingHead[];
  decision: Decision | null;
  publishedAt: string | null;
  may: Record<'close' | 'correct' | 'decide' | 'publish', Answer>;
};

export async function afterClosing(
  tx: Transaction<Schema>,
  actor: Actor,
  round: SettledRound,
): Promise<AfterClosing> {
  const thing = await roundThing(tx, round);
  const published = await tx
    .selectFrom('publications')
    .select('published_at')
    .where('round_id', '=', round.id)
    .executeTakeFirst();
  return {
    closings: await listClosings(tx, round.id),
    decision: (await findDecision(tx, round.id)) ?? null,
    publishedAt: published?.published_at ?? null,
    may: {
      close: mayFollowUp(actor, 'round.close', thing),
      correct: mayFollowUp(actor, 'round.correct', thing),
      decide: mayFollowUp(actor, 'round.decide', thing),
      publish: mayFollowUp(actor, 'round.publish', thing),
    },
  };
}

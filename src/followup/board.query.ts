/** The board of a round. */
import type { Transaction } from 'kysely';
import { daysBetween } from '../kernel/day.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { listServices } from '../organisation/service.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import { listPlans } from '../planning/plan.store.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { BoardLine, BoardService, Counts, Named, RoundBoard, Waiting } from './board.ts';
import { changesOf } from './board-changes.ts';
import { legalDayOf } from './calendar.ts';
import { judgeUpdates } from './judge.query.ts';
import { allLastSaid } from './last-said.query.ts';
import { mayFollowUp } from './permissions.ts';
import { permit, sentencesFor } from './permit.query.ts';
import { findSettledRound, listRoundServices } from './round-settings.store.ts';
import { updateStates } from './update-state.ts';
import { roundTree, type RoundTree } from './round-tree.query.ts';
import { workRound } from './work.query.ts';
import { lightsOf, stillToHandIn } from './work.ts';
import { listWorking } from './working-update.store.ts';

const noCounts = (): Counts => ({
  ...(Object.fromEntries(updateStates.map((state) => [state, 0])) as Record<
    (typeof updateStates)[number],
    number
  >),
  total: 0,
  late: 0,
});

function countsOf(lines: readonly BoardLine[]): Counts {
  const out = noCounts();
  for (const { state, daysLate } of lines) {
    out[state] += 1;
    out.total += 1;
    if (daysLate > 0) out.late += 1;
  }
  return out;
}

type Answers = Map<string, { owner: Named | null; serviceId: string | null; bodyId: string | null }>;

async function answersOf(tx: Transaction<Schema>): Promise<Answers> {
  const rows = await tx
    .selectFrom('assignments as a')
    .leftJoin('people as p', 'p.id', 'a.owner_id')
    .leftJoin('services as s', 's.id', 'a.service_id')
    .select(['a.node_id', 'a.service_id', 'p.id as ownerId', 'p.name', 's.body_id as bodyId'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.node_id,
      {
        owner: row.ownerId !== null && row.name !== null ? { id: row.ownerId, name: row.name } : null,
        serviceId: row.service_id,
        bodyId: row.bodyId,
      },
    ]),
  );
}

async function namesOf(
  tx: Transaction<Schema>,
): Promise<{ names: Map<string, string>; heads: Map<string, Named> }> {
  const people = await tx.selectFrom('people').select(['id', 'name']).execute();
  const heads = await tx
    .selectFrom('grants as g')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .select(['g.service_id', 'p.id', 'p.name'])
    .where('g.role', '=', 'service_head')
    .where('g.service_id', 'is not', null)
    .where('p.state', '=', 'active')
    .orderBy('p.name', 'desc')
    .execute();
  return {
    names: new Map(people.map(({ id, name }) => [id, name])),
    heads: new Map(heads.map(({ service_id, id, name }) => [service_id ?? '', { id, name }])),
  };
}

async function newerOf(
  tx: Transaction<Schema>,
  planId: string,
  { version, versions, nodes, own }: RoundTree,
  asked: ReadonlyMap<string, boolean>,
): Promise<RoundBoard['newer']> {
  const newest = versions.findLast(
    ({ state, sequence }) => state === 'set' && version !== null && sequence > version.sequence,
  );
  if (!newest) return null;
  const later = await nodesAt(tx, planId, newest.sequence);
  const now = new Set(later.map(({ nodeId }) => nodeId));
  const line = ({ nodeId, code, title }: PlanNode) => ({
    nodeId,
    code,
    title,
    asked: asked.get(nodeId) ?? false,
  });
  return {
    version: newest,
    added: later.filter(({ nodeId, level }) => level === 'action' && !own.has(nodeId)).map(line),
    dropped: nodes.filter(({ nodeId, level }) => level === 'action' && !now.has(nodeId)).map(line),
  };
}

/** @throws Refusal not-found, not-allowed. */
export async function roundBoard(
  tx: Transaction<Schema>,
  actor: Actor,
  roundId: string,
  today: string,
): Promise<RoundBoard> {
  const round = isUuid(roundId) ? await findSettledRound(tx, roundId) : undefined;
  if (!round) throw new Refusal('not-found', sentencesFor(actor).noRound);
  permit(actor, 'round.board', { state: round.state });
  const tree = await roundTree(tx, round);
  const { version, nodes } = tree;
  const plan = (await listPlans(tx)).find(({ id }) => id === round.planId);
  const answers = await answersOf(tx);
  const services = new Map((await listServices(tx)).map((one) => [one.id, one]));
  const settings = new Map((await listRoundServices(tx, round.id)).map((one) => [one.serviceId, one]));
  const { names, heads } = await namesOf(tx);
  const updates = new Map((await listWorking(tx, round.id)).map((one) => [one.nodeId, one]));
  const newer = await newerOf(
    tx,
    round.planId,
    tree,
    new Map([...updates].map(([nodeId, { asked }]) => [nodeId, asked])),
  );
  const lines = nodes.flatMap((node): BoardLine[] => {
    const update = updates.get(node.nodeId);
    if (!update?.asked) return [];
    const answer = answers.get(node.nodeId);
    const service = services.get(answer?.serviceId ?? '');
    const deadline = settings.get(service?.id ?? '')?.deadline ?? round.deadline;
    const open = round.state === 'open' && stillToHandIn(update.state) && deadline !== null;
    return [
      {
        nodeId: node.nodeId,
        code: node.code,
        title: node.title,
        updateId: update.id,
        state: update.state,
        owner: answer?.owner ?? null,
        service: service ? { id: service.id, name: service.name } : null,
        deadline,
        daysLate: open ? Math.max(0, daysBetween(deadline, today)) : 0,
      },
    ];
  });

  const last = await allLastSaid(tx, round);
  const judged = await judgeUpdates(tx, round, tree, updates);
  const contradictions = lines.flatMap((line) =>
    (judged.get(line.nodeId) ?? []).map((one) => ({ ...line, ...one })),
  );

  const waiting = lines.flatMap((line): Waiting[] => {
    const update = updates.get(line.nodeId);
    if (update?.state !== 'submitted') return [];
    const before = last.get(line.nodeId) ?? null;
    const changes = changesOf(before, update);
    const thing = {
      state: update.state,
      ownerId: line.owner?.id ?? null,
      serviceId: line.service?.id ?? null,
      bodyId: answers.get(line.nodeId)?.bodyId ?? plan?.bodyId ?? null,
    };
    return [
      {
        ...line,
        submittedAt: update.submittedAt,
        submittedBy: names.get(update.submittedBy ?? '') ?? null,
        sameAsLast: update.sameAsLast,
        unchanged: before !== null && changes.length === 0,
        changes,
        status: update.status,
        lights: lightsOf(update.axes),
        last: before
          ? { round: before.round.label, status: before.status, lights: lightsOf(before.axes) }
          : null,
        may: {
          approve: mayFollowUp(actor, 'update.approve', thing),
          return: mayFollowUp(actor, 'update.return', thing),
        },
      },
    ];
  });

  const groups = Map.groupBy(lines, ({ service }) => service?.id ?? null);
  const boardServices = [...services.keys(), null].flatMap((serviceId): BoardService[] => {
    const own = groups.get(serviceId);
    if (!own) return [];
    const setting = settings.get(serviceId ?? '');
    const reviewer = names.get(setting?.reviewerId ?? '');
    return [
      {
        service: own[0]?.service ?? null,
        head: heads.get(serviceId ?? '') ?? null,
        reviewer:
          setting?.reviewerId && reviewer !== undefined ? { id: setting.reviewerId, name: reviewer } : null,
        deadline: setting?.deadline ?? round.deadline,
        counts: countsOf(own),
      },
    ];
  });

  const thing = { state: round.state };
  const legal = legalDayOf(round);
  const days = [
    { kind: 'cut-off' as const, day: round.cutOff },
    { kind: 'deadline' as const, day: round.deadline },
    { kind: 'review' as const, day: round.reviewDeadline },
    { kind: 'council' as const, day: round.councilOn },
    { kind: 'legal' as const, day: legal },
  ];
  return {
    round: { ...workRound(round), movedPercent: round.movedPercent, planId: round.planId },
    plan: { id: round.planId, label: plan?.label ?? '' },
    version: version ? { id: version.id, label: version.label } : null,
    counts: countsOf(lines),
    services: boardServices,
    terms: days
      .flatMap(({ kind, day }) => (day === null ? [] : [{ kind, day, daysLeft: daysBetween(today, day) }]))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    late: lines.filter(({ daysLate }) => daysLate > 0).sort((a, b) => b.daysLate - a.daysLate),
    returned: lines.filter(({ state }) => state === 'returned'),
    waiting,
    contradictions,
    ownerless: lines.filter(({ owner }) => owner === null),
    newer,
    may: {
      change: mayFollowUp(actor, 'round.change', thing),
      remind: mayFollowUp(actor, 'round.remind', thing),
      close: mayFollowUp(actor, 'round.close', thing),
    },
  };
}

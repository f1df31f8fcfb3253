/** What a person has to do in the rounds that run, and the form of one update. */
import type { Transaction } from 'kysely';
import { rollUp } from '../budget/roll-up.ts';
import { daysBetween } from '../kernel/day.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { listComments } from './comment.store.ts';
import { askedIndicators } from './indicator.query.ts';
import { allLastSaid, lastSaid } from './last-said.query.ts';
import { mayFollowUp } from './permissions.ts';
import { nameOf, updateThing } from './place.query.ts';
import { roundColumns, spendingOf, yearOf } from './round-money.query.ts';
import { roundTree } from './round-tree.query.ts';
import { findSettledRound, listOpenRounds, listRoundServices } from './round-settings.store.ts';
import type { SettledRound } from './round.ts';
import { statusChoices } from './status-choices.query.ts';
import { causes } from './update.ts';
import { lightsOf, stillToHandIn, type UpdateForm, type WorkItem, type WorkRound } from './work.ts';
import { findWorking, listWorking } from './working-update.store.ts';

export const workRound = (round: SettledRound): WorkRound => ({
  id: round.id,
  label: round.label,
  kind: round.kind,
  from: round.from,
  to: round.to,
  state: round.state,
  cutOff: round.cutOff,
  deadline: round.deadline,
  reviewDeadline: round.reviewDeadline,
  councilOn: round.councilOn,
});

const lateBy = (deadline: string | null, today: string): number =>
  deadline === null ? 0 : Math.max(0, daysBetween(deadline, today));

/** Who answers for a node, with names. */
async function answersOf(tx: Transaction<Schema>, ownerIds: readonly string[]) {
  if (ownerIds.length === 0) return [];
  return tx
    .selectFrom('assignments as a')
    .innerJoin('people as p', 'p.id', 'a.owner_id')
    .select(['a.node_id as nodeId', 'a.owner_id as ownerId', 'a.service_id as serviceId', 'p.name'])
    .where('a.owner_id', 'in', ownerIds)
    .execute();
}

/** Per update: how many comments wait, and the newest. */
async function openComments(tx: Transaction<Schema>, roundId: string) {
  const rows = await tx
    .selectFrom('comments as c')
    .innerJoin('updates as u', 'u.id', 'c.update_id')
    .innerJoin('people as p', 'p.id', 'c.author_id')
    .select(['c.update_id as updateId', 'p.name as author', 'c.at', 'c.body'])
    .where('u.round_id', '=', roundId)
    .where('c.resolved_at', 'is', null)
    .orderBy('c.at')
    .execute();
  const out = new Map<string, { count: number; newest: { author: string; at: string; body: string } }>();
  for (const { updateId, ...newest } of rows)
    out.set(updateId, { count: (out.get(updateId)?.count ?? 0) + 1, newest });
  return out;
}

/** Rounds that run, with what is asked of the actor and of those they stand in for; in the order of the plan. */
export async function myWork(
  tx: Transaction<Schema>,
  actor: Actor,
  today: string,
): Promise<{ round: WorkRound; items: WorkItem[] }[]> {
  if (actor.person === null) return [];
  const me = actor.person.id;
  const answers = new Map(
    (await answersOf(tx, [me, ...actor.actsFor])).map((one) => [one.nodeId, one] as const),
  );
  const out: { round: WorkRound; items: WorkItem[] }[] = [];
  for (const round of await listOpenRounds(tx)) {
    const updates = new Map(
      (await listWorking(tx, round.id))
        .filter(({ asked, nodeId }) => asked && answers.has(nodeId))
        .map((one) => [one.nodeId, one]),
    );
    if (updates.size === 0) continue;
    const { version, nodes } = await roundTree(tx, round);
    const spending = spendingOf(version ? await roundColumns(tx, round, version) : [], yearOf(round));
    const last = await allLastSaid(tx, round, [...updates.keys()]);
    const comments = await openComments(tx, round.id);
    const terms = new Map(
      (await listRoundServices(tx, round.id)).map((one) => [one.serviceId, one.deadline]),
    );
    const items = nodes.flatMap((node): WorkItem[] => {
      const update = updates.get(node.nodeId);
      const answer = answers.get(node.nodeId);
      if (!update || !answer) return [];
      const deadline = terms.get(answer.serviceId ?? '') ?? round.deadline;
      const before = last.get(node.nodeId);
      const waiting = comments.get(update.id);
      return [
        {
          updateId: update.id,
          nodeId: node.nodeId,
          code: node.code,
          title: node.title,
          priority: node.priority,
          state: update.state,
          sameAsLast: update.sameAsLast,
          changedAt: update.changedAt,
          deadline,
          daysLate: stillToHandIn(update.state) ? lateBy(deadline, today) : 0,
          standsInFor:
            answer.ownerId === null || answer.ownerId === me
              ? null
              : { id: answer.ownerId, name: answer.name },
          status: update.status,
          lights: lightsOf(update.axes),
          last: before
            ? {
                round: before.round.label,
                closedAt: before.closedAt,
                status: before.status,
                lights: lightsOf(before.axes),
              }
            : null,
          money: spending(node.nodeId),
          openComments: waiting?.count ?? 0,
          newestComment: waiting?.newest ?? null,
        },
      ];
    });
    out.push({ round: workRound(round), items });
  }
  return out;
}

const upFrom = (nodes: readonly PlanNode[], node: PlanNode): PlanNode[] => {
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const out: PlanNode[] = [];
  for (
    let parent = byId.get(node.parentId ?? '');
    parent && !out.includes(parent);
    parent = byId.get(parent.parentId ?? '')
  )
    out.unshift(parent);
  return out;
};

/** Null: not there, of another government, or not for this actor to read. */
export async function updateForm(
  tx: Transaction<Schema>,
  actor: Actor,
  updateId: string,
  today: string,
): Promise<UpdateForm | null> {
  const update = isUuid(updateId) ? await findWorking(tx, updateId) : undefined;
  const round = update && (await findSettledRound(tx, update.roundId));
  if (!update || !round) return null;
  const thing = await updateThing(tx, round, update);
  if (!mayFollowUp(actor, 'update.read', thing).ok) return null;
  const { version, nodes } = await roundTree(tx, round);
  const node = nodes.find(({ nodeId }) => nodeId === update.nodeId);
  if (!version || !node) return null;

  const columns = await roundColumns(tx, round, version);
  const own = columns.flatMap(({ amounts }, column) =>
    amounts.flatMap(({ nodeId, kind, side, cents }) =>
      nodeId === node.nodeId ? [{ nodeId, kind, side, column, cents }] : [],
    ),
  );
  const money = rollUp([{ nodeId: node.nodeId, parentId: null }], own, columns.length).get(node.nodeId) ?? {};
  const person = async (id: string | null | undefined) => {
    const name = await nameOf(tx, id ?? null);
    return id && name !== null ? { id, name } : null;
  };
  const service = thing.serviceId
    ? await tx
        .selectFrom('services')
        .select(['id', 'name'])
        .where('id', '=', thing.serviceId)
        .executeTakeFirst()
    : undefined;
  const ofService = (await listRoundServices(tx, round.id)).find((one) => one.serviceId === thing.serviceId);
  const deadline = ofService?.deadline ?? round.deadline;
  const saves = await tx
    .selectFrom('update_saves as s')
    .leftJoin('people as p', 'p.id', 's.saved_by')
    .leftJoin('people as b', 'b.id', 's.on_behalf_of')
    .select(['s.revision', 's.saved_at as at', 'p.name as by', 'b.name as onBehalfOf'])
    .where('s.update_id', '=', update.id)
    .orderBy('s.revision', 'desc')
    .limit(50)
    .execute();
  // A closed round takes nothing any more, whatever the state of its updates.
  const may = (verb: Parameters<typeof mayFollowUp>[1]) =>
    round.state === 'closed'
      ? ({ ok: false, why: actor.person === null ? 'sign-in' : 'state' } as const)
      : mayFollowUp(actor, verb, thing);
  const mayRead = mayFollowUp(actor, 'comment.read', thing).ok;
  return {
    round: workRound(round),
    deadline,
    daysLate: stillToHandIn(update.state) ? lateBy(deadline, today) : 0,
    node,
    place: upFrom(nodes, node),
    owner: await person(thing.ownerId),
    service: service ?? null,
    reviewer: await person(ofService?.reviewerId),
    update: {
      ...update,
      changedByName: await nameOf(tx, update.changedBy),
      submittedByName: await nameOf(tx, update.submittedBy),
    },
    last: await lastSaid(tx, round, node.nodeId),
    money: {
      columns: columns.map(({ column }) => column),
      money,
      year: spendingOf(columns, yearOf(round))(node.nodeId),
    },
    statuses: await statusChoices(tx, round.planId),
    causes,
    indicators: await askedIndicators(tx, round, node.nodeId),
    comments: mayRead ? await listComments(tx, update.id) : [],
    saves,
    may: {
      save: may('update.save'),
      submit: may('update.submit'),
      return: may('update.return'),
      approve: may('update.approve'),
      reopen: may('update.reopen'),
      comment: may('comment.add'),
    },
    next: await nextOf(tx, actor, nodes, update),
  };
}

/** The next of the actor's own in this round that is still to be handed in, in the order of the plan. */
async function nextOf(
  tx: Transaction<Schema>,
  actor: Actor,
  nodes: readonly PlanNode[],
  { id, roundId }: { id: string; roundId: string },
): Promise<UpdateForm['next']> {
  if (actor.person === null) return null;
  const own = new Set((await answersOf(tx, [actor.person.id, ...actor.actsFor])).map(({ nodeId }) => nodeId));
  const rows = await tx
    .selectFrom('updates')
    .select(['id', 'node_id as nodeId', 'state'])
    .where('round_id', '=', roundId)
    .where('asked', '=', true)
    .execute();
  const updates = new Map(rows.filter(({ nodeId }) => own.has(nodeId)).map((one) => [one.nodeId, one]));
  const all = nodes.flatMap((node) => {
    const update = updates.get(node.nodeId);
    return update ? [{ update, node }] : [];
  });
  const at = all.findIndex(({ update }) => update.id === id);
  const turned = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  const next = turned.find(({ update }) => stillToHandIn(update.state));
  return next ? { updateId: next.update.id, code: next.node.code, title: next.node.title } : null;
}

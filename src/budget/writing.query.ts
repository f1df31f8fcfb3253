/** A version as who writes it sees it: the tree with what changed, where each part may go, and one part in full. */
import type { Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listBodies } from '../organisation/government.store.ts';
import { listPeople } from '../organisation/person.store.ts';
import { listAssignments, listServices } from '../organisation/service.store.ts';
import type { Actor } from '../organisation/person.ts';
import { countEdits } from '../planning/edit.store.ts';
import { overlong } from '../planning/limit.ts';
import { noDetail } from '../planning/node-detail.ts';
import { detailsAt, detailsChangedIn } from '../planning/node-detail.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import { permitPlan, planSentences } from '../planning/permit.query.ts';
import { branchOf, indexTree, stepsOf } from '../planning/place.ts';
import { nameOf, type PlanNode, type PlanVersion } from '../planning/plan.ts';
import { listSuccessors } from '../planning/successor.store.ts';
import { versionBefore } from '../planning/version.ts';
import type { Schema } from '../platform/database/schema.ts';
import { linesAt } from './amount.store.ts';
import { yearsOf } from './columns.query.ts';
import type { Side } from './column.ts';
import { comparison } from './compare.query.ts';
import { isChanged, saysChange, type Money } from './compare.ts';
import { estimateRows } from './estimate-rows.ts';
import { movedIn } from './moved.store.ts';
import { openVersion } from './version.query.ts';
import {
  changesOf,
  movedMoney,
  type MovedMoney,
  type Written,
  type WrittenChangeRow,
  type WrittenNode,
  type WrittenRow,
} from './writing.ts';

const all = { year: null, kind: null, bodyId: null } as const;

async function openWritten(tx: Transaction<Schema>, actor: Actor, versionId: string) {
  const { plan, version, versions } = await openVersion(tx, actor, versionId);
  permitPlan(actor, 'plan.change', { state: version.state });
  const seen = await countEdits(tx, version.id);
  return { plan, version, reference: versionBefore(versions, version), seen };
}

/** @throws Refusal not-found, not-allowed, conflict (it is no concept any more). */
export async function writtenTree(
  tx: Transaction<Schema>,
  actor: Actor,
  versionId: string,
): Promise<
  Written & {
    reference: PlanVersion | null;
    rows: WrittenRow[];
    total: Money;
    without: Money;
    changed: number;
  }
> {
  const { plan, version, reference, seen } = await openWritten(tx, actor, versionId);
  const nodes = await nodesAt(tx, plan.id, version.sequence);
  const compared = await comparison(tx, plan, { reference, version }, all);
  const own = await detailsChangedIn(tx, version.id);
  const details = await detailsAt(tx, plan.id, version.sequence);
  const assigned = await listAssignments(tx);
  const people = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
  const services = new Map((await listServices(tx)).map(({ id, name }) => [id, name]));
  const index = indexTree(nodes);
  const rows = compared.rows.flatMap((row): WrittenRow[] => {
    if (row.tree.includes('ended')) return [];
    const { node, depth, money } = row;
    const { ownerId = null, serviceId = null } = assigned.get(node.nodeId) ?? {};
    const { description } = details.get(node.nodeId) ?? noDetail(node.nodeId);
    return [
      {
        node,
        depth,
        changes: changesOf(row, own),
        money,
        overlong: overlong({ title: node.title, description }),
        owner: ownerId === null ? null : (people.get(ownerId) ?? null),
        service: serviceId === null ? null : (services.get(serviceId) ?? null),
        steps: stepsOf(nodes, node.nodeId, index),
      },
    ];
  });
  const changed = compared.rows.filter((row) => saysChange(row) || own.has(row.node.nodeId)).length;
  const outside = Number(isChanged(compared.without));
  return {
    plan,
    version,
    reference,
    seen,
    rows,
    total: compared.total,
    without: compared.without,
    changed: changed + outside,
  };
}

/** What the version changes, part by part, each of which can be taken back. */
export async function writtenChanges(
  tx: Transaction<Schema>,
  actor: Actor,
  versionId: string,
): Promise<
  Written & {
    reference: PlanVersion | null;
    rows: WrittenChangeRow[];
    without: { money: Money; came: MovedMoney[] } | null;
  }
> {
  const { plan, version, reference, seen } = await openWritten(tx, actor, versionId);
  const compared = await comparison(tx, plan, { reference, version }, all);
  const own = await detailsChangedIn(tx, version.id);
  const moved = await movedIn(tx, version.id);
  const names = new Map(compared.rows.map(({ node }) => [node.nodeId, nameOf(node)]));
  const cameTo = (nodeId: string | null): MovedMoney[] =>
    movedMoney(
      moved.filter(({ line }) => line.nodeId === nodeId),
      ({ fromId }) => fromId,
      names,
    );
  const rows = compared.rows.flatMap((row): WrittenChangeRow[] => {
    const changes = changesOf(row, own);
    const { node, was, money } = row;
    if (changes.length === 0) return [];
    const went = movedMoney(
      moved.filter(({ fromId }) => fromId === node.nodeId),
      ({ line }) => line.nodeId,
      names,
    );
    return [{ node, was, changes, money, went, came: cameTo(node.nodeId) }];
  });
  return {
    plan,
    version,
    reference,
    seen,
    rows,
    without: isChanged(compared.without) ? { money: compared.without, came: cameTo(null) } : null,
  };
}

/** @throws Refusal not-found, not-allowed, conflict. */
export async function writtenNode(
  tx: Transaction<Schema>,
  actor: Actor,
  versionId: string,
  nodeId: string,
): Promise<WrittenNode> {
  const { plan, version, reference, seen } = await openWritten(tx, actor, versionId);
  const nodes = await nodesAt(tx, plan.id, version.sequence);
  const before = reference ? await nodesAt(tx, plan.id, reference.sequence) : [];
  const node = nodes.find((one) => one.nodeId === nodeId);
  if (!node) throw new Refusal('not-found', planSentences(actor).noNode);
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const above: PlanNode[] = [];
  for (let up = node.parentId; up !== null; up = above[0]?.parentId ?? null) {
    const parent = byId.get(up);
    if (!parent) break;
    above.unshift(parent);
  }
  const compared = await comparison(tx, plan, { reference, version }, all);
  const row = compared.rows.find((one) => one.node.nodeId === nodeId);
  const own = await detailsChangedIn(tx, version.id);
  const links = await listSuccessors(tx, plan.id, plan.id);
  const from = links.find(({ newId }) => newId === nodeId)?.oldId;
  const lines = await linesAt(tx, version.id, { nodeIds: [nodeId] });
  const years = yearsOf(plan);
  const { ownerId = null, serviceId = null } = (await listAssignments(tx)).get(nodeId) ?? {};
  return {
    plan,
    version,
    seen,
    node,
    detail: (await detailsAt(tx, plan.id, version.sequence, [nodeId])).get(nodeId) ?? noDetail(nodeId),
    above,
    children: nodes.filter((one) => one.parentId === nodeId),
    branch: branchOf(nodes, nodeId).length,
    isChanged: row !== undefined && changesOf(row, own).length > 0,
    isNew: !before.some((one) => one.nodeId === nodeId),
    splitFrom: before.find((one) => one.nodeId === from) ?? null,
    assigned: { ownerId, serviceId },
    people: (await listPeople(tx))
      .filter(({ state }) => state !== 'closed')
      .map(({ id, name }) => ({ id, name })),
    services: (await listServices(tx)).filter(({ ended }) => !ended).map(({ id, name }) => ({ id, name })),
    bodies: await listBodies(tx),
    years,
    rows: estimateRows(lines, years),
    nodes,
    steps: stepsOf(nodes, nodeId),
  };
}

/** A part with what hangs below it and its money, to be split or to end. @throws Refusal not-found, not-allowed, conflict. */
export async function writtenBranch(
  tx: Transaction<Schema>,
  actor: Actor,
  versionId: string,
  nodeId: string,
): Promise<
  Pick<WrittenNode, 'version' | 'seen' | 'node' | 'above' | 'children' | 'nodes'> & {
    ownMoney: Record<Side, Cents>;
    money: Record<Side, Cents>;
  }
> {
  const { version, seen, node, above, children, nodes } = await writtenNode(tx, actor, versionId, nodeId);
  const ids = branchOf(nodes, nodeId).map((one) => one.nodeId);
  const lines = await linesAt(tx, versionId, { nodeIds: ids, measure: 'estimate' });
  const sum = (of: typeof lines): Record<Side, Cents> => ({
    receipts: of.reduce((total, one) => (one.side === 'receipts' ? total + one.cents : total), 0n),
    expenses: of.reduce((total, one) => (one.side === 'expenses' ? total + one.cents : total), 0n),
  });
  const ownMoney = sum(lines.filter((one) => one.nodeId === nodeId));
  return { version, seen, node, above, children, nodes, ownMoney, money: sum(lines) };
}

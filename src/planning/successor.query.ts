/** Parts of plans with those in which they go on, as a reader may see them. */
import type { Transaction } from 'kysely';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { nodesAt } from './node.store.ts';
import { mayPlan } from './permissions.ts';
import { listPlans, listVersions } from './plan.store.ts';
import type { Plan, PlanNode, PlanVersion } from './plan.ts';
import { linksOf, listSuccessors } from './successor.store.ts';
import { suggestSuccessors, type Sign } from './successor.ts';

type Tree = { plan: Plan; version: PlanVersion; nodes: PlanNode[] };

/** The newest version of a plan that this reader may see, with its tree. */
async function treeOf(tx: Transaction<Schema>, actor: Actor, plan: Plan): Promise<Tree | null> {
  const version = (await listVersions(tx, plan.id)).findLast(
    ({ state }) => mayPlan(actor, 'version.read', { state }).ok,
  );
  return version ? { plan, version, nodes: await nodesAt(tx, plan.id, version.sequence) } : null;
}

export type NodeLink = {
  way: 'next' | 'before';
  plan: Plan;
  versionId: string;
  node: PlanNode;
  /** It stands in that older version and no more in the newest: what was split within its plan. */
  ended: boolean;
};

/** The newest versions that show these parts, which the newest of all doesn't. */
async function endedParts(
  tx: Transaction<Schema>,
  actor: Actor,
  { plan, version: newest }: Tree,
  wanted: ReadonlySet<string>,
): Promise<Omit<NodeLink, 'way'>[]> {
  const found = new Map<string, Omit<NodeLink, 'way'>>();
  const versions = await listVersions(tx, plan.id);
  for (const version of versions.toReversed()) {
    if (found.size === wanted.size) break;
    if (version.sequence >= newest.sequence || !mayPlan(actor, 'version.read', { state: version.state }).ok)
      continue;
    for (const node of await nodesAt(tx, plan.id, version.sequence))
      if (wanted.has(node.nodeId) && !found.has(node.nodeId))
        found.set(node.nodeId, { plan, versionId: version.id, node, ended: true });
  }
  return [...found.values()];
}

/** Where a part goes on, and what it goes on from. */
export async function linksOfNode(
  tx: Transaction<Schema>,
  actor: Actor,
  nodeId: string,
): Promise<NodeLink[]> {
  const links = await linksOf(tx, nodeId);
  if (links.length === 0) return [];
  const trees = new Map<string, Tree | null>();
  for (const plan of await listPlans(tx))
    if (links.some(({ planId }) => planId === plan.id)) trees.set(plan.id, await treeOf(tx, actor, plan));
  // In the order of their plans and trees, whatever the order of the links.
  const shown: Omit<NodeLink, 'way'>[] = [];
  for (const tree of trees.values()) {
    if (!tree) continue;
    const wanted = new Set(links.filter(({ planId }) => planId === tree.plan.id).map((link) => link.nodeId));
    const { plan, version } = tree;
    for (const node of tree.nodes)
      if (wanted.delete(node.nodeId)) shown.push({ plan, versionId: version.id, node, ended: false });
    if (wanted.size > 0) shown.push(...(await endedParts(tx, actor, tree, wanted)));
  }
  return (['before', 'next'] as const).flatMap((way) =>
    shown
      .filter(({ node }) => links.some((link) => link.way === way && link.nodeId === node.nodeId))
      .map((one) => ({ ...one, way })),
  );
}

export type Continued = { node: PlanNode; linked: PlanNode[]; suggested: { node: PlanNode; sign: Sign }[] };

/** Two plans that follow each other, part by part. Null where there are no two that this reader may see. */
export async function continuedPlans(
  tx: Transaction<Schema>,
  actor: Actor,
  wanted: { oldPlanId: string | null; newPlanId: string | null },
): Promise<{ plans: Plan[]; old: Plan; now: Plan; rows: Continued[]; choices: PlanNode[] } | null> {
  const plans = (await listPlans(tx)).toSorted((a, b) => b.firstYear - a.firstYear);
  const now = plans.find(({ id }) => id === wanted.newPlanId) ?? plans[0];
  const old =
    plans.find(({ id }) => id === wanted.oldPlanId) ??
    plans.find(
      ({ firstYear, bodyId }) => now !== undefined && firstYear < now.firstYear && bodyId === now.bodyId,
    );
  if (!now || !old || old.firstYear >= now.firstYear) return null;
  const [before, after] = [await treeOf(tx, actor, old), await treeOf(tx, actor, now)];
  if (!before || !after) return null;
  const links = await listSuccessors(tx, old.id, now.id);
  const byId = new Map(after.nodes.map((node) => [node.nodeId, node]));
  const named = (id: string): PlanNode[] => {
    const node = byId.get(id);
    return node ? [node] : [];
  };
  const suggestions = mayPlan(actor, 'successor.change').ok
    ? suggestSuccessors(before.nodes, after.nodes, links)
    : [];
  return {
    plans,
    old,
    now,
    rows: before.nodes.map((node) => ({
      node,
      linked: after.nodes.filter(({ nodeId }) =>
        links.some(({ oldId, newId }) => oldId === node.nodeId && newId === nodeId),
      ),
      suggested: suggestions
        .filter(({ oldId }) => oldId === node.nodeId)
        .flatMap(({ newId, sign }) => named(newId).map((one) => ({ node: one, sign }))),
    })),
    choices: after.nodes,
  };
}

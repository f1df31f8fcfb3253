/** Where a node of a plan may stand, and the rows that a version gets when one is put elsewhere. */
import { levels, type Level } from './level.ts';
import type { PlanNode } from './plan.ts';
import { childrenOf, faultsOf, type TreeFault } from './tree.ts';

export const steps = ['up', 'down', 'in', 'out'] as const;
export type Step = (typeof steps)[number];

/** `beforeId` null: as the last one. */
export type Target = { parentId: string | null; beforeId: string | null; level: Level };

/** `edge`: there is nowhere further; `inside`: below itself; `level`: the levels don't fit; `gone`: not in this version. */
export type PlaceFault = 'edge' | 'inside' | 'level' | 'gone';
export type Placed = { ok: true; rows: PlanNode[] } | { ok: false; fault: PlaceFault };

const rank = (level: Level): number => levels.indexOf(level);

/** Levels that a person may give; money without objective and a body come with a document. */
export const writtenLevels = [
  'strategic_objective',
  'theme',
  'objective',
  'action_plan',
  'action',
] as const satisfies readonly Level[];

/** The levels that may hang there. @param parent null: at the top. */
export const levelsUnder = (parent: PlanNode | null): Level[] =>
  parent?.level === 'without_objective'
    ? ['action_plan', 'action']
    : writtenLevels.filter((level) => parent === null || rank(level) > rank(parent.level));

/** The parent that this version shows. */
const parentIn = (byId: ReadonlyMap<string, PlanNode>, node: PlanNode): PlanNode | null =>
  node.parentId === null ? null : (byId.get(node.parentId) ?? null);

/** A tree by its nodes and what is below each, for who asks it many times. */
export type TreeIndex = {
  byId: ReadonlyMap<string, PlanNode>;
  children: ReadonlyMap<string | null, readonly PlanNode[]>;
};
export const indexTree = (nodes: readonly PlanNode[]): TreeIndex => ({
  byId: new Map(nodes.map((node) => [node.nodeId, node])),
  children: childrenOf(nodes),
});

export function branchOf(
  nodes: readonly PlanNode[],
  nodeId: string,
  { children } = indexTree(nodes),
): PlanNode[] {
  const branch = nodes.filter((one) => one.nodeId === nodeId);
  for (const node of branch) branch.push(...(children.get(node.nodeId) ?? []));
  return branch;
}

/** Where one step takes a node: past its neighbour, into the branch beside it, below its neighbour, or beside its parent. */
export function stepTarget(
  nodes: readonly PlanNode[],
  nodeId: string,
  step: Step,
  { byId, children } = indexTree(nodes),
): Target | null {
  const node = byId.get(nodeId);
  if (!node) return null;
  const parent = parentIn(byId, node);
  const siblings = children.get(parent?.nodeId ?? null) ?? [];
  const at = siblings.findIndex((one) => one.nodeId === nodeId);
  const { level } = node;
  const beside = (by: 1 | -1): PlanNode | undefined => {
    if (!parent) return undefined;
    const above = children.get(parentIn(byId, parent)?.nodeId ?? null) ?? [];
    const next = above[above.findIndex((one) => one.nodeId === parent.nodeId) + by];
    return next?.level === parent.level ? next : undefined;
  };
  if (step === 'up') {
    const before = siblings[at - 1];
    if (before) return { parentId: parent?.nodeId ?? null, beforeId: before.nodeId, level };
    const other = beside(-1);
    return other ? { parentId: other.nodeId, beforeId: null, level } : null;
  }
  if (step === 'down') {
    if (siblings[at + 1])
      return { parentId: parent?.nodeId ?? null, beforeId: siblings[at + 2]?.nodeId ?? null, level };
    const other = beside(1);
    return other
      ? { parentId: other.nodeId, beforeId: children.get(other.nodeId)?.[0]?.nodeId ?? null, level }
      : null;
  }
  if (step === 'out') {
    if (!parent) return null;
    const above = parentIn(byId, parent)?.nodeId ?? null;
    const around = children.get(above) ?? [];
    const next = around[around.findIndex((one) => one.nodeId === parent.nodeId) + 1];
    return { parentId: above, beforeId: next?.nodeId ?? null, level: parent.level };
  }
  const into = siblings[at - 1];
  if (!into) return null;
  if (levelsUnder(into).includes(level)) return { parentId: into.nodeId, beforeId: null, level };
  // It becomes what its new neighbours are, or what comes below it in this plan.
  const used = new Set(nodes.map((one) => one.level));
  const lower = levelsUnder(into);
  const becomes = children.get(into.nodeId)?.[0]?.level ?? lower.find((one) => used.has(one)) ?? lower[0];
  return becomes === undefined ? null : { parentId: into.nodeId, beforeId: null, level: becomes };
}

/** Positions for this order, keeping those that there were where they tell the siblings apart. */
function inOrder(order: readonly PlanNode[]): PlanNode[] {
  const slots = order.map(({ position }) => position).toSorted((a, b) => a - b);
  const apart = new Set(slots).size === slots.length;
  return order.map((node, index) => ({ ...node, position: apart ? (slots[index] ?? index) : index }));
}

/** The rows that differ once the node stands at the target. */
export function placeNode(
  nodes: readonly PlanNode[],
  nodeId: string,
  target: Target,
  index = indexTree(nodes),
): Placed {
  const { byId, children } = index;
  const node = byId.get(nodeId);
  const parent = target.parentId === null ? null : byId.get(target.parentId);
  if (!node || parent === undefined) return { ok: false, fault: 'gone' };
  if (
    target.parentId !== null &&
    branchOf(nodes, nodeId, index).some((one) => one.nodeId === target.parentId)
  )
    return { ok: false, fault: 'inside' };
  if (target.beforeId === nodeId) return { ok: true, rows: [] };
  const stays = node.level === target.level && node.parentId === target.parentId;
  const below = children.get(nodeId) ?? [];
  const fits =
    stays ||
    (levelsUnder(parent).includes(target.level) &&
      below.every((one) => rank(one.level) > rank(target.level)));
  if (!fits) return { ok: false, fault: 'level' };
  const order = (children.get(target.parentId) ?? []).filter((one) => one.nodeId !== nodeId);
  const at = target.beforeId === null ? -1 : order.findIndex((one) => one.nodeId === target.beforeId);
  if (target.beforeId !== null && at < 0) return { ok: false, fault: 'gone' };
  const last = Math.max(-1, ...order.map(({ position }) => position));
  // Among its own it keeps its number to give away; where it is new it comes after the last.
  const position = node.parentId === target.parentId ? node.position : last + 1;
  const put = { ...node, parentId: target.parentId, level: target.level, position };
  order.splice(at < 0 ? order.length : at, 0, put);
  const rows = inOrder(order).filter((one) => {
    const was = byId.get(one.nodeId);
    return was?.parentId !== one.parentId || was.level !== one.level || was.position !== one.position;
  });
  return { ok: true, rows };
}

/** The steps that a node may take. */
export const stepsOf = (nodes: readonly PlanNode[], nodeId: string, index = indexTree(nodes)): Step[] =>
  steps.filter((step) => {
    const target = stepTarget(nodes, nodeId, step, index);
    return target !== null && placeNode(nodes, nodeId, target, index).ok;
  });

/** What is wrong with the tree that was not wrong before: a change that brings it is refused. */
export function newFault(before: readonly PlanNode[], after: readonly PlanNode[]): TreeFault | null {
  const known = new Set(faultsOf(before).map(({ fault, node }) => `${fault} ${node.nodeId} ${node.code}`));
  return (
    faultsOf(after).find(({ fault, node }) => !known.has(`${fault} ${node.nodeId} ${node.code}`)) ?? null
  );
}

/** The tree with these rows in place of what they were. */
export function withRows(
  nodes: readonly PlanNode[],
  rows: readonly PlanNode[],
  gone: ReadonlySet<string> = new Set(),
): PlanNode[] {
  const fresh = new Map(rows.map((row) => [row.nodeId, row]));
  const kept = nodes.filter(({ nodeId }) => !gone.has(nodeId) && !fresh.has(nodeId));
  return [...kept, ...rows];
}

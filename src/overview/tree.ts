/** The plan of a round as a tree, each branch with what it spent and how its actions stand. */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, type Axis, type Light } from '../followup/status.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { type Expenses, expensesOf, type Measure, measureOf, type Spending, sumOf } from './measure.ts';

export type Branch = {
  node: ClosedNode;
  depth: number;
  children: Branch[];
  /** Followed up by itself: the actions, or the lowest parts of a plan that knows no actions. */
  followed: boolean;
  /** As it is said of the node itself, to the cent where its parts give it; added up from them where it says none. */
  spending: Spending;
};

/** A light as a page shows it: `none` was asked and not answered, `absent` does not apply. */
export type ShownLight = Light | 'none' | 'absent';

export function plantTree(round: ClosedRound, measure: Measure = measureOf(round.columns)): Branch[] {
  const below = new Map<string | null, ClosedNode[]>();
  const known = new Set(round.nodes.map((node) => node.id));
  const hasActions = round.nodes.some(({ level }) => level === 'action');
  for (const node of round.nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    const beside = below.get(parent);
    if (beside) beside.push(node);
    else below.set(parent, [node]);
  }
  const grow = (node: ClosedNode, depth: number): Branch => {
    const children = (below.get(node.id) ?? []).map((child) => grow(child, depth + 1));
    return {
      node,
      depth,
      children,
      followed: hasActions ? node.level === 'action' : children.length === 0,
      spending: {
        estimate: sumOf(expensesAt({ node, children }, measure.estimate)),
        realised: sumOf(expensesAt({ node, children }, measure.realised)),
      },
    };
  };
  return (below.get(null) ?? []).map((node) => grow(node, 0));
}

/** Expenses of a branch in a column, to the cent where its parts give it. */
export const expensesAt = (
  { node, children }: Pick<Branch, 'node' | 'children'>,
  column: { index: number } | null,
): Expenses =>
  expensesOf(
    node.money,
    column,
    children.map((child) => expensesAt(child, column)),
  );

export function actionsUnder(branches: Branch[]): Branch[] {
  return branches.flatMap((branch) => [
    ...(branch.followed ? [branch] : []),
    ...actionsUnder(branch.children),
  ]);
}

export const findBranch = (branches: Branch[], id: string): Branch | null => {
  for (const branch of branches) {
    if (branch.node.id === id) return branch;
    const found = findBranch(branch.children, id);
    if (found) return found;
  }
  return null;
};

/** Code, title and what is said, as one text. */
export const textOfNode = (node: ClosedNode): string =>
  [
    node.code ?? '',
    node.title,
    ...axes.flatMap((axis) => {
      const section = node.axes[axis];
      return section ? [plainTextOf(section.narrative)] : [];
    }),
  ].join(' ');

/** Ancestors from the top down to the parent. */
export function pathTo(round: ClosedRound, node: ClosedNode): ClosedNode[] {
  const byId = new Map(round.nodes.map((one) => [one.id, one]));
  const path: ClosedNode[] = [];
  let at = node.parentId === null ? undefined : byId.get(node.parentId);
  while (at && !path.includes(at)) {
    path.unshift(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return path;
}

/** Work that is over needs no light; elsewhere a section without a light is a question without an answer. */
export const isOver = (node: ClosedNode): boolean =>
  node.status?.meaning === 'done' || node.status?.meaning === 'stopped';

export function lightOf(node: ClosedNode, axis: Axis): ShownLight {
  const section = node.axes[axis];
  if (section?.light) return section.light;
  return section === undefined || isOver(node) ? 'absent' : 'none';
}

/** Whether anyone gave a light in this round: where nobody did, their absence says nothing. */
export const usesLights = (round: ClosedRound): boolean =>
  round.nodes.some((node) => axes.some((axis) => (node.axes[axis]?.light ?? null) !== null));

const weight: Readonly<Record<ShownLight, number>> = { red: 3, amber: 2, green: 1, none: 0, absent: -1 };

/** The heaviest of the three lights: what a glance at an action should find. */
export function heaviestLight(node: ClosedNode): ShownLight {
  return axes.map((axis) => lightOf(node, axis)).reduce((a, b) => (weight[b] > weight[a] ? b : a), 'absent');
}

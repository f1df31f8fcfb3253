/**
 * What of a closed round a report shows: which actions, which columns, how deep. The closing stays whole: amounts of
 * objectives and action plans are those of all that is under them, whatever the choice leaves out.
 */
import type { MoneyColumn, NodeMoney, PrintedRow } from '../budget/column.ts';
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { depths, type Depth } from './depth.ts';
import { growTree, type PlanTree } from './plan-tree.ts';

export type Scope =
  | { kind: 'all' }
  | { kind: 'priority' }
  /** An objective, or another top of the plan, by its lasting identity. */
  | { kind: 'objective'; node: string }
  | { kind: 'service'; id: string };

export type ReportChoice = {
  scope: Scope;
  /** Places of the money columns that are printed; null for all. */
  columns: readonly number[] | null;
  depth: Depth;
  narratives: boolean;
};

export const wholeReport: ReportChoice = {
  scope: { kind: 'all' },
  columns: null,
  depth: 'action',
  narratives: true,
};

export const isWhole = ({ scope, columns, depth, narratives }: ReportChoice): boolean =>
  scope.kind === 'all' && columns === null && depth === 'action' && narratives;

/** Tops of the plan that a report may be about. */
export const topsOf = (round: Pick<ClosedRound, 'nodes'>): ClosedNode[] => {
  const objectives = round.nodes.filter(({ level }) => level === 'objective');
  return objectives.length > 0 ? objectives : round.nodes.filter(({ parentId }) => parentId === null);
};

/** Services that answer for something in this round, by name; closings from before services were in them have none. */
export function servicesOf(round: Pick<ClosedRound, 'nodes'>): { id: string; name: string }[] {
  const found = new Map(
    round.nodes.flatMap(({ service }) => (service ? [[service.id, service] as const] : [])),
  );
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl-BE'));
}

/**
 * The nodes that have priority and what is under them. Where a plan has it and some of its actions have it too, only
 * those actions are meant: the plan has it because of them.
 */
export function priorityNodes(round: Pick<ClosedRound, 'nodes'>, tree = growTree(round)): ClosedNode[] {
  const under = (node: ClosedNode): ClosedNode[] =>
    tree.childrenOf(node).flatMap((child) => [child, ...under(child)]);
  return round.nodes.flatMap((node) => {
    if (!node.priority) return [];
    const below = under(node);
    return below.some(({ priority }) => priority) ? [] : [node, ...below];
  });
}

function chosenNodes(round: ClosedRound, scope: Scope, tree: PlanTree): readonly ClosedNode[] {
  const withBelow = (node: ClosedNode): ClosedNode[] => [node, ...tree.childrenOf(node).flatMap(withBelow)];
  switch (scope.kind) {
    case 'all':
      return round.nodes;
    case 'priority':
      return priorityNodes(round, tree);
    case 'objective':
      return round.nodes.filter(({ node }) => node === scope.node).flatMap(withBelow);
    case 'service':
      return round.nodes.filter(({ service }) => service?.id === scope.id);
  }
}

/** The nodes of a scope, each with all that stands above it, so that it keeps its place. */
function nodesIn(round: ClosedRound, scope: Scope): Set<string> {
  const tree = growTree(round);
  const found = new Set<string>();
  for (const node of chosenNodes(round, scope, tree))
    for (let at: ClosedNode | undefined = node; at !== undefined && !found.has(at.id); at = tree.parentOf(at))
      found.add(at.id);
  return found;
}

/** What a report prints of a round, worked out once. */
export type Shown = {
  /** The round with the columns that are printed, and without narratives where none were asked. */
  round: ClosedRound;
  /** Whether a node is in the scope: it counts in the figures. */
  counts: (node: ClosedNode) => boolean;
  /** Whether a node has a part of its own: it is in the scope and not too deep. */
  prints: (node: ClosedNode) => boolean;
};

const keptRow = (row: PrintedRow, columns: readonly number[]): PrintedRow =>
  columns.map((column) => row[column] ?? null);

const keptMoney = (money: NodeMoney, columns: readonly number[]): NodeMoney =>
  Object.fromEntries(
    Object.entries(money).map(([kind, rows]) => [
      kind,
      Object.fromEntries(Object.entries(rows).map(([side, row]) => [side, keptRow(row, columns)])),
    ]),
  );

export function showOf(round: ClosedRound, choice: ReportChoice): Shown {
  const { columns, narratives } = choice;
  const within = choice.scope.kind === 'all' ? null : nodesIn(round, choice.scope);
  const counts = (node: ClosedNode): boolean => within === null || within.has(node.id);
  const deepest = depths.indexOf(choice.depth);
  const prints = (node: ClosedNode): boolean => {
    const depth = depths.findIndex((level) => level === node.level);
    return counts(node) && (depth < 0 || depth <= deepest);
  };
  if (columns === null && narratives) return { round, counts, prints };
  const kept =
    columns?.filter((column) => column in round.columns) ?? round.columns.map((_, column) => column);
  const nodes = round.nodes.map((node): ClosedNode => ({
    ...node,
    money: kept.length === 0 ? {} : keptMoney(node.money, kept),
    moneyAsked: kept.length > 0 && node.moneyAsked,
    axes: narratives
      ? node.axes
      : Object.fromEntries(
          Object.entries(node.axes).map(([axis, told]) => [
            axis,
            { light: told.light, narrative: { type: 'doc', content: [] } },
          ]),
        ),
  }));
  const labels = kept.flatMap((column): MoneyColumn[] => round.columns.slice(column, column + 1));
  return { round: { ...round, columns: labels, nodes }, counts, prints };
}

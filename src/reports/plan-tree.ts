/** The nodes of a closed round as a tree, and their exact cents where the print gives them. */
import type { Kind, Side } from '../budget/column.ts';
import { kinds } from '../budget/column.ts';
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import type { Cents, PrintedAmount } from '../kernel/money.ts';
import { fromDecimal, toDecimal } from '../kernel/money.ts';

export type PlanTree = {
  roots: readonly ClosedNode[];
  childrenOf: (node: ClosedNode) => readonly ClosedNode[];
  parentOf: (node: ClosedNode) => ClosedNode | undefined;
  /** 1 for the top of the tree. */
  depthOf: (node: ClosedNode) => number;
};

export function growTree(round: Pick<ClosedRound, 'nodes'>): PlanTree {
  const byId = new Map(round.nodes.map((node) => [node.id, node]));
  const parentOf = (node: ClosedNode): ClosedNode | undefined =>
    node.parentId === null ? undefined : byId.get(node.parentId);
  const children = new Map<ClosedNode | undefined, ClosedNode[]>();
  for (const node of round.nodes) {
    const parent = parentOf(node);
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const depthOf = (node: ClosedNode): number => {
    const parent = parentOf(node);
    return parent === undefined ? 1 : depthOf(parent) + 1;
  };
  return {
    roots: children.get(undefined) ?? [],
    childrenOf: (node) => children.get(node) ?? [],
    parentOf,
    depthOf,
  };
}

/** What a cell printed; undefined when the side was not printed, null when it was unreadable or missing. */
export function printedAt(
  node: ClosedNode,
  kind: Kind,
  side: Side,
  column: number,
): PrintedAmount | null | undefined {
  const row = node.money[kind]?.[side];
  if (row === undefined) return undefined;
  const text = row[column];
  return text === undefined || text === null ? null : fromDecimal(text);
}

/**
 * The sum of the leaves under a node, in cents; null when a leaf's figure is missing, undefined when none prints it.
 * A side that a leaf does not print counts as nothing: the original leaves zero sides out.
 */
export function exactAt(
  tree: PlanTree,
  node: ClosedNode,
  kind: Kind,
  side: Side,
  column: number,
): Cents | null | undefined {
  let sum = 0n;
  let seen = false;
  const add = (at: ClosedNode): boolean => {
    const below = tree.childrenOf(at);
    if (below.length > 0) return below.every(add);
    const printed = printedAt(at, kind, side, column);
    if (printed === undefined) return true;
    if (printed === null) return false;
    seen = true;
    sum += printed.cents;
    return true;
  };
  if (!add(node)) return null;
  return seen ? sum : undefined;
}

export type SideSum = { cents: Cents; printed: boolean };

/**
 * One side of a node over all kinds. Cents of the leaves are used where they give what was printed;
 * else the printed amount stands (`printed: true`). Null when a figure is missing, undefined when none was printed.
 */
export function sideSum(
  tree: PlanTree,
  node: ClosedNode,
  side: Side,
  column: number,
): SideSum | null | undefined {
  const sum: SideSum = { cents: 0n, printed: false };
  let seen = false;
  for (const kind of kinds) {
    const exact = exactAt(tree, node, kind, side, column);
    const printed = printedAt(node, kind, side, column);
    if (printed === undefined && exact === undefined) continue;
    if (
      typeof exact === 'bigint' &&
      (!printed || toDecimal(exact, printed.decimals) === toDecimal(printed.cents, printed.decimals))
    ) {
      sum.cents += exact;
    } else if (printed) {
      sum.cents += printed.cents;
      sum.printed = true;
    } else {
      return null;
    }
    seen = true;
  }
  return seen ? sum : undefined;
}

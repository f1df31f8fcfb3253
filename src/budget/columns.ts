/** The tree of a plan with amounts in columns: years of one version, or one figure of several versions. */
import type { Cents } from '../kernel/money.ts';
import type { PlanNode } from '../planning/plan.ts';
import { childrenOf } from '../planning/tree.ts';
import { WITHOUT } from './amount.ts';

export type ColumnRow = { node: PlanNode; depth: number; cells: Cents[]; own: Cents[] };
export type ColumnTree = { rows: ColumnRow[]; without: Cents[]; total: Cents[] };

/**
 * @param nodes in any order; a parent that is not there leaves its children at the top.
 * @param amounts of a node (or WITHOUT) in a column, counted from 0; what no node carries is without.
 */
export function columnTree(
  nodes: readonly PlanNode[],
  amounts: readonly { key: string; column: number; cents: Cents }[],
  columns: number,
): ColumnTree {
  const none = (): Cents[] => Array.from({ length: columns }, () => 0n);
  const known = new Map(nodes.map(({ nodeId }) => [nodeId, none()]));
  const without = none();
  for (const { key, column, cents } of amounts) {
    const cells = key === WITHOUT ? without : (known.get(key) ?? without);
    cells[column] = (cells[column] ?? 0n) + cents;
  }
  const add = (to: Cents[], from: readonly Cents[]): void =>
    from.forEach((cents, column) => (to[column] = (to[column] ?? 0n) + cents));
  const children = childrenOf(nodes);
  const rows: ColumnRow[] = [];
  const visit = (node: PlanNode, depth: number): Cents[] => {
    const own = known.get(node.nodeId) ?? none();
    const cells = [...own];
    rows.push({ node, depth, cells, own });
    for (const child of children.get(node.nodeId) ?? []) add(cells, visit(child, depth + 1));
    return cells;
  };
  const total = [...without];
  for (const node of children.get(null) ?? []) add(total, visit(node, 0));
  return { rows, without, total };
}

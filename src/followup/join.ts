/** Two closings of one period, each of another part of the plan, as one: what was closed stays as it was printed. */
import type { MoneyColumn, NodeMoney, PrintedRow } from '../budget/column.ts';
import { kinds, sides } from '../budget/column.ts';
import type { ClosedNode, ClosedRound } from './closing.ts';

const sameColumn = (a: MoneyColumn, b: MoneyColumn): boolean =>
  a.kind === b.kind && a.year === b.year && a.version === b.version && a.label === b.label;

/** The first set of columns, then those of the second that it doesn't have; and where each column of the second went. */
function joinColumns(
  first: readonly MoneyColumn[],
  second: readonly MoneyColumn[],
): { columns: MoneyColumn[]; places: number[] } {
  const columns = [...first];
  const free = columns.map(() => true);
  const places = second.map((column) => {
    const at = columns.findIndex((other, index) => free[index] === true && sameColumn(column, other));
    if (at >= 0) {
      free[at] = false;
      return at;
    }
    columns.push(column);
    free.push(false);
    return columns.length - 1;
  });
  return { columns, places };
}

function moved(money: NodeMoney, places: readonly number[], count: number): NodeMoney {
  const row = (cells: PrintedRow): PrintedRow => {
    const out: PrintedRow = Array.from({ length: count }, () => null);
    places.forEach((place, index) => {
      out[place] = cells[index] ?? null;
    });
    return out;
  };
  const out: NodeMoney = {};
  for (const kind of kinds) {
    const was = money[kind];
    if (!was) continue;
    const now: NonNullable<NodeMoney[typeof kind]> = {};
    for (const part of [...sides, 'total'] as const) {
      const cells = was[part];
      if (cells) now[part] = row(cells);
    }
    out[kind] = now;
  }
  return out;
}

/** Levels above an objective may stand in both; of such a node what was closed first stays. */
export const mayStandInBoth = (node: Pick<ClosedNode, 'level'>): boolean =>
  node.level === 'body' || node.level === 'strategic_objective' || node.level === 'theme';

const lastingOf = (nodes: readonly ClosedNode[]): Map<string, string> =>
  new Map(nodes.map((node) => [node.id, node.node]));

export function joinClosed(closed: ClosedRound, added: ClosedRound): ClosedRound {
  const { columns, places } = joinColumns(closed.columns, added.columns);
  const count = columns.length;
  const stay = closed.columns.map((_, index) => index);
  const known = new Map(closed.nodes.map((node) => [node.node, node]));
  const nodes: { from: 'closed' | 'added'; node: ClosedNode }[] = closed.nodes.map((node) => ({
    from: 'closed',
    node: { ...node, money: moved(node.money, stay, count) },
  }));

  const lasting = { closed: lastingOf(closed.nodes), added: lastingOf(added.nodes) };

  // Each new part goes after the last node under the same parent, or at the end.
  const parentOf = (one: { from: 'closed' | 'added'; node: ClosedNode }): string | null =>
    one.node.parentId === null ? null : (lasting[one.from].get(one.node.parentId) ?? null);
  for (const node of added.nodes) {
    if (known.has(node.node)) continue;
    const one = { from: 'added' as const, node: { ...node, money: moved(node.money, places, count) } };
    const parent = parentOf(one);
    let at = nodes.length;
    if (parent !== null) {
      const under = new Set([parent]);
      nodes.forEach((other, index) => {
        const above = parentOf(other);
        if (other.node.node === parent || (above !== null && under.has(above))) {
          under.add(other.node.node);
          at = index + 1;
        }
      });
    }
    nodes.splice(at, 0, one);
  }

  const newId = new Map(nodes.map(({ node }, index) => [node.node, `n${index + 1}`]));
  const idIn =
    (from: 'closed' | 'added') =>
    (id: string | null): string | null =>
      id === null ? null : (newId.get(lasting[from].get(id) ?? '') ?? null);
  const ids = { closed: idIn('closed'), added: idIn('added') };
  return {
    ...closed,
    alsoFrom: [...(closed.alsoFrom ?? []), ...(added.source ? [added.source] : [])],
    columns,
    nodes: nodes.map(({ from, node }) => ({
      ...node,
      id: newId.get(node.node) ?? node.id,
      parentId: ids[from](node.parentId),
    })),
    findings: [
      ...closed.findings.map((one) => ({ ...one, nodeId: ids.closed(one.nodeId) })),
      ...added.findings.map((one) => ({ ...one, nodeId: ids.added(one.nodeId) })),
    ],
  };
}

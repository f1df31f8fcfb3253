/**
 * Amounts up the tree, exactly in cents, and then as they are printed: cents where a node carries its own money only,
 * whole euros, rounded per cell, where it adds up others. A balance is the rounded exact balance, not the difference of
 * rounded amounts: 5.777 − 4.464 may print as 1.314.
 */
import { toDecimal, type Cents } from '../kernel/money.ts';
import { kinds, sides, type Kind, type NodeMoney, type Side } from './column.ts';

/** Own money of a node in one column. */
export type ColumnAmount = { nodeId: string; kind: Kind; side: Side; column: number; cents: Cents };

type Sheet = Partial<Record<Kind, { own: boolean; adds: boolean; sides: Partial<Record<Side, Cents[]>> }>>;

function put(sheet: Sheet, columns: number, one: Omit<ColumnAmount, 'nodeId'>, own: boolean): void {
  const kind = (sheet[one.kind] ??= { own: false, adds: false, sides: {} });
  if (own) kind.own = true;
  else kind.adds = true;
  const row = (kind.sides[one.side] ??= Array.from({ length: columns }, () => 0n));
  row[one.column] = (row[one.column] ?? 0n) + one.cents;
}

/**
 * @param nodes in tree order, a parent before its children.
 * @returns the printed money of each node; a kind or a side without any amount at or under a node is absent.
 */
export function rollUp(
  nodes: readonly { nodeId: string; parentId: string | null }[],
  amounts: readonly ColumnAmount[],
  columns: number,
): Map<string, NodeMoney> {
  const parents = new Map(nodes.map(({ nodeId, parentId }) => [nodeId, parentId]));
  const sheets = new Map<string, Sheet>(nodes.map(({ nodeId }) => [nodeId, {}]));
  for (const one of amounts) {
    let own = true;
    for (let id: string | null = one.nodeId; id !== null; id = parents.get(id) ?? null) {
      const sheet = sheets.get(id);
      if (sheet) put(sheet, columns, one, own);
      own = false;
    }
  }
  return new Map([...sheets].map(([id, sheet]) => [id, print(sheet, columns)]));
}

function print(sheet: Sheet, columns: number): NodeMoney {
  const money: NodeMoney = {};
  for (const kind of kinds) {
    const exact = sheet[kind];
    if (!exact) continue;
    const decimals = exact.adds ? 0 : 2;
    const row = (cells: readonly Cents[]): string[] => cells.map((cents) => toDecimal(cents, decimals));
    const balance = Array.from(
      { length: columns },
      (_, column) => (exact.sides.receipts?.[column] ?? 0n) - (exact.sides.expenses?.[column] ?? 0n),
    );
    const out: NonNullable<NodeMoney[Kind]> = {};
    for (const side of sides) {
      const cells = exact.sides[side];
      if (cells) out[side] = row(cells);
    }
    out.total = row(balance);
    money[kind] = out;
  }
  return money;
}

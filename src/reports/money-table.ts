/** The money table of a node: what was printed, as it was printed, and why rounded figures may differ. */
import type { Kind, MoneyColumn, PrintedRow, Side } from '../budget/column.ts';
import { kinds, sides } from '../budget/column.ts';
import type { Cell, Row, Table } from '../document/document.ts';
import type { ClosedNode } from '../followup/closing.ts';
import { fromDecimal, toDecimal } from '../kernel/money.ts';
import type { PlanTree } from './plan-tree.ts';
import { exactAt, printedAt } from './plan-tree.ts';
import type { ReportWords } from './words.ts';

/** Which printed amount; a null kind is all kinds together. */
export type LinesAt = { column: MoneyColumn; kind: Kind | null; side: Side | 'balance' };
/** Where its lines can be seen: of a node by its lasting identity, of null everything in the tree; null where they can't. */
export type LinesOf = (node: string | null, at: LinesAt) => string | null;

function cellsOf(
  row: PrintedRow,
  columns: readonly MoneyColumn[],
  linesOf: (column: MoneyColumn) => string | null,
): Cell[] {
  return columns.map((column, index) => {
    const amount = row[index];
    if (amount === undefined || amount === null) return { empty: true };
    const href = linesOf(column);
    return href === null ? { amount } : { amount, href };
  });
}

/** Whole euros apart by more than zero and no more than rounding three figures can give. */
const isRounding = (difference: bigint): boolean =>
  difference !== 0n && difference >= -2n && difference <= 2n;

const wholeEuros = (cents: bigint): bigint => BigInt(toDecimal(cents, 0));

/** Labels of the columns where receipts minus expenses, each rounded, is not the rounded balance. */
function roundedBalances(node: ClosedNode, columns: readonly MoneyColumn[]): string[] {
  return columns
    .filter((_, column) =>
      kinds.some((kind) => {
        const total = fromDecimal(node.money[kind]?.total?.[column] ?? '');
        const receipts = printedAt(node, kind, 'receipts', column);
        const expenses = printedAt(node, kind, 'expenses', column);
        if (total === null || total.decimals !== 0 || receipts === null || expenses === null) return false;
        const balance = (receipts?.cents ?? 0n) - (expenses?.cents ?? 0n);
        return isRounding((total.cents - balance) / 100n);
      }),
    )
    .map((column) => column.label);
}

/** Labels of the columns where the children's rounded figures don't add up to the figure that their cents round to. */
function roundedParts(node: ClosedNode, tree: PlanTree, columns: readonly MoneyColumn[]): string[] {
  const differs = (kind: Kind, side: Side, column: number): boolean => {
    const printed = printedAt(node, kind, side, column);
    if (!printed || printed.decimals !== 0) return false;
    const parts = tree.childrenOf(node).map((child) => printedAt(child, kind, side, column));
    const known = parts.filter((part) => part !== undefined);
    if (known.length < 2 || known.some((part) => part === null)) return false;
    const sum = known.reduce((so, part) => so + wholeEuros(part?.cents ?? 0n), 0n);
    const exact = exactAt(tree, node, kind, side, column);
    return (
      typeof exact === 'bigint' &&
      wholeEuros(exact) === wholeEuros(printed.cents) &&
      sum !== wholeEuros(printed.cents)
    );
  };
  return columns
    .filter((_, column) => kinds.some((kind) => sides.some((side) => differs(kind, side, column))))
    .map((column) => column.label);
}

export function moneyTable(
  node: ClosedNode,
  tree: PlanTree,
  columns: readonly MoneyColumn[],
  words: ReportWords,
  linesOf: LinesOf = () => null,
): Table {
  const rows: Row[] = [];
  for (const kind of kinds) {
    const money = node.money[kind];
    if (money === undefined) continue;
    const name = words.kinds[kind];
    rows.push({ role: 'group', cells: [{ text: [{ text: name }] }] });
    for (const side of sides) {
      const row = money[side];
      if (row === undefined) continue;
      rows.push({
        role: 'body',
        side,
        cells: [
          { text: [{ text: words.sides[side] }] },
          ...cellsOf(row, columns, (column) => linesOf(node.node, { column, kind, side })),
        ],
      });
    }
    if (money.total !== undefined) {
      rows.push({
        role: 'balance',
        cells: [
          { text: [{ text: words.balance(name) }] },
          ...cellsOf(money.total, columns, (column) => linesOf(node.node, { column, kind, side: 'balance' })),
        ],
      });
    }
  }
  const balances = roundedBalances(node, columns);
  const parts = roundedParts(node, tree, columns);
  const notes = [
    ...(rows.length === 0 ? [words.noAmounts] : []),
    ...(balances.length > 0 ? [words.roundedBalance(balances)] : []),
    ...(parts.length > 0 ? [words.roundedParts(parts)] : []),
  ];
  return {
    type: 'table',
    id: `${node.id}-amounts`,
    caption: words.moneyCaption(node.code ?? (node.title === '' ? words.untitled : node.title)),
    hiddenCaption: true,
    columns: [
      { label: words.inEuro, align: 'start', width: 1.4 },
      ...columns.map((column) => ({ label: column.label, align: 'end' as const })),
    ],
    rows,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  };
}

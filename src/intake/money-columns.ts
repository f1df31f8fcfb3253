/** The money of all nodes on one set of columns: the union of the printed headers, in their order. */
import type { KindMoney, MoneyColumn, PrintedRow } from '../budget/column.ts';
import type { Place } from '../narrative/passage.ts';
import type { Doubt } from './doubt.ts';
import { quote } from './doubt.ts';
import type { MoneyTable } from './money-table.ts';
import type { Placed } from './tree.ts';

/** Where each printed row stands, by node id, kind and side: `n2 operating total`. */
export type MoneyPlaces = Map<string, Place>;

export function placeMoney(placed: readonly Placed[]): { columns: MoneyColumn[]; places: MoneyPlaces } {
  const columns: MoneyColumn[] = [];
  const at = new Map<MoneyTable, number[]>();
  for (const { draft } of placed) for (const table of draft.tables) at.set(table, align(columns, table));
  const places: MoneyPlaces = new Map();
  for (const one of placed)
    for (const table of one.draft.tables) fill(one, table, at.get(table) ?? [], columns.length, places);
  return { columns, places };
}

/** The index of each of a table's columns among all; a label that stands twice in a header counts as two. */
function align(columns: MoneyColumn[], table: MoneyTable): number[] {
  const used = new Set<number>();
  return table.columns.map((column) => {
    const known = columns.findIndex((other, now) => other.label === column.label && !used.has(now));
    const index = known < 0 ? columns.push(column) - 1 : known;
    used.add(index);
    return index;
  });
}

function fill(
  { draft, node }: Placed,
  table: MoneyTable,
  at: readonly number[],
  width: number,
  places: MoneyPlaces,
): void {
  for (const row of table.rows) {
    if (row.kind === null) continue;
    const money: KindMoney = node.money[row.kind] ?? {};
    const printed: PrintedRow =
      money[row.side === 'total' ? 'total' : row.side] ?? Array.from({ length: width }, () => null);
    for (const [index, cell] of row.cells.entries()) {
      const column = at[index];
      if (column === undefined || cell === null) continue;
      const before = printed[column];
      if (before !== null && before !== undefined && before !== cell) {
        draft.doubts.push(twice(row, table.columns[index]?.label ?? '', before, cell));
        printed[column] = null;
        continue;
      }
      printed[column] = cell;
    }
    money[row.side === 'total' ? 'total' : row.side] = printed;
    node.money[row.kind] = money;
    const key = `${node.id} ${row.kind} ${row.side}`;
    if (!places.has(key)) places.set(key, { line: row.line, page: row.page });
  }
}

function twice(place: Place, column: string, before: string, cell: string): Doubt {
  return {
    line: place.line,
    page: place.page,
    reason: 'row-twice',
    severity: 'error',
    facts: { text: quote(`${before} / ${cell}`), column },
    money: true,
  };
}

/** The money of a plan's node: its tables by kind and side, or, where no kind was printed, as a schema of its own. */
import { sides, type MoneyColumn, type Side } from '../budget/column.ts';
import { quote } from './doubt.ts';
import type { Grouping, MoneyCell } from './money-amounts.ts';
import { rowLabel } from './money-row.ts';
import { doubtOf, settle, type RawRow } from './money-settle.ts';
import type { MoneyTable } from './money-table.ts';
import type { PlanColumn } from './plan-header.ts';
import type { Grown } from './plan-node.ts';
import { layRows, type PlanRow } from './plan-rows.ts';

/** Amounts of a node that a plan prints without their kind: they have a place in no node's money. */
export type LooseTable = { node: Grown; columns: PlanColumn[]; rows: PlanRow[]; grouping: Grouping };

/** Rows on their columns, by kind and side. @returns the tables of which no kind was printed. */
export function settleMoney(one: Grown, grouping: Grouping): LooseTable[] {
  const loose: LooseTable[] = [];
  for (const table of one.tables) {
    const { columns, rows } = table;
    if (!table.header.columns) continue;
    const place = { line: rows[0]?.line ?? one.node.line, page: rows[0]?.page ?? one.node.page };
    if (table.unit !== null) {
      one.draft.doubts.push(doubtOf('unit', place, { text: quote(table.unit) }));
      continue;
    }
    const kinded = rows.some((row) => rowLabel(row.label)?.kind);
    if (!kinded) {
      if (rows.length > 0) loose.push({ node: one, columns, rows, grouping });
      continue;
    }
    const laid = layRows(rows, columns.length, grouping);
    const sided = sidesOver(columns);
    const raw = new Map(
      rows.flatMap((row): [RawRow, { row: PlanRow; at: readonly number[] }][] => {
        const label = rowLabel(row.label);
        const known = label?.rest === '' ? label : null;
        const printed = { line: row.line, page: row.page };
        const own = { ...printed, text: row.text, rest: row.rest };
        if (!known || (sided && (known.side !== null || known.total)))
          one.draft.doubts.push(doubtOf('row-label', printed, { text: quote(row.text) }));
        if (!sided)
          return [
            [
              { ...own, label: known },
              { row, at: columns.map((_, at) => at) },
            ],
          ];
        if (!known || known.side !== null || known.total) return [];
        return sided.sides.map(({ side, at }) => [
          { ...own, label: { ...known, side } },
          { row, at },
        ]);
      }),
    );
    const plain = sided?.columns ?? columns.map(({ side: _side, ...column }): MoneyColumn => column);
    const settled = settle(
      [...raw.keys()],
      plain,
      (key) => {
        const found = raw.get(key);
        return (found ? (laid.get(found.row) ?? []) : []).map((cells) =>
          (found?.at ?? []).map((at): MoneyCell => cells[at] ?? { empty: true }),
        );
      },
      one.draft.doubts,
    );
    const money: MoneyTable = { columns: plain, rows: settled, doubts: [], end: 0, place };
    one.draft.tables.push(money);
  }
  return loose;
}

/** Expenses and receipts as columns of each year, the kinds as rows: a side is then a row on the years. */
function sidesOver(columns: readonly PlanColumn[]): {
  columns: MoneyColumn[];
  sides: { side: Side; at: number[] }[];
} | null {
  if (!columns.every(({ side, kind }) => side !== null && kind === 'estimate')) return null;
  const found = sides.map((side) => ({
    side,
    at: columns.flatMap((column, at) => (column.side === side ? [at] : [])),
  }));
  const years = found.map(({ at }) => at.map((index) => columns[index]?.year ?? null).join(' '));
  if (new Set(years).size !== 1) return null;
  return {
    columns: (found[0]?.at ?? []).flatMap((index): MoneyColumn[] => {
      const column = columns[index];
      return column
        ? [{ label: String(column.year), kind: column.kind, year: column.year, version: column.version }]
        : [];
    }),
    sides: found,
  };
}

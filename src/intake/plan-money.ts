/** The money of a plan's node: its tables by kind and side, or, where no kind was printed, as a schema of its own. */
import type { MoneyColumn } from '../budget/column.ts';
import { quote } from './doubt.ts';
import type { Grouping } from './money-amounts.ts';
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
    const raw = new Map(
      rows.map((row): [RawRow, PlanRow] => {
        const label = rowLabel(row.label);
        const known = label?.rest === '' ? label : null;
        if (!known)
          one.draft.doubts.push(
            doubtOf('row-label', { line: row.line, page: row.page }, { text: quote(row.text) }),
          );
        return [{ line: row.line, page: row.page, label: known, text: row.text, rest: row.rest }, row];
      }),
    );
    const plain: MoneyColumn[] = columns.map(({ side: _side, ...column }) => column);
    const settled = settle(
      [...raw.keys()],
      plain,
      (row) => laid.get(raw.get(row) ?? empty) ?? [],
      one.draft.doubts,
    );
    const money: MoneyTable = { columns: plain, rows: settled, doubts: [], end: 0, place };
    one.draft.tables.push(money);
  }
  return loose;
}

const empty: PlanRow = { line: null, page: null, text: '', label: '', rest: '', ends: null, cells: null };

/** Money tables that come as tables, cell by cell (Word, tagged PDF). */
import type { MoneyColumn } from '../budget/column.ts';
import { columnOfCell, isCorner } from './money-header.ts';
import { rowLabel } from './money-row.ts';
import type { Piece } from './piece.ts';
import { fold } from './wording.ts';

export type TablePiece = Extract<Piece, { role: 'table' }>;

/** How many leading cells of each row are label; 0 when the table is no money table. */
export function labelCells(table: TablePiece): number {
  const body = table.rows.slice(headerCount(table));
  const isLabel = (cell: string | undefined) => {
    const read = rowLabel(fold(cell ?? ''));
    return read !== null && read.rest === '';
  };
  const named = body.filter((row) => isLabel(row[0]));
  if (body.length === 0) return 1;
  if (named.length === 0 || named.length * 2 < body.length) return 0;
  const second =
    body.some((row) => isLabel(row[1])) && body.every((row) => fold(row[1] ?? '') === '' || isLabel(row[1]));
  return second ? 2 : 1;
}

export function headerCount(table: TablePiece): number {
  if (table.headerRows > 0) return Math.min(table.headerRows, table.rows.length);
  return rowLabel(fold(table.rows[0]?.[0] ?? '')) === null ? 1 : 0;
}

/** The columns of a table that holds money by kind and side, null for any other table. */
export function isMoneyTable(table: TablePiece): MoneyColumn[] | null {
  const count = headerCount(table);
  const labels = labelCells(table);
  if (count === 0 || labels === 0) return null;
  const header = table.rows.slice(0, count);
  const width = Math.max(0, ...header.map((row) => row.length));
  const columns: MoneyColumn[] = [];
  for (let at = labels; at < width; at += 1)
    columns.push(
      columnOfCell(
        header
          .map((row) => fold(row[at] ?? ''))
          .filter((cell) => cell !== '')
          .join(' '),
      ),
    );
  if (columns.every((column) => column.label === '')) return null;
  const hasRows = table.rows.length > count;
  if (
    !hasRows &&
    (!isCorner(header[0]?.[0] ?? '') ||
      columns.every((column) => column.kind === 'unknown' && column.year === null))
  )
    return null;
  return columns;
}

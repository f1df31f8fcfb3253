/** One sheet of rows under a head, to work on and to read back. */
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { printable } from '../../../document/printed.ts';
import type { ReadCell, Sheet, SheetCell } from '../../../overview/plan-sheet.ts';
import { defaultFont, looks, SheetCells, textCell } from './cell.ts';

type Written = Parameters<SheetCells['put']>[2];

const written = (cell: SheetCell): Written => {
  if (cell === null) return null;
  if (typeof cell === 'string') return textCell(printable(cell));
  return {
    value: Number(cell.figure),
    type: 'number',
    style: { numFmt: cell.figure.includes('.') ? '#,##0.00' : '0' },
  };
};

/** Wide enough for most of a column, and never so wide that the next one leaves the screen. */
const widthOf = (cells: readonly SheetCell[]): number =>
  Math.min(60, Math.max(10, ...cells.map((cell) => (typeof cell === 'string' ? cell.length + 1 : 12))));

export async function writePlainSheet(
  name: string,
  { head, rows }: Sheet,
  { title, author, now }: { title: string; author: string; now: string },
): Promise<Uint8Array> {
  const grid = new SheetCells();
  head.forEach((label, column) => grid.put(0, column, textCell(printable(label), looks.head)));
  rows.forEach((cells, index) => cells.forEach((cell, column) => grid.put(index + 1, column, written(cell))));
  return writeXlsx({
    sheets: [
      {
        name,
        rows: grid.rows,
        cells: grid.cells,
        columns: head.map((label, column) => ({
          width: widthOf([label, ...rows.map((row) => row[column] ?? null)]),
        })),
        freezePane: { rows: 1, columns: 2 },
        a11y: { headerRow: 0 },
      },
    ],
    defaultFont,
    properties: { title, creator: author, created: new Date(now), modified: new Date(now) },
  });
}

/** The cells of the first sheet; who calls it bounds the size of the file first. */
export async function readPlainSheet(bytes: Uint8Array): Promise<ReadCell[][]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).map((row) =>
    row.map((value) => (typeof value === 'number' || value === null ? value : String(value))),
  );
}

/** One table on a sheet of its own: caption, part, link back, then the header that stays in sight. */
import type { WriteSheet } from 'hucre/xlsx';
import { printDecimal } from '../../../kernel/money.ts';
import { headingText } from '../../../document/outline.ts';
import { isFigure, printCell } from '../../../document/printed.ts';
import type { Cell, Row, Table } from '../../../document/document.ts';
import {
  figureFormat,
  figureOf,
  heightOf,
  indented,
  looks,
  right,
  SheetCells,
  textCell,
  linkOf,
  writeCell,
} from './cell.ts';
import { writeChart } from './chart.ts';
import type { Placed } from './context.ts';
import { excelWords } from './excel.nl.ts';
import { columnName, placeOn } from './sheet-name.ts';
import { sumsOf } from './sums.ts';
import type { Parts, Sum } from './sums.ts';

const HEAD = 4;
const FIRST = HEAD + 1;
/** Width of the column of remarks. */
const NOTES = 70;
/** The header, as a range of rows that comes back on each printed page. */
export const headRows = `$${FIRST}:$${FIRST}`;

export function writeTableSheet(placed: Placed, name: string): WriteSheet {
  const { table, chart, path } = placed;
  const grid = new SheetCells();
  const part = path.at(-1);
  grid.put(0, 0, textCell(table.caption || excelWords.unnamed, looks.caption));
  if (part !== undefined) grid.put(1, 0, textCell(headingText(part), looks.soft));
  grid.put(2, 0, {
    ...textCell(excelWords.back, looks.link),
    hyperlink: { target: '', location: placeOn(excelWords.overview, 'A1') },
  });
  const columns = Math.max(1, table.columns.length, ...table.rows.map((row) => row.cells.length));
  table.columns.forEach((column, index) => {
    grid.put(
      HEAD,
      index,
      textCell(column.label, column.align === 'end' ? { ...looks.head, ...right } : looks.head),
    );
  });
  const notes = writeRows(table, grid, columns);
  if (notes) grid.put(HEAD, columns, textCell(excelWords.note, { ...looks.head, ...indented }));
  const used = columns + (notes ? 1 : 0);
  if (table.note) grid.put(FIRST + table.rows.length + 1, 0, textCell(table.note, looks.soft));
  const charts =
    chart === null
      ? []
      : writeChart(chart, { sheet: name, firstRow: FIRST }, grid, { row: HEAD, column: used + 1 });
  const widths = [...widthsOf(table, columns), ...(notes ? [{ width: NOTES }] : [])];
  return {
    name,
    rowDefs: heights(grid, table, widths),
    rows: grid.rows,
    cells: grid.cells,
    columns: widths,
    freezePane: { rows: FIRST, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    view: { showGridLines: false },
    a11y: { headerRow: HEAD },
    ...(charts.length > 0 ? { charts } : {}),
  };
}

/** Heights of the rows whose words run over lines: not every program measures them when it opens the file. */
function heights(
  grid: SheetCells,
  table: Table,
  widths: readonly { width: number }[],
): Map<number, { height: number }> {
  const found = new Map<number, { height: number }>();
  table.rows.forEach((row, index) => {
    if (row.role === 'group' && row.cells.length === 1) return;
    const written = (grid.rows[FIRST + index] ?? []).map((value, column) => ({
      text: typeof value === 'string' ? value : '',
      width: widths[column]?.width ?? NOTES,
    }));
    const height = heightOf(written);
    if (height !== undefined) found.set(FIRST + index, height);
  });
  return found;
}

/** @returns whether a note was needed. */
function writeRows(table: Table, grid: SheetCells, columns: number): boolean {
  const sums = sumsOf(table);
  let noted = false;
  table.rows.forEach((row, index) => {
    const line = FIRST + index;
    const style = looks[row.role];
    for (let column = 0; column < columns; column += 1) {
      const cell: Cell = row.cells[column] ?? { text: [] };
      const sum = sums.get(index)?.get(column);
      const written =
        sum?.outcome === 'formula'
          ? {
              ...writeFormula(cell, sum, column),
              style: { ...style, numFmt: figureFormat(cell) },
              ...linkOf(cell),
            }
          : writeCell(cell, alignedOf(cell, table, column, row));
      grid.put(line, column, written);
    }
    const note = noteOf(sums.get(index), table);
    if (note !== '') {
      grid.put(line, columns, textCell(note, looks.note));
      noted = true;
    }
  });
  return noted;
}

function alignedOf(cell: Cell, table: Table, column: number, row: Row): Parameters<typeof writeCell>[1] {
  const style = looks[row.role];
  if (isFigure(cell)) return style;
  return table.columns[column]?.align === 'end'
    ? { ...style, ...right }
    : { ...style, alignment: { wrapText: true, vertical: 'top' } };
}

function writeFormula(
  cell: Cell,
  parts: Parts,
  column: number,
): { value: number | null; type: 'formula'; formula: string; formulaResult: number | null } {
  const letter = columnName(column);
  const cells = (indexes: number[]): string[] => indexes.map((index) => `${letter}${FIRST + index + 1}`);
  const plus =
    parts.minus.length === 0 && contiguous(parts.plus) ? [rangeOf(cells(parts.plus))] : cells(parts.plus);
  const minus = cells(parts.minus);
  const formula = `${plus.join('+')}${minus.map((place) => `-${place}`).join('')}`;
  const result = figureOf(cell);
  return { value: result, type: 'formula', formula, formulaResult: result };
}

const contiguous = (indexes: number[]): boolean =>
  indexes.length > 2 && indexes.every((index, n) => n === 0 || index === (indexes[n - 1] ?? 0) + 1);
const rangeOf = (places: string[]): string => `SUM(${places[0] ?? ''}:${places.at(-1) ?? ''})`;

function noteOf(sums: ReadonlyMap<number, Sum> | undefined, table: Table): string {
  const notes: string[] = [];
  for (const [column, sum] of sums ?? []) {
    if (sum.outcome === 'formula') continue;
    const label = table.columns[column]?.label ?? '';
    notes.push(excelWords[sum.outcome](label, printDecimal(sum.printed), printDecimal(sum.sum)));
  }
  return notes.join(' ');
}

function widthsOf(table: Table, columns: number): { width: number }[] {
  return Array.from({ length: columns }, (_, column) => {
    const words = (table.columns[column]?.label ?? '').split(/\s+/).map((word) => word.length);
    const cells = table.rows
      .filter((row) => row.role !== 'group' || row.cells.length > 1)
      .map((row) => (row.cells[column] === undefined ? 0 : printCell(row.cells[column]).length));
    const label = Math.min(table.columns[column]?.label.length ?? 0, 16);
    const longest = Math.max(column === 0 ? 16 : 11, label, ...words, ...cells);
    return { width: Math.min(longest + 3, 60) };
  });
}

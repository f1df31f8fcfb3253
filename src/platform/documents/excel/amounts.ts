/** All receipts and expenses of the report as one list, a row an amount: to filter, to turn and to count with. */
import type { WriteSheet } from 'hucre/xlsx';
import { plainText } from '../../../document/printed.ts';
import { headingText } from '../../../document/outline.ts';
import type { Cell, Row } from '../../../document/document.ts';
import { figureFormat, figureOf, looks, right, SheetCells, textCell } from './cell.ts';
import type { Placed } from './context.ts';
import { excelWords } from './excel.nl.ts';

const head = ['code', 'title', 'level', 'path', 'kind', 'side', 'column', 'amount'] as const;
const widths = [12, 50, 9, 24, 18, 15, 34, 17];
const AMOUNT = head.length - 1;

/** Null when the report has no money. */
export function writeAmounts(tables: Placed[]): WriteSheet | null {
  const grid = new SheetCells();
  head.forEach((key, column) =>
    grid.put(
      0,
      column,
      textCell(excelWords[key], column === AMOUNT ? { ...looks.head, ...right } : looks.head),
    ),
  );
  let line = 0;
  for (const { table, path } of tables) {
    const part = path.at(-1);
    const above = path.slice(0, -1).map((heading) => heading.code || headingText(heading));
    let kind = '';
    for (const row of table.rows) {
      if (row.role === 'group') kind = labelOf(row);
      if (row.role !== 'body' || row.side === undefined) continue;
      for (const [column, cell] of row.cells.entries()) {
        const amount = column === 0 ? null : amountOf(cell);
        if (amount === null) continue;
        line += 1;
        const words = [
          part?.code ?? '',
          part?.text ?? '',
          null,
          above.join(' › '),
          kind,
          labelOf(row),
          table.columns[column]?.label ?? '',
        ];
        words.forEach((word, place) => {
          if (word !== null && word !== '') grid.put(line, place, textCell(word));
        });
        if (part !== undefined)
          grid.put(line, 2, {
            value: part.level,
            type: 'number',
            style: { alignment: { horizontal: 'left' } },
          });
        grid.put(line, AMOUNT, { value: amount, type: 'number', style: { numFmt: figureFormat(cell) } });
      }
    }
  }
  if (line === 0) return null;
  return {
    name: excelWords.amounts,
    rows: grid.rows,
    cells: grid.cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:H${line + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    a11y: { headerRow: 0 },
  };
}

const amountOf = (cell: Cell): number | null => ('amount' in cell ? figureOf(cell) : null);

function labelOf(row: Row): string {
  const cell = row.cells[0];
  return cell !== undefined && 'text' in cell ? plainText(cell.text) : '';
}

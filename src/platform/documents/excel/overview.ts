/** The first sheet: what this is, from when, and where everything stands. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { headingText } from '../../../document/outline.ts';
import type { Document } from '../../../document/document.ts';
import { heightOf, looks, SheetCells, textCell } from './cell.ts';
import type { Placed } from './context.ts';
import { excelWords } from './excel.nl.ts';
import { placeOn } from './sheet-name.ts';

/** Width of the columns of words. */
const WIDE = 60;

export type Listed = { name: string; placed: Placed | null };

export function writeOverview(document: Document, listed: Listed[]): WriteSheet {
  const grid = new SheetCells();
  const { cover } = document;
  grid.put(0, 0, textCell(document.title, looks.title));
  grid.put(1, 0, textCell(document.subtitle, looks.soft));
  let line = 2;
  const fact = (label: string, value: string): void => {
    if (value === '') return;
    line += 1;
    grid.put(line, 0, textCell(label, looks.soft));
    grid.put(line, 1, textCell(value));
  };
  fact(excelWords.madeBy, document.author);
  for (const { label, value } of cover.facts) fact(label, value);
  const made = belgianTime(document.instant);
  if (made !== null) {
    line += 1;
    grid.put(line, 0, textCell(excelWords.madeAt, looks.soft));
    grid.put(line, 1, {
      value: made,
      type: 'date',
      style: { numFmt: 'dd/mm/yyyy hh:mm', alignment: { horizontal: 'left' } },
    });
  }
  line += 1;
  for (const words of [cover.statement, document.foot, excelWords.formulas]) {
    if (words === '') continue;
    line += 1;
    grid.put(line, 0, textCell(words, looks.soft));
  }
  const rowDefs = new Map<number, { height: number }>();
  const wrapped: CellStyle = { ...looks.body, alignment: { wrapText: true, vertical: 'top' } };
  line += 2;
  const head = line;
  [excelWords.sheet, excelWords.part, excelWords.table].forEach((word, column) =>
    grid.put(head, column, textCell(word, looks.head)),
  );
  for (const { name, placed } of listed) {
    line += 1;
    const part = placed?.path.at(-1);
    grid.put(line, 0, {
      ...textCell(name, { ...looks.link, ...wrapped }),
      hyperlink: { target: '', location: placeOn(name, 'A1') },
    });
    const words = [
      part === undefined ? '' : headingText(part),
      placed === null ? excelWords.allAmounts : placed.table.caption,
    ];
    words.forEach((text, index) => grid.put(line, index + 1, textCell(text, wrapped)));
    const height = heightOf(words.map((text) => ({ text, width: WIDE })));
    if (height !== undefined) rowDefs.set(line, height);
  }
  return {
    name: excelWords.overview,
    rows: grid.rows,
    cells: grid.cells,
    rowDefs,
    columns: [{ width: 34 }, { width: WIDE }, { width: WIDE }],
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false },
    a11y: { summary: document.subject, headerRow: head },
  };
}

/** Excel knows no time zones: the moment as clocks in Brussels showed it. Null for what is no moment. */
function belgianTime(instant: string): Date | null {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return null;
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment);
  return new Date(`${shown.replace(' ', 'T')}Z`);
}

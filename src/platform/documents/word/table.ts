/** Tables with a header row that comes back on each page and a first column of row headers. */
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { FileChild, IRunOptions, ITableCellBorders, ParagraphChild } from 'docx';
import { shadeMarks, statusMarks } from '../../../document/mark.ts';
import { isFigure, printCell, safeHref } from '../../../document/printed.ts';
import type { Block, Cell, Row, Table as Model } from '../../../document/document.ts';
import { writeMark, writeText, writeWords } from './run.ts';
import type { Bookmarks } from './run.ts';
import { inks, paper } from './style.ts';

/** Tables in the order in which they are written, with the name that screen readers say; `seal` puts it in the file. */
export type Named = { captions: string[]; bookmarks: Bookmarks };

/** A table of at most this many rows stays on one page. */
const KEPT_WHOLE = 16;

const rule = (size: number, color: string): { style: 'single'; size: number; color: string } => ({
  style: BorderStyle.SINGLE,
  size,
  color,
});
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

export function writeTable(table: Model, named: Named): FileChild[] {
  const columns = Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length));
  if (columns === 0) return [];
  const widths = roomy(
    table,
    shares(Array.from({ length: columns }, (_, index) => table.columns[index]?.width ?? 1)),
  );
  const whole = table.rows.length <= KEPT_WHOLE;
  const head = table.columns.some((column) => column.label !== '') ? [writeHead(table, widths)] : [];
  const rows = table.rows.map((row, index) =>
    writeRow(row, table, widths, named, row.role === 'group' || (whole && index < table.rows.length - 1)),
  );
  if (head.length + rows.length === 0) return [];
  named.captions.push(table.caption);
  const caption =
    table.hiddenCaption || table.caption === ''
      ? []
      : [new Paragraph({ style: 'Caption', children: writeWords(table.caption) })];
  return [...caption, frame([...head, ...rows], widths, head.length > 0), after(table.note)];
}

/** A paragraph must stand between two tables, else Word makes one of them. */
function after(note?: string): Paragraph {
  return note
    ? new Paragraph({ style: 'TableNote', children: writeWords(note) })
    : new Paragraph({ style: 'AfterTable' });
}

/** Labels and their values as a table of two columns, whose first holds the row headers. */
export function writeFacts(block: Extract<Block, { type: 'facts' }>, named: Named): FileChild[] {
  if (block.items.length === 0) return [];
  named.captions.push('');
  const widths = shares([1, 3.4]);
  const rows = block.items.map(({ label, value, status }) => {
    const mark = status === undefined ? [] : writeMark(statusMarks[status]);
    return new TableRow({
      cantSplit: true,
      keepNext: true,
      children: [
        cell('TableText', writeWords(label, { color: inks.soft }), widths[0]),
        cell('TableText', [...mark, ...writeText(value, named.bookmarks)], widths[1]),
      ],
    });
  });
  // Facts belong to what follows: they never end a page alone under their heading.
  return [frame(rows, widths, false, noBorders), new Paragraph({ style: 'AfterTable', keepNext: true })];
}

/** The lights of the axes beside each other, under their names. */
export function writeLights(block: Extract<Block, { type: 'lights' }>, named: Named): FileChild[] {
  if (block.items.length === 0) return [];
  named.captions.push('');
  const widths = shares(block.items.map(() => 1));
  const top: ITableCellBorders = { top: rule(12, inks.ink), bottom: none };
  const labels = block.items.map(({ label }, index) =>
    cell('TableHead', writeWords(label, { bold: false }), widths[index], { borders: top }),
  );
  const lights = block.items.map(({ shade, word }, index) =>
    cell('TableText', writeLight(shade, word), widths[index], { borders: { bottom: rule(4, inks.line) } }),
  );
  const rows = [
    new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: labels }),
    new TableRow({ cantSplit: true, children: lights }),
  ];
  return [frame(rows, widths, true, noBorders, false), after()];
}

export function writeLight(shade: keyof typeof shadeMarks, word: string): ParagraphChild[] {
  const look: IRunOptions = { bold: shade !== 'none', color: shade === 'none' ? inks.soft : inks[shade] };
  return [...writeMark(shadeMarks[shade], { ...look, bold: false }), ...writeWords(word, look)];
}

function frame(
  rows: TableRow[],
  widths: number[],
  firstRow: boolean,
  borders = { ...noBorders, insideHorizontal: rule(4, inks.line), bottom: rule(4, inks.line) } as object,
  firstColumn = true,
): Table {
  return new Table({
    rows,
    width: { size: paper.text, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 0, right: 120, marginUnitType: WidthType.DXA },
    borders,
    tableLook: { firstRow, firstColumn, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

function writeHead(table: Model, widths: number[]): TableRow {
  const borders: ITableCellBorders = { bottom: rule(8, inks.ink) };
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: widths.map((width, index) => {
      const column = table.columns[index];
      return cell('TableHead', writeWords(column?.label ?? ''), width, {
        borders,
        end: column?.align === 'end',
        bottom: true,
      });
    }),
  });
}

function writeRow(row: Row, table: Model, widths: number[], named: Named, keepNext: boolean): TableRow {
  const strong = row.role !== 'body';
  const spans = row.role === 'group' && row.cells.length === 1 && widths.length > 1;
  const borders: ITableCellBorders | undefined =
    row.role === 'total'
      ? { top: rule(12, inks.ink), bottom: rule(12, inks.ink) }
      : row.role === 'balance'
        ? { bottom: rule(6, inks.strong) }
        : undefined;
  const cells = spans ? row.cells : widths.map((_, index) => row.cells[index] ?? { text: [] });
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: cells.map((content, index) =>
      cell('TableText', writeCell(content, named.bookmarks, strong), spans ? paper.text : widths[index], {
        ...(borders ? { borders } : {}),
        end: table.columns[index]?.align === 'end' || isFigure(content),
        ...(spans ? { span: widths.length } : {}),
        ...(row.role === 'group' ? { before: 120 } : {}),
      }),
    ),
  });
}

function writeCell(content: Cell, bookmarks: Bookmarks, bold: boolean): ParagraphChild[] {
  const look: IRunOptions = bold ? { bold: true } : {};
  if ('text' in content) return writeText(content.text, bookmarks, look);
  const href = 'amount' in content && content.href !== undefined ? safeHref(content.href) : null;
  const figure = writeWords(printCell(content), look);
  return href === null ? figure : [new ExternalHyperlink({ link: href, children: figure })];
}

type CellLook = {
  borders?: ITableCellBorders;
  end?: boolean;
  span?: number;
  before?: number;
  bottom?: boolean;
};

function cell(
  style: string,
  children: ParagraphChild[],
  width: number | undefined,
  look: CellLook = {},
): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    ...(look.span ? { columnSpan: look.span } : {}),
    ...(look.borders ? { borders: look.borders } : {}),
    ...(look.bottom ? { verticalAlign: 'bottom' as const } : {}),
    children: [
      new Paragraph({
        style,
        children,
        ...(look.end ? { alignment: AlignmentType.RIGHT } : {}),
        ...(look.before ? { spacing: { before: look.before } } : {}),
      }),
    ],
  });
}

/** Width in twips of a character of a table's head, for the widest font that a machine may have instead of ours. */
const CHARACTER = 110;
const PADDING = 140;

/** Columns wide enough for the longest word of their head and for their figures, at the cost of the widest column. */
function roomy(table: Model, widths: number[]): number[] {
  const needs = widths.map((_, index) => {
    const column = table.columns[index];
    if (column?.align !== 'end') return 0;
    const figures = table.rows.map((row) => {
      const figure = row.cells[index];
      return figure === undefined || 'text' in figure ? 0 : printCell(figure).length;
    });
    const words = column.label.split(/\s+/).map((word) => word.length);
    return Math.max(0, ...words, ...figures) * CHARACTER + PADDING;
  });
  const widest = widths.indexOf(Math.max(...widths));
  const short = widths.map((width, index) =>
    index === widest ? 0 : Math.max(0, (needs[index] ?? 0) - width),
  );
  const taken = short.reduce((so, one) => so + one, 0);
  const left = (widths[widest] ?? 0) - taken;
  // Where the widest column would become a narrow one, the shares stand as they were asked.
  if (taken === 0 || left < paper.text / 4) return widths;
  return widths.map((width, index) => (index === widest ? left : width + (short[index] ?? 0)));
}

/** The width of the text divided by shares, to the last twip. */
function shares(parts: number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + Math.max(part, 0.1), 0);
  let used = 0;
  let given = 0;
  return parts.map((part) => {
    used += Math.max(part, 0.1);
    const end = Math.round((paper.text * used) / whole);
    const width = end - given;
    given = end;
    return width;
  });
}

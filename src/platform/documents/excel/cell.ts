/** Cells as hucre takes them, and their looks. */
import type { Cell as SheetCell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { fromDecimal } from '../../../kernel/money.ts';
import { plainText, safeHref } from '../../../document/printed.ts';
import type { Cell } from '../../../document/document.ts';

/** A style with a font names it whole, or Excel takes another one. */
const font = { name: 'Calibri', size: 11 };
export const defaultFont = font;
const soft = { rgb: '474C55' };
const hair = { style: 'thin' as const, color: { rgb: 'DFE0DC' } };
const firm = { style: 'medium' as const, color: { rgb: '17191E' } };
const strong = { style: 'thin' as const, color: { rgb: '848992' } };

export const looks = {
  title: { font: { ...font, bold: true, size: 18 } },
  caption: { font: { ...font, bold: true, size: 14 } },
  soft: { font: { ...font, color: soft } },
  link: { font: { ...font, color: { rgb: '2B44A8' }, underline: true } },
  head: {
    font: { ...font, bold: true, color: soft },
    border: { bottom: { style: 'thin', color: { rgb: '17191E' } } },
    alignment: { wrapText: true, vertical: 'bottom' },
  },
  group: { font: { ...font, bold: true }, border: { bottom: hair } },
  body: { border: { bottom: hair } },
  balance: { font: { ...font, bold: true }, border: { bottom: strong } },
  total: { font: { ...font, bold: true }, border: { top: firm, bottom: firm } },
  note: {
    font: { ...font, color: soft },
    alignment: { horizontal: 'left', wrapText: true, vertical: 'top', indent: 1 },
  },
} satisfies Record<string, CellStyle>;

export const right: CellStyle = { alignment: { horizontal: 'right', wrapText: true, vertical: 'bottom' } };

export const indented: CellStyle = {
  alignment: { horizontal: 'left', wrapText: true, vertical: 'bottom', indent: 1 },
};

/** Longest text that a cell holds. */
const LONGEST = 32_767;

/** Always a string, whatever it begins with; `_x0041_` would be read as a letter (ECMA-376 part 1, 22.9.2.19). */
export function textCell(text: string, style: CellStyle = {}): Partial<SheetCell> {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const value = escaped.length > LONGEST ? `${escaped.slice(0, LONGEST - 1)}…` : escaped;
  return { value, type: 'string', style };
}

export function figureFormat(cell: Cell): string {
  if ('amount' in cell) return cell.amount.includes('.') ? '#,##0.00' : '#,##0';
  if (!('number' in cell)) return 'General';
  const decimals = decimalsOf(cell.number);
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${cell.unit === '%' ? '%' : ''}`;
}

const decimalsOf = (value: number): number =>
  Math.min(6, /\.(\d+)$/.exec(String(Math.round(value * 1e6) / 1e6))?.[1]?.length ?? 0);

/** The figure of a cell, as Excel counts; null for words and for what is missing. Fifteen digits are what a cell keeps. */
export function figureOf(cell: Cell): number | null {
  if ('amount' in cell) {
    return fromDecimal(cell.amount) === null || cell.amount.replace(/\D/g, '').length > 15
      ? null
      : Number(cell.amount);
  }
  if (!('number' in cell) || !Number.isFinite(cell.number)) return null;
  // Divided in decimal, so that 94,5 % is 0.945 and no neighbour of it.
  return cell.unit === '%' ? Number(`${cell.number}e-2`) : cell.number;
}

/** Where an amount opens its lines. */
export function linkOf(cell: Cell): Pick<SheetCell, 'hyperlink'> {
  const href = 'amount' in cell && cell.href !== undefined ? safeHref(cell.href) : null;
  return href === null ? {} : { hyperlink: { target: href } };
}

export function writeCell(cell: Cell, style: CellStyle): Partial<SheetCell> | null {
  const figure = figureOf(cell);
  if (figure !== null)
    return {
      value: figure,
      type: 'number',
      style: { ...style, numFmt: figureFormat(cell) },
      ...linkOf(cell),
    };
  if ('text' in cell) {
    const text = plainText(cell.text);
    return text === '' ? { value: null, type: 'empty', style } : textCell(text, style);
  }
  // An amount that a cell can't hold stands as words rather than as another amount.
  if ('amount' in cell) return textCell(cell.amount, { ...style, ...right });
  return { value: null, type: 'empty', style };
}

/** Height in points of a row of which a cell of that width runs over several lines; undefined for one line, the default. */
export function heightOf(cells: readonly { text: string; width: number }[]): { height: number } | undefined {
  const lines = Math.max(
    1,
    ...cells.map(({ text, width }) =>
      text.split('\n').reduce((so, one) => so + Math.max(1, Math.ceil((one.length * 1.05) / width)), 0),
    ),
  );
  return lines === 1 ? undefined : { height: Math.min(lines * 15, 405) };
}

/** A sheet under construction: rows of values, and the cells that say more than a value. */
export class SheetCells {
  readonly rows: NonNullable<WriteSheet['rows']> = [];
  readonly cells = new Map<string, Partial<SheetCell>>();

  put(row: number, column: number, cell: Partial<SheetCell> | null): void {
    while (this.rows.length <= row) this.rows.push([]);
    if (cell === null) return;
    const line = this.rows[row];
    if (line === undefined) return;
    while (line.length <= column) line.push(null);
    line[column] = cell.value ?? null;
    this.cells.set(`${row},${column}`, cell);
  }
}

/**
 * Values between semicolons, as spreadsheets in Belgium open them (RFC 4180 but for the separator): with a byte order
 * mark, so that Excel reads UTF-8, and a decimal comma. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front, which the reader takes away again.
 */
import { MARK, parseCsv, unguarded } from '../kernel/csv.ts';
import type { Sheet, SheetCell } from './plan-sheet.ts';

const RISKY = /^'*[=+\-@\t\r]/;

function field(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell.figure.replace('.', ',');
  const text = RISKY.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const writeCsv = ({ head, rows }: Sheet): string =>
  `${MARK}${[head, ...rows].map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;

/** Rows of fields; what stands after a closing quote belongs to the field, as spreadsheets take it. */
export const readCsv = (text: string): string[][] =>
  parseCsv(text, ';').rows.map((row) => row.map(unguarded));

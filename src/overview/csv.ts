/**
 * Values between semicolons, as spreadsheets in Belgium open them (RFC 4180 but for the separator): with a byte order
 * mark, so that Excel reads UTF-8, and a decimal comma. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front, which the reader takes away again.
 */
import type { Sheet, SheetCell } from './plan-sheet.ts';

const MARK = '\u{FEFF}';
const RISKY = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

function field(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell.figure.replace('.', ',');
  const text = RISKY.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const writeCsv = ({ head, rows }: Sheet): string =>
  `${MARK}${[head, ...rows].map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;

const read = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** Rows of fields; what stands after a closing quote belongs to the field, as spreadsheets take it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  const whole = text.startsWith(MARK) ? text.slice(1) : text;
  const endField = (): void => {
    row.push(read(value));
    value = '';
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < whole.length; at += 1) {
    const sign = whole.charAt(at);
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (whole.charAt(at + 1) === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === ';') endField();
    else if (sign === '\n' || (sign === '\r' && whole.charAt(at + 1) === '\n')) {
      if (sign === '\r') at += 1;
      endRow();
    } else value += sign;
  }
  if (value !== '' || row.length > 0) endRow();
  return rows;
}

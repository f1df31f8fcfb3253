/** Rows of a file with values between semicolons, commas or tabs, for many lines: a line without quotes is only cut. */

const MARK = '\u{FEFF}';
const GUARDED = /^'+[=+\-@\t\r]/;
export const separators = [';', '\t', ','] as const;
export type Separator = (typeof separators)[number];

export type EachRow = (cells: string[], row: number, text: string) => boolean;

/** What stands most often between the names of the first line; a semicolon where that says nothing. */
export function separatorOf(text: string): Separator {
  const head = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (sign: string): number => head.split(sign).length - 1;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best), ';');
}

/** An apostrophe that a writer put before what a spreadsheet would run goes off again. */
const bare = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/**
 * @param each gets the cells of a row, counted from 1 as spreadsheets do, also the empty ones, and its text; false stops.
 * @returns the row whose quote is never closed, or null.
 */
export function eachRow(text: string, separator: Separator, each: EachRow): number | null {
  const newline = text.includes('\n') ? '\n' : '\r';
  let at = text.startsWith(MARK) ? 1 : 0;
  for (let row = 1; at < text.length; row += 1) {
    const end = text.indexOf(newline, at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.includes('"')) {
      const quoted = quotedRow(text, at, separator, newline);
      if (quoted === null) return row;
      if (!each(quoted.cells, row, text.slice(at, quoted.next - 1))) return null;
      at = quoted.next;
      continue;
    }
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    const cells = plain.split(separator);
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? '';
      if (cell.startsWith("'")) cells[index] = bare(cell);
    }
    if (!each(cells, row, plain)) return null;
    at = end < 0 ? text.length : end + 1;
  }
  return null;
}

/** What stands after a closing quote belongs to the cell, as spreadsheets take it. */
function quotedRow(
  text: string,
  from: number,
  separator: Separator,
  newline: string,
): { cells: string[]; next: number } | null {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) return null;
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== newline) end += 1;
    cell += text.slice(at, end);
    const last = text[end] !== separator;
    cells.push(bare(last && cell.endsWith('\r') ? cell.slice(0, -1) : cell));
    at = end + 1;
    if (last) return { cells, next: at };
  }
}

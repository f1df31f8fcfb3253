/** Rows of fields from text with separators (RFC 4180, with any of the usual separators and ends of line). */
const QUOTE = 34;
const LF = 10;
const CR = 13;

export const MARK = '\u{FEFF}';

export type CsvRows = {
  rows: string[][];
  /** The row, counted from 1, in which a quote opens that never closes. */
  unclosed: number | null;
};

const separators = [';', '\t', ','] as const;

/** What parts the fields: the sign that stands most in the first row, outside quotes. */
export function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((one) => [one, 0]));
  let quoted = false;
  for (let at = text.startsWith(MARK) ? 1 : 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted) {
      const known = counts.get(sign);
      if (known !== undefined) counts.set(sign, known + 1);
    }
  }
  return separators.reduce<string>(
    (best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best),
    ';',
  );
}

/**
 * What stands after a closing quote belongs to the field, as spreadsheets take it. An empty line is a row of one empty
 * field, so that rows count as a spreadsheet counts them.
 * @param most stops after so many rows.
 */
export function parseCsv(text: string, separator: string, most = Infinity): CsvRows {
  const part = separator.charCodeAt(0);
  const rows: string[][] = [];
  let at = text.startsWith(MARK) ? 1 : 0;
  let row: string[] = [];
  let unclosed: number | null = null;
  const size = text.length;
  while (at < size && rows.length < most) {
    let value = '';
    if (text.charCodeAt(at) === QUOTE) {
      let from = at + 1;
      for (;;) {
        const end = text.indexOf('"', from);
        if (end < 0) {
          unclosed ??= rows.length + 1;
          value += text.slice(from);
          at = size;
          break;
        }
        value += text.slice(from, end);
        if (text.charCodeAt(end + 1) !== QUOTE) {
          at = end + 1;
          break;
        }
        value += '"';
        from = end + 2;
      }
    }
    let stop = at;
    while (stop < size) {
      const sign = text.charCodeAt(stop);
      if (sign === part || sign === LF || sign === CR) break;
      stop += 1;
    }
    const rest = text.slice(at, stop);
    row.push(value === '' ? rest : value + rest);
    if (stop < size && text.charCodeAt(stop) === part) {
      at = stop + 1;
      // The last field of the last row is empty.
      if (at === size) row.push('');
      else continue;
    } else at = text.charCodeAt(stop) === CR && text.charCodeAt(stop + 1) === LF ? stop + 2 : stop + 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, unclosed };
}

/** Takes away the apostrophe that stands before what a spreadsheet would run as a formula. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

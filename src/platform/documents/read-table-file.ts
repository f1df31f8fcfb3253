/** A table from a spreadsheet or from text with separators, whatever its name says it is. */
import type { Grid, TableCell } from '../../intake/table-cell.ts';
import { parseCsv, separatorOf, unguarded } from '../../kernel/csv.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { readLimits, type ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';
import { decodeText } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';

/** @param most so many rows under the head; with more the file is refused. @throws Refusal in one sentence. */
export function readTableFile(
  bytes: Uint8Array,
  name: string,
  most: number,
  limits: ReadLimits = readLimits,
): Grid {
  if (bytes.length === 0) throw new Refusal('unreadable', words.empty(name));
  if (bytes.length > limits.bytes)
    throw new Refusal('too-large', words.tooLarge(name, Math.floor(limits.bytes / 1024 / 1024)));
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return { rows: readXlsx(bytes, name, limits, most), unclosed: null };
  if (first === 0xd0 && second === 0xcf) throw new Refusal('unreadable', words.oldExcel(name));
  const text = decodeText(bytes);
  if (text === null || /^\s*(?:%PDF|\{\\rtf|<!doctype|<html|<\?xml)/i.test(text))
    throw new Refusal('unreadable', words.notTable(name));
  if (text.trim() === '') throw new Refusal('unreadable', words.empty(name));
  const { rows, unclosed } = parseCsv(text, separatorOf(text), most + 2);
  if (rows.length > most + 1) throw new Refusal('too-large', words.tooManyRows(name, most));
  return { rows: /['=]/.test(text) ? withFormulas(rows) : rows, unclosed };
}

const [EQUALS, APOSTROPHE] = [61, 39];

/** What a spreadsheet would run is a formula here too; behind an apostrophe it is text. In place: there may be millions. */
function withFormulas(rows: readonly TableCell[][]): readonly TableCell[][] {
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      if (typeof cell !== 'string') continue;
      const first = cell.charCodeAt(0);
      if (first === EQUALS && cell.length > 1) row[at] = { formula: cell.slice(1) };
      else if (first === APOSTROPHE) row[at] = unguarded(cell);
    }
  return rows;
}

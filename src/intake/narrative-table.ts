/**
 * Tables that a text extraction left as loose lines: years over columns, then labels with as many values.
 * Seen in Denderleeuw 2024: header cells and values wrapped over lines, a label over four lines.
 */
import type { Place } from '../narrative/passage.ts';
import { tableCues } from './habits.ts';
import type { Line } from './lines.ts';
import { fold, joinLines, key } from './wording.ts';

export type LooseTable = {
  header: string[];
  rows: string[][];
  end: number;
  inDoubt: (Place & { text: string })[];
};

const YEAR = /^(?:19|20)\d\d(?:[-–/](?:(?:19|20)?\d\d)?)?$/u;
/* A no-break space (fold leaves none) holds the place of a space that belongs to one value: "(60 %)". */
const VALUE = /^(?:[-−–+]?€?\d[\d.,]*(?:\u00a0?%)?|[/–-]|n\.v\.t\.|nvt)(?:\(\d[\d.,]*\u00a0?%?\))?$/u;
const ASIDE = /^\(\u00a0?\d[\d.,]*\u00a0?%?\u00a0?\)$/u;
const LONGEST_ROW = 12;
const LONGEST_LABEL = 200;

type Words = { label: string; values: string[] };

export function narrativeTable(lines: readonly Line[], at: number): LooseTable | null {
  const first = lines[at];
  if (!first || first.piece.role !== 'line' || first.text.length > 600) return null;
  return underYears(lines, at) ?? underNames(lines, at) ?? inColumns(lines, at);
}

/** A header of years only, on one line or on several. */
function underYears(lines: readonly Line[], at: number): LooseTable | null {
  if (!isYears(lines[at]) || isYears(lines[at - 1])) return null;
  let text = '';
  let open = false;
  let end = at;
  for (let now = at; now < lines.length && now < at + 60; now += 1) {
    const line = lines[now];
    if (!line || isPlain(line)) continue;
    if (!isYears(line)) break;
    text = joinLines(text, line.text, open);
    open = line.open;
    end = now + 1;
  }
  const years = text.split(' ').map((word) => word.replace(/[-–/]$/u, ''));
  if (years.length < 2) return null;
  return rowsFrom(lines, end, ['', ...years], 1);
}

/** A header of words (or none) over at least two rows with as many values, two or more. */
function underNames(lines: readonly Line[], at: number): LooseTable | null {
  const first = lines[at];
  if (!first) return null;
  const own = singleRow(first);
  if (own) {
    const next = singleRow(nextLine(lines, at + 1));
    if (!next || next.values.length !== own.values.length) return null;
    if (own.values.every((value) => YEAR.test(value)) && !next.values.every((value) => YEAR.test(value)))
      return rowsFrom(lines, at + 1, [own.label, ...own.values], 1);
    return rowsFrom(lines, at, blanks(own.values.length + 1), 2);
  }
  const below = singleRow(nextLine(lines, at + 1));
  if (!below) return null;
  const header = headerCells(first, below.values.length);
  return header
    ? rowsFrom(lines, at + 1, header, header.slice(1).every((cell) => YEAR.test(cell)) ? 1 : 2)
    : null;
}

function headerCells(line: Line, count: number): string[] | null {
  if (/[.!?;:]$/u.test(line.text)) return null;
  const gaps = line.raw
    .trim()
    .split(/\s{2,}|\t/u)
    .map(fold);
  if (gaps.length === count + 1) return gaps;
  if (gaps.length === count && count > 1) return ['', ...gaps];
  const words = line.text.split(' ');
  // A year names a column, not the names of the rows.
  if (words.every((word) => YEAR.test(word)) && words.length !== count) return null;
  if (words.length === count + 1) return words;
  if (words.length === count) return ['', ...words];
  const years = words.slice(-count);
  return years.every((word) => YEAR.test(word)) && words.length <= count + 6
    ? [words.slice(0, -count).join(' '), ...years]
    : null;
}

/** Cells parted by tabs, bars or wide gaps on at least two lines in a row. */
function inColumns(lines: readonly Line[], at: number): LooseTable | null {
  const rows: string[][] = [];
  let end = at;
  for (let now = at; now < lines.length; now += 1) {
    const line = lines[now];
    if (!line || line.blank || line.furniture || line.piece.role !== 'line') break;
    const cells = cellsOfLine(line);
    if (!cells || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
    end = now + 1;
  }
  const [header, ...body] = rows.filter((row) => !row.every((cell) => /^[-:\s]*$/u.test(cell)));
  return header && body.length > 0 ? { header, rows: body, end, inDoubt: [] } : null;
}

function cellsOfLine(line: Line): string[] | null {
  const raw = line.raw.trim();
  if (/^\s*[-–*•\ue000-\uf8ff]\s/u.test(line.raw)) return null;
  if (raw.includes('|')) {
    const cells = raw.replace(/^\|/u, '').replace(/\|$/u, '').split('|').map(fold);
    return cells.length > 1 ? cells : null;
  }
  const cells = raw.split(/\t+|\s{3,}/u).map(fold);
  return cells.length > 1 ? cells : null;
}

function rowsFrom(lines: readonly Line[], from: number, header: string[], fewest: number): LooseTable | null {
  const count = header.length - 1;
  const rows: string[][] = [];
  const inDoubt: LooseTable['inDoubt'] = [];
  let end = from;
  for (let at = from; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    if (isPlain(line)) {
      at += 1;
      continue;
    }
    const row = readRow(lines, at, count);
    if (!row || (row.doubt && rows.length === 0)) break;
    rows.push([row.label, ...row.values]);
    if (row.doubt) inDoubt.push({ line: line.line, page: line.page, text: row.label });
    at = row.end;
    end = at;
  }
  return rows.length >= fewest ? { header, rows, end, inDoubt } : null;
}

type Row = Words & { end: number; doubt: boolean };

/** Lines are added until as many values stand at the end as the header has columns. */
function readRow(lines: readonly Line[], at: number, count: number): Row | null {
  let text = '';
  let open = false;
  let apart = false;
  let paged = false;
  let end = at;
  let best: Row | null = null;
  for (let now = at, taken = 0; now < lines.length && taken < LONGEST_ROW; now += 1) {
    const line = lines[now];
    if (!line) break;
    if (isPlain(line)) {
      apart = true;
      paged ||= line.furniture !== null || line.piece.role === 'page';
      continue;
    }
    if (line.piece.role !== 'line' || line.text.length > 600) break;
    const own = split(line.text);
    const before = text === '' ? null : split(text);
    if (before) {
      const aside = ASIDE.test(tokens(line.text)[0] ?? '');
      if (before.values.length === count && !aside) break;
      const turned = paged && before.values.length === 0 && /^\p{Ll}/u.test(line.text);
      if (apart && own.label !== '' && !turned) break;
      if (!apart && own.label !== '' && before.values.length > 0 && !aside) break;
    }
    paged = false;
    text = joinLines(text, line.text, open);
    open = line.open;
    apart = false;
    taken += 1;
    const joined = split(text);
    if (joined.label.length > LONGEST_LABEL || joined.label === '') break;
    const { values } = joined;
    end = now + 1;
    if (values.length === count) best = { ...joined, end, doubt: false };
    else if (values.length > count) {
      const label = [joined.label, ...values.slice(0, -count)].join(' ');
      // "Kinderen jonger dan 12" goes on into a number.
      if (values.length === count + 1 && tableCues.includes(key(joined.label.split(' ').at(-1) ?? '')))
        return { label, values: values.slice(-count), end, doubt: false };
      return { label: `${label} ${values.slice(-count).join(' ')}`, values: blanks(count), end, doubt: true };
    }
  }
  if (best) return best;
  const rest = split(text);
  const short =
    rest.values.length >= 2 &&
    rest.values.length >= count - 1 &&
    rest.label !== '' &&
    rest.label.length <= 60;
  // Which column misses can't be told: the row is kept as the words that it is.
  return short
    ? { label: `${rest.label} ${rest.values.join(' ')}`, values: blanks(count), end, doubt: true }
    : null;
}

/** One line that is a row by itself: a label and two or more values. */
function singleRow(line: Line | null): Words | null {
  if (
    !line ||
    line.piece.role !== 'line' ||
    line.text.length > 300 ||
    /^[-–*•\ue000-\uf8ff]\s/u.test(line.text)
  )
    return null;
  const row = split(line.text);
  return row.label !== '' &&
    row.values.length >= 2 &&
    /\p{L}/u.test(row.label) &&
    !/[.,;:]$/u.test(row.label) &&
    row.values.some((value) => /\d/u.test(value)) &&
    !isDateLike(row)
    ? row
    : null;
}

function isDateLike(row: Words): boolean {
  return /\b(?:in|van|tot|en|vanaf|sinds|tussen|op|de|het|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/u.test(
    key(row.label),
  );
}

/** A label and the values at the end; an aside like "(60%)" belongs to the value before it. */
function split(text: string): Words {
  const words = tokens(text);
  let from = words.length;
  while (from > 0 && (VALUE.test(words[from - 1] ?? '') || ASIDE.test(words[from - 1] ?? ''))) from -= 1;
  while (from < words.length && ASIDE.test(words[from] ?? '') && from > 0) from += 1;
  const values: string[] = [];
  for (const word of words.slice(from)) {
    if (ASIDE.test(word) && values.length > 0) values.push(`${values.pop() ?? ''} ${word}`);
    else values.push(word);
  }
  const spaced = (word: string) => word.replaceAll('\u00a0', ' ');
  return { label: spaced(words.slice(0, from).join(' ')), values: values.map(spaced) };
}

function tokens(text: string): string[] {
  return text
    .replace(/\(( ?)(\d[\d.,]*)( ?)%( ?)\)/gu, (whole) => whole.replaceAll(' ', '\u00a0'))
    .replace(/(\d) %/gu, '$1\u00a0%')
    .split(' ');
}

function isYears(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.piece.role === 'line' &&
    !line.blank &&
    line.text.length <= 200 &&
    line.text.split(' ').every((word) => YEAR.test(word))
  );
}

function isPlain(line: Line): boolean {
  return line.blank || line.furniture !== null || line.piece.role === 'page';
}

function nextLine(lines: readonly Line[], from: number): Line | null {
  for (let at = from; at < lines.length && at < from + 4; at += 1) {
    const line = lines[at];
    if (line && !isPlain(line)) return line;
  }
  return null;
}

function blanks(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => '');
}

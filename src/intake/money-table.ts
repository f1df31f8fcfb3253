/** A money table from its header on: columns, rows by kind and side, and every doubt. */
import type { MoneyColumn } from '../budget/column.ts';
import type { Place } from '../narrative/passage.ts';
import type { Doubt } from './doubt.ts';
import { quote } from './doubt.ts';
import type { Line } from './lines.ts';
import { isDocumentName } from './lines.ts';
import type { TablePiece } from './money-cells.ts';
import { headerCount, isMoneyTable, labelCells } from './money-cells.ts';
import { columnsByCount, columnsOfLine, inOtherUnit, isUnitNote } from './money-header.ts';
import type { Grouping, MoneyCell } from './money-amounts.ts';
import { cellOf, isCellText, waysOf } from './money-amounts.ts';
import { rowLabel } from './money-row.ts';
import type { MoneyRow, RawRow } from './money-settle.ts';
import { doubtOf, placeOf, settle } from './money-settle.ts';
import { sentenceVerbs } from './habits.ts';
import { fold, key } from './wording.ts';

export type MoneyTable = {
  columns: MoneyColumn[];
  rows: MoneyRow[];
  doubts: Doubt[];
  end: number;
  place: Place;
};
/** `unit` is the line that says that no amount of this document is in euros. */
export type Habit = { grouping: Grouping; headers: ReadonlySet<string>; unit: string | null };

/** Header lines in a row, repeated ones too: more are no header. */
const MOST_HEADS = 8;

/**
 * Reads a table whose header is `lines[at]`.
 * @returns null when what follows is no money table; `end` is the first line after it.
 */
export function readMoneyTable(
  lines: readonly Line[],
  at: number,
  to: number,
  habit: Habit,
): MoneyTable | null {
  const first = lines[at];
  if (!first) return null;
  if (first.piece.role === 'table') return readCells(first.piece, at, habit);
  const known = first.header;
  const bare = !known && isGroup(first);
  if (!known && !bare && (rawRow(first) || endsInAmounts(first))) return null;
  if (
    !known &&
    (first.text.length > 200 || !opensRows(lines, at + 1, to) || (!bare && isTold(lines, at, to)))
  )
    return null;
  const heads: Line[] = [];
  const rows: RawRow[] = [];
  const odd: Line[] = [];
  let end = at;
  let seen = 0;
  for (let now = at; now < to; now += 1) {
    const line = lines[now];
    if (!line || line.piece.role === 'table' || line.piece.role === 'heading') break;
    if (line.blank || line.furniture) continue;
    if (line.header || (now === at && !bare)) {
      const repeated = heads.some((head) => head.text === line.text);
      seen = rows.length > 0 ? 0 : seen + 1;
      if (seen > MOST_HEADS) return null;
      if (!repeated && rows.length > 0) break;
      if (!repeated) heads.push(line);
      end = now + 1;
      continue;
    }
    const row = rawRow(line);
    const last = rows.at(-1);
    // "Algemeen totaal" over a header of its own begins another table.
    if (row?.rest === '' && last && row.label?.kind === null && nextHeads(lines, now + 1, to)) break;
    if (row) rows.push(row);
    else if (last && isCellText(line.raw) && continues(lines, now, last))
      last.rest = `${last.rest}  ${line.raw.trim()}`;
    else if (last && endsInAmounts(line) && goesOn(lines, now + 1, to)) odd.push(line);
    else break;
    end = now + 1;
  }
  if (rows.length === 0 && lines.slice(end, to).some((line) => !isAside(line))) return null;
  const place = { line: first.line, page: first.page };
  const columns = columnsOf(heads, rows, habit);
  if (columns === 'later') return null;
  if (!columns) {
    if (!rows.some((row) => row.label?.kind)) return null;
    const shown = heads.map((head) => head.text).join(' ') || rows.map((row) => row.text).join(' ');
    const doubt = doubtOf('header', place, { text: quote(shown) });
    return { columns: [], rows: [], doubts: [doubt], end, place };
  }
  const doubts = odd.map((line) => doubtOf('row-label', placeOf(line), { text: quote(line.text) }));
  const heading = heads.map((head) => head.text).join(' ');
  const other = inOtherUnit(heading) || habit.unit !== null;
  if (other && rows.length > 0)
    doubts.push(doubtOf('unit', place, { text: quote(inOtherUnit(heading) ? heading : (habit.unit ?? '')) }));
  const ways = (row: RawRow): MoneyCell[][] =>
    other ? [columns.map(() => ({ empty: true }))] : waysOf(row.rest, columns.length, habit.grouping);
  return { columns, rows: settle(rows, columns, ways, doubts), doubts, end, place };
}

/** What may stand under a table that has a header only. */
function isAside(line: Line): boolean {
  return line.blank || line.furniture !== null || isDocumentName(line);
}

/** A row of amounts under a name that is none of the habits, or under none. */
function endsInAmounts({ text, piece }: Line): boolean {
  if (piece.role !== 'line' || text.length > 200) return false;
  const [last = '', before = ''] = text.split(' ').toReversed();
  return [last, before].every((word) => 'amount' in cellOf(word) && !/^(?:19|20)\d\d$/u.test(word));
}

function nextHeads(lines: readonly Line[], from: number, to: number): boolean {
  return (
    lines.slice(from, Math.min(to, from + 20)).find((line) => !line.blank && !line.furniture)?.header === true
  );
}

/** The next line is a row of the same table. */
function goesOn(lines: readonly Line[], from: number, to: number): boolean {
  const next = lines.slice(from, Math.min(to, from + 20)).find((line) => !line.blank && !line.furniture);
  return (
    next !== undefined && next.piece.role === 'line' && !next.header && (rawRow(next)?.rest ?? '') !== ''
  );
}

/** A kind alone on a line: a table that lost its header begins so. */
function isGroup(line: Line): boolean {
  const label = rawRow(line)?.label;
  return (
    label?.kind !== null &&
    label?.kind !== undefined &&
    label.side === null &&
    !label.total &&
    label.rest === ''
  );
}

/** A sentence is no header, and neither is a line that has a known header after it. */
function isTold(lines: readonly Line[], at: number, to: number): boolean {
  const text = lines[at]?.text ?? '';
  if (/[.!?;]$/u.test(text) || text.split(' ').some((word) => sentenceVerbs.has(key(word)))) return true;
  return lines.slice(at + 1, Math.min(to, at + 400)).some((line) => line.header);
}

/** A header of unknown words is believed only right above a kind, or a side with amounts. */
function opensRows(lines: readonly Line[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.blank || line.furniture) continue;
    const row = line.piece.role === 'line' ? rawRow(line) : null;
    return row?.label !== null && row?.label !== undefined && (row.rest !== '' || row.label.kind !== null);
  }
  return false;
}

/** A row's cells may stand on lines of their own; a lone number after blank lines may be a page number instead. */
function continues(lines: readonly Line[], now: number, last: RawRow): boolean {
  if (last.label === null) return false;
  const directly = lines[now - 1]?.blank === false && !lines[now - 1]?.furniture;
  return directly || last.rest === '' || last.rest.startsWith('  ');
}

function rawRow(line: Line): RawRow | null {
  const label = rowLabel(line.text);
  if (!label) return null;
  const count = line.text.split(' ').length - (label.rest === '' ? 0 : label.rest.split(' ').length);
  const rest = line.raw.trim().replace(new RegExp(`^(?:\\S+\\s*){${Math.min(count, 12)}}`, 'u'), '');
  if (label.rest !== '' && !isCellText(rest))
    return /\d/u.test(rest) && !/\p{L}{3}/u.test(rest)
      ? { ...placeOf(line), label, text: line.text, rest }
      : null;
  return { ...placeOf(line), label, text: line.text, rest: label.rest === '' ? '' : rest };
}

/** `later`: the last of these lines is the header by itself, what stands above it is not of the table. */
function columnsOf(
  given: readonly Line[],
  rows: readonly RawRow[],
  habit: Habit,
): MoneyColumn[] | 'later' | null {
  const heads = given.filter((head) => !isUnitNote(head.text));
  const sized = rows.filter((row) => row.label && row.rest !== '');
  const fits = (columns: MoneyColumn[] | null): columns is MoneyColumn[] =>
    columns !== null &&
    columns.length > 0 &&
    sized.some((row) => waysOf(row.rest, columns.length, habit.grouping).length > 0);
  if (heads.length === 0) return null;
  const whole = columnsOfLine(heads.map((head) => head.text).join(' '));
  if (heads.length === 1 && whole && (sized.length === 0 || fits(whole))) return whole;
  const lastLine = columnsOfLine(heads.at(-1)?.text ?? '');
  const within = columnsOfLine(heads.map((head) => head.text).join(' '), 'within');
  const options = [whole, stacked(heads), lastLine, within];
  if (sized.length === 0)
    return stacked(heads) ?? (heads.length > 1 && lastLine && lastLine.length > 1 ? 'later' : whole);
  const found = options.find(fits);
  if (found) return found === lastLine && heads.length > 1 ? 'later' : found;
  if (heads.length !== 1) return null;
  // A header of known words is what it says: rows that don't fit it are in doubt.
  if (whole?.every((column) => column.kind !== 'unknown' || column.year !== null)) return whole;
  const counts = sized.map((row) => row.rest.trim().split(/\s+/u).length);
  const count = counts[0] ?? 0;
  return (counts.every((one) => one === count) ? columnsByCount(heads[0]?.raw ?? '', count) : null) ?? whole;
}

/** Two header lines of as many words: names above years or versions. */
function stacked(heads: readonly Line[]): MoneyColumn[] | null {
  if (heads.length !== 2) return null;
  const [names, qualifiers] = heads.map((head) => columnsOfLine(head.text));
  if (!names || !qualifiers || names.length !== qualifiers.length) return null;
  if (names.some((column) => column.year !== null) || qualifiers.some((column) => column.kind !== 'unknown'))
    return null;
  return columnsOfLine(names.map((column, at) => `${column.label} ${qualifiers[at]?.label ?? ''}`).join(' '));
}

function readCells(piece: TablePiece, at: number, habit: Habit): MoneyTable | null {
  const columns = isMoneyTable(piece);
  if (!columns) return null;
  const labels = labelCells(piece);
  const header = headerCount(piece);
  const heading = piece.rows.slice(0, header).flat().join(' ');
  const other = inOtherUnit(heading) || habit.unit !== null;
  const place = { line: piece.line, page: piece.page };
  const told = inOtherUnit(heading) ? fold(heading) : (habit.unit ?? '');
  const doubts: Doubt[] = other ? [doubtOf('unit', place, { text: quote(told) })] : [];
  const body = piece.rows
    .slice(header)
    .map((row, index) => ({ row, line: piece.lines[header + index] ?? piece.line }));
  const cellsByRow = new Map<RawRow, string[]>();
  const rows: RawRow[] = [];
  for (const { row, line } of body) {
    const words = row
      .slice(0, labels)
      .map(fold)
      .filter((cell) => cell !== '');
    const label = rowLabel(words.join(' '));
    const values = columns.map((_, index) => row[labels + index] ?? '');
    const text = fold(row.join(' '));
    if (text === '') continue;
    if (!label || label.rest !== '') {
      doubts.push(doubtOf('row-label', { line, page: piece.page }, { text: quote(text) }));
      continue;
    }
    const raw: RawRow = {
      line,
      page: piece.page,
      label,
      text,
      rest: values.every((value) => fold(value) === '') ? '' : values.join('  '),
    };
    cellsByRow.set(raw, values);
    rows.push(raw);
  }
  const ways = (row: RawRow): MoneyCell[][] => [
    (cellsByRow.get(row) ?? []).map((cell) => (other ? { empty: true } : cellOf(cell))),
  ];
  return { columns, rows: settle(rows, columns, ways, doubts), doubts, end: at + 1, place };
}

/** Headers of a plan's tables: years, and under them what each year shows (reference, change, new; expenses, receipts). */
import type { ColumnKind, MoneyColumn, Side } from '../budget/column.ts';
import { columnHeads } from './column-habits.ts';
import { sideWords } from './habits.ts';
import type { PlanLine } from './plan-lines.ts';
import { key } from './wording.ts';

export type PlanColumn = MoneyColumn & { side: Side | null };
export type PlanHeader = {
  /** Words before the first year: "Beleidsdomein", "EXPLOITATIE". */
  corner: string;
  /** Null where years and labels can't be laid over one another for sure. */
  columns: PlanColumn[] | null;
  text: string;
  body: number;
};

const YEAR = /^(?:19|20)\d\d$/u;
const YEARS = /^(?:(?:19|20)\d\d)(?: (?:19|20)\d\d)*$/u;

export const isYears = (text: string): boolean => YEARS.test(text);

/** The years at the end of a line with the words before them: one up at a time, or alone and as printed. */
function yearsAtEnd(text: string): { corner: string; years: number[] } | null {
  if (text.length > 300) return null;
  const words = text.split(' ');
  let from = words.length;
  while (from > 0 && YEAR.test(words[from - 1] ?? '')) from -= 1;
  const years = words.slice(from).map(Number);
  const rising = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  if (years.length === 0 || (!rising && from > 0)) return null;
  const corner = words.slice(0, from).join(' ');
  return /\d/u.test(corner) || corner.length > 80 ? null : { corner, years };
}

/** The labels of one header line as kinds of columns, null when a word is none of them. */
function kindsOf(text: string): { label: string; kind: ColumnKind }[] | null {
  const words = text.split(' ').map(key);
  const printed = text.split(' ');
  const out: { label: string; kind: ColumnKind }[] = [];
  for (let at = 0; at < words.length;) {
    const head = columnHeads
      .filter((one) => one.words.every((word, step) => words[at + step] === word))
      .toSorted((a, b) => b.words.length - a.words.length)[0];
    if (!head) return null;
    out.push({ label: printed.slice(at, at + head.words.length).join(' '), kind: head.kind });
    at += head.words.length;
  }
  return out;
}

type PrintedSide = { label: string; side: Side };

function sidesOf(text: string): PrintedSide[] | null {
  const words = text.split(' ');
  const sides = words.flatMap((label): PrintedSide[] => {
    const name = key(label);
    const side = Object.hasOwn(sideWords, name) ? sideWords[name] : undefined;
    return side ? [{ label, side }] : [];
  });
  return sides.length === words.length ? sides : null;
}

const order: readonly ColumnKind[] = ['reference', 'change', 'new'];

/** Labels that go round (reference, change, new, reference, …) in their rounds; the first may begin halfway. */
function rounds(
  kinds: readonly { label: string; kind: ColumnKind }[],
): { label: string; kind: ColumnKind }[][] {
  const out: { label: string; kind: ColumnKind }[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const one of kinds) {
    const rank = order.indexOf(one.kind);
    if (rank <= last) out.push([]);
    out.at(-1)?.push(one);
    last = rank;
  }
  return out;
}

/**
 * The header that begins at this line. A single year is one only above labels or rows of amounts.
 * @param isRow whether a line is a row of that many amounts.
 */
export function planHeader(
  lines: readonly PlanLine[],
  at: number,
  isRow: (line: PlanLine, count: number) => boolean,
): PlanHeader | null {
  const line = lines[at];
  const top = line && !line.whole ? yearsAtEnd(line.text) : null;
  if (!line || !top) return null;
  let body = at + 1;
  let sides: PrintedSide[] | null = null;
  const next = lines[body];
  if (next && !next.whole) sides = sidesOf(next.text);
  if (sides && sides.length > 1 && sides.length % top.years.length === 0) body += 1;
  else sides = null;
  const under = lines[body];
  const kinds = under && !under.whole ? kindsOf(under.text) : null;
  if (kinds && kinds.length > 0) {
    const text = `${line.text} ${under?.text ?? ''}`;
    return { corner: top.corner, columns: layOver(top.years, sides, kinds), text, body: body + 1 };
  }
  if (sides) {
    if (!followsRow(lines, body - 1, sides.length, isRow)) return null;
    const columns = placesOf(top.years, sides).map((place): PlanColumn => ({
      ...place,
      kind: 'estimate',
      version: null,
    }));
    return { corner: top.corner, columns, text: `${line.text} ${next?.text ?? ''}`, body };
  }
  if (top.years.length < 2 && !(next && isRow(next, 1))) return null;
  if (top.years.length >= 2 && top.corner !== '' && !(next && followsRow(lines, at, top.years.length, isRow)))
    return null;
  const columns = top.years.map((year): PlanColumn => ({
    label: String(year),
    kind: 'estimate',
    year,
    version: null,
    side: null,
  }));
  return { corner: top.corner, columns, text: line.text, body };
}

/** A row of amounts stands within a few lines: a header with words before its years is not a sentence. */
function followsRow(
  lines: readonly PlanLine[],
  at: number,
  count: number,
  isRow: (line: PlanLine, count: number) => boolean,
): boolean {
  return lines.slice(at + 1, at + 6).some((line) => isRow(line, count));
}

type HeaderPlace = { label: string; year: number; side: Side | null };

/** Each year, or each side of each year. */
function placesOf(years: readonly number[], sides: readonly PrintedSide[] | null): HeaderPlace[] {
  if (!sides) return years.map((year) => ({ label: String(year), year, side: null }));
  const each = sides.length / years.length;
  return years.flatMap((year, at) =>
    sides
      .slice(at * each, (at + 1) * each)
      .map(({ label, side }): HeaderPlace => ({ label: `${year} ${label}`, year, side })),
  );
}

function layOver(
  years: readonly number[],
  sides: readonly PrintedSide[] | null,
  kinds: readonly { label: string; kind: ColumnKind }[],
): PlanColumn[] | null {
  const groups = rounds(kinds);
  const places = placesOf(years, sides);
  const whole = groups.length === places.length && kinds.every(({ kind }) => order.includes(kind));
  // Else one label a year, whatever it says.
  if (!whole && kinds.length !== places.length) return null;
  return (whole ? groups : kinds.map((one) => [one])).flatMap((group, at) => {
    const place = places[at];
    return group.map(({ label, kind }): PlanColumn => ({
      label: `${place?.label ?? ''} ${label}`,
      kind,
      year: place?.year ?? null,
      version: null,
      side: place?.side ?? null,
    }));
  });
}

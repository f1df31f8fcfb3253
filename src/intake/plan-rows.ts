/** Rows of a plan's tables: a label and amounts, laid on the columns by their number, else by the places of their words. */
import { parseAmount } from '../kernel/money.ts';
import type { Place } from '../narrative/passage.ts';
import type { Grouping, MoneyCell } from './money-amounts.ts';
import { cellOf, groupingEvidence, isCellText, waysOf } from './money-amounts.ts';
import type { PlanLine } from './plan-lines.ts';
import { fold } from './wording.ts';

export type PlanRow = Place & {
  text: string;
  label: string;
  /** What stands after the label, as printed. */
  rest: string;
  ends: readonly number[] | null;
  cells: readonly string[] | null;
};

/** A line as label and amounts; null for a line without amounts at its end. */
export function rowOf(line: PlanLine): PlanRow | null {
  if (line.whole || line.text.length > 600) return null;
  const place = { line: line.line, page: line.page, text: line.text };
  if (line.cells) {
    const [label = '', ...cells] = line.cells;
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || !filled.every(isCellText) || !filled.some((cell) => /\d/u.test(cell)))
      return null;
    return { ...place, label, rest: filled.join(' '), ends: null, cells };
  }
  const words = [...line.raw.matchAll(/\S+/gu)];
  let from = words.length;
  while (from > 0 && isCellText(words[from - 1]?.[0] ?? '')) from -= 1;
  // "- " at the start of a row opens its label and is no empty cell.
  const rest = words[from] ? line.raw.slice(words[from]?.index) : '';
  // A sentence may end in a year.
  if (!/\d/u.test(rest) || /\d\.$/u.test(rest.trimEnd())) return null;
  const ends = line.ends?.length === words.length ? line.ends.slice(from) : null;
  return { ...place, label: fold(line.raw.slice(0, words[from]?.index)), rest, ends, cells: null };
}

/** How a document parts thousands, from what its rows show. */
export function groupingOf(lines: readonly PlanLine[]): Grouping {
  let solid = 0;
  let spaced = 0;
  for (const line of lines) {
    const row = rowOf(line);
    const evidence = row && row.label !== '' ? groupingEvidence(row.rest) : 'untold';
    if (evidence === 'solid') solid += 1;
    if (evidence === 'spaced') spaced += 1;
  }
  return spaced > 0 && solid === 0 ? 'spaced' : solid > 0 && spaced * 20 < solid ? 'solid' : 'untold';
}

/** How far the right edges of one column's amounts may lie apart, in points. */
const NEAR = 3;

/** The ways to lay each row on so many columns: one is sure; a row with empty cells is laid where its amounts end. */
export function layRows(
  rows: readonly PlanRow[],
  count: number,
  grouping: Grouping,
): Map<PlanRow, MoneyCell[][]> {
  const ways = new Map<PlanRow, MoneyCell[][]>();
  const edges: (number | null)[] = Array.from({ length: count }, () => null);
  let even = true;
  for (const row of rows) {
    const laid = row.cells?.length === count ? [row.cells.map(cellOf)] : waysOf(row.rest, count, grouping);
    ways.set(row, laid);
    if (laid.length !== 1 || row.ends?.length !== count) continue;
    row.ends.forEach((end, at) => {
      even &&= Math.abs((edges[at] ?? end) - end) <= NEAR;
      edges[at] ??= end;
    });
  }
  if (!even || edges.includes(null)) return ways;
  for (const row of rows) {
    const words = row.rest.trim().split(/\s+/u);
    if (
      ways.get(row)?.length !== 0 ||
      !row.ends ||
      row.ends.length >= count ||
      words.length !== row.ends.length
    )
      continue;
    const cells: MoneyCell[] = Array.from({ length: count }, () => ({ empty: true }));
    const places = row.ends.map((end) =>
      edges.flatMap((edge, at) => (Math.abs((edge ?? 0) - end) <= NEAR ? [at] : [])),
    );
    if (places.some((place) => place.length !== 1) || new Set(places.flat()).size !== places.length) continue;
    places.forEach(([at], index) => {
      if (at !== undefined) cells[at] = cellOf(words[index] ?? '');
    });
    ways.set(row, [cells]);
  }
  return ways;
}

/** Whether a line ends in that many amounts or more, of which one is more than a small number. */
export function isRowOf(line: PlanLine, count: number): boolean {
  const row = rowOf(line);
  if (!row) return false;
  const words = row.rest.trim().split(/\s+/u);
  return words.length >= count && words.every((word) => parseAmount(word) !== null || !/\d/u.test(word));
}

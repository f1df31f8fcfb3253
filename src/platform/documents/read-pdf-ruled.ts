/** Tables by their drawn lines. */
import { cells, columnsOf, gutters, overlap, PADDED, type Span, type TextTable } from './read-pdf-cells.ts';
import type { PrintedLine } from './read-pdf-lines.ts';
import type { Rule } from './read-pdf-rules.ts';
import { isHeader } from './read-table.ts';

type Band = Span & { left: number; right: number };

const NEAR = 2.5;

/** Rules at one height as one, where they touch. */
function merged(rules: readonly Rule[], across: boolean): Rule[] {
  const sorted = rules
    .filter((rule) => rule.across === across)
    .sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Rule[] = [];
  for (const rule of sorted) {
    const found = out.findLast(
      (one) =>
        Math.abs(one.at - rule.at) < NEAR && rule.from <= one.to + NEAR + 1 && rule.to >= one.from - NEAR - 1,
    );
    if (found) {
      found.from = Math.min(found.from, rule.from);
      found.to = Math.max(found.to, rule.to);
    } else {
      out.push({ ...rule });
    }
  }
  return out.sort((a, b) => a.at - b.at);
}

/** Bands between rules that lie under one another with the same ends: the rows of a ruled table. */
function grids(rules: readonly Rule[]): Band[][] {
  const lying = merged(rules, true).filter((rule) => rule.to - rule.from > 60);
  const out: Rule[][] = [];
  for (const rule of lying) {
    const open = out.findLast((group) => {
      const [first] = group;
      return first !== undefined && Math.abs(first.from - rule.from) < 4 && Math.abs(first.to - rule.to) < 4;
    });
    if (open) open.push(rule);
    else out.push([rule]);
  }
  return out
    .filter((group) => group.length > 2)
    .map((group) =>
      group.slice(1).map((rule, index): Band => {
        const above = group[index] ?? rule;
        return { from: above.at, to: rule.at, left: rule.from, right: rule.to };
      }),
    );
}

/** Rules of several tables with the same ends: a band with words beyond a row's size, or far apart, lies between two. */
function split(lines: readonly PrintedLine[], bands: readonly Band[]): Band[][] {
  const out: Band[][] = [[]];
  for (const band of bands) {
    const held = lines.filter((line) => line.y > band.from && line.y - line.size * 0.3 <= band.to);
    const open = out.at(-1) ?? [];
    const words = held.flatMap((line) => line.words);
    const outside = words.some((word) => word.x < band.left - NEAR || word.end > band.right + NEAR);
    const size = Math.max(...held.map((line) => line.size), 6);
    const loose =
      held.length === 0 ? band.to - band.from > size * 1.2 : band.to - band.from > held.length * size * 3;
    const plain = held.length > 0 && gutters(held, size * PADDED).length === 0 && held.length > 2;
    if (outside || loose || plain) {
      if (open.length > 0) out.push([]);
    } else {
      open.push(band);
    }
  }
  return out.filter((part) => part.length > 1);
}

function ruled(
  lines: readonly PrintedLine[],
  bands: readonly Band[],
  rules: readonly Rule[],
): TextTable | null {
  const [top] = bands;
  const bottom = bands.at(-1);
  if (!top || !bottom) return null;
  const within = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.y > top.from && line.y - line.size * 0.3 < bottom.to);
  const standing = merged(rules, false).filter(
    (rule) => overlap(rule, { from: top.from, to: bottom.to }) > (bottom.to - top.from) * 0.5,
  );
  const inner = standing.filter((rule) => rule.at > top.left + NEAR * 2 && rule.at < top.right - NEAR * 2);
  const size = Math.max(...within.map(({ line }) => line.size), 1);
  const separators: number[] = [];
  if (inner.length > 0) {
    for (const rule of inner.sort((a, b) => a.at - b.at))
      if (rule.at - (separators.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) separators.push(rule.at);
  } else {
    for (const gap of gutters(
      within.map(({ line }) => line),
      size * PADDED,
    ))
      separators.push((gap.from + gap.to) / 2);
  }
  if (separators.length === 0) return null;
  const columns = columnsOf(separators);
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const band of bands) {
    const held = within.filter(({ line }) => line.y > band.from && line.y - line.size * 0.3 <= band.to);
    if (held.length === 0) continue;
    rows.push(
      cells(
        held.map(({ line }) => line),
        columns,
      ),
    );
    numbers.push(held[0]?.index ?? 0);
  }
  const first = within[0]?.index;
  const last = within.at(-1)?.index;
  // Words over a cell's border: these rules do not make this table.
  const crossed = within.some(({ line }) =>
    line.words.some((word) => separators.some((at) => word.x < at - 1 && word.end > at + 1)),
  );
  if (
    first === undefined ||
    last === undefined ||
    rows.length < 2 ||
    last - first + 1 !== within.length ||
    crossed
  )
    return null;
  return { rows, headerRows: isHeader(rows[0] ?? []) ? 1 : 0, lines: numbers, first, last };
}

/** The tables that are drawn on a page: bands between rules, one row a band. */
export function ruledTables(lines: readonly PrintedLine[], rules: readonly Rule[]): TextTable[] {
  return grids(rules).flatMap((bands) =>
    split(lines, bands).flatMap((part): TextTable[] => {
      const table = ruled(lines, part, rules);
      return table === null ? [] : [table];
    }),
  );
}

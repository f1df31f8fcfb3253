/** Tables without drawn lines, by the white columns between their words: only where nothing about them is in doubt. */
import {
  cells,
  columnsOf,
  gutters,
  inColumn,
  join,
  overlap,
  PADDED,
  type Span,
  type TextTable,
} from './read-pdf-cells.ts';
import type { PrintedLine } from './read-pdf-lines.ts';
import { figure, isFullHeader, isHeader } from './read-table.ts';

/** White between two cells, in type sizes: what a space never is, and what a cell's padding may be. */
const WIDE = 1;

/** How much wider than a space the white between two labels of a header is. */
const CLEAR = 1.25;

/** Parts of a line that stand clear of each other. */
function chunks(line: PrintedLine): number {
  return (
    line.words.filter(
      (word, index) => index > 0 && word.x - (line.words[index - 1]?.end ?? word.x) > line.size * WIDE,
    ).length + 1
  );
}

/** A run of lines that keep at least two white columns free, begun and ended by lines with clear cells. */
function runFrom(lines: readonly PrintedLine[], start: number): { last: number; gaps: Span[] } | null {
  const [head] = lines.slice(start, start + 1);
  if (!head || chunks(head) < 2) return null;
  let last = start;
  let gaps = gutters([head], head.size * PADDED);
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    const above = lines[index - 1];
    if (!line || !above || line.y - above.y > above.size * 4) break;
    const free = gutters(lines.slice(start, index + 1), line.size * PADDED);
    if (free.length < 2) break;
    if (chunks(line) > 1) {
      last = index;
      gaps = free;
    }
  }
  return last > start && gaps.length > 1 ? { last, gaps } : null;
}

/** Lines that stand as close as lines of one cell do. */
const tight = (above: PrintedLine, line: PrintedLine): boolean => line.y - above.y < above.size * 1.5;

/** A header line cut at its widest gaps into as many labels as there are columns of values, each over its own. */
function headerCells(
  line: PrintedLine,
  columns: readonly Span[],
  body: readonly PrintedLine[],
): string[] | null {
  const values = columns.slice(1);
  const gaps = line.words
    .slice(1)
    .map((word, index) => ({ index: index + 1, width: word.x - (line.words[index]?.end ?? word.x) }))
    .sort((a, b) => b.width - a.width);
  const cuts = gaps.slice(0, values.length - 1);
  const least = cuts.at(-1)?.width ?? 0;
  if (cuts.length < values.length - 1 || least < CLEAR * (gaps[values.length - 1]?.width ?? 0)) return null;
  const ends = [0, ...cuts.map((cut) => cut.index).sort((a, b) => a - b), line.words.length];
  const parts = values.map((_, index) => line.words.slice(ends[index], ends[index + 1]));
  const stands = parts.every((part, index) => {
    const words = body.flatMap((row) => row.words).filter((word) => inColumn(word, values[index]));
    const span = { from: Math.min(...words.map((w) => w.x)), to: Math.max(...words.map((w) => w.end)) };
    return words.length > 0 && overlap(span, { from: part[0]?.x ?? 0, to: part.at(-1)?.end ?? 0 }) > 0;
  });
  return stands ? ['', ...parts.map((part) => join([part]))] : null;
}

/** The header of a table whose labels stand too close to tell its columns; only labels of rows lie in between. */
function headerAbove(
  lines: readonly PrintedLine[],
  from: number,
  columns: readonly Span[],
  body: readonly PrintedLine[],
): { start: number; row: string[] } | null {
  for (let start = from - 1; start >= Math.max(0, from - 3); start -= 1) {
    const [line, below] = lines.slice(start, start + 2);
    if (!line || !below || below.y - line.y > line.size * 4) return null;
    const row = headerCells(line, columns, body);
    if (row !== null) return isHeader(row) ? { start, row } : null;
    if (
      cells([line], columns)
        .slice(1)
        .some((cell) => cell !== '')
    )
      return null;
  }
  return null;
}

/** The first line of a header that is wrapped in its cells; null where a line close above does not fit the columns. */
function wrappedHeader(lines: readonly PrintedLine[], top: number, columns: readonly Span[]): number | null {
  let start = top;
  for (let above = lines[start - 1], line = lines[start]; above && line; above = lines[start - 1]) {
    const values = cells([above], columns).slice(1);
    if (!tight(above, line) || values.every((cell) => cell === '')) break;
    const crossed = above.words.some((word) =>
      columns.some((one) => word.x < one.from && word.end > one.from),
    );
    if (crossed || !isHeader(cells([above], columns))) return null;
    start -= 1;
    line = above;
  }
  return start;
}

export function unruled(lines: readonly PrintedLine[], from: number): TextTable | null {
  const run = runFrom(lines, from);
  if (run === null) return null;
  const columns = columnsOf(run.gaps.map((gap) => (gap.from + gap.to) / 2));
  const body = lines.slice(from, run.last + 1);
  const own = isFullHeader(cells(body.slice(0, 1), columns));
  const header = own ? null : headerAbove(lines, from, columns, body);
  if (!own && header === null) return null;
  const top = header?.start ?? from;
  const start = wrappedHeader(lines, top, columns);
  if (start === null || (start < top && header !== null)) return null;
  // The last label may run on under its figures.
  let { last } = run;
  const fits = (line: PrintedLine): boolean =>
    cells([line], columns)
      .slice(1)
      .every((cell) => cell === '');
  for (let next = lines[last + 1], above = lines[last]; next && above; next = lines[last + 1]) {
    if (!tight(above, next) || !fits(next) || last > run.last + 6) break;
    last += 1;
    above = next;
  }
  const held = lines.slice(start, last + 1);
  const blocks: PrintedLine[][] = [];
  held.forEach((line, index) => {
    const above = held[index - 1];
    const open = blocks.at(-1);
    const underHeader = header !== null && index === 1;
    if (open && above && tight(above, line) && !underHeader) open.push(line);
    else blocks.push([line]);
  });
  const filled = (line: PrintedLine): boolean => {
    const [label = '', ...values] = cells([line], columns);
    return label !== '' && values.some((value) => figure.test(value));
  };
  // Labels with figures close under one another are rows; else what stands close is one row.
  const byLine = blocks.some((block) => block.filter(filled).length > 1);
  const head = held.slice(0, top - start + 1);
  const groups = byLine ? [head, ...held.slice(head.length).map((line) => [line])] : blocks;
  const rows = groups.map((group) => cells(group, columns));
  if (header !== null) rows[0] = header.row;
  const values = rows
    .slice(1)
    .flatMap((row) => row.slice(1))
    .filter((cell) => cell !== '');
  const figures = values.filter((cell) => figure.test(cell)).length;
  const sound = isFullHeader(rows[0] ?? []) && figures >= values.length * 0.8;
  // A line of cells right above or below that does not fit: where this table ends is not sure.
  const above = lines[start - 1];
  const below = lines[last + 1];
  const cut =
    (above !== undefined && chunks(above) > 1 && tight(above, held[0] ?? above)) ||
    (below !== undefined && chunks(below) > 1 && tight(held.at(-1) ?? below, below));
  const unlabelled = byLine && rows.slice(1).some((row) => row[0] === '');
  if (!sound || cut || unlabelled || rows.length < 2 || figures === 0) return null;
  let at = start;
  const numbers = groups.map((group) => {
    const first = at;
    at += group.length;
    return first;
  });
  return { rows, headerRows: 1, lines: numbers, first: start, last };
}

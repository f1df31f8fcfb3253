/** Tables of a page by their drawn lines, else by the white columns between their words. */
import type { Rule } from './read-pdf-rules.ts';
import type { PrintedLine, Word } from './read-pdf-lines.ts';

export type TextTable = {
  rows: string[][];
  headerRows: number;
  lines: number[];
  first: number;
  last: number;
};
type Span = { from: number; to: number };
type Band = Span & { left: number; right: number };

const NEAR = 2.5;
/** White between two cells, in type sizes: what a space never is, and what a cell's padding may be. */
const WIDE = 1;
const PADDED = 0.45;
/** How much wider than a space the white between two labels of a header is. */
const CLEAR = 1.25;

const overlap = (one: Span, other: Span): number =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from);

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

/** White columns that no word of the lines crosses. */
function gutters(lines: readonly PrintedLine[], least: number): Span[] {
  const words = lines.flatMap((line) => line.words).sort((a, b) => a.x - b.x);
  const out: Span[] = [];
  let end = words[0]?.end ?? 0;
  for (const word of words) {
    if (word.x - end > least) out.push({ from: end, to: word.x });
    end = Math.max(end, word.end);
  }
  return out;
}

function join(lines: readonly (readonly Word[])[]): string {
  let text = '';
  for (const words of lines) {
    if (words.length === 0) continue;
    const next = words.map((word) => word.text).join(' ');
    const cut = /[\u00AD]$/u.test(text) || (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next));
    if (text === '') text = next;
    else if (cut) text = /^(?:en|of|tot)\b/u.test(next) ? `${text} ${next}` : text.slice(0, -1) + next;
    else
      text +=
        (/\d-$/u.test(text) && /^\d/u.test(next)) || (/\(\d+$/u.test(text) && next.startsWith('%)'))
          ? next
          : ` ${next}`;
  }
  return text.replaceAll('\u00AD', '-');
}

function inColumn(word: Word, column: Span | undefined): boolean {
  const middle = (word.x + word.end) / 2;
  return column !== undefined && middle >= column.from && middle < column.to;
}

function cells(lines: readonly PrintedLine[], columns: readonly Span[]): string[] {
  return columns.map((column) =>
    join(lines.map((line) => line.words.filter((word) => inColumn(word, column)))),
  );
}

function columnsOf(separators: readonly number[]): Span[] {
  const at = [Number.NEGATIVE_INFINITY, ...separators, Number.POSITIVE_INFINITY];
  return at.slice(1).map((to, index) => ({ from: at[index] ?? 0, to }));
}

const figure = /^[-−–+]?\s*€?\s*\d[\d.  ]*(?:,\d+)?\s*%?(?:\s*\([\d.,  ]+%?\))?$|^[-–/]$/u;
const isHeader = (row: readonly string[]): boolean =>
  row.slice(1).some((cell) => cell !== '') &&
  row.slice(1).every((cell) => !figure.test(cell) || /^(?:19|20)\d\d$/.test(cell));

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

const fullHeader = (row: readonly string[]): boolean =>
  isHeader(row) && row.slice(1).every((cell) => cell !== '');

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

function unruled(lines: readonly PrintedLine[], from: number): TextTable | null {
  const run = runFrom(lines, from);
  if (run === null) return null;
  const columns = columnsOf(run.gaps.map((gap) => (gap.from + gap.to) / 2));
  const body = lines.slice(from, run.last + 1);
  const own = fullHeader(cells(body.slice(0, 1), columns));
  const header = own ? null : headerAbove(lines, from, columns, body);
  if (!own && header === null) return null;
  const start = header?.start ?? from;
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
  const groups = byLine ? held.map((line) => [line]) : blocks;
  const rows = groups.map((group) => cells(group, columns));
  if (header !== null) rows[0] = header.row;
  const values = rows
    .slice(1)
    .flatMap((row) => row.slice(1))
    .filter((cell) => cell !== '');
  const figures = values.filter((cell) => figure.test(cell)).length;
  const sound = fullHeader(rows[0] ?? []) && figures >= values.length * 0.8;
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

/** The tables among the lines of one page, in order; `first`, `last` and `lines` are indexes into the lines. */
export function tablesOf(lines: readonly PrintedLine[], rules: readonly Rule[]): TextTable[] {
  const out: TextTable[] = [];
  for (const bands of grids(rules)) {
    for (const table of split(lines, bands).map((part) => ruled(lines, part, rules)))
      if (table !== null && !out.some((one) => one.first <= table.last && table.first <= one.last))
        out.push(table);
  }
  for (let index = 0; index < lines.length; index += 1) {
    const inside = out.find((one) => one.first <= index && index <= one.last);
    if (inside) {
      index = inside.last;
      continue;
    }
    const following = Math.min(
      ...out.filter((one) => one.first > index).map((one) => one.first),
      lines.length,
    );
    const table = unruled(lines.slice(0, following), index);
    if (table !== null) {
      out.push(table);
      index = table.last;
    }
  }
  return out.sort((a, b) => a.first - b.first);
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

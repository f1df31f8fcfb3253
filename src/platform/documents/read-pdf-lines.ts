/** Glyphs of a page as printed lines of words. Lines are numbered from the top, whatever draws them. */
import type { Glyph } from './read-pdf-glyphs.ts';

export type Word = { text: string; x: number; end: number; size: number; bold: boolean };
export type PrintedLine = { y: number; size: number; words: Word[] };

/** A gap wider than this part of the type size is a space, drawn or not. */
export const SPACE = 0.18;
const SAME_LINE = 0.4;

export const isBlank = (text: string): boolean => /^[\s\u00A0\u200B]*$/u.test(text);

/** Numbers the baselines of a page from 0, top down; a raised or lowered glyph stays on its line. */
export function lineNumbers(glyphs: readonly Glyph[]): { of: (glyph: Glyph) => number; count: number } {
  const numbers = new Map<Glyph, number>();
  const sorted = glyphs
    .filter((glyph) => !isBlank(glyph.text))
    .sort((one, other) => one.y - other.y || other.size - one.size);
  let count = 0;
  let baseline = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const glyph of sorted) {
    const near = Math.min(size, glyph.size) * SAME_LINE;
    if (count === 0 || glyph.y - baseline > near) {
      count += 1;
      baseline = glyph.y;
      size = glyph.size;
    } else if (glyph.size > size) {
      baseline = glyph.y;
      size = glyph.size;
    }
    numbers.set(glyph, count - 1);
  }
  return { of: (glyph) => numbers.get(glyph) ?? 0, count };
}

/** The same letter drawn twice on one spot is a bold letter. */
function twice(before: Glyph | undefined, glyph: Glyph): boolean {
  return (
    before !== undefined &&
    before.text === glyph.text &&
    Math.abs(before.x - glyph.x) < glyph.size * 0.1 &&
    before.end - before.x > glyph.size * 0.1
  );
}

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const sorted = [...glyphs].sort((one, other) => one.x - other.x);
  const out: Word[] = [];
  let open: Word | null = null;
  let before: Glyph | undefined;
  for (const glyph of sorted) {
    if (isBlank(glyph.text)) {
      // A space that lies under the next letters is a leftover of another run.
      if (open !== null && glyph.end > open.end + glyph.size * 0.05) open = null;
      continue;
    }
    if (twice(before, glyph)) {
      if (open !== null) open.bold = true;
      continue;
    }
    before = glyph;
    if (open !== null && glyph.x - open.end <= glyph.size * SPACE) {
      open.text += glyph.text;
      open.end = Math.max(open.end, glyph.end);
      open.bold = open.bold && glyph.bold;
    } else {
      open = { text: glyph.text, x: glyph.x, end: glyph.end, size: glyph.size, bold: glyph.bold };
      out.push(open);
    }
  }
  return out;
}

export function printedLines(glyphs: readonly Glyph[]): PrintedLine[] {
  const numbers = lineNumbers(glyphs);
  const rows: Glyph[][] = Array.from({ length: numbers.count }, () => []);
  for (const glyph of glyphs) if (!isBlank(glyph.text)) rows[numbers.of(glyph)]?.push(glyph);
  const spaces = glyphs.filter((glyph) => isBlank(glyph.text)).sort((one, other) => one.y - other.y);
  let from = 0;
  const lines = rows.map((row): PrintedLine => {
    const size = row.reduce((most, glyph) => Math.max(most, glyph.size), 0);
    const main = row.filter((glyph) => glyph.size > size * 0.8);
    const y = main.reduce((sum, glyph) => sum + glyph.y, 0) / main.length;
    while ((spaces[from]?.y ?? Number.POSITIVE_INFINITY) < y - size * SAME_LINE) from += 1;
    const own: Glyph[] = [];
    for (
      let index = from;
      (spaces[index]?.y ?? Number.POSITIVE_INFINITY) <= y + size * SAME_LINE;
      index += 1
    ) {
      const space = spaces[index];
      if (space) own.push(space);
    }
    return { y, size, words: wordsOf([...row, ...own]) };
  });
  return lines;
}

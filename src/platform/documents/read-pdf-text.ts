/** Glyphs in logical order as running text: spaces that are only gaps, words that were cut at a line's end made whole. */
import type { Glyph } from './read-pdf-glyphs.ts';
import { isBlank, SPACE } from './read-pdf-lines.ts';

/** A glyph with the page and the line that it stands on. */
export type Placed = { glyph: Glyph; page: number; line: number };
export type TextPart = { text: string; href: string | null };

type Line = { parts: TextPart[]; start: number; end: number; firstWord: number };

/** White without a space in it, in type sizes, that is a tab or a column. */
const TAB = 1;
const INVISIBLE = /[\u200B\u2060\uFEFF]/gu;
/** After these a line may end without a space in the source. */
const GLUE = /[-\u2010\u2013\u2014/|?!…}]$/u;

function linesOf(content: readonly (Placed & { href: string | null })[]): Line[] {
  const lines: Line[] = [];
  let before: Placed | undefined;
  let inFirstWord = true;
  for (const placed of content) {
    const { glyph } = placed;
    const text = glyph.text.replace(INVISIBLE, '');
    const blank = isBlank(glyph.text);
    let line = lines.at(-1);
    const fresh =
      before === undefined ||
      line === undefined ||
      (!blank &&
        (before.page !== placed.page ||
          (before.line !== placed.line && Math.abs(before.glyph.y - glyph.y) > glyph.size * 0.4) ||
          glyph.x < before.glyph.x - glyph.size * 2));
    if (fresh || line === undefined) {
      line = { parts: [], start: glyph.x, end: glyph.end, firstWord: 0 };
      lines.push(line);
      inFirstWord = true;
    } else if (
      before !== undefined &&
      !blank &&
      !isBlank(before.glyph.text) &&
      glyph.x - before.glyph.end > glyph.size * SPACE
    ) {
      const gap = glyph.x - before.glyph.end > glyph.size * TAB ? '\t' : ' ';
      line.parts.push({ text: gap, href: line.parts.at(-1)?.href === placed.href ? placed.href : null });
      inFirstWord = false;
    }
    if (blank) inFirstWord = false;
    else line.end = Math.max(line.end, glyph.end);
    if (inFirstWord) line.firstWord = glyph.end - line.start;
    const last = line.parts.at(-1);
    if (last && last.href === placed.href) last.text += text;
    else if (text !== '') line.parts.push({ text, href: placed.href });
    if (!blank || before === undefined) before = placed;
    else before = { ...placed, line: before.line };
  }
  return lines;
}

/** What this maker does at the end of a line that it broke itself. */
export type LineBreaks = {
  /** It leaves the space there. A line without one ends within a word, or where the author ended it. */
  spaced: boolean;
  /** It never breaks within a word without a hyphen (Typst): a line without a space ends where the author ended it. */
  wholeWords: boolean;
};

/** Whether the lines of a file end with the space that stood there. */
export function endsWithSpaces(pages: readonly (readonly Glyph[])[]): boolean {
  let ends = 0;
  let spaced = 0;
  for (const page of pages) {
    page.forEach((glyph, index) => {
      const before = page[index - 1];
      if (!before || isBlank(glyph.text) || glyph.y - before.y < glyph.size * 0.5) return;
      ends += 1;
      if (isBlank(before.text)) spaced += 1;
    });
  }
  return ends > 0 && spaced > ends * 0.5;
}

/** A figure that is cut by the edge of its cell. */
const cutFigure = (before: string, after: string): boolean =>
  (/[\d(.,]$/u.test(before) && /^[\d%.,]/u.test(after)) || after.startsWith(')');

/** Glyphs as text; the end of a line is a space, nothing within a word, or a line feed where the author put one. */
export function runningText(
  content: readonly (Placed & { href: string | null })[],
  breaks: LineBreaks,
): TextPart[] {
  const lines = linesOf(content);
  const right = lines.reduce((most, line) => Math.max(most, line.end), Number.NEGATIVE_INFINITY);
  const out: TextPart[] = [];
  const add = (part: TextPart): void => {
    const last = out.at(-1);
    if (last && last.href === part.href) last.text += part.text;
    else out.push({ ...part });
  };
  lines.forEach((line, index) => {
    line.parts.forEach(add);
    const next = lines[index + 1];
    const last = out.at(-1);
    if (next === undefined || last === undefined) return;
    const href = next.parts[0]?.href === last.href ? last.href : null;
    if (last.text.endsWith('\u00AD')) {
      last.text = last.text.slice(0, -1);
    } else if (/\s$/u.test(last.text)) {
      // The space is there already.
    } else if (GLUE.test(last.text)) {
      const short = breaks.wholeWords && line.end + next.firstWord < right;
      if (short) add({ text: '\n', href });
    } else if (breaks.wholeWords) {
      add({ text: '\n', href });
    } else if (!breaks.spaced || !cutFigure(last.text, next.parts[0]?.text ?? '')) {
      add({ text: ' ', href });
    }
  });
  // A soft hyphen within a line is a real one, drawn with the wrong glyph.
  for (const part of out) part.text = part.text.replaceAll('\u00AD', '-');
  return trimmed(out);
}

function trimmed(parts: readonly TextPart[]): TextPart[] {
  const out = parts.map((part) => ({ ...part }));
  for (let first = out[0]; first; first = out[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    out.shift();
  }
  for (let last = out.at(-1); last; last = out.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    out.pop();
  }
  return out;
}

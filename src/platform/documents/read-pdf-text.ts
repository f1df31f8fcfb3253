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

/**
 * @param hardBreaks the maker leaves the space at the end of a line that it broke itself (Typst does), so that a line
 * without one ends where the author ended it: that becomes a line feed. Else every line's end is a space.
 */
export function runningText(
  content: readonly (Placed & { href: string | null })[],
  hardBreaks: boolean,
): TextPart[] {
  const lines = linesOf(content);
  const right = Math.max(...lines.map((line) => line.end));
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
      const short = hardBreaks && line.end + next.firstWord < right;
      if (short) add({ text: '\n', href });
    } else {
      add({ text: hardBreaks ? '\n' : ' ', href });
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

/** Plain text, as an extraction of a PDF leaves it, to pieces: one a line, with page breaks at form feeds. */
import type { Piece } from './piece.ts';

/** More blank lines in a row than these say nothing more. */
const MOST_BLANKS = 4;

/** Lines count from 1 by line feeds; pages count only where the text has form feeds. */
export function piecesOfText(text: string): Piece[] {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const paged = body.includes('\f');
  const pieces: Piece[] = [];
  let page = 1;
  let line = 0;
  let blanks = 0;
  // "\r\r\n" is one line end that went through a conversion twice.
  const lines = body.split(/\r{0,2}\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  const doubled = isDoubled(lines);
  for (const printed of lines) {
    line += 1;
    if (doubled && line % 2 === 0) continue;
    const parts = printed.split('\f');
    for (const [at, part] of parts.entries()) {
      if (at > 0) {
        page += 1;
        pieces.push({ role: 'page', text: '', line, page });
        if (part === '') continue;
      }
      if (at === 0 && part === '' && parts.length > 1) continue;
      blanks = part.trim() === '' ? blanks + 1 : 0;
      if (blanks > MOST_BLANKS) continue;
      for (const row of part.split(/[\v\u2028\u2029\u0085]/u))
        pieces.push({ role: 'line', text: row, line, page: paged ? page : null });
    }
  }
  return pieces;
}

/** Every second line is blank: a text whose line ends were doubled on the way. A blank line of its own is three of them. */
function isDoubled(lines: readonly string[]): boolean {
  return (
    lines.length > 20 &&
    lines.every((line, at) => at % 2 === 0 || line.trim() === '') &&
    lines.some((line, at) => at % 2 === 0 && at > 0 && line.trim() === '') &&
    hasWrapped(lines)
  );
}

/** Sentences run on over the blank lines: such a text is not one with a paragraph a line. */
function hasWrapped(lines: readonly string[]): boolean {
  let open = 0;
  for (let at = 0; at + 2 < lines.length; at += 2)
    if (/[\p{L},]\s*$/u.test(lines[at] ?? '') && /^\s*\p{Ll}/u.test(lines[at + 2] ?? '')) open += 1;
  return open >= 5;
}

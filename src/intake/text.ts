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
  const lines = body.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  for (const printed of lines) {
    line += 1;
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

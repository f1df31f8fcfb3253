import type { Piece } from '../../intake/piece.ts';
import type { Glyph } from './read-pdf-glyphs.ts';
import { printedLines } from './read-pdf-lines.ts';
export type Sheet = { glyphs: Glyph[]; width: number; height: number };
export function untaggedPieces(sheets: readonly Sheet[]): Piece[] {
  const out: Piece[] = [];
  let line = 0;
  sheets.forEach((sheet, page) => {
    if (page > 0) out.push({ role: 'page', text: '', line, page: page + 1 });
    for (const one of printedLines(sheet.glyphs))
      out.push({
        role: 'line',
        text: one.words.map((w) => w.text).join(' '),
        line: (line += 1),
        page: page + 1,
      });
  });
  return out;
}

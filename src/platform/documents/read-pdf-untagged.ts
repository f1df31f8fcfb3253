/** An untagged PDF as pieces: printed lines in reading order, tables where their columns are sure, page breaks. */
import type { Piece, PrintedText } from '../../intake/piece.ts';
import { furnitureOf, textOfLine } from './read-pdf-furniture.ts';
import type { Glyph } from './read-pdf-glyphs.ts';
import type { Rule } from './read-pdf-rules.ts';
import { printedLines, type PrintedLine } from './read-pdf-lines.ts';
import { tablesOf } from './read-pdf-tables.ts';

export type Sheet = { glyphs: Glyph[]; rules: Rule[]; width: number; height: number };

/** A step down that is this much larger than usual leaves a blank line. */
const BLANK = 1.25;

/** The usual step from line to line, by type size in half points. */
function steps(pages: readonly PrintedLine[][]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      if (!next || Math.abs(next.size - line.size) > 0.3) return;
      const size = Math.round(line.size * 2);
      const step = Math.round((next.y - line.y) * 4);
      const found = counts.get(size) ?? new Map<number, number>();
      found.set(step, (found.get(step) ?? 0) + 1);
      counts.set(size, found);
    });
  }
  return new Map(
    [...counts].map(([size, found]) => {
      const most = Math.max(...found.values());
      const usual = [...found].filter(([, count]) => count > most * 0.5).map(([step]) => step);
      return [size, Math.min(...usual) / 4];
    }),
  );
}

/** A soft hyphen within a line is a real one, drawn with the wrong glyph. */
function printed(line: PrintedLine): string {
  const text = textOfLine(line);
  return text.slice(0, -1).replaceAll('\u00AD', '-') + text.slice(-1);
}

const isBold = (line: PrintedLine): boolean => line.words.length > 0 && line.words.every((word) => word.bold);
const sizeOf = (line: PrintedLine): number => Math.round(line.size * 10) / 10;
const endsOf = (line: PrintedLine): number[] => line.words.map((word) => Math.round(word.end * 10) / 10);

export function untaggedPieces(sheets: readonly Sheet[]): Piece[] {
  const out: Piece[] = [];
  const pages = sheets.map((sheet) => printedLines(sheet.glyphs.filter((glyph) => glyph.upright)));
  const furniture = furnitureOf(pages.map((lines, index) => ({ lines, height: sheets[index]?.height ?? 0 })));
  const usual = steps(pages.map((lines, index) => lines.filter((line) => !furniture[index]?.has(line))));
  let count = 0;
  pages.forEach((all, index) => {
    const page = index + 1;
    const aside = furniture[index] ?? new Set();
    const numbers = new Map(all.map((line, at) => [line, count + at + 1]));
    const heads = all.filter((line) => aside.has(line)).map(textOfLine);
    if (page > 1 || heads.length > 0)
      out.push({ role: 'page', text: heads.join(' | '), line: count + 1, page });
    count += all.length;
    const lines = all.filter((line) => !aside.has(line));
    const tables = tablesOf(lines, sheets[index]?.rules ?? []);
    const numberAt = (at: number): number | null => {
      const line = lines[at];
      return line === undefined ? null : (numbers.get(line) ?? null);
    };
    lines.forEach((line, at) => {
      const above = lines[at - 1];
      const place = { line: numberAt(at), page };
      const table = tables.find((one) => one.first <= at && at <= one.last);
      if (table) {
        if (table.first === at)
          out.push({
            role: 'table',
            rows: table.rows,
            headerRows: table.headerRows,
            lines: table.lines.map(numberAt),
            printed: lines.slice(table.first, table.last + 1).map((one, offset): PrintedText => ({
              text: printed(one),
              bold: isBold(one),
              size: sizeOf(one),
              ends: endsOf(one),
              line: numberAt(table.first + offset),
            })),
            ...place,
          });
        return;
      }
      const step = usual.get(Math.round((above?.size ?? line.size) * 2)) ?? line.size * 1.2;
      if (above && line.y - above.y > Math.max(step, line.size) * BLANK)
        out.push({ role: 'line', text: '', line: numberAt(at - 1), page });
      out.push({
        role: 'line',
        text: printed(line),
        size: sizeOf(line),
        ...(isBold(line) ? { bold: true } : {}),
        ends: endsOf(line),
        ...place,
      });
    });
  });
  return out;
}

/** Words of printed lines as cells of columns. */
import type { PrintedLine, Word } from './read-pdf-lines.ts';

export type TextTable = {
  rows: string[][];
  headerRows: number;
  lines: number[];
  first: number;
  last: number;
};

export type Span = { from: number; to: number };

export const PADDED = 0.45;

export const overlap = (one: Span, other: Span): number =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from);

/** White columns that no word of the lines crosses. */
export function gutters(lines: readonly PrintedLine[], least: number): Span[] {
  const words = lines.flatMap((line) => line.words).sort((a, b) => a.x - b.x);
  const out: Span[] = [];
  let end = words[0]?.end ?? 0;
  for (const word of words) {
    if (word.x - end > least) out.push({ from: end, to: word.x });
    end = Math.max(end, word.end);
  }
  return out;
}

export function join(lines: readonly (readonly Word[])[]): string {
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

export function inColumn(word: Word, column: Span | undefined): boolean {
  const middle = (word.x + word.end) / 2;
  return column !== undefined && middle >= column.from && middle < column.to;
}

export function cells(lines: readonly PrintedLine[], columns: readonly Span[]): string[] {
  return columns.map((column) =>
    join(lines.map((line) => line.words.filter((word) => inColumn(word, column)))),
  );
}

export function columnsOf(separators: readonly number[]): Span[] {
  const at = [Number.NEGATIVE_INFINITY, ...separators, Number.POSITIVE_INFINITY];
  return at.slice(1).map((to, index) => ({ from: at[index] ?? 0, to }));
}

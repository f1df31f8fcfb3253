/** What stands on pages and not in the text: running heads and feet, page numbers, signatures. */
import type { PrintedLine } from './read-pdf-lines.ts';

/** Part of the page's height, at its top and at its foot, where furniture stands. */
const EDGE = 0.13;
const FEWEST_PAGES = 3;
/** Part of the pages from its first to its last, so that a label that falls on one height by chance stays. */
const STEADY = 0.4;
const DEEPEST = 6;

export type PageLines = { lines: PrintedLine[]; height: number };

export const textOfLine = (line: PrintedLine): string => line.words.map((word) => word.text).join(' ');

const pageNumber =
  /^(?:[-–—]\s*)?(?:p(?:agina|ag|\.)?|blz\.?|bladzijde)?\s*\d{1,4}(?:\s*(?:\/|van|-|–)\s*\d{1,4})?(?:\s*[-–—])?$/iu;

/** Same words at the same height, but for figures: those change from page to page. Not those of a code (AP000007). */
function keyOf(line: PrintedLine, height: number): string {
  const words = textOfLine(line)
    .replace(/(?<![\p{Lu}\d])\d+/gu, '#')
    .toLowerCase();
  return `${line.y < height / 2 ? 'head' : 'foot'} ${words}`;
}

/** The lines of a page from an edge inwards, as far as furniture may reach. */
function edges({ lines, height }: PageLines): PrintedLine[][] {
  const inside = (line: PrintedLine, head: boolean): boolean =>
    head ? line.y < height * EDGE : line.y > height * (1 - EDGE);
  const head = lines.filter((line) => inside(line, true)).slice(0, DEEPEST);
  const foot = lines
    .toReversed()
    .filter((line) => inside(line, false))
    .slice(0, DEEPEST);
  return [head, foot];
}

/**
 * A line without words, or with an amount, or that ends in several numbers, is furniture only as a page number: else it
 * may be a table's first row, or the years over its columns ("EXPLOITATIE 2026 2027", another on each page in Limburg).
 */
const amount =
  /(?:^|\s)[-−]?\d+(?:\.\d{3})*,\d{2}(?:\s|$)|(?:^|\s)[-−]?\d{1,3}(?:\.\d{3})+(?:\s|$)|(?:\s\d+){2}$/u;
const wordless = (text: string): boolean => !/\p{L}{2}/u.test(text) || amount.test(text);

type Place = { page: number; y: number };

/** Lines that number the pages: the same distance from number to page on three pages, or on each of two. */
function numbering(pages: readonly PageLines[]): Set<PrintedLine> {
  const found = new Map<string, { line: PrintedLine; place: Place }[]>();
  for (const [page, { lines, height }] of pages.entries()) {
    for (const line of edges({ lines, height }).flat()) {
      const text = textOfLine(line);
      if (!pageNumber.test(text)) continue;
      const key = `${Number(/\d+/u.exec(text)?.[0]) - page} ${line.y < height / 2 ? 'head' : 'foot'}`;
      found.set(key, [...(found.get(key) ?? []), { line, place: { page, y: line.y } }]);
    }
  }
  const out = new Set<PrintedLine>();
  for (const all of found.values())
    for (const { line, place } of all) {
      const same = new Set(
        all.flatMap((one) => (Math.abs(one.place.y - place.y) < 3 ? [one.place.page] : [])),
      );
      if (same.size >= Math.min(FEWEST_PAGES, Math.max(2, pages.length))) out.add(line);
    }
  return out;
}

/** @returns for each page the lines that are furniture; a line counts only when all lines outside of it do. */
export function furnitureOf(pages: readonly PageLines[]): Set<PrintedLine>[] {
  const heights = new Map<string, Place[]>();
  for (const [number, page] of pages.entries()) {
    const onPage = new Set<string>();
    for (const line of edges(page).flat()) {
      const key = keyOf(line, page.height);
      if (onPage.has(key)) continue;
      onPage.add(key);
      heights.set(key, [...(heights.get(key) ?? []), { page: number, y: line.y }]);
    }
  }
  const numbers = numbering(pages);
  const steady = (line: PrintedLine, height: number): boolean => {
    if (wordless(textOfLine(line))) return false;
    const same = (heights.get(keyOf(line, height)) ?? []).filter(({ y }) => Math.abs(y - line.y) < 3);
    const range = (same.at(-1)?.page ?? 0) - (same[0]?.page ?? 0) + 1;
    return same.length >= FEWEST_PAGES && same.length >= range * STEADY;
  };
  return pages.map((page) => {
    const out = new Set<PrintedLine>();
    for (const edge of edges(page))
      for (const line of edge) {
        if (!numbers.has(line) && !steady(line, page.height)) break;
        out.add(line);
      }
    return out;
  });
}

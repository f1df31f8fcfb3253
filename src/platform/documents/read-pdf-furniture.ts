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

/** Same words at the same height, but for figures: those change from page to page. */
function keyOf(line: PrintedLine, height: number): string {
  const words = textOfLine(line).replace(/\d+/gu, '#').toLowerCase();
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

/** @returns for each page the lines that are furniture; a line counts only when all lines outside of it do. */
export function furnitureOf(pages: readonly PageLines[]): Set<PrintedLine>[] {
  const heights = new Map<string, { page: number; y: number }[]>();
  for (const [number, page] of pages.entries()) {
    const onPage = new Set<string>();
    for (const line of edges(page).flat()) {
      const key = keyOf(line, page.height);
      if (onPage.has(key)) continue;
      onPage.add(key);
      heights.set(key, [...(heights.get(key) ?? []), { page: number, y: line.y }]);
    }
  }
  return pages.map((page) => {
    const out = new Set<PrintedLine>();
    for (const edge of edges(page)) {
      for (const line of edge) {
        const same = (heights.get(keyOf(line, page.height)) ?? []).filter(
          ({ y }) => Math.abs(y - line.y) < 3,
        );
        const range = (same.at(-1)?.page ?? 0) - (same[0]?.page ?? 0) + 1;
        const steady = same.length >= FEWEST_PAGES && same.length >= range * STEADY;
        if (!steady && !pageNumber.test(textOfLine(line))) break;
        out.add(line);
      }
    }
    return out;
  });
}

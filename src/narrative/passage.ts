/**
 * A passage is a block of running text as a reading sees it: plain strings with the line it came from.
 * `links` are the parts of the text that lead somewhere else than their own words say.
 */
export type Place = { line: number | null; page: number | null };
export type PassageLink = { text: string; href: string };

export type Passage = Place &
  (
    | { type: 'heading'; level: 1 | 2 | 3; text: string; links?: PassageLink[] }
    | { type: 'paragraph'; text: string; links?: PassageLink[] }
    | { type: 'list'; ordered: boolean; items: string[]; links?: PassageLink[] }
    | { type: 'table'; header: string[]; rows: string[][] }
  );

/** The plain text of passages: a line a block, a bullet or a table row; cells are joined by bars. */
export function passagesText(passages: readonly Passage[]): string {
  return passages.flatMap(linesOf).join('\n');
}

function linesOf(passage: Passage): string[] {
  switch (passage.type) {
    case 'heading':
    case 'paragraph':
      return [passage.text];
    case 'list':
      return passage.items.map((item, at) => (passage.ordered ? `${at + 1}. ${item}` : `• ${item}`));
    case 'table':
      return [passage.header, ...passage.rows]
        .filter((cells) => cells.some((cell) => cell !== ''))
        .map((cells) => cells.join(' | '));
  }
}

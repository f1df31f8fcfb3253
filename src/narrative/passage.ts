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

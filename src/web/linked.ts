/** A sentence in which a number, or a few words, opens something: its words stay in one place, in each language. */
export type Piece = { text: string; href: string | null };
type Link = (text: string, href: string | null) => string;

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** @param make says the sentence; what it gets back from `link` stands where the text will stand. */
export function linked(make: (link: Link) => string): Piece[] {
  const links: Piece[] = [];
  const sentence = make((text, href) => `${OPEN}${links.push({ text, href }) - 1}${CLOSE}`);
  return sentence
    .split(/\uE000(\d+)\uE001/u)
    .map((part, index) => (index % 2 === 1 ? links[Number(part)] : undefined) ?? { text: part, href: null })
    .filter(({ text }) => text !== '');
}

/** A sentence that came whole: each amount in euros in it opens the same place. */
export const amountsIn = (sentence: string, href: string): Piece[] =>
  sentence
    .split(/([+−]?€[\u00A0 ]?[−-]?\d[\d.]*(?:,\d+)?)/u)
    .map((text, index) => ({ text, href: index % 2 === 1 ? href : null }))
    .filter(({ text }) => text !== '');

/** A sentence with counts in it: each number in its order opens the list that it counts, where there is one. */
export function countsIn(sentence: string, hrefs: readonly (string | null)[]): Piece[] {
  let at = 0;
  return sentence
    .split(/(\d+)/)
    .map((text, index) => ({ text, href: index % 2 === 1 ? (hrefs[at++] ?? null) : null }))
    .filter(({ text }) => text !== '');
}

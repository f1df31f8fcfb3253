/** The places of a text where words stand, with a little around them and the words marked. */
import { plainly } from './plainly.ts';

export type MarkedPart = { text: string; hit: boolean };

/** The folded text, and for each of its letters where it stands in the text itself. */
function folded(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = plainly(sign);
    for (let index = 0; index < plain.length; index += 1) places.push(at);
    letters += plain;
    at += sign.length;
  }
  places.push(text.length);
  return { letters, places };
}

type Span = { from: number; to: number };
const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** Where a word's letters stand anywhere, and a form of it as a word of its own. */
function spansOf(text: string, words: readonly string[], forms: readonly string[]): Span[] {
  const { letters, places } = folded(text);
  const spans: Span[] = [];
  let from = 0;
  const find = (word: string, whole: boolean): void => {
    if (word === '') return;
    for (;;) {
      const at = letters.indexOf(word, from);
      if (at < 0) break;
      from = at + word.length;
      if (!whole || (!isWord(letters[at - 1]) && !isWord(letters[from])))
        spans.push({ from: places[at] ?? 0, to: places[from] ?? text.length });
    }
    from = 0;
  };
  words.forEach((word) => find(word, false));
  forms.forEach((form) => find(form, true));
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: Span[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else apart.push({ ...span });
  }
  return apart;
}

function markedIn(text: string, { from, to }: Span, spans: readonly Span[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = from;
  for (const span of spans) {
    if (span.to <= from || span.from >= to) continue;
    if (span.from > at) parts.push({ text: text.slice(at, span.from), hit: false });
    parts.push({ text: text.slice(Math.max(at, span.from), Math.min(to, span.to)), hit: true });
    at = Math.min(to, span.to);
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false });
  return parts;
}

export const markAll = (text: string, words: readonly string[], forms: readonly string[]): MarkedPart[] =>
  markedIn(text, { from: 0, to: text.length }, spansOf(text, words, forms));

const AROUND = 90;
const MOST = 3;

/** At most three places, in the order of the text; each begins and ends at a word. Empty when nothing stands there. */
export function passagesIn(
  text: string,
  words: readonly string[],
  forms: readonly string[],
): { before: boolean; parts: MarkedPart[]; after: boolean }[] {
  const spans = spansOf(text, words, forms);
  const places: Span[] = [];
  for (const { from, to } of spans) {
    const last = places.at(-1);
    if (last && from - AROUND <= last.to) last.to = Math.min(text.length, Math.max(last.to, to + AROUND));
    else if (places.length < MOST)
      places.push({ from: Math.max(0, from - AROUND), to: Math.min(text.length, to + AROUND) });
    // A long row of hits is cut: it is a passage, not the text.
    const open = places.at(-1);
    if (open && open.to - open.from > 4 * AROUND) break;
  }
  return places.map(({ from, to }) => {
    const first = from === 0 ? 0 : from + (/^\S*\s+/u.exec(text.slice(from, to))?.[0].length ?? 0);
    const last = to === text.length ? to : to - (/\s+\S*$/u.exec(text.slice(from, to))?.[0].length ?? 0);
    const place = first < last ? { from: first, to: last } : { from, to };
    return {
      before: place.from > 0,
      after: place.to < text.length,
      parts: markedIn(text, place, spans).map((part) => ({ ...part, text: part.text.replace(/\s+/gu, ' ') })),
    };
  });
}

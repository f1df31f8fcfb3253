import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markAll, passagesIn } from './search-passage.ts';

const marked = (text: string, words: string[], forms: string[] = []): string =>
  markAll(text, words, forms)
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

describe('marks', () => {
  it('stand on a part of a compound, on accents and on other forms as whole words', () => {
    expect(marked('De opbouwwerker komt.', ['werker'])).toBe('De opbouw[werker] komt.');
    expect(marked('Eén crème', ['een', 'creme'])).toBe('[Eén] [crème]');
    expect(marked('wegen en weglaten', ['wegen'], ['weg', 'wegen'])).toBe('[wegen] en weglaten');
    expect(marked('opbouwwerk', ['opbouw', 'bouwwerk'])).toBe('[opbouwwerk]');
    expect(marked('niets', ['iets anders'])).toBe('niets');
  });

  it('lose and add no letter', () => {
    const letters = array(constantFrom('é', 'e', '́', 'ﬁ', '🌳', ' ', 'ab', 'İ'), { maxLength: 20 });
    assert(
      property(letters, (signs) => {
        const text = signs.join('');
        const all = markAll(text, ['e', 'ab', 'fi'], ['e']);
        expect(all.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

describe('passages', () => {
  const filler = Array.from({ length: 60 }, (_, at) => `vulling${at}`).join(' ');
  it('are the places of the words with a little around them, begun and ended at a word', () => {
    const [first, second, ...more] = passagesIn(
      `${filler} fietspad ${filler} fietspad ${filler}`,
      ['fiets'],
      [],
    );
    expect(more).toEqual([]);
    expect([first?.before, first?.after, second?.before]).toEqual([true, true, true]);
    const text = first?.parts.map((part) => part.text).join('') ?? '';
    expect(text).toMatch(/^vulling\d+ .*fietspad .*vulling\d+$/);
    expect(text.length).toBeLessThan(220);
    expect(first?.parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['fiets']);
  });

  it('are none where nothing stands, and one where the words stand close', () => {
    expect(passagesIn(filler, ['fiets'], [])).toEqual([]);
    expect(passagesIn('fiets en fiets', ['fiets'], [])).toHaveLength(1);
  });
});

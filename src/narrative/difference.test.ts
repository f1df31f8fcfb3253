import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference.ts';

const only = (before: string, after: string, without: 'added' | 'removed'): string =>
  differenceOf(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('names the words that went and the words that came', () => {
    expect(
      differenceOf(
        'De werf start na de grote vakantie in mei.',
        'De werf begon pas na de grote vakantie in juni.',
      ),
    ).toEqual([
      { kind: 'same', text: 'De werf ' },
      { kind: 'removed', text: 'start ' },
      { kind: 'added', text: 'begon pas ' },
      { kind: 'same', text: 'na de grote vakantie in ' },
      { kind: 'removed', text: 'mei.' },
      { kind: 'added', text: 'juni.' },
    ]);
    expect(differenceOf('gelijk', 'gelijk')).toEqual([{ kind: 'same', text: 'gelijk' }]);
    expect(differenceOf('', '')).toEqual([]);
    expect(differenceOf('', 'nieuw')).toEqual([{ kind: 'added', text: 'nieuw' }]);
  });

  it('takes a word or two alike within a change as chance', () => {
    expect(differenceOf('een brug over de beek', 'twee tunnels onder de straat')).toEqual([
      { kind: 'removed', text: 'een brug over de beek' },
      { kind: 'added', text: 'twee tunnels onder de straat' },
    ]);
  });

  it('gives both texts back, whatever they say', () => {
    const words = array(constantFrom('de ', 'werf ', 'start\n', 'x', ' ', 'mei'), { maxLength: 30 });
    assert(
      property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        expect(only(before, after, 'added')).toBe(before);
        expect(only(before, after, 'removed')).toBe(after);
      }),
    );
    assert(
      property(string(), string(), (before, after) => {
        expect(only(before, after, 'added')).toBe(before);
        expect(only(before, after, 'removed')).toBe(after);
      }),
    );
  });

  it('of long texts is told in one piece, and still whole', () => {
    const long = (word: string): string => Array.from({ length: 3000 }, (_, n) => `${word}${n} `).join('');
    const [before, after] = [`begin ${long('a')}`, `begin ${long('b')}`];
    expect(differenceOf(before, after).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
    expect(only(before, after, 'removed')).toBe(after);
  });
});

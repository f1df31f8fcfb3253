import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtLinks } from './code-links.ts';

const codes = new Map([
  ['A20020', 'A20020'],
  ['A20030', 'A20030'],
  ['1.2.2', '1.2.2'],
  ['12', '12'],
]);
const linked = (text: string): string[] =>
  splitAtLinks(text, codes).flatMap(({ text: part, segment, href }) =>
    segment !== null || href !== undefined ? [part] : [],
  );

describe('links in running text', () => {
  it('finds codes in a row, at the end of a sentence and between brackets', () => {
    expect(linked('Zie ook A20020, A20030 en A20040.')).toEqual(['A20020', 'A20030']);
    expect(linked('opgelost (zie A20030).')).toEqual(['A20030']);
    expect(linked('Zie 1.2.2.')).toEqual(['1.2.2']);
  });

  it('a part of a longer word, or a bare number, is no code', () => {
    expect(linked('XA20020 en A200201 en A20020B')).toEqual([]);
    expect(linked('Er waren 12 scholen.')).toEqual([]);
  });

  it('finds bare addresses without the point that ends the sentence', () => {
    expect(linked('Kijk op https://aanmelden.example.be/a?b=1.')).toEqual([
      'https://aanmelden.example.be/a?b=1',
    ]);
    expect(linked('javascript:alert(1) en ftp://x')).toEqual([]);
  });

  it('loses and adds nothing', () => {
    assert(
      property(array(constantFrom('A20020', ' ', '.', 'http://x.be', 'é', '1.2.2', '\n', '(')), (parts) => {
        const text = parts.join('');
        expect(
          splitAtLinks(text, codes)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { amountsIn, countsIn, linked } from './linked.ts';

describe('a sentence with numbers that open something', () => {
  it('keeps its words and puts each number where its words put it', () => {
    const says = (spent: string, planned: string): string => `Van ${planned} is ${spent} besteed.`;
    const pieces = linked((link) => says(link('€ 3', '/a'), link('€ 10', null)));
    expect(pieces).toEqual([
      { text: 'Van ', href: null },
      { text: '€ 10', href: null },
      { text: ' is ', href: null },
      { text: '€ 3', href: '/a' },
      { text: ' besteed.', href: null },
    ]);
  });

  it('says a sentence without any number as it is', () => {
    expect(linked(() => 'Er is nog geen geld.')).toEqual([{ text: 'Er is nog geen geld.', href: null }]);
  });
});

describe('amounts in a sentence that came whole', () => {
  it('open one place, each with its sign, and nothing else does', () => {
    const sentence = 'De raming ging van €\u00A0150.000,00 naar −€\u00A095: 36\u00A0% in 2024.';
    const pieces = amountsIn(sentence, '/x');
    expect(pieces.filter(({ href }) => href === '/x').map(({ text }) => text)).toEqual([
      '€\u00A0150.000,00',
      '−€\u00A095',
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
  });
});

describe('counts in a sentence', () => {
  it('open the lists that they count, in their order, and one without a list opens nothing', () => {
    const pieces = countsIn('12 van de 41 acties liggen op koers.', [null, '/lopend']);
    expect(pieces.filter(({ href }) => href !== null)).toEqual([{ text: '41', href: '/lopend' }]);
    expect(pieces.map(({ text }) => text).join('')).toBe('12 van de 41 acties liggen op koers.');
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printCell, safeHref } from './printed.ts';

test('figures print in Belgian notation', () => {
  expect(printCell({ amount: '1480000.00' })).toBe('1.480.000,00');
  expect(printCell({ amount: '-98019' })).toBe('−98.019');
  expect(printCell({ number: 44, unit: '%' })).toBe('44\u00a0%');
  expect(printCell({ number: 94.5, unit: '%' })).toBe('94,5\u00a0%');
  expect(printCell({ number: 1284 })).toBe('1.284');
  expect(printCell({ number: 100 })).toBe('100');
  expect(printCell({ number: Number.NaN })).toBe('–');
  expect(printCell({ empty: true })).toBe('–');
  expect(printCell({ text: [] })).toBe('');
});

test('what is printable can stand in XML 1.0, and ordinary text stays as it is', () => {
  expect(printable('a\u0000b\u001fc\ufffed\ud800e\uf0b7f')).toBe('abcdef');
  expect(printable('één\ttab\nregel 😀 “co-ordinatie” − €')).toBe('één\ttab\nregel 😀 “co-ordinatie” − €');
  expect(printable('a\r\nb\rc')).toBe('a\nb\nc');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = printable(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(printable(clean)).toBe(clean);
      // Char of XML 1.0, section 2.2, carriage returns aside.
      expect(clean).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});

test('links lead to the web or to mail, and nowhere else', () => {
  expect(safeHref(' https://example.org/a?b=1 ')).toBe('https://example.org/a?b=1');
  expect(safeHref('MAILTO:iemand@example.org')).toBe('MAILTO:iemand@example.org');
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    '/pad',
    'ftp://x',
    'java\nscript:x',
    '',
  ]) {
    expect(safeHref(href)).toBeNull();
  }
});

import { expect, test } from 'vitest';
import { readable, storable, storableJson } from './readable.ts';

test('keeps what a person reads and drops what only misleads', () => {
  expect(readable('Één € 🌳\tvan\r\nons\r')).toBe('Één € 🌳\tvan\nons\n');
  expect(readable('a\u0000b\u001bc\u007fd\u0085e')).toBe('abcde');
  // "exe.txt" shown as "txt.exe": the trick of a right-to-left override.
  expect(readable('factuur\u202etxt.exe\u202c')).toBe('factuurtxt.exe');
  expect(readable('\ufeffA\u2067b\u2069\u200f')).toBe('Ab');
  expect(readable('\uf0b7 punt \ud800 half')).toBe(' punt  half');
});

test('drops what no database keeps and nothing else', () => {
  expect(storable('a\u0000b\uf0b7 €\u202e 🌳')).toBe('ab\uf0b7 €\u202e 🌳');
  expect(storable('half \ud800')).toBe('half \ufffd');
});

test('JSON of a text that was cut within a pair is JSON that the database takes', () => {
  // PostgreSQL 18, 8.14.1: jsonb rejects \\u0000 and halves of surrogate pairs.
  expect(storableJson({ a: ['é🌳'.slice(0, 2), 'x\u0000y'], b: 1 })).toBe('{"a":["é\ufffd","xy"],"b":1}');
});

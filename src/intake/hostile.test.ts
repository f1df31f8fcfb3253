/** Files that were made to hang or to break the reading: each is read, and what stands in it is kept. */
import { expect, test } from 'vitest';
import { readPieces } from './read.ts';
import type { Reading } from './reading.ts';
import { piecesOfText } from './text.ts';

const read = (text: string): Reading => readPieces(piecesOfText(text)).reading;
const opening = 'A20000 Brug\nStatus\n\nContinu\n\nStand van zaken (toelichting)\n\n';

test('a row of dashes between two codes does not multiply the ways to read it', () => {
  const row = '- '.repeat(500);
  const { nodes } = read(
    `${opening}Zie A20001 ${row}tekst A20001 ${row}en A20002\n\nA20001 Weg\nStatus\n\nContinu\n`,
  );
  expect(nodes[0]?.references).toEqual(['A20001', 'A20002']);
});

test('a word of a hundred thousand signs is no code', () => {
  const { nodes } = read(`A${'1.'.repeat(50_000)} Brug\nStatus\n\nContinu\n`);
  expect(nodes.map(({ code }) => code)).toEqual([null]);
});

test('a status of a million words is kept as it stands', () => {
  const { nodes } = read(`A20000 Brug\nStatus\n\nContinu\n${'woord '.repeat(1_000_000)}`);
  expect(nodes[0]?.status?.meaning).toBeNull();
  expect(nodes[0]?.status?.label.startsWith('Continu woord')).toBe(true);
});

test('a narrative of more paragraphs than a call takes arguments is whole', () => {
  const { nodes } = read(`${opening}${'Een alinea.\n\n'.repeat(130_000)}`);
  expect(nodes[0]?.axes.progress.blocks).toHaveLength(130_000);
});

test('each of three thousand closing tables keeps its own', () => {
  const { nodes } = read(
    Array.from(
      { length: 3000 },
      (_, at) => `Financiële tabel BD${at} - Doel ${at}\nRekening 2023\nExploitatie\nUitgaven ${at}\n\n`,
    ).join(''),
  );
  expect(nodes.map(({ money }) => money.operating?.expenses?.[0])).toEqual(
    Array.from({ length: 3000 }, (_, at) => String(at)),
  );
});

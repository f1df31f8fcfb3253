/** Files that were made to hang or to break the reading: each is read, and what stands in it is kept. */
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
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

test('twenty thousand nodes of a plan under one code are read within the patience of a person', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `Actie: AC1: titel ${at}`);
  const { nodes, findings } = readDocument(
    piecesOfText(`Meerjarenplan 2026-2031\n\n${lines.join('\n')}`),
  ).reading;
  expect(nodes).toHaveLength(20_000);
  expect(findings).toHaveLength(19_999);
}, 60_000);

test('rows of ever other amounts, a header of two thousand years and a term of no calendar are no plan of amounts', () => {
  const plan = (text: string): Reading =>
    readDocument(piecesOfText(`Meerjarenplan 2026-2031\n\nActie: A1: Brug\n${text}`)).reading;
  const years = Array.from({ length: 2_000 }, (_, at) => 1900 + (at % 200)).join(' ');
  expect(plan(`${years}\nUitgaven ${'1 '.repeat(2_000)}`).nodes[0]?.money).toEqual({});
  const wide = plan(`2026 2027\nExploitatie\nUitgaven ${'1 000 '.repeat(100)}`);
  expect([wide.nodes[0]?.money, wide.findings.map(({ reason }) => reason)]).toEqual([{}, ['row-cells']]);
  const [bridge] = plan('Van 99/99/2026 tot 00/00/2027\nLooptijd: 2031-2026').nodes;
  expect([bridge?.from, bridge?.to]).toEqual([undefined, undefined]);
});

/** The table of an objective at the end never becomes the money of the action before it without a word. */
import { expect, test } from 'vitest';
import { readPieces } from './read.ts';
import type { Reading } from './reading.ts';
import { piecesOfText } from './text.ts';

const read = (text: string): Reading => readPieces(piecesOfText(text)).reading;
const table = (receipts: string): string =>
  `Rekening 2023 MJP 2024\n\nExploitatie\n\nOntvangsten ${receipts}\n\n`;
const action = (title: string, money: string): string =>
  `${title}\nStatus\n\nContinu\n\nStand van zaken (toelichting)\n\nTekst.\n\nTijd\n\nGeld\n\n${money}`;
const before = action('A20001 Brug', table('30,00 40,00'));
const last = action('A20002 Weg', '');
const whole = table('30 40');

test.each([
  ['Financiële tabel BD200 - Wegen in orde', 'BD200', 'Wegen in orde'],
  ['Financiële tabel - Wegen in orde', null, 'Wegen in orde'],
  ['Financiële tabel Wegen in orde', null, 'Wegen in orde'],
  ['Financieel overzicht van de beleidsdoelstelling Wegen in orde', null, 'Wegen in orde'],
  ['Financiële tabel 2 - Wegen in orde', '2', 'Wegen in orde'],
])('%s closes what stands before it, also after an action without a table', (title, code, words) => {
  const { nodes, findings } = read(`${before}${last}${title}\n${whole}`);
  expect(nodes.map((node) => [node.code, node.level, node.title, node.parentId])).toEqual([
    [code, 'objective', words, null],
    ['A20001', 'action', 'Brug', 'n1'],
    ['A20002', 'action', 'Weg', 'n1'],
  ]);
  expect(nodes.map((node) => node.money.operating?.receipts)).toEqual([
    ['30', '40'],
    ['30.00', '40.00'],
    undefined,
  ]);
  expect(findings).toEqual([]);
});

test('a closing table without a code goes to the plan of that title', () => {
  const { nodes } = read(`AP1 Wegen\n\nACTIES\n\n${before}${last}Financiële tabel Wegen\n${whole}`);
  expect(nodes.map((node) => [node.code, node.money.operating?.receipts])).toEqual([
    ['AP1', ['30', '40']],
    ['A20001', ['30.00', '40.00']],
    ['A20002', undefined],
  ]);
});

test('the same words over the table of each action are no title', () => {
  const { nodes } = read(
    action('A20001 Brug', `Financieel overzicht Exploitatie\n${table('30,00 40,00')}`) +
      action('A20002 Weg', `Financieel overzicht Exploitatie\n${table('5,00 6,00')}`),
  );
  expect(nodes.map((node) => [node.code, node.money.operating?.receipts])).toEqual([
    ['A20001', ['30.00', '40.00']],
    ['A20002', ['5.00', '6.00']],
  ]);
});

test.each(['Financiële tabel', 'Samenvatting', ''])(
  'where no words say whose table it is (%j), an action in whole euros among cents is told',
  (title) => {
    const { findings } = read(`${before}${last}${title}\n${whole}`);
    expect(findings.map(({ code, reason, node }) => [code, reason, node])).toContainEqual([
      'unread-line',
      'precision',
      'A20002',
    ]);
  },
);

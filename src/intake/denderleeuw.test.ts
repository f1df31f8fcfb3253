/**
 * The published follow-up report 2024 of one objective of Denderleeuw: facts that a person read in it. Its sentences
 * stay outside the project: titles and labels are compared with the lines that they stand on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPieces } from './read.ts';
import type { ReadNode } from './reading.ts';
import { piecesOfText } from './text.ts';

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '..', '..', '..', 'shared');
const file = join(shared, 'reports', 'denderleeuw-2024-bd200.txt');
const there = existsSync(file);

const text = there ? readFileSync(file, 'utf8') : '';
const printed = text.split('\n').map((line) => line.trim());
const { reading, skipped } = readPieces(piecesOfText(text));
const { nodes } = reading;
const nodeOf = (code: string): ReadNode => {
  const found = nodes.find((node) => node.code === code);
  if (!found) throw new Error(code);
  return found;
};
/** The words on the lines from..to. */
const words = (from: number, to: number): string =>
  printed
    .slice(from - 1, to)
    .filter((line) => line !== '')
    .join(' ');

/** code, parent, first and last line of the title, status label and meaning, references. */
const tree: [string, string | null, number, number, [string, string] | null, string[]][] = [
  ['BD200', null, 1258, 1258, null, []],
  ['AP2000', 'BD200', 3, 4, null, []],
  ['A20000', 'AP2000', 16, 17, ['Geschrapt', 'stopped'], ['A20001']],
  ['A20001', 'AP2000', 61, 61, ['Geschrapt', 'stopped'], []],
  ['A20002', 'AP2000', 107, 108, ['Uitgevoerd', 'done'], []],
  ['A20003', 'AP2000', 177, 177, ['Uitgevoerd', 'done'], []],
  ['AP2001', 'BD200', 215, 216, null, []],
  ['A20010', 'AP2001', 228, 230, ['Continu', 'ongoing'], []],
  ['A20011', 'AP2001', 352, 353, ['Uitgevoerd', 'done'], []],
  ['AP2002', 'BD200', 478, 479, null, []],
  ['A20020', 'AP2002', 493, 494, ['Continu', 'ongoing'], ['A20021']],
  ['A20021', 'AP2002', 698, 699, ['Continu', 'ongoing'], ['A20041', 'A20020', 'A20030', 'A20040']],
  ['AP2003', 'BD200', 847, 847, null, []],
  ['A20030', 'AP2003', 850, 852, ['Continu', 'ongoing'], []],
  ['A20031', 'AP2003', 1012, 1013, ['Continu', 'ongoing'], ['A20020', 'A20030']],
  ['AP2004', 'BD200', 1082, 1082, null, []],
  ['A20040', 'AP2004', 1085, 1086, ['Continu', 'ongoing'], ['A20021']],
  ['A20041', 'AP2004', 1191, 1192, ['In uitvoering', 'running'], []],
];

const money: Record<string, ReadNode['money']> = {
  BD200: {
    operating: {
      receipts: ['27857', '43464', '47129'],
      expenses: ['82650', '80541', '110318'],
      total: ['-54793', '-37077', '-63189'],
    },
    investment: { expenses: ['98019', '4806', '96797'], total: ['-98019', '-4806', '-96797'] },
  },
  AP2000: { investment: { expenses: ['98019', '4806', '96797'], total: ['-98019', '-4806', '-96797'] } },
  A20000: { investment: { expenses: ['0.00', '0.00', '0.00'], total: ['0.00', '0.00', '0.00'] } },
  A20001: {
    investment: {
      expenses: ['88141.05', '4806.26', '88675.42'],
      total: ['-88141.05', '-4806.26', '-88675.42'],
    },
  },
  A20002: {
    investment: { expenses: ['9877.94', '0.00', '8122.06'], total: ['-9877.94', '0.00', '-8122.06'] },
  },
  AP2001: {
    operating: {
      receipts: ['5777', '5000', '5000'],
      expenses: ['4464', '4767', '5000'],
      total: ['1314', '233', '0'],
    },
  },
  A20011: {
    operating: {
      receipts: ['5777.19', '5000.00', '5000.00'],
      expenses: ['4463.63', '4766.57', '5000.00'],
      total: ['1313.56', '233.43', '0.00'],
    },
  },
  AP2002: {
    operating: {
      receipts: ['22080', '38464', '42129'],
      expenses: ['78186', '75775', '105318'],
      total: ['-56106', '-37311', '-63189'],
    },
  },
  A20021: {
    operating: {
      receipts: ['22080.00', '38464.00', '42129.05'],
      expenses: ['78186.46', '75774.83', '105318.28'],
      total: ['-56106.46', '-37310.83', '-63189.23'],
    },
  },
};

/** Lines that hold text of the three axes: everything between a toelichting label and the next label or table. */
const narrative: Record<string, { progress: [number, number][]; money?: [number, number][] }> = {
  A20000: { progress: [[27, 36]] },
  A20001: { progress: [[70, 82]] },
  A20002: { progress: [[118, 154]] },
  A20003: { progress: [[187, 187]], money: [[203, 206]] },
  A20010: { progress: [[240, 335]] },
  A20011: { progress: [[363, 445]], money: [[462, 463]] },
  A20020: { progress: [[504, 681]] },
  A20021: { progress: [[709, 817]] },
  A20030: {
    progress: [
      [862, 953],
      [968, 994],
    ],
  },
  A20031: { progress: [[1023, 1062]] },
  A20040: { progress: [[1096, 1175]] },
  A20041: { progress: [[1202, 1239]] },
};

describe.skipIf(!there)('the report of Denderleeuw', () => {
  test('has its columns', () => {
    expect(reading.columns).toEqual([
      { label: 'Rekening 2023', kind: 'actual', year: 2023, version: null },
      { label: 'Rekening 2024', kind: 'actual', year: 2024, version: null },
      { label: '(A)MJP 2024 v_2024005', kind: 'estimate', year: 2024, version: '2024005' },
    ]);
  });

  test('has its tree, titles over several lines, statuses and references', () => {
    expect(
      nodes.map((node) => [node.code, node.parent, node.line, node.title, node.status, node.references]),
    ).toEqual(
      tree.map(([code, parent, from, to, status, references]) => [
        code,
        parent,
        from,
        words(from, to)
          .replace(/^.*?BD200 - /u, '')
          .replace(`${code} `, ''),
        status && { label: status[0], meaning: status[1] },
        references,
      ]),
    );
    expect(nodes.map((node) => node.id)).toEqual(tree.map((_, at) => `n${at + 1}`));
    expect(nodes.map((node) => node.level)).toEqual(
      tree.map(([code]) =>
        code.startsWith('BD') ? 'objective' : code.startsWith('AP') ? 'action_plan' : 'action',
      ),
    );
  });

  test('has every amount', () => {
    for (const node of nodes) expect(node.money, node.code ?? '').toEqual(money[node.code ?? ''] ?? {});
    expect(nodes.filter((node) => !node.moneyAsked).map((node) => node.code)).toEqual(['AP2003', 'AP2004']);
  });

  test('has three axes on each action, without lights', () => {
    for (const node of nodes) {
      const action = node.level === 'action';
      for (const axis of Object.values(node.axes)) expect([axis.present, axis.light]).toEqual([action, null]);
      expect(node.axes.time.text).toBe('');
    }
  });

  test('keeps every word of every narrative, and no other', () => {
    const bare = (value: string) => value.replace(/[\s•\uf0b7-]+/gu, '');
    for (const [code, { progress, money: cost }] of Object.entries(narrative)) {
      const { axes } = nodeOf(code);
      if (code === 'A20011') continue; // its table is told below
      expect(bare(axes.progress.text), code).toBe(
        bare(progress.map(([from, to]) => printed.slice(from - 1, to).join('\n')).join('\n')),
      );
      expect(bare(axes.money.text), code).toBe(
        bare((cost ?? []).map(([from, to]) => words(from, to)).join(' ')),
      );
    }
  });

  test('has the table of registrations whole', () => {
    const rows: [number, number, ...string[]][] = [
      [406, 406, '284', '240', '249', '277', '246'],
      [408, 408, '168 (60%)', '157 (65%)', '/', '/', '/'],
      [414, 414, '115(40%)', '83 (35%)', '/', '/', '/'],
      [417, 417, '125', '100', '102', '113', '120'],
      [419, 419, '94.5%', '100%', '100%', '98%', '87,5%'],
      [421, 424, '20 (7%)', '14 (5,8%)', '15 (6%)', '10 (3.6%)', '23 (9,3%)'],
      [438, 438, '10', '5', '4', '2', '0'],
      [440, 440, '6', '3', '0', '2', '0'],
      [442, 442, '33', '30', '40', '25', '20'],
      [444, 444, '41', '13', '25', '28', '/'],
    ];
    const [table, ...more] = nodeOf('A20011').tables;
    expect(more).toEqual([]);
    expect(table?.header).toEqual(['', '2020-2021', '2021-2022', '2022-2023', '2023-2024', '2024-2025']);
    expect(table?.rows.map((row) => row.slice(1))).toEqual(rows.map(([, , ...cells]) => cells));
    for (const [at, [from, to]] of rows.entries()) expect(words(from, to)).toContain(table?.rows[at]?.[0]);
    expect(table?.rows[5]?.[0]).toBe(words(421, 424));
    expect(table?.line).toBe(391);
    const { blocks } = nodeOf('A20011').axes.progress;
    expect(blocks.map((block) => block.type)).toEqual([
      ...Array.from({ length: 6 }, () => 'paragraph'),
      'table',
    ]);
    expect(blocks.at(-2)).toMatchObject({ line: 390, text: words(390, 390) });
    const before = blocks.slice(0, 5).map((block) => ('text' in block ? block.text : ''));
    expect(before.join(' ')).toBe(words(363, 388).replace('2022- 2023', '2022-2023').replace(/\s+/gu, ' '));
    expect(nodeOf('A20011').axes.money.text).toBe(words(462, 463));
  });

  test('has headings, lists and paragraphs where they are printed', () => {
    const lines = (code: string, type: string) =>
      nodeOf(code)
        .axes.progress.blocks.filter((block) => block.type === type)
        .map((block) => block.line);
    expect(lines('A20010', 'heading')).toEqual([240, 268, 281]);
    expect(lines('A20010', 'list')).toEqual([247, 283, 312]);
    expect(lines('A20020', 'heading')).toEqual([504, 506, 584, 634, 636, 662]);
    expect(lines('A20021', 'heading')).toEqual([709, 782]);
    expect(lines('A20030', 'heading')).toEqual([862, 864, 892, 929, 944, 968]);
    expect(lines('A20040', 'heading')).toEqual([1096, 1119, 1145, 1151]);
    const items = nodeOf('A20041').axes.progress.blocks.flatMap((block) =>
      block.type === 'list' ? block.items : [],
    );
    expect(items).toHaveLength(5);
    expect(nodeOf('A20002').axes.progress.blocks.map((block) => block.type)).toEqual(['paragraph', 'list']);
  });

  test('finds what is to be found, and nothing else', () => {
    expect(
      reading.findings
        .map(({ line, code, severity, node }) => [line, code, severity, node] as const)
        .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] < b[1] ? -1 : 1)),
    ).toEqual([
      [225, 'rounding', 'info', 'AP2001'],
      [228, 'lost-character', 'warning', 'A20010'],
      [406, 'table-mismatch', 'warning', 'A20011'], // 284 where 168 + 115 = 283
      [408, 'table-mismatch', 'warning', 'A20011'], // 168 (60%) of 284
      [1265, 'rounding', 'info', 'BD200'], // 4.767 + 75.775 = 80.542, printed 80.541
      [1267, 'rounding', 'info', 'BD200'], // 1.314 - 56.106 = -54.792, printed -54.793
      [1267, 'rounding', 'info', 'BD200'], // 233 - 37.311 = -37.078, printed -37.077
    ]);
    expect(reading.findings.find(({ code }) => code === 'lost-character')?.facts).toEqual({
      text: 'Co?rdinatie',
      proposal: 'Coördinatie',
    });
  });

  test('says which lines it left out', () => {
    expect(skipped.map(({ line, why }) => [line, why])).toEqual([
      ...[1, 14, 213, 226, 476, 491, 845, 848].map((line) => [line, 'known-section']),
      [964, 'page-number'],
      [1080, 'known-section'],
      [1083, 'known-section'],
      [1277, 'running-head'],
    ]);
  });

  /** The same words in another print: what is read must not depend on it. */
  const unplaced = (value: string): unknown =>
    JSON.parse(JSON.stringify(readPieces(piecesOfText(value)).reading), (name, inner: unknown) =>
      name === 'line' || name === 'page' ? null : inner,
    );
  const asRead = unplaced(text);
  const newPage = /^ (?=\S)/gmu;
  let page = 0;
  test.each([
    ['without spaces at the ends', text.replace(/^ +| +$/gmu, '')],
    ['with line ends of Windows and a mark at its start', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['with form feeds', text.replace(newPage, '\f')],
    [
      'with page numbers and heads',
      text.replace(newPage, () => `\nRapport van de gemeente\n\n${(page += 1)}\n\f`),
    ],
    ['with pages told', text.replace(newPage, () => `\nPagina ${(page += 1)} van 99\n\n`)],
    ['with other bullets', text.replaceAll('\uf0b7', '•')],
    ['with true minus signs', text.replace(/(?<= )-(?=\d)/gu, '−')],
    ['without headings over plans and actions', text.replace(/^ ?(?:ACTIEPLANNEN|ACTIES) *$/gmu, '')],
    ['without light labels', text.replace(/^ ?[A-Z][a-z ]+ \(indicator\) *$/gmu, '')],
    ['with its status beside the label', text.replace(/^Status *\n\s*\n(.*)$/gmu, 'Status: $1')],
  ])('reads the same %s', (_, other) => {
    expect(unplaced(other)).toEqual(asRead);
  });
});

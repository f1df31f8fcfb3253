/** What holds for every report: nothing is lost, no wrong amount goes unseen, no input breaks it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../kernel/finding.ts';
import { printCents, toDecimal } from '../kernel/money.ts';
import { describeFinding } from './findings.nl.ts';
import { readingFromJson, readingToJson } from './json.ts';
import { readPieces } from './read.ts';
import type { Reading } from './reading.ts';
import { piecesOfText } from './text.ts';

const read = (text: string): Reading => readPieces(piecesOfText(text)).reading;
const errors = (reading: Reading): Finding[] =>
  reading.findings.filter(({ severity }) => severity === 'error');

type Sums = { receipts: bigint[]; expenses: bigint[] };
const width = 3;
const cents = fc.bigInt({ min: 0n, max: 500_000_00n });
const sums: fc.Arbitrary<Sums> = fc.record({
  receipts: fc.array(cents, { minLength: width, maxLength: width }),
  expenses: fc.array(cents, { minLength: width, maxLength: width }),
});
/** Plans with their actions. */
const plans = fc.array(fc.array(sums, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

const add = (parts: readonly Sums[]): Sums => {
  const total = (side: keyof Sums) =>
    Array.from({ length: width }, (_, at) => parts.reduce((sum, part) => sum + (part[side][at] ?? 0n), 0n));
  return { receipts: total('receipts'), expenses: total('expenses') };
};

/** The money lines of a node, one an entry, as the reports of Denderleeuw print them. */
function moneyLines({ receipts, expenses }: Sums, decimals: 0 | 2): string[] {
  const row = (label: string, amounts: bigint[]) =>
    `${label} ${amounts.map((amount) => printCents(amount, decimals)).join(' ')}`;
  return [
    'Rekening 2023 Rekening 2024 MJP 2024',
    'Exploitatie',
    row('Ontvangsten', receipts),
    row('Uitgaven', expenses),
    row(
      'Totaal Exploitatie',
      receipts.map((amount, at) => amount - (expenses[at] ?? 0n)),
    ),
  ];
}

function printReport(tree: readonly (readonly Sums[])[], words = 'Er is gewerkt.'): string[] {
  return [
    ...tree.flatMap((actions, plan) => [
      'ACTIEPLANNEN',
      `AP${plan} Plan van de gemeente`,
      ...moneyLines(add(actions), 0),
      'ACTIES',
      ...actions.flatMap((action, at) => [
        `A${plan}${at}0 Actie van de dienst`,
        'Status',
        'Continu',
        'Stand van zaken',
        words,
        'Tijd',
        'Geld',
        ...moneyLines(action, 2),
      ]),
    ]),
    'Financiële tabel BD1 - Doelstelling',
    ...moneyLines(add(tree.map(add)), 0),
  ];
}

describe('sums', () => {
  test('of a sound report give no error, and every amount is read', () => {
    fc.assert(
      fc.property(plans, (tree) => {
        const reading = read(printReport(tree).join('\n\n'));
        expect(errors(reading)).toEqual([]);
        const actions = reading.nodes.filter(({ level }) => level === 'action');
        expect(actions.map(({ money }) => money.operating?.receipts)).toEqual(
          tree.flat().map(({ receipts }) => receipts.map((amount) => toDecimal(amount, 2))),
        );
      }),
    );
  });

  test('a change of one printed amount by a euro or more is always found', () => {
    const change = fc.bigInt({ min: 1n, max: 5000n });
    fc.assert(
      fc.property(plans, change, fc.boolean(), fc.nat(), fc.nat(), (tree, euros, down, row, cell) => {
        const lines = printReport(tree);
        const rows = lines.flatMap((line, at) =>
          /^(?:Ontvangsten|Uitgaven|Totaal) /u.test(line) ? [at] : [],
        );
        const at = rows[row % rows.length] ?? 0;
        const words = (lines[at] ?? '').split(' ');
        const index = words.length - 1 - (cell % width);
        const printed = (words[index] ?? '').replaceAll('.', '').replace('−', '-');
        const [whole = '0', fraction] = printed.split(',');
        const negative = whole.startsWith('-');
        const size = BigInt(whole.replace('-', ''));
        const changed = (negative ? -size : size) + (down ? -euros : euros);
        const crossesZero = changed < 0n !== negative && fraction !== undefined && fraction !== '00';
        fc.pre(!crossesZero);
        words[index] = printCents(changed * 100n, 0) + (fraction === undefined ? '' : `,${fraction}`);
        lines[at] = words.join(' ');
        expect(errors(read(lines.join('\n\n'))).length).toBeGreaterThan(0);
      }),
    );
  });

  test('goes through JSON unchanged', () => {
    fc.assert(
      fc.property(plans, (tree) => {
        const reading = read(printReport(tree).join('\n\n'));
        const json: unknown = JSON.parse(JSON.stringify(readingToJson(reading, describeFinding)));
        expect(readingFromJson(json)).toEqual(reading);
      }),
    );
  });
});

describe('text', () => {
  const word = fc.stringMatching(/^[a-zéë]{1,12}$/u);
  const sentence = fc.array(word, { minLength: 3, maxLength: 60 }).map((words) => `De ${words.join(' ')}.`);

  function wrap(text: string, most: number): string {
    const lines: string[] = [];
    for (const one of text.split(' ')) {
      const last = lines.at(-1);
      if (last === undefined || last.length + 1 + one.length > most) lines.push(one);
      else lines[lines.length - 1] = `${last} ${one}`;
    }
    return lines.join('\n');
  }

  test('is the same at any width of lines', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 30, max: 140 }),
        (paragraphs, most) => {
          const body = paragraphs.map((one) => wrap(one, most)).join('\n\n');
          const one: Sums = { receipts: [0n, 0n, 0n], expenses: [0n, 0n, 0n] };
          const { nodes } = read(printReport([[one]], body).join('\n\n'));
          expect(nodes.find(({ level }) => level === 'action')?.axes.progress.text).toBe(
            paragraphs.join('\n'),
          );
        },
      ),
    );
  });

  test('of any kind is read without failing', () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        'Status',
        'Tijd',
        'Geld',
        'Geld (indicator)',
        'Stand van zaken (toelichting)',
        'ACTIES',
        'A20001',
        'AP2 Titel',
        'Financiële tabel BD1 - X',
        'Rekening 2023 Rekening 2024',
        'Uitgaven 1.000 2.000',
        'Uitgaven 1 000 2 000 3',
        'Totaal Exploitatie -1 −2',
        'Exploitatie',
        'Continu',
        '- punt',
        '1. een',
        '2. twee',
        '\f',
        '20',
        '2020-',
        '2021',
        'Rij 1 2 3',
        'x (60%) 3',
        '(60%)',
        '|a|b|',
        'a\tb',
        '€',
        '10.00.000',
        'Co?rd',
        '\u202e',
        '\ufffd',
        'Niveau: Actie',
      ),
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 60 }),
        fc.constantFrom('\n', '\n\n', ' ', '\r\n'),
        (parts, glue) => {
          const reading = read(parts.join(glue));
          const json: unknown = JSON.parse(JSON.stringify(readingToJson(reading, describeFinding)));
          expect(readingFromJson(json)).toEqual(reading);
          const all = reading.nodes.flatMap(({ money }) =>
            Object.values(money).flatMap((kind) => Object.values(kind)),
          );
          for (const row of all) expect(row).toHaveLength(reading.columns.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  const titled = (body: string) =>
    `A1 Titel\nStatus\n\nContinu\n\nStand van zaken\n\n${body}\n\nTijd\n\nGeld\n`;
  test.each([
    ['one line of a megabyte', titled('woord '.repeat(170_000))],
    ['one word of a megabyte', titled('a'.repeat(1_000_000))],
    ['a megabyte of digits and spaces', titled('1 '.repeat(500_000))],
    ['a megabyte of brackets', titled('('.repeat(1_000_000))],
    ['a line of dashes', titled('- '.repeat(300_000))],
    ['many labels', 'Tijd\n'.repeat(200_000)],
    ['many titles', 'A20001 Titel\n\n'.repeat(50_000)],
    ['many statuses', 'Status\n\nContinu\n\n'.repeat(50_000)],
    ['many headers', 'Rekening 2023 Rekening 2024\n'.repeat(50_000)],
    ['many rows', titled('Uitgaven 1 2 3\n'.repeat(50_000))],
    ['many years', titled('2020\n'.repeat(100_000))],
    ['many bullets', titled('\uf0b7 punt\n'.repeat(100_000))],
    ['many question marks', titled('a?b'.repeat(200_000))],
    ['ten megabytes of blank lines', titled('\n'.repeat(10_000_000))],
    ['ten megabytes of prose', titled('De werken zijn gestart en lopen verder.\n'.repeat(250_000))],
  ])('survives %s', (_, text) => {
    expect(read(text).nodes.length).toBeGreaterThanOrEqual(0);
  });
});

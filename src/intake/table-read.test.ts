/** Tables as they come: separators, signs and heads, what is wrong with a row, and that the order of rows is nothing. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { headRow, workbook } from '../../test/workbook.ts';
import { lineKey, type AmountLine } from '../budget/amount.ts';
import { kinds, sides } from '../budget/column.ts';
import { groupLines } from '../budget/ledger-line.ts';
import { writeCsv } from '../overview/csv.ts';
import { writePlainSheet } from '../platform/documents/excel/plain-sheet.ts';
import { readLimits } from '../platform/documents/read-file-limits.ts';
import { readTableFile } from '../platform/documents/read-table-file.ts';
import type { TableKind } from './import-task.ts';
import { withEstimates } from './table-estimates.ts';
import type { TableKnown } from './table-known.ts';
import type { Mapping } from './table-mapping.ts';
import { readTable, type TableRead } from './table-read.ts';
import { estimatesTable, ledgerTable } from './table-write.ts';

const nodes = [
  { nodeId: '11111111-0000-4000-8000-000000000001', code: 'A1', title: 'Bomen', level: 'action' },
  { nodeId: '11111111-0000-4000-8000-000000000002', code: 'A1', title: '=Water; "diep"', level: 'action' },
  { nodeId: '11111111-0000-4000-8000-000000000003', code: null, title: '', level: 'action' },
];
const known: TableKnown = {
  bodies: [
    { id: 'gemeente', name: 'Gemeente Waterhoek' },
    { id: 'ocmw', name: 'OCMW Waterhoek' },
  ],
  bodyId: null,
  years: [2026, 2027],
  nodes,
  fields: ['9999'],
  accounts: [],
};
const one: TableKnown = { ...known, bodyId: 'gemeente', bodies: known.bodies.slice(0, 1) };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (
  bytes: Uint8Array,
  {
    kind = 'ledger',
    mapping = null,
    with: has = one,
  }: { kind?: TableKind; mapping?: Mapping | null; with?: TableKnown } = {},
): TableRead => readTable(readTableFile(bytes, 'x.csv', 100), { kind, mapping, known: has, year: null });

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const head = ['Boekjaar', 'Omschrijving', 'Rekening', 'Bedrag'];
const row = ['2026', 'Café "De Sluis"; zaal', '61030000', '1.234,56'];

describe('a table', () => {
  it.each([
    [
      'semicolons and a mark',
      bytesOf(`\u{FEFF}${head.join(';')}\r\n2026;"Café ""De Sluis""; zaal";61030000;1.234,56\r\n`),
    ],
    ['commas', bytesOf(`${head.join(',')}\n2026,"Café ""De Sluis""; zaal",61030000,"1.234,56"\n`)],
    ['tabs', bytesOf(`${head.join('\t')}\n2026\t"Café ""De Sluis""; zaal"\t61030000\t1.234,56`)],
    [
      'carriage returns only',
      bytesOf(`${head.join(';')}\r2026;"Café ""De Sluis""; zaal";61030000;1.234,56\r`),
    ],
    ['an older encoding', latin(`${head.join(';')}\n2026;"Café ""De Sluis""; zaal";61030000;1.234,56\n`)],
  ])('with %s is read as the same', (_, bytes) => {
    const found = read(bytes);
    expect(found.rows.findings).toEqual([]);
    expect(found.lines).toEqual([
      {
        row: 2,
        bodyId: 'gemeente',
        code: null,
        title: null,
        policyField: null,
        account: '61030000',
        kind: 'operating',
        side: 'expenses',
        year: 2026,
        entry: null,
        bookedOn: null,
        description: row[1],
        cents: 123_456n,
      },
    ]);
  });

  it('says which columns are missing, and takes those that a person names', () => {
    const bytes = bytesOf('Jaar;Gl;Som\n2026;61030000;5,00\n');
    expect(read(bytes).columns.missing).toEqual(['Bedrag']);
    const found = read(bytes, { mapping: { amount: 'Som', account: 'Gl' } });
    expect(found.columns.mapping).toEqual({ year: 'Jaar', amount: 'Som', account: 'Gl' });
    expect(found.lines.map(({ cents }) => cents)).toEqual([500n]);
    const estimates = read(bytesOf('Code;Kant;Soort;Raming 2026\nA1;u;e;1,00'), { kind: 'estimates' });
    expect(estimates.columns.missing).toEqual(['Raming 2027']);
  });

  it.each([
    ['body', 'OCMW', 'Gemeente'],
    ['missing', '', 'Rechtspersoon'],
  ])('with more bodies than one says whose it is (%s)', (reason, name) => {
    const bytes = bytesOf(`Rechtspersoon;Boekjaar;Rekening;Bedrag\n${name};2026;61030000;5,00`);
    expect(read(bytes, { with: known }).rows.findings).toMatchObject([
      { row: 2, reason, column: 'Rechtspersoon' },
    ]);
    const unsaid = bytesOf('Boekjaar;Rekening;Bedrag\n2026;61030000;5,00');
    expect(read(unsaid, { with: known })).toMatchObject({ columns: { bodyless: true }, lines: [] });
    const chosen = read(unsaid, { with: { ...known, bodyId: 'ocmw' } });
    expect(chosen.columns.bodyless).toBe(false);
    expect(chosen.lines[0]?.bodyId).toBe('ocmw');
    const right = bytesOf(`Rechtspersoon;Boekjaar;Rekening;Bedrag\nOCMW Waterhoek;2026;61030000;5,00`);
    expect(read(right, { with: known }).lines[0]?.bodyId).toBe('ocmw');
  });

  it('of estimates names parts that are there, once, and years of the plan', () => {
    const table = (rows: string): TableRead =>
      read(bytesOf(`Code;Titel;Soort;Kant;Beleidsveld;Raming 2026;Raming 2027;2040\n${rows}`), {
        kind: 'estimates',
      });
    expect(table('').rows.findings).toMatchObject([{ row: 1, reason: 'outside-plan' }]);
    const few = (rows: string) =>
      read(bytesOf(`Code;Titel;Soort;Kant;Beleidsveld;Raming 2026;Raming 2027\n${rows}`), {
        kind: 'estimates',
      }).rows.findings;
    expect(few('A1;;e;u;;1,00;')).toMatchObject([{ row: 2, reason: 'which-node', column: 'Code' }]);
    expect(few('B7;;e;u;;1,00;')).toMatchObject([{ row: 2, reason: 'node', value: 'B7' }]);
    expect(few(';Bomen;e;u;1234567;1,00;')).toMatchObject([{ row: 2, reason: 'field', value: '1234567' }]);
    expect(few(';Bomen;e;u;9999;1,00;')).toEqual([]);
    expect(few('zonder beleidsdoelstelling;;;u;;1,00;')).toMatchObject([{ row: 2, reason: 'place' }]);
    expect(few(';Bomen;e;u;;1,00;\n;Bomen;e;u;;;2,00')).toMatchObject([
      { row: 3, reason: 'twice', value: '2' },
    ]);
  });

  it('that is a workbook has numbers to the cent, days as days, and no trust in formulas', () => {
    const days =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const sheet = (amount: string): TableRead =>
      read(
        workbook(
          `${headRow('Boekjaar', 'Datum', 'Rekening', 'Bedrag')}<row r="2"><c r="A2"><v>2026</v></c><c r="B2" s="1"><v>46023</v></c><c r="C2"><v>61030000</v></c>${amount}</row>`,
          days,
        ),
      );
    const right = sheet('<c r="D2"><v>1234.5600000000001</v></c>');
    expect(right.rows.findings).toEqual([]);
    expect(right.lines).toMatchObject([{ cents: 123_456n, bookedOn: '2026-01-01', account: '61030000' }]);
    const why = (amount: string) =>
      sheet(amount).rows.findings.map(({ row: at, reason, value }) => [at, reason, value]);
    expect(why('<c r="D2"><f>SUM(A1:A9)</f><v>12</v></c>')).toEqual([[2, 'formula', '=SUM(A1:A9)']]);
    expect(why('<c r="D2" s="1"><v>46023</v></c>')).toEqual([[2, 'date-as-amount', '2026-01-01']]);
    expect(why('<c r="D2"><v>0.005</v></c>')).toEqual([[2, 'fraction', '0.005']]);
    expect(why('<c r="D2" t="e"><v>#N/A</v></c>')).toEqual([[2, 'error-cell', '#N/A']]);
  });

  it('that swells when it is unpacked, or goes on for ever, is refused', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(50_000_000) });
    expect(() => readTableFile(bomb, 'bom.xlsx', 100)).toThrow(/onredelijk groot/);
    expect(() => readTableFile(workbook(headRow('a').replaceAll('"1"', '"900"')), 'ver.xlsx', 100)).toThrow(
      /meer dan 100/,
    );
    expect(() => readTableFile(bytesOf('a\n'.repeat(102)), 'lang.csv', 100)).toThrow(/meer dan 100/);
    expect(readTableFile(bytesOf('a\n'.repeat(101)), 'net.csv', 100).rows).toHaveLength(101);
    const wide = Array.from(
      { length: 30 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    );
    const few = { ...readLimits, elements: 100_000 };
    expect(() => readTableFile(workbook(wide.join('')), 'breed.xlsx', 100, few)).toThrow(/onredelijk groot/);
    const small = { ...readLimits, bytes: 10 };
    expect(() => readTableFile(bytesOf('a'.repeat(11)), 'x.csv', 100, small)).toThrow(/te groot/);
    expect(readTableFile(bytesOf('a;b\n"open;1\n'), 'x.csv', 100).unclosed).toBe(2);
  });

  it('gives the same groups and sums in any order of its rows', () => {
    const line = fc.record({
      account: fc.constantFrom('61030000', '6200', '224000'),
      code: fc.constantFrom('', 'A1', 'b 2'),
      text: fc.constantFrom('', 'Huur', 'Zand'),
      cents: fc.integer({ min: -99_999, max: 99_999 }),
    });
    const nothing = { account: '6200', code: '', text: '', cents: 0 } as const;
    const printed = (cents: number): string =>
      `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }).chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(
              rows.map((_, index) => index),
              { minLength: rows.length },
            ),
          ),
        ),
        ([rows, order]) => {
          const file = (some: typeof rows, numbers: number[]): Uint8Array =>
            bytesOf(
              `Boekjaar;Journaal;Rekening;Actie;Omschrijving;Bedrag;Soort;Kant\n${some
                .map(
                  (of, at) =>
                    `2026;JR ${numbers[at]};${of.account};${of.code};${of.text};${printed(of.cents)};;`,
                )
                .join('\n')}`,
            );
          const state = (bytes: Uint8Array) => {
            const { lines, rows: told } = read(bytes);
            const { groups, groupOf } = groupLines(lines);
            const sums = groups.map((group) => ({
              ...group,
              cents: lines
                .filter((_, at) => groupOf[at] === group.no)
                .reduce((sum, { cents }) => sum + cents, 0n),
            }));
            return { sums, findings: told.findings.length };
          };
          const numbers = rows.map((_, at) => at);
          expect(
            state(
              file(
                order.map((at) => rows[at] ?? nothing),
                order,
              ),
            ),
          ).toEqual(state(file(rows, numbers)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('estimates that were exported', () => {
  const place = fc.record({
    bodyId: fc.constantFrom('gemeente', 'ocmw'),
    nodeId: fc.constantFrom(null, ...nodes.map(({ nodeId }) => nodeId)),
    kind: fc.constantFrom(...kinds),
    side: fc.constantFrom(...sides),
    year: fc.constantFrom(2026, 2027, 2030),
    measure: fc.constantFrom('estimate' as const, 'credit' as const),
    policyField: fc.constantFrom(null, '0340', '9999'),
    account: fc.constantFrom(null),
    line: fc.constantFrom(null, 'MJP000001', '@1'),
    description: fc.constantFrom(null, 'Huur', '-Zand; "fijn"\nen grof', ' ruimte '),
    cents: fc.bigInt({ min: -10_000_000_000_000n, max: 10_000_000_000_000n }),
  });
  const version = fc.uniqueArray(place, { maxLength: 30, selector: lineKey });
  const prints = (lines: readonly AmountLine[]): string[] =>
    lines.map((line) => `${lineKey(line)} ${line.description} ${line.cents}`).sort();
  const back = (lines: readonly AmountLine[], bytes: Uint8Array): string[] => {
    const found = read(bytes, { kind: 'estimates', with: known });
    expect(found.rows.findings).toEqual([]);
    return prints(withEstimates(lines, found.estimates, known.years, true));
  };
  const table = (lines: readonly AmountLine[]) => estimatesTable(lines, nodes, known.bodies, known.years);

  it('come back unchanged as CSV', () => {
    fc.assert(
      fc.property(version, (lines) => {
        expect(back(lines, bytesOf(writeCsv(table(lines))))).toEqual(prints(lines));
      }),
    );
  });

  it('come back unchanged as Excel', async () => {
    const named = { title: 'Ramingen', author: 'Waterhoek', now: '2026-05-04T09:00:00Z' };
    await fc.assert(
      fc.asyncProperty(version, async (lines) => {
        const bytes = await writePlainSheet('Ramingen', table(lines), named);
        expect(back(lines, bytes)).toEqual(prints(lines));
      }),
      { numRuns: 25 },
    );
  });
});

describe('lines of the books that were exported', () => {
  const some = fc.record({
    bodyId: fc.constantFrom('gemeente', 'ocmw'),
    year: fc.constantFrom(2026, 2026),
    entry: fc.constantFrom(null, 'JR 1', '-7'),
    bookedOn: fc.constantFrom(null, '2026-03-01'),
    code: fc.constantFrom(null, 'A1', '=A2'),
    title: fc.constantFrom(null, 'Bomen; "hoog"'),
    policyField: fc.constantFrom(null, '0680'),
    account: fc.constant('61030000'),
    kind: fc.constant('operating' as const),
    side: fc.constant('expenses' as const),
    description: fc.constantFrom('', 'Factuur', '+32'),
    cents: fc.bigInt({ min: -999_999_999n, max: 999_999_999n }),
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (drawn) => {
        // The same line twice is refused, so each has a number of its own.
        const lines = drawn.map((line, index) => ({ ...line, entry: `${line.entry ?? 'IK'} ${index}` }));
        const back = read(bytesOf(writeCsv(ledgerTable(lines, known.bodies))), { with: known });
        expect(back.rows.findings).toEqual([]);
        expect(back.lines).toMatchObject(lines);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separatorOf } from './csv-rows.ts';
import { describeRow } from './ledger-table.nl.ts';
import { readDay, readLedgerText, type LedgerKnown } from './ledger-table.ts';

const known: LedgerKnown = {
  bodies: [
    { id: 'stad', names: ['Stad Waterhoek', 'gemeente'] },
    { id: 'ocmw', names: ['OCMW Waterhoek', 'ocmw'] },
  ],
  bodyId: 'stad',
  year: 2026,
  maxLines: 1000,
};
const head =
  'Journaalnummer;Datum;Bestuur;Actie;Beleidsveld;Algemene rekening;Soort;Kant;Jaar;Omschrijving;Bedrag';
const good = 'IK 12;01/03/2026;OCMW;A1;0740-00;61030000;E;U;2026;Onderhoud vloer;1.234,50';
const read = (...rows: string[]) => readLedgerText([head, ...rows].join('\r\n'), known);
const line = {
  row: 2,
  bodyId: 'ocmw',
  code: 'A1',
  title: null,
  policyField: '0740',
  account: '61030000',
  kind: 'operating',
  side: 'expenses',
  year: 2026,
  entry: 'IK 12',
  bookedOn: '2026-03-01',
  description: 'Onderhoud vloer',
  cents: 123_450n,
};

describe('a table of the books', () => {
  it('is read with what each row says of its place', () => {
    expect(read(good)).toMatchObject({ lines: [line], problemCount: 0 });
  });

  it('may part its cells by tabs or commas, quote them, and end its lines as an old Mac', () => {
    const cells = good.split(';');
    expect(readLedgerText([head.replaceAll(';', '\t'), cells.join('\t')].join('\r'), known).lines).toEqual([
      line,
    ]);
    const quoted = cells.map((cell) => `"${cell.replace('vloer', 'vloer, ""groot""\nen klein')}"`);
    expect(
      readLedgerText(`\u{FEFF}${head.replaceAll(';', ',')}\n${quoted.join(',')}\n`, known).lines,
    ).toEqual([{ ...line, description: 'Onderhoud vloer, "groot"\nen klein' }]);
    expect(separatorOf('"a,b,c";d')).toBe(';');
  });

  it('needs no kind and no side where the account says them', () => {
    const { lines } = readLedgerText(
      'Rekening;Uitgaven;Ontvangsten\n6103;10,00;0,00\n70000;0,00;7,00\n',
      known,
    );
    expect(lines.map(({ kind, side, cents, bodyId }) => [kind, side, cents, bodyId])).toEqual([
      ['operating', 'expenses', 1_000n, 'stad'],
      ['operating', 'receipts', 700n, 'stad'],
    ]);
  });

  it.each([
    ['10.00.000', '1.234,50', 'amount'],
    ['1,234.56', '1.234,50', 'amount'],
    ['01/03/2026', '1.234,50', 'amount'],
    ['', '1.234,50', 'amount'],
    ['=SOM(K2:K9)', '1.234,50', 'formula'],
    ['99999', '61030000', 'account'],
    ['', ';2026;', 'year'],
    ['x', 'OCMW', 'body'],
    ['', 'OCMW', 'body'],
    ['sport', '0740-00', 'policy-field'],
    ['31/02/2026', '01/03/2026', 'day'],
    ['Z', ';E;', 'kind-or-side'],
  ])('gives the row and the reason for “%s” in the place of “%s”', (bad, from, why) => {
    const wrapped = from.startsWith(';') ? `;${bad};` : bad;
    const { problems } = read(good, good.replace('IK 12', 'IK 13').replace(from, wrapped));
    expect(problems).toEqual([expect.objectContaining({ row: 3, why })]);
    expect(problems.map(describeRow)[0]).toMatch(/^Rij 3.*: [A-Z“].*\.$/);
  });

  it('tells a line that stands there twice, a quote that stays open, too many lines, no lines and no columns', () => {
    expect(read(good, '', good).problems).toEqual([{ row: 4, column: '', why: 'twice', value: '2' }]);
    expect(read(good, `"${good}`).problems).toMatchObject([{ row: 3, why: 'quote' }]);
    const three = ['1', '2', '3'].map((no) => good.replace('IK 12', no));
    expect(readLedgerText([head, ...three].join('\n'), { ...known, maxLines: 2 }).problems).toMatchObject([
      { row: 4, why: 'too-many', value: '2' },
    ]);
    expect(read().problems).toMatchObject([{ why: 'empty' }]);
    expect(readLedgerText('Naam;Bedrag\nJan;1,00', known).problems).toMatchObject([
      { row: 1, column: 'Algemene rekening', why: 'no-column' },
    ]);
  });

  it('is the same lines whatever the order of the rows', () => {
    const rows = Array.from({ length: 12 }, (_, no) => good.replace('IK 12', `IK ${no}`));
    const bare = (some: readonly string[]) =>
      read(...some)
        .lines.map((one) => ({ ...one, row: 0 }))
        .toSorted((a, b) => ((a.entry ?? '') < (b.entry ?? '') ? -1 : 1));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (mixed) => {
        expect(bare(mixed)).toEqual(bare(rows));
      }),
    );
  });

  it('knows days as they are written here, and none that do not exist', () => {
    expect(['1-3-2026', '2026-03-01', '01.03.2026', '2026-03-01T00:00:00'].map(readDay)).toEqual(
      Array.from({ length: 4 }, () => '2026-03-01'),
    );
    expect(['2026-13-01', '3/2026', '29/02/2025', 'maart'].map(readDay)).toEqual([null, null, null, null]);
  });
});

import { expect, test } from 'vitest';
import { aDocument, aHostileDocument, aLargeDocument } from '../../../../test/document-builder.ts';
import { all, first, OfficeFile } from '../../../../test/office-file.ts';
import type { Element } from '../../../../test/office-file.ts';
import type { Table } from '../../../document/document.ts';
import { renderExcel } from './excel.ts';

type Read = { value: string; formula?: string; format: string; text: boolean };

/** A workbook as a spreadsheet program sees it. */
class Book {
  readonly file: OfficeFile;
  readonly names: string[];

  constructor(bytes: Uint8Array) {
    this.file = new OfficeFile(bytes);
    this.names = all(this.file.part('xl/workbook.xml'), 'sheet').map(
      (sheet) => sheet.attributes['name'] ?? '',
    );
  }

  sheet(name: string): Element {
    return this.file.part(`xl/worksheets/sheet${this.names.indexOf(name) + 1}.xml`);
  }

  cells(name: string): Map<string, Read> {
    const strings = all(this.file.part('xl/sharedStrings.xml'), 'si').map((one) => one.text);
    const styles = this.file.part('xl/styles.xml');
    const formats = new Map(
      all(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']),
    );
    const builtIn: Record<string, string> = { 0: 'General', 3: '#,##0', 4: '#,##0.00', 9: '0%' };
    const looks = all(first(styles, 'cellXfs'), 'xf').map(({ attributes }) => attributes['numFmtId'] ?? '0');
    return new Map(
      all(this.sheet(name), 'c').map((cell) => {
        const value = all(cell, 'v')[0]?.text ?? '';
        const formula = all(cell, 'f')[0]?.text;
        const text = cell.attributes['t'] === 's';
        const format = looks[Number(cell.attributes['s'] ?? 0)] ?? '0';
        const read: Read = {
          value: text ? (strings[Number(value)] ?? '') : value,
          text,
          format: formats.get(format) ?? builtIn[format] ?? format,
        };
        return [cell.attributes['r'] ?? '', formula === undefined ? read : { ...read, formula }];
      }),
    );
  }
}

const open = async (document = aDocument()): Promise<Book> => new Book(await renderExcel(document));

test('the package is whole', async () => {
  expect((await open()).file.faults()).toEqual([]);
  expect((await open(aDocument({ blocks: [] }))).file.faults()).toEqual([]);
});

test('a sheet per table, after an overview with links and one list of all amounts', async () => {
  const book = await open();
  expect(book.names).toEqual([
    'Overzicht',
    'Bedragen',
    'Acties volgens status',
    'Uitgaven per jaar in euro',
    'AP21 Bedragen',
    'A20110 Bedragen',
    'A20120 Bedragen',
    'A20120 Aanmeldingen',
  ]);
  const links = all(book.sheet('Overzicht'), 'hyperlink').map(({ attributes }) => attributes['location']);
  expect(links).toEqual(book.names.slice(1).map((name) => `'${name}'!A1`));
  const overview = [...book.cells('Overzicht').values()];
  expect(overview.map(({ value }) => value)).toContain('Opvolgingsrapportering 2024');
  // 11 March 2025, 16.40 in Brussels.
  const date = overview.find(({ format }) => format === 'dd/mm/yyyy hh:mm');
  expect(Number(date?.value)).toBeCloseTo(45727 + (16 + 40 / 60) / 24, 6);
});

test('names of printed titles are quoted, as Excel asks of names with spaces', async () => {
  const titles = all((await open()).file.part('xl/workbook.xml'), 'definedName').map((one) => one.text);
  expect(titles).toContain("'Acties volgens status'!$5:$5");
});

test('balances are formulas where the parts give them, and the printed figure where the print rounded', async () => {
  const cells = (await open()).cells('AP21 Bedragen');
  expect(cells.get('B7')).toMatchObject({ value: '5777', format: '#,##0' });
  // 5.777 − 4.464 is printed as 1.314.
  expect(cells.get('B9')).toEqual({ value: '1314', format: '#,##0', text: false });
  expect(cells.get('C9')).toMatchObject({ value: '-86019', formula: 'C7-C8' });
  expect(cells.get('D9')).toMatchObject({ value: '-3500', formula: 'D7-D8' });
  expect(cells.get('B10')).toMatchObject({ value: '1314', formula: 'B9' });
  expect(cells.get('E5')?.value).toBe('Opmerking');
  expect(cells.get('E9')?.value).toContain('het rapport toont 1.314; de afgeronde delen geven samen 1.313');
  expect(cells.get('E10')).toBeUndefined();
});

test('amounts to the cent are real numbers with cents, each balance a formula with its result', async () => {
  const cells = (await open()).cells('A20110 Bedragen');
  const figures = [...cells.values()].filter(({ text, value }) => !text && value !== '');
  expect(figures).toHaveLength(18);
  for (const figure of figures) expect(figure.format).toBe('#,##0.00');
  const value = (place: string): number => Number(cells.get(place)?.value);
  expect(cells.get('B9')?.formula).toBe('B7-B8');
  expect(Math.round(value('B9') * 100)).toBe(Math.round(value('B7') * 100) - Math.round(value('B8') * 100));
  expect(all((await open()).sheet('A20110 Bedragen'), 'pane')[0]?.attributes).toMatchObject({
    ySplit: '5',
    state: 'frozen',
  });
});

test('the list of amounts has a row for each node, kind, side and column, and can be filtered', async () => {
  const book = await open();
  const cells = book.cells('Bedragen');
  expect('ABCDEFGH'.split('').map((column) => cells.get(`${column}1`)?.value)).toEqual([
    'Code',
    'Titel',
    'Niveau',
    'Onderdeel van',
    'Soort',
    'Kant',
    'Kolom',
    'Bedrag',
  ]);
  expect('ABCDEFGH'.split('').map((column) => cells.get(`${column}2`)?.value)).toEqual([
    'AP21',
    'Dienstverlening op maat',
    '2',
    'BD2',
    'Exploitatie',
    'Ontvangsten',
    'Rekening 2023',
    '5777',
  ]);
  // 5 figures of the plan, and twice 2 kinds × 2 sides × 3 columns of the actions.
  expect(first(book.sheet('Bedragen'), 'autoFilter').attributes['ref']).toBe(`A1:H${1 + 5 + 24}`);
});

test('words stay words; counts, shares and totals are numbers', async () => {
  const cells = (await open()).cells('A20120 Aanmeldingen');
  expect(cells.get('B6')).toMatchObject({ value: '1284', format: '#,##0', text: false });
  expect(cells.get('B7')).toMatchObject({ value: '0.945', format: '#,##0.0%' });
  expect(cells.get('B8')).toMatchObject({ value: '168 (59 %)', text: true });
  expect(cells.get('C8')).toMatchObject({ value: '=', text: true });
  expect((await open()).cells('Acties volgens status').get('B12')).toMatchObject({
    value: '61',
    formula: 'SUM(B6:B11)',
  });
});

test('charts are native and read the cells of their table', async () => {
  const { file } = await open();
  const chart = file.part('xl/charts/chart2.xml');
  expect(all(chart, 'c:f').map((one) => one.text)).toEqual([
    "'Uitgaven per jaar in euro'!$A$6:$A$8",
    "'Uitgaven per jaar in euro'!$B$6:$B$8",
    "'Uitgaven per jaar in euro'!$A$6:$A$8",
    "'Uitgaven per jaar in euro'!$C$6:$C$8",
  ]);
  const described = file.paths
    .filter((path) => /drawing\d+\.xml$/.test(path))
    .map((path) => first(file.part(path), 'xdr:cNvPr').attributes['descr']);
  expect(described.every((text) => text !== undefined && text.length > 20)).toBe(true);
});

test('the same document gives the same bytes', async () => {
  const [one, other] = [await renderExcel(aDocument()), await renderExcel(aDocument())];
  expect(Buffer.compare(one, other)).toBe(0);
});

test('nothing that begins like a formula is one, and hostile texts stay texts', async () => {
  const book = await open(aHostileDocument());
  expect(book.file.faults()).toEqual([]);
  for (const name of book.names) {
    const cells = [...book.cells(name).values()];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  }
  const values = book.names.flatMap((name) => [...book.cells(name).values()]);
  for (const text of ['=1+1', '+32 1', '-2+3', '@now', '=HYPERLINK("http://example.org")']) {
    expect(values).toContainEqual(expect.objectContaining({ value: text, text: true }));
  }
  expect(values.some(({ value }) => value.includes('_x005F_x0041_'))).toBe(true);
});

test('names of two hundred sheets are valid and unique', async () => {
  const { names } = await open(aLargeDocument(200));
  expect(names.length).toBeGreaterThan(200);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
});

test('a table without rows gets no sheet, and words over several lines get the height for it', async () => {
  const long = 'In de tabel staat een bedrag dat niet uit de onderdelen volgt. '.repeat(4).trim();
  const table = (id: string, rows: Table['rows']): Table => ({
    type: 'table',
    id,
    caption: id,
    columns: [{ label: 'Bevinding', align: 'start' }],
    rows,
  });
  const words = (text: string): Table['rows'][number] => ({ role: 'body', cells: [{ text: [{ text }] }] });
  const book = await open(
    aDocument({ blocks: [table('Leeg', []), table('Vol', [words('Kort'), words(long)])] }),
  );
  expect(book.names).toEqual(['Overzicht', 'Vol']);
  const heights = all(book.sheet('Vol'), 'row').map(({ attributes }) => Number(attributes['ht'] ?? 15));
  expect(heights.at(-2)).toBe(15);
  // 251 characters in a column of 60.
  expect(heights.at(-1)).toBe(75);
});

test('an amount that has lines opens them and stays a figure, also where it is a formula', async () => {
  const amount = (text: string) => ({ amount: text, href: `https://voorbeeld.be/${text}` });
  const book = await open(
    aDocument({
      blocks: [
        {
          type: 'table',
          id: 'geld',
          caption: 'Geld',
          columns: [
            { label: 'In euro', align: 'start' },
            { label: 'Raming 2028', align: 'end' },
          ],
          rows: [
            {
              role: 'body',
              side: 'receipts',
              cells: [{ text: [{ text: 'Ontvangsten' }] }, amount('300.00')],
            },
            { role: 'body', side: 'expenses', cells: [{ text: [{ text: 'Uitgaven' }] }, amount('1500.00')] },
            { role: 'balance', cells: [{ text: [{ text: 'Saldo' }] }, amount('-1200.00')] },
          ],
        },
      ],
    }),
  );
  expect(book.file.faults()).toEqual([]);
  const outward = (sheet: string): string[] =>
    all(book.sheet(sheet), 'hyperlink').flatMap(({ attributes }) =>
      attributes['r:id'] === undefined ? [] : [attributes['ref'] ?? ''],
    );
  const name = book.names.find((one) => outward(one).length > 0);
  const links = outward(name ?? '');
  const cells = book.cells(name ?? '');
  expect(links.map((ref) => Number(cells.get(ref)?.value))).toEqual([300, 1500, -1200]);
  expect(links.map((ref) => cells.get(ref)?.formula !== undefined)).toEqual([false, false, true]);
});

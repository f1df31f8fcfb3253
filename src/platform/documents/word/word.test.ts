import { expect, test } from 'vitest';
import { aDocument, aHostileDocument } from '../../../../test/document-builder.ts';
import { all, first, OfficeFile } from '../../../../test/office-file.ts';
import type { Element } from '../../../../test/office-file.ts';
import { renderWord } from './word.ts';

const BODY = 'word/document.xml';
const open = async (document = aDocument()): Promise<OfficeFile> =>
  new OfficeFile(await renderWord(document));
const styleOf = (paragraph: Element): string => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';

test('the package is whole: well-formed parts, known types, relationships that lead somewhere', async () => {
  expect((await open()).faults()).toEqual([]);
  expect((await open(aDocument({ blocks: [], keywords: [] }))).faults()).toEqual([]);
});

test('headings have the styles of Word, by level, with code and text', async () => {
  const body = (await open()).part(BODY);
  const headings = all(body, 'w:p').filter((paragraph) => /^Heading\d$/.test(styleOf(paragraph)));
  expect(headings.map((heading) => [styleOf(heading), heading.text]).slice(0, 6)).toEqual([
    ['Heading1', 'Kerncijfers'],
    ['Heading1', 'BD2 Een gemeente die dichtbij is'],
    ['Heading2', 'AP21 Dienstverlening op maat'],
    ['Heading3', 'A20110 Een loket dat ook op zaterdag open is'],
    ['Heading4', 'Voortgang'],
    ['Heading5', 'Volgende stappen'],
  ]);
});

test('the contents are a field that is filled in, linked, without page numbers, and asks nothing when it opens', async () => {
  const file = await open();
  const body = file.part(BODY);
  const contents = first(body, 'w:sdt');
  expect(first(contents, 'w:instrText').text).toMatch(/^TOC \\h \\o "1-3"/);
  const begin = first(contents, 'w:fldChar');
  expect(begin.attributes['w:fldCharType']).toBe('begin');
  expect(['true', '1', 'on']).not.toContain(begin.attributes['w:dirty']);
  expect(file.raw('word/settings.xml')).not.toContain('updateFields');
  const links = all(contents, 'w:hyperlink');
  expect(links.map((link) => link.text)).toEqual([
    'Kerncijfers',
    'BD2 Een gemeente die dichtbij is',
    'AP21 Dienstverlening op maat',
    'A20110 Een loket dat ook op zaterdag open is',
    'A20120 Brieven in klare taal',
  ]);
  const bookmarks = new Set(all(body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']));
  for (const link of links) expect(bookmarks).toContain(link.attributes['w:anchor']);
  expect(contents.text).not.toMatch(/PAGEREF/);
});

test('tables repeat their header row, have row headers and a name, and print in Belgian notation', async () => {
  const body = (await open()).part(BODY);
  const tables = all(body, 'w:tbl');
  const money = tables.find((table) => table.text.includes('1.314'));
  if (money === undefined) throw new Error('no money table');
  const rows = all(money, 'w:tr');
  expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0, 0, 0]);
  expect(first(money, 'w:tblLook').attributes).toMatchObject({
    'w:firstRow': 'true',
    'w:firstColumn': 'true',
  });
  expect(first(money, 'w:tblCaption').attributes['w:val']).toBe('Bedragen van het actieplan in euro');
  expect(rows.map((row) => all(row, 'w:tc').map((cell) => cell.text))).toEqual([
    ['', 'Rekening 2023', 'Rekening 2024', 'Raming 2024'],
    ['Exploitatie'],
    ['Ontvangsten', '5.777', '12.000', '–'],
    ['Uitgaven', '4.464', '98.019', '3.500'],
    ['Saldo', '1.314', '−86.019', '−3.500'],
    ['Totaal', '1.314', '−86.019', '−3.500'],
  ]);
  const hidden = tables.find((table) => table.text.includes('Digitale aanmeldingen'));
  expect(hidden && first(hidden, 'w:tblCaption').attributes['w:val']).toBe('Aanmeldingen per schooljaar');
  const captions = all(body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Caption');
  expect(captions.map((caption) => caption.text)).not.toContain('Aanmeldingen per schooljaar');
  expect(captions.map((caption) => caption.text)).toContain('Bedragen van het actieplan in euro');
});

test('a status and a light are a shape and a word', async () => {
  const body = (await open()).part(BODY);
  const facts = all(body, 'w:tr').find((row) => row.text.startsWith('Status◐'));
  expect(facts && all(facts, 'w:tc').map((cell) => cell.text)).toEqual(['Status', '◐ In uitvoering']);
  const lights = all(body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Light');
  expect(lights.map((light) => light.text)).toEqual(['● Op koers', '▲ Opletten', '● Op koers', '▲ Opletten']);
});

test('lists are real, nest, and a numbered list starts at one each time', async () => {
  const file = await open();
  const items = all(file.part(BODY), 'w:p').filter((paragraph) => all(paragraph, 'w:numPr').length > 0);
  const levels = items.map((item) => [
    first(item, 'w:ilvl').attributes['w:val'],
    first(item, 'w:numId').attributes['w:val'],
    item.text,
  ]);
  expect(levels.slice(0, 4).map(([level, , text]) => [level, text])).toEqual([
    ['0', 'De medewerkers volgen een opleiding in klare taal.'],
    ['0', 'De ruimte wordt ingericht:'],
    ['1', 'een wachtruimte met speelhoek'],
    ['1', 'twee spreekkamers'],
  ]);
  const numbered = levels.filter(([, , text]) => text === 'twee spreekkamers').map(([, list]) => list);
  expect(new Set(numbered).size).toBe(2);
  expect(file.raw('word/numbering.xml')).toContain('w:startOverride');
});

test('charts are drawn by Word from their figures, with an alt text', async () => {
  const file = await open();
  const properties = all(file.part(BODY), 'wp:docPr');
  expect(properties.map(({ attributes }) => attributes['descr'])).toEqual([
    'Uitgevoerd 12, in uitvoering 31, continu 9, niet gestart 6, uitgesteld 2, geschrapt 1.',
    'In 2023 is 1,2 van de 1,5 miljoen euro uitgegeven, in 2024 1,9 van de 2,1 miljoen.',
  ]);
  const values = all(first(file.part('word/charts/chart2.xml'), 'c:val'), 'c:v').map((value) => value.text);
  expect(values).toEqual(['840000', '1204000.5', '1910000']);
});

test('language, properties, foot and a font to fall back to', async () => {
  const file = await open();
  expect(first(file.part('word/styles.xml'), 'w:lang').attributes['w:val']).toBe('nl-BE');
  const core = file.part('docProps/core.xml');
  expect(first(core, 'dc:title').text).toBe('Opvolgingsrapportering 2024');
  expect(first(core, 'dc:creator').text).toBe('Gemeente Esdoornbeek');
  expect(first(core, 'dcterms:created').text).toBe('2025-03-11T15:40:00Z');
  const feet = file.paths.filter((path) => /footer\d\.xml$/.test(path)).map((path) => file.raw(path));
  expect(feet.some((foot) => foot.includes('kenmerk 7c1e-40b9') && foot.includes('NUMPAGES'))).toBe(true);
  expect(first(file.part('word/fontTable.xml'), 'w:altName').attributes['w:val']).toBe('Calibri');
  for (const spacing of all(file.part('word/styles.xml'), 'w:spacing')) {
    if (spacing.attributes['w:line'] !== undefined) expect(spacing.attributes['w:lineRule']).toBe('auto');
  }
});

test('the same document gives the same bytes', async () => {
  const [one, other] = [await renderWord(aDocument()), await renderWord(aDocument())];
  expect(Buffer.compare(one, other)).toBe(0);
});

test('hostile texts stay texts, and only addresses of web and mail are links', async () => {
  const file = await open(aHostileDocument());
  expect(file.faults()).toEqual([]);
  const targets = all(file.part('word/_rels/document.xml.rels'), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] === 'External')
    .map(({ attributes }) => attributes['Target'] ?? '');
  expect(targets).toHaveLength(2);
  for (const target of targets) expect(target).toMatch(/^(https:\/\/example\.org\/|mailto:)/);
  const body = file.part(BODY);
  expect(body.text).toContain('<script>alert(1)</script> ]]> "quoted"');
  expect(all(body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Heading9')).toHaveLength(1);
});

test('an amount that has lines opens them, also where it is a balance', async () => {
  const file = await open(
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
              role: 'balance',
              cells: [
                { text: [{ text: 'Saldo' }] },
                { amount: '-1200.00', href: 'https://voorbeeld.be/lijnen' },
              ],
            },
          ],
        },
      ],
    }),
  );
  expect(file.faults()).toEqual([]);
  const links = all(file.part(BODY), 'w:hyperlink').map((link) => [link.text, link.attributes['r:id']]);
  expect(links.map(([text]) => text)).toEqual(['−1.200,00']);
  expect(file.raw('word/_rels/document.xml.rels')).toContain('https://voorbeeld.be/lijnen');
});

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../intake/piece.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { readFile } from './read-file.ts';
import { readLimits } from './read-file-limits.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'));
const compiler = NodeCompiler.create({
  fontArgs: [
    {
      fontBlobs: ['Regular', 'Bold', 'It'].map((one) =>
        readFileSync(join(fonts, 'TTF', `SourceSans3-${one}.ttf`)),
      ),
    },
  ],
});
const look = `
#set document(title: "Proef")
#set page(width: 105mm, height: 148mm, margin: 15mm, header: [Gemeente Meerdorp], footer: context [Blz. #counter(page).display()])
#set text(font: "Source Sans 3", lang: "nl", region: "be", hyphenate: true, size: 11pt)
#set par(justify: true)
`;
const print = (body: string, tagged: boolean): Uint8Array =>
  compiler.pdf({ mainFileContent: look + body }, tagged ? { pdfStandard: 'ua-1' } : { pdfTags: false });

type Shown = Omit<Piece, 'line' | 'page' | 'size'>;
async function pieces(bytes: Uint8Array): Promise<Piece[]> {
  const read = await readFile(bytes, 'proef.pdf');
  if (read.format === 'json') throw new Error('json');
  return read.pieces;
}
function shown(all: readonly Piece[]): Shown[] {
  return all.map((piece) => {
    const { line: _line, page: _page, ...rest } = piece;
    return rest.role === 'line' ? { role: rest.role, text: rest.text } : rest;
  });
}

describe('a tagged PDF', () => {
  test('gives headings, lists, links and tables, and leaves out contents and running heads', async () => {
    const read = await pieces(
      print(
        `#outline(title: none)
= BD1 Een school dichtbij
Zie #link("https://www.meerdorp.example/a?b=1")[de folder] en *vet*. \\ Nieuwe regel.
== Cijfers
- een
  - genest
- twee
+ eerst
+ dan
#table(columns: 3, table.header([], [2026-2027], [Raming]), [Leeg], [], [1.250,50], [Vol], [115(40%)], [20 (7%)])`,
        true,
      ),
    );
    expect(shown(read)).toEqual([
      { role: 'heading', depth: 1, text: 'BD1 Een school dichtbij' },
      {
        role: 'paragraph',
        text: 'Zie de folder en vet.\nNieuwe regel.',
        links: [{ text: 'de folder', href: 'https://www.meerdorp.example/a?b=1' }],
      },
      { role: 'heading', depth: 2, text: 'Cijfers' },
      { role: 'item', ordered: false, depth: 1, list: 1, text: 'een' },
      { role: 'item', ordered: false, depth: 2, list: 1, text: 'genest' },
      { role: 'item', ordered: false, depth: 1, list: 1, text: 'twee' },
      { role: 'item', ordered: true, depth: 1, list: 2, text: 'eerst' },
      { role: 'item', ordered: true, depth: 1, list: 2, text: 'dan' },
      {
        role: 'table',
        headerRows: 1,
        lines: expect.any(Array),
        rows: [
          ['', '2026-2027', 'Raming'],
          ['Leeg', '', '1.250,50'],
          ['Vol', '115(40%)', '20 (7%)'],
        ],
      },
    ]);
  });

  test('makes words whole that were cut at the end of a line, and keeps real hyphens', async () => {
    const words =
      'verantwoordelijkheidsgevoelens samenwerkingsovereenkomsten taal- en rekenles co-creatie 2026-2027 en/of efficiënte affiniteit ';
    const text = words.repeat(12).trim();
    expect(shown(await pieces(print(text, true)))).toEqual([{ role: 'paragraph', text }]);
  });

  test('joins a table over pages, without its repeated header', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`Rij ${at}`, `${at}.000`]);
    const body = `#table(columns: 2, table.header([Naam], [Bedrag]), ${rows
      .flat()
      .map((cell) => `[${cell}]`)
      .join(', ')})`;
    const read = (await pieces(print(body, true))).filter((piece) => piece.role === 'table');
    expect(read.map((table) => table.rows)).toEqual([[['Naam', 'Bedrag'], ...rows]]);
  });

  test('numbers lines over pages and tells the page', async () => {
    const read = await pieces(print('Een\n#pagebreak()\nTwee', true));
    // Each page has a head, a line and a foot.
    expect(read).toEqual([
      { role: 'paragraph', text: 'Een', line: 2, page: 1 },
      { role: 'page', text: '', line: 5, page: 2 },
      { role: 'paragraph', text: 'Twee', line: 5, page: 2 },
    ]);
  });
});

describe('an untagged PDF', () => {
  test('gives printed lines, blank lines between paragraphs, and sets heads and feet apart', async () => {
    const read = await pieces(
      print('Een \\ vervolg \\ slot\n\nTwee #pagebreak() Drie #pagebreak() Vier', false),
    );
    expect(shown(read)).toEqual([
      { role: 'page', text: 'Gemeente Meerdorp | Blz. 1' },
      { role: 'line', text: 'Een' },
      { role: 'line', text: 'vervolg' },
      { role: 'line', text: 'slot' },
      { role: 'line', text: '' },
      { role: 'line', text: 'Twee' },
      { role: 'page', text: 'Gemeente Meerdorp | Blz. 2' },
      { role: 'line', text: 'Drie' },
      { role: 'page', text: 'Gemeente Meerdorp | Blz. 3' },
      { role: 'line', text: 'Vier' },
    ]);
  });

  test.each([
    ['drawn lines', ''],
    ['white columns only', 'stroke: none, row-gutter: 8pt, '],
  ])('keeps every cell of a table with %s in its column', async (_, style) => {
    const body = `#table(columns: 4, ${style} [], [Rekening 2026], [Rekening 2027], [Raming 2028],
      [Ontvangsten], [5.777,19], [], [5.000,00], [Uitgaven], [4.463,63], [-4.766,57], [0,00])`;
    const read = (await pieces(print(body, false))).filter((piece) => piece.role === 'table');
    expect(read.map((table) => table.rows)).toEqual([
      [
        ['', 'Rekening 2026', 'Rekening 2027', 'Raming 2028'],
        ['Ontvangsten', '5.777,19', '', '5.000,00'],
        ['Uitgaven', '4.463,63', '−4.766,57', '0,00'],
      ],
    ]);
  });

  test('takes no figure at the edge of a page for a page number', async () => {
    const bare = '#set page(header: none, footer: none)\n';
    const read = await pieces(
      print(`${bare}Een #pagebreak() 157 #pagebreak() 83 \\ Drie #pagebreak() 20`, false),
    );
    expect(read.flatMap((piece) => (piece.role === 'line' ? [piece.text] : []))).toEqual([
      'Een',
      '157',
      '83',
      'Drie',
      '20',
    ]);
  });

  test.each([
    ['a code', (page: number) => `Actieplan AP00000${page}`],
    ['years', (page: number) => `Exploitatie ${2024 + 2 * page} ${2025 + 2 * page}`],
    ['small amounts', (page: number) => `Ontvangsten 0 ${page} 0`],
  ])('takes no line with %s at the top of each page for a running head', async (_, top) => {
    const bare = '#set page(header: none, footer: none)\n';
    const body = [1, 2, 3, 4].map((page) => `${top(page)} \\ Regel ${'abcd'.charAt(page - 1)}`);
    const read = await pieces(print(bare + body.join('\n#pagebreak()\n'), false));
    expect(read.flatMap((piece) => (piece.role === 'line' ? [piece.text] : []))).toEqual(
      [1, 2, 3, 4].flatMap((page) => [top(page), `Regel ${'abcd'.charAt(page - 1)}`]),
    );
  });

  test('joins a cell that is wrapped within its lines', async () => {
    const body = `#table(columns: (20mm, 16mm, 16mm), [], [2026- \\ 2027], [2027- \\ 2028], [Aantal leerlingen zonder plaats], [20 \\ (7%)], [/])`;
    const [table] = (await pieces(print(body, false))).filter((piece) => piece.role === 'table');
    expect(table?.rows).toEqual([
      ['', '2026-2027', '2027-2028'],
      ['Aantal leerlingen zonder plaats', '20 (7%)', '/'],
    ]);
  });

  test('keeps hyphens that are drawn with the glyph of a soft hyphen', async () => {
    const read = await pieces(print('Het schooljaar 2026-2027 telt -98.019 en taal- en rekenles.', false));
    expect(read.flatMap((piece) => (piece.role === 'line' ? [piece.text] : [])).join(' ')).toContain(
      '2026-2027 telt −98.019 en taal- en rekenles.',
    );
  });
});

/** A PDF by hand, without the cross-reference table that a reader can do without. */
const handmade = (content: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`,
  );

describe('a page whose words run up or down', () => {
  const lines = async (content: string): Promise<string[]> =>
    (await pieces(handmade(content))).flatMap((piece) => (piece.role === 'line' ? [piece.text] : []));

  test.each([
    ['up', '0 1 -1 0 200 50 Tm', '0 1 -1 0 230 50 Tm'],
    ['down', '0 -1 1 0 230 700 Tm', '0 -1 1 0 200 700 Tm'],
  ])('is turned when most of them run %s, and a stamp across it is left out', async (_, first, second) => {
    const text = `BT /F1 12 Tf ${first} (Uitgaven 1.000 2.000) Tj ET BT /F1 12 Tf ${second} (Ontvangsten 0 0) Tj ET`;
    expect(await lines(`${text} BT /F1 8 Tf 60 300 Td (2026_GR_00042) Tj ET`)).toEqual([
      'Uitgaven 1.000 2.000',
      'Ontvangsten 0 0',
    ]);
  });

  test('stays as it is when most words run across it', async () => {
    const text = 'BT /F1 12 Tf 50 700 Td (De tekst van de bladzijde) Tj ET';
    expect(await lines(`${text} BT /F1 8 Tf 0 1 -1 0 30 50 Tm (code) Tj ET`)).toEqual([
      'De tekst van de bladzijde',
    ]);
  });
});

describe('a PDF that cannot be read', () => {
  const refusal = async (bytes: Uint8Array, limits = readLimits): Promise<Refusal> => {
    const outcome: unknown = await readFile(bytes, 'proef.pdf', limits).catch((error: unknown) => error);
    if (outcome instanceof Refusal) return outcome;
    throw new Error('not refused', { cause: outcome });
  };

  test('is read as far as it goes when its table of objects is gone', async () => {
    expect(shown(await pieces(handmade('BT /F1 12 Tf 50 700 Td (Toch gelezen) Tj ET')))).toEqual([
      { role: 'line', text: 'Toch gelezen' },
    ]);
  });

  test('is refused when it is a scan', async () => {
    const { code, message } = await refusal(handmade('0 0 100 100 re f'));
    expect([code, message]).toEqual(['unreadable', expect.stringContaining('geen tekst')]);
  });

  test('is refused when it is damaged', async () => {
    const { code, message } = await refusal(new TextEncoder().encode('%PDF-1.7\nrommel'));
    expect([code, message]).toEqual(['unreadable', expect.stringContaining('beschadigde PDF')]);
  });

  test('is refused when it has too many pages or takes too long', async () => {
    const bytes = print('Een #pagebreak() Twee', false);
    expect((await refusal(bytes, { ...readLimits, pages: 1 })).message).toContain('telt 2 bladzijden');
    let clock = 0;
    const hurried = { ...readLimits, now: () => (clock += 200_000) };
    expect((await refusal(bytes, hurried)).code).toBe('too-large');
  });
});

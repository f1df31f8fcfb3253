import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../intake/piece.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { readFile } from './read-file.ts';
import { readLimits } from './read-file-limits.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wrap = (name: string, inner: string): string =>
  `<?xml version="1.0"?><w:${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${name}>`;

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode}/>`;

const styles = wrap(
  'styles',
  `<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:styleId="Actie"><w:name w:val="Actietitel"/><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>`,
);
const numbering = wrap(
  'numbering',
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
);

const parts = (body: string): Record<string, string> => ({
  '[Content_Types].xml': types,
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
  'word/_rels/document.xml.rels': relations(
    relation('s', 'styles', 'styles.xml'),
    relation('n', 'numbering', 'numbering.xml'),
    relation('f', 'footnotes', 'footnotes.xml'),
    relation('h', 'hyperlink', 'https://www.meerdorp.example/a?b=1&amp;c=2', ' TargetMode="External"'),
  ),
  'word/document.xml': wrap('document', `<w:body>${body}<w:sectPr/></w:body>`),
  'word/styles.xml': styles,
  'word/numbering.xml': numbering,
  'word/footnotes.xml': wrap(
    'footnotes',
    `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Bron: de dienst.</w:t></w:r></w:p></w:footnote>`,
  ),
});
const zipped = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

async function read(body: string): Promise<Piece[]> {
  const file = await readFile(zipped(parts(body)), 'proef.docx');
  if (file.format !== 'docx') throw new Error(file.format);
  return file.pieces;
}
const shown = async (body: string): Promise<unknown[]> =>
  (await read(body)).map((piece) => {
    const { line: _line, page: _page, ...rest } = piece;
    return rest;
  });
const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, look = ''): string =>
  `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`;
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const item = (number: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;

describe('a Word document', () => {
  test('gives headings by name, by outline level and by what a style is based on', async () => {
    expect(
      await shown(
        p(t('BD1'), style('Kop1')) + p(t('A1'), style('Actie')) + p(t('Los'), '<w:outlineLvl w:val="4"/>'),
      ),
    ).toEqual([
      { role: 'heading', depth: 1, text: 'BD1' },
      { role: 'heading', depth: 3, text: 'A1' },
      { role: 'heading', depth: 5, text: 'Los' },
    ]);
  });

  test('gives lists with their kind and depth, each list with its own number', async () => {
    const body =
      p(t('een'), item(1, 0)) +
      p(t('onder een'), item(1, 1)) +
      p(t('twee'), item(1, 0)) +
      p(t('eerst'), item(2, 0)) +
      p(t('tekst')) +
      p(t('nieuw'), item(1, 0)) +
      p(t('geen lijst'), item(0, 0));
    expect(await shown(body)).toEqual([
      { role: 'item', ordered: false, depth: 1, list: 1, text: 'een' },
      { role: 'item', ordered: false, depth: 2, list: 1, text: 'onder een' },
      { role: 'item', ordered: false, depth: 1, list: 1, text: 'twee' },
      { role: 'item', ordered: true, depth: 1, list: 2, text: 'eerst' },
      { role: 'paragraph', text: 'tekst' },
      { role: 'item', ordered: false, depth: 1, list: 3, text: 'nieuw' },
      { role: 'paragraph', text: 'geen lijst' },
    ]);
  });

  test('gives a table with spanned and empty cells in their own columns', async () => {
    const cell = (text: string, look = ''): string =>
      `<w:tc><w:tcPr>${look}</w:tcPr>${p(text === '' ? '' : t(text))}</w:tc>`;
    const row = (cells: string, look = ''): string => `<w:tr><w:trPr>${look}</w:trPr>${cells}</w:tr>`;
    const inner = `<w:tbl>${row(cell('a') + cell('b'))}</w:tbl>`;
    const body = `<w:tbl><w:tblPr/>${
      row(cell('') + cell('2026') + cell('2027'), '<w:tblHeader/>') +
      row(cell('Exploitatie', '<w:gridSpan w:val="3"/>')) +
      row(cell('Uitgaven', '<w:vMerge w:val="restart"/>') + cell('') + cell('1.250,50')) +
      row(
        cell('weg', '<w:vMerge/>') +
          `<w:tc>${p(t('7'))}${p(t('8'))}</w:tc>` +
          `<w:tc>${inner}${p('')}</w:tc>`,
      ) +
      row(cell('geschrapt'), '<w:del w:id="1"/>')
    }</w:tbl>`;
    expect(await shown(body)).toEqual([
      {
        role: 'table',
        headerRows: 1,
        lines: expect.any(Array),
        rows: [
          ['', '2026', '2027'],
          ['Exploitatie', '', ''],
          ['Uitgaven', '', '1.250,50'],
          ['', '7\n8', 'a b'],
        ],
      },
    ]);
  });

  test('gives links, by relationship and by field', async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body =
      p(`${t('Zie ')}<w:hyperlink r:id="h">${t('de folder')}</w:hyperlink>${t('.')}`) +
      p(
        field('begin') +
          '<w:r><w:instrText> HYPERLINK "https://x.example/" </w:instrText></w:r>' +
          field('separate') +
          t('daar') +
          field('end'),
      );
    expect(await shown(body)).toEqual([
      {
        role: 'paragraph',
        text: 'Zie de folder.',
        links: [{ text: 'de folder', href: 'https://www.meerdorp.example/a?b=1&c=2' }],
      },
      { role: 'paragraph', text: 'daar', links: [{ text: 'daar', href: 'https://x.example/' }] },
    ]);
  });

  test('leaves out contents, deleted and hidden text, and keeps insertions, signs and notes', async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body =
      p(t('Inhoud'), style('Inhopg1')) +
      p(
        field('begin') +
          '<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>' +
          field('separate') +
          t('BD1 ... 3'),
      ) +
      p(t('A1 ... 4') + field('end')) +
      p(
        `${t('blijft ')}<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins>${t('erbij')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>niet</w:t></w:r>`,
      ) +
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0B7"/><w:tab/><w:t>punt</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:t>2</w:t><w:br/><w:t>onder</w:t></w:r>',
      ) +
      p(`${t('Met noot')}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
      p('<w:r><w:rPr><w:b/></w:rPr><w:t>Vet</w:t></w:r>');
    expect(await shown(body)).toEqual([
      { role: 'paragraph', text: 'blijft erbij' },
      { role: 'paragraph', text: '•\tpunt-12\nonder' },
      { role: 'paragraph', text: 'Met noot' },
      { role: 'paragraph', text: 'Bron: de dienst.' },
      { role: 'paragraph', text: 'Vet', bold: true },
    ]);
  });

  test('says each thing once where Word says it in two ways, and reads text boxes', async () => {
    const box = (text: string): string =>
      `<w:drawing><w:txbxContent>${p(t(text))}</w:txbxContent></w:drawing>`;
    const body = p(
      `${t('Naast')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('in het vak')}</mc:Choice><mc:Fallback>${box('in het vak')}</mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await shown(body)).toEqual([
      { role: 'paragraph', text: 'Naast' },
      { role: 'paragraph', text: 'in het vak' },
    ]);
  });

  test('loses nothing when a field was begun and never ended', async () => {
    const body =
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      ) + p(t('De hele tekst.'));
    expect(await shown(body)).toContainEqual({ role: 'paragraph', text: 'De hele tekst.' });
  });

  test('counts paragraphs as lines', async () => {
    expect((await read(p(t('een')) + p('') + p(t('drie')))).map((piece) => piece.line)).toEqual([1, 2, 3]);
  });
});

describe('a Word document that cannot be read', () => {
  const refusal = async (bytes: Uint8Array, limits = readLimits): Promise<string> => {
    const outcome: unknown = await readFile(bytes, 'proef.docx', limits).catch((error: unknown) => error);
    if (outcome instanceof Refusal) return `${outcome.code}: ${outcome.message}`;
    throw new Error('not refused', { cause: outcome });
  };
  const changed = (change: Record<string, string>): Uint8Array =>
    zipped({ ...parts(p(t('tekst'))), ...change });

  test('is refused when it is another zip', async () => {
    expect(await refusal(zipped({ 'rapport.txt': 'tekst' }))).toMatch(/^unreadable: .*geen Word-document/);
    const sheet = types.replaceAll('wordprocessingml.document', 'spreadsheetml.sheet');
    expect(await refusal(changed({ '[Content_Types].xml': sheet }))).toMatch(/geen Word-document/);
  });

  test('is refused when it declares entities or a document type', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>' + parts('')['word/document.xml'];
    expect(
      await refusal(changed({ 'word/document.xml': bomb.replace('<?xml version="1.0"?>', '') })),
    ).toMatch(/^unreadable: .*DOCTYPE/);
    expect(
      await refusal(changed({ 'word/document.xml': wrap('document', '<w:body>&mijn;</w:body>') })),
    ).toMatch(/beschadigd Word-document/);
  });

  test('is refused when it is nested too deep', async () => {
    const deep = wrap('document', '<w:p>'.repeat(300) + '</w:p>'.repeat(300));
    expect(await refusal(changed({ 'word/document.xml': deep }))).toMatch(/^too-large: /);
  });

  test('is refused when it swells while unpacking, whatever its headers say', async () => {
    const bomb = changed({ 'word/document.xml': wrap('document', ' '.repeat(8_000_000)) });
    expect(await refusal(bomb)).toMatch(/^too-large: .*uitpakken/);
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // Every header lies that its part is small.
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await refusal(bomb)).toMatch(/^too-large: /);
  });

  test('is refused when it is cut off or damaged', async () => {
    const whole = changed({});
    expect(await refusal(whole.subarray(0, whole.length - 30))).toMatch(/^unreadable: /);
    expect(await refusal(changed({ 'word/document.xml': '<w:document><w:body>' }))).toMatch(/^unreadable: /);
  });
});

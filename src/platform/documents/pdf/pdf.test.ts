import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClosedRound } from '../../../followup/closing.ts';
import type { Document } from '../../../document/document.ts';
import { reportWords } from '../../../reports/report.nl.ts';
import { composeReport } from '../../../reports/report.ts';
import { aClosing, aLargeClosing } from '../../../../test/closing-builder.ts';
import { readFile } from '../read-file.ts';
import { lintPdf } from './pdf-lint.ts';
import { renderPdf } from './pdf.ts';

const report = (closing = aClosing()): Document =>
  composeReport(closing, reportWords, (finding) => `Over ${finding.code}.`);

const qpdf = ((): boolean => {
  try {
    execFileSync('qpdf', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

const odd = (text: string): Document => ({
  ...report(),
  title: text,
  blocks: [
    { type: 'heading', level: 1, id: 'x', text: `Kop ${text}`, outline: true },
    { type: 'paragraph', text: [{ text }, { text: 'link', href: `https://a.example/${text}` }] },
    {
      type: 'table',
      id: 't',
      caption: text,
      columns: [
        { label: text, align: 'start' },
        { label: '', align: 'end' },
      ],
      rows: [{ role: 'body', cells: [{ text: [{ text }] }, { text: [] }] }],
    },
    { type: 'list', ordered: true, items: [{ text: [{ text }] }, { text: [] }] },
  ],
});

describe('a PDF', () => {
  test('passes our lint of PDF/UA-1 and PDF/A-2a', async () => {
    expect(lintPdf(await renderPdf(report()))).toEqual([]);
  });

  test('passes it at a size where objects fill many streams', async () => {
    expect(lintPdf(await renderPdf(report(aLargeClosing(60))))).toEqual([]);
  });

  test('passes it where the amounts are links to their lines, and reads back as the one without them', async () => {
    const linked = composeReport(aClosing(), reportWords, (finding) => `Over ${finding.code}.`, {
      linesOf: (node, { kind, side }) =>
        `https://voorbeeld.be/geld/lijnen?rij=${node}&soort=${kind}&kant=${side}`,
    });
    const bytes = await renderPdf(linked);
    expect(lintPdf(bytes)).toEqual([]);
    const read = (pdf: Uint8Array) => readFile(new Uint8Array(pdf), 'verslag.pdf');
    expect(await read(bytes)).toEqual(await read(await renderPdf(report())));
  });

  test('has the same bytes each time', async () => {
    const [one, other] = [await renderPdf(report()), await renderPdf(report())];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  // Markup of Typst, signs without a glyph, private use, controls, half a surrogate pair, joiners.
  test.each([
    '#panic() $x$ *a* _b_ `c` @d <e> [f] \\u{41} // /* "quoted" = kop',
    '👍🏽 中文 عربي \uf0b7 bullet',
    'a\u0000b\u0007c\ud800d\u200be\u2028f\tg',
    ' ',
    '',
  ])('sets %j as text', async (text) => {
    expect(lintPdf(await renderPdf(odd(text)))).toEqual([]);
  });

  test('keeps nine levels of headings', async () => {
    const blocks: Document['blocks'] = Array.from({ length: 9 }, (_, index) => ({
      type: 'heading',
      level: index + 1,
      id: `h${index}`,
      text: `Niveau ${index + 1}`,
      outline: index < 4,
    }));
    expect(lintPdf(await renderPdf({ ...report(), blocks }))).toEqual([]);
  });

  test('sets a table of many columns of millions without breaking one', async () => {
    const columns: ClosedRound['columns'] = Array.from({ length: 12 }, (_, index) => ({
      label: `Rekening ${2026 + index}`,
      kind: 'actual',
      year: 2026 + index,
      version: null,
    }));
    const amounts = columns.map((_, index) => `-${index}12345678.${10 + index}`);
    const nodes = aClosing().content.nodes.map((node) => ({
      ...node,
      money: { investment: { expenses: amounts } },
      moneyAsked: true,
    }));
    const made = await renderPdf(report(aClosing({ columns, nodes })));
    expect(lintPdf(made)).toEqual([]);
    const read = await readFile(new Uint8Array(made), 'wide.pdf');
    expect(JSON.stringify(read)).toContain('−1.112.345.678,21');
  });

  test('can be made of a document without a single block', async () => {
    const faults = lintPdf(await renderPdf({ ...report(), blocks: [] }));
    expect(faults).toEqual(['no bookmarks']);
  });

  test.skipIf(!qpdf)('is sound to qpdf', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-pdf-'));
    try {
      const file = join(folder, 'report.pdf');
      writeFileSync(file, await renderPdf(report()));
      expect(execFileSync('qpdf', ['--check', file]).toString()).toContain(
        'No syntax or stream encoding errors',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

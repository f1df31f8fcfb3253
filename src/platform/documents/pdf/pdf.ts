/** PDF by Typst, inside the process. Blocking work of seconds for a large report: call it in a worker. */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Document } from '../../../document/document.ts';
import { coverable, coverageOf } from './coverage.ts';
import { finishPdf } from './finish-pdf.ts';
import { typstContent } from './typst-content.ts';

/** The styles that `report.typ` uses, the first being the one that answers for all which signs can be shown. */
const STYLES = ['Regular', 'It', 'Semibold', 'SemiboldIt'];

function readFonts(): Buffer[] {
  const folder = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'));
  return STYLES.map((style) => readFileSync(join(folder, 'TTF', `SourceSans3-${style}.ttf`)));
}

/** What goes to Typst and comes back laid out; the bench takes the same road for its baseline. */
export function layOut(document: Document): { pages: NodeTypstDocument; compiler: NodeCompiler } {
  const folder = import.meta.dirname;
  const fonts = readFonts();
  const covers = coverageOf(fonts[0] ?? Buffer.alloc(0));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] });
  const content = typstContent(document, (text) => coverable(text, covers));
  compiler.mapShadow(join(folder, 'content.json'), Buffer.from(content));
  const compiled = compiler.compile({ mainFilePath: join(folder, 'report.typ') });
  const pages = compiled.result;
  if (pages === null) {
    const error = compiled.takeError();
    throw new Error(`Typst: ${JSON.stringify(error === null ? null : compiler.fetchDiagnostics(error))}`);
  }
  return { pages, compiler };
}

/**
 * @returns a file that follows PDF/UA-1 and PDF/A-2a as far as Typst validates while exporting and our own lint sees;
 * the same document gives the same bytes. Signs that the font has not are printed as a white square.
 * @throws Error with Typst's own words; the content can't cause one, a changed template can.
 */
export async function renderPdf(document: Document): Promise<Uint8Array> {
  const { pages, compiler } = layOut(document);
  try {
    const universal = compiler.pdf(pages, { pdfStandard: 'ua-1' });
    return finishPdf(universal, compiler.pdf(pages, { pdfStandard: 'a-2a' }));
  } finally {
    // The cache is global to the process: without this each document would stay in memory.
    compiler.evictCache(0);
  }
}

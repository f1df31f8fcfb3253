/** PDF by Typst, inside the process. Blocking work of seconds for a large report: call it in a worker. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Document } from '../../../document/document.ts';
import { finishPdf } from './finish-pdf.ts';
import { typstContent } from './typst-content.ts';

const MOST_TRIES = 40;

/** What Typst says when no font has a glyph: the text that could not be set, in Rust's notation. */
const UNSHOWN = /the text `\\?"(.*?)\\?"` could not be displayed/g;

function unshownIn(failure: unknown): string[] {
  return [...String(failure).matchAll(UNSHOWN)].map((found) =>
    (found[1] ?? '').replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(parseInt(hex, 16)),
    ),
  );
}

function fontFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')), 'TTF');
}

/**
 * @returns a file that follows PDF/UA-1 and PDF/A-2a as far as Typst validates while exporting and our own lint sees;
 * the same document gives the same bytes. Signs that no font knows are printed as a white square.
 */
export async function renderPdf(document: Document): Promise<Uint8Array> {
  const folder = import.meta.dirname;
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [fontFolder()] }],
  });
  const unprintable: string[] = [];
  try {
    for (let tries = 0; ; tries += 1) {
      compiler.mapShadow(join(folder, 'content.json'), Buffer.from(typstContent(document, unprintable)));
      const compiled = compiler.compile({ mainFilePath: join(folder, 'report.typ') });
      const pages = compiled.result;
      if (pages === null) {
        const error = compiled.takeError();
        throw new Error(`Typst: ${JSON.stringify(error === null ? null : compiler.fetchDiagnostics(error))}`);
      }
      try {
        return finishPdf(
          compiler.pdf(pages, { pdfStandard: 'ua-1' }),
          compiler.pdf(pages, { pdfStandard: 'a-2a' }),
        );
      } catch (failure) {
        const unshown = unshownIn(failure).filter((text) => text !== '' && !unprintable.includes(text));
        if (unshown.length === 0 || tries >= MOST_TRIES) throw failure;
        unprintable.push(...unshown);
      }
    }
  } finally {
    // The cache is global to the process: without this each document would stay in memory.
    compiler.evictCache(0);
  }
}

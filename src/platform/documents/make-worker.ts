/** Makes one document and ends. Runs from source by type stripping, also beside the bundled site. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../../document/document.ts';
import type { DocumentFormat } from './make.ts';

async function render(format: DocumentFormat, document: Document): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('./pdf/pdf.ts')).renderPdf(document);
  if (format === 'docx') return (await import('./word/word.ts')).renderWord(document);
  if (format === 'xlsx') return (await import('./excel/excel.ts')).renderExcel(document);
  const page = await (await import('./html/html.ts')).renderHtml(document);
  return typeof page === 'string' ? new TextEncoder().encode(page) : page;
}

const task = workerData as { format: DocumentFormat; document: Document };
const made = await render(task.format, task.document);
// A copy of its own buffer, so that it can be handed over whole.
const bytes = new Uint8Array(made);
parentPort?.postMessage(bytes, [bytes.buffer]);

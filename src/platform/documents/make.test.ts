import { describe, expect, test } from 'vitest';
import { reportWords } from '../../reports/report.nl.ts';
import { composeReport } from '../../reports/report.ts';
import { aClosing } from '../../../test/closing-builder.ts';
import { documentFormats, documentMaker, makeDocument } from './make.ts';
import { renderPdf } from './pdf/pdf.ts';

const root = new URL('../../..', import.meta.url).pathname;
const document = composeReport(aClosing(), reportWords, (finding) => finding.code);

describe('making a document', () => {
  test('in a thread gives the bytes that it gives here', async () => {
    const made = await makeDocument('pdf', document, { root });
    expect(Buffer.compare(made, await renderPdf(document))).toBe(0);
  });

  test.each(documentFormats)('%s is what its name says', async (format) => {
    const start = { pdf: '%PDF-1.7', docx: 'PK', xlsx: 'PK', html: '<!' }[format];
    const made = await makeDocument(format, document, { root });
    expect(new TextDecoder('latin1').decode(made.subarray(0, start.length)).toLowerCase()).toBe(
      start.toLowerCase(),
    );
  });

  test('is given up after its time with a sentence', async () => {
    await expect(makeDocument('pdf', document, { root, seconds: 0.01 })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'unavailable',
      facts: { format: 'pdf' },
    });
  });

  test('that fails leaves as a refusal, and the next one is made', async () => {
    const make = documentMaker({ root, atOnce: 1 });
    const broken = { ...document, blocks: [{ type: 'table', id: 'x' }] } as unknown as typeof document;
    const [failed, made] = await Promise.allSettled([make('pdf', broken), make('pdf', document)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'Refusal', code: 'unavailable' } });
    expect(made.status).toBe('fulfilled');
  });
});

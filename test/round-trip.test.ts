/**
 * The project's own report, read back: for every format that is read, what comes out is what went in, but for the
 * lines and pages that it stood on.
 */
import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Closing } from '../src/followup/closing.ts';
import { closedFrom, readingOf } from '../src/intake/closed.ts';
import { describeFinding } from '../src/intake/findings.nl.ts';
import { readingFromJson, readingToJson } from '../src/intake/json.ts';
import { readPieces } from '../src/intake/read.ts';
import type { Reading } from '../src/intake/reading.ts';
import { renderPdf } from '../src/platform/documents/pdf/pdf.ts';
import { readFile } from '../src/platform/documents/read-file.ts';
import { renderWord } from '../src/platform/documents/word/word.ts';
import { reportWords } from '../src/reports/report.nl.ts';
import { composeReport } from '../src/reports/report.ts';
import { anyClosing } from './any-closing.ts';
import { aClosing, aFollowedClosing } from './closing-builder.ts';

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '..', '..', 'shared');
const report = join(shared, 'reports', 'denderleeuw-2024-bd200.txt');

/** Without the lines and pages, wherever they stand. */
function unplaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unplaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'line' && key !== 'page')
      .map(([key, inner]) => [key, unplaced(inner)]),
  );
}

async function readBack(bytes: Uint8Array, name: string): Promise<Reading> {
  const read = await readFile(bytes, name);
  return read.format === 'json' ? readingFromJson(read.value) : readPieces(read.pieces).reading;
}

const compose = (closing: Closing) => composeReport(closing, reportWords, describeFinding);

const formats: Record<string, (closing: Closing) => Promise<Uint8Array>> = {
  pdf: (closing) => renderPdf(compose(closing)),
  docx: (closing) => renderWord(compose(closing)),
  json: (closing) =>
    Promise.resolve(
      new TextEncoder().encode(JSON.stringify(readingToJson(readingOf(closing.content), describeFinding))),
    ),
};

describe.each(Object.keys(formats))('a report as %s', (format) => {
  const render = async (closing: Closing): Promise<Reading> => {
    const make = formats[format];
    if (!make) throw new Error(format);
    return readBack(await make(closing), `rapport.${format}`);
  };

  test.skipIf(!existsSync(report))('reads back as the published report that it was made from', async () => {
    const source = await readBack(readFileSync(report), 'opvolging.txt');
    const lasting = new Map(source.nodes.map(({ id }) => [id, `00000000-0000-4000-8000-${id}`]));
    const { content } = aClosing();
    const closing = { ...aClosing(), content: closedFrom(source, { ...content, nodes: lasting }) };
    expect(unplaced(await render(closing))).toEqual(unplaced(source));
  });

  test('reads back as the closing that it was made from', async () => {
    const closing = aClosing();
    const { columns, nodes } = readingOf(closing.content);
    const read = await render(closing);
    expect(unplaced(read.columns)).toEqual(unplaced(columns));
    expect(unplaced(read.nodes)).toEqual(unplaced(nodes));
  });

  test('reads back as a round that was followed up here, whatever its report holds beside the actions', async () => {
    const closing = aFollowedClosing();
    const { columns, nodes } = readingOf(closing.content);
    const read = await render(closing);
    expect(unplaced(read.columns)).toEqual(unplaced(columns));
    expect(unplaced(read.nodes)).toEqual(unplaced(nodes));
  });

  test('reads back as any closing that it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(anyClosing, async (closing) => {
        const { columns, nodes } = readingOf(closing.content);
        const read = await render(closing);
        if (nodes.some((node) => node.moneyAsked)) expect(unplaced(read.columns)).toEqual(unplaced(columns));
        expect(unplaced(read.nodes)).toEqual(unplaced(nodes));
      }),
      { numRuns: 20 },
    );
  }, 240_000);
});

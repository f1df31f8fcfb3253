/** Rows as a file that is downloaded: Excel or CSV. */
import { writeCsv } from '../overview/csv.ts';
import type { Sheet } from '../overview/plan-sheet.ts';
import { writePlainSheet } from '../platform/documents/excel/plain-sheet.ts';
import { planMediaTypes, type planFormats } from './formats.ts';
import { closedPolicy } from './headers.ts';

/** @param file the name without its end; only letters, digits and hyphens. */
export async function sheetAnswer(
  sheet: Sheet,
  format: (typeof planFormats)[number],
  named: { sheet: string; title: string; author: string; file: string; now: string },
): Promise<Response> {
  const body =
    format === 'csv' ? writeCsv(sheet) : new Uint8Array(await writePlainSheet(named.sheet, sheet, named));
  return new Response(body, {
    headers: {
      'content-type': planMediaTypes[format],
      'content-disposition': `attachment; filename="${named.file}.${format}"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': closedPolicy,
    },
  });
}

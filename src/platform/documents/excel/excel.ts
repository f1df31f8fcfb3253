/** A document as a workbook: real figures, balances as formulas, a sheet per table. */
import { writeXlsx } from 'hucre/xlsx';
import { printableDocument } from '../../../document/printed.ts';
import type { Document } from '../../../document/document.ts';
import { writeAmounts } from './amounts.ts';
import { defaultFont } from './cell.ts';
import { isMoney, tablesOf } from './context.ts';
import type { Placed } from './context.ts';
import { excelWords } from './excel.nl.ts';
import { writeOverview } from './overview.ts';
import type { Listed } from './overview.ts';
import { placeOn, sheetNames } from './sheet-name.ts';
import { headRows, writeTableSheet } from './table-sheet.ts';

export async function renderExcel(source: Document): Promise<Uint8Array> {
  const document = printableDocument(source);
  const tables = tablesOf(document);
  const nameSheet = sheetNames();
  nameSheet(excelWords.overview, '');
  nameSheet(excelWords.amounts, '');
  const amounts = writeAmounts(tables);
  const listed: Listed[] = tables.map((placed) => ({
    name: nameSheet(wishOf(placed), placed.table.id),
    placed,
  }));
  const sheets = [
    writeOverview(document, [
      ...(amounts === null ? [] : [{ name: excelWords.amounts, placed: null }]),
      ...listed,
    ]),
    ...(amounts === null ? [] : [amounts]),
    ...listed.flatMap(({ name, placed }) => (placed === null ? [] : [writeTableSheet(placed, name)])),
  ];
  const made = new Date(document.instant);
  return writeXlsx({
    sheets,
    // Not through `pageSetup`: hucre 1.0.0 leaves names of sheets with spaces unquoted there, and Excel refuses the file.
    namedRanges: sheets.slice(1).map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: placeOn(name, name === excelWords.amounts ? '$1:$1' : headRows),
      scope: name,
    })),
    defaultFont,
    properties: {
      title: document.title,
      subject: document.subject,
      creator: document.author,
      lastModifiedBy: document.author,
      keywords: document.keywords.join(', '),
      description: document.subtitle,
      created: made,
      modified: made,
    },
  });
}

/** The code first, so that the tabs can be looked through; the caption stands in full on the sheet. */
function wishOf({ table, path }: Placed): string {
  const code = path.at(-1)?.code ?? '';
  return code !== '' && isMoney(table) ? `${code} ${excelWords.amounts}` : `${code} ${table.caption}`;
}

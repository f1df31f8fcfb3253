/** Lines of the books from a table: transactions or balances. */
import type { LedgerLineGiven } from '../budget/ledger-line.ts';
import type { Grid } from './table-cell.ts';
import { placeReader, type TableKnown } from './table-known.ts';
import type { Mapping } from './table-mapping.ts';
import { eachRow, RowFindings } from './table-rows.ts';
import { amountOf, dayOf, textOf, yearOf, type Read } from './table-values.ts';
import type { TableCell } from './table-cell.ts';

const text =
  (longest: number) =>
  (cell: TableCell | undefined): Read<string | null> =>
    textOf(cell, longest);
const [text100, text200, text1000] = [text(100), text(200), text(1000)];

/** @param year the year of the state; null: that of the first line. */
export function readLedger(
  { rows }: Grid,
  mapping: Mapping,
  known: TableKnown,
  year: number | null,
  findings: RowFindings,
): { lines: LedgerLineGiven[]; year: number | null; read: number } {
  const place = placeReader(known);
  const lines: LedgerLineGiven[] = [];
  const seen = new Map<string, number>();
  let wanted = year;
  const read = eachRow(rows, mapping, findings, (row) => {
    const print = row.print();
    const before = seen.get(print);
    if (before === undefined) seen.set(print, row.row);
    else findings.add(row.row, null, 'twice', String(before));
    const yearCell = yearOf(row.cell('year'));
    const lineYear = yearCell.ok ? yearCell.value : null;
    if (!yearCell.ok) row.wrong('year', yearCell.reason);
    else if (lineYear === null) row.wrong('year', 'missing');
    else {
      wanted ??= lineYear;
      if (lineYear !== wanted) row.wrong('year', 'other-year');
    }
    const at = place(row);
    const amount = amountOf(row.cell('amount'));
    const cents = amount.ok ? amount.value : null;
    if (!amount.ok) row.wrong('amount', amount.reason);
    else if (cents === null) row.wrong('amount', 'missing');
    const entry = row.take('entry', text100);
    const bookedOn = row.take('day', dayOf);
    const code = row.take('code', text200);
    const title = row.take('title', text1000);
    const description = row.take('description', text1000) ?? '';
    if (at === null || cents === null || lineYear === null) return;
    lines.push({ row: row.row, ...at, code, title, year: lineYear, entry, bookedOn, description, cents });
  });
  return { lines, year: wanted, read };
}

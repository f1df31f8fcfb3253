/** Lines of the books from a table: transactions or balances. */
import type { LedgerLineGiven } from '../budget/ledger-line.ts';
import { cellText, type Grid, type TableCell } from './table-cell.ts';
import { placeReader, type TableKnown } from './table-known.ts';
import type { Mapping } from './table-mapping.ts';
import { eachRow, RowFindings, type Row } from './table-rows.ts';
import { amountOf, codeOf, dayOf, textOf, yearOf, type Read } from './table-values.ts';

const text1000 = (cell: TableCell | undefined): Read<string | null> => textOf(cell, 1000);
const code100 = (cell: TableCell | undefined): Read<string | null> => codeOf(cell, 100);
const code200 = (cell: TableCell | undefined): Read<string | null> => codeOf(cell, 200);

/**
 * The row that says all that this one says, or null. Most rows have a journal number of their own, so that only those
 * that share one are compared in full.
 */
function repeats(): (row: Row) => number | null {
  const firstOf = new Map<string, number>();
  const prints = new Map<string, number>();
  return (row) => {
    const entry = cellText(row.cell('entry'));
    const first = firstOf.get(entry);
    if (first === undefined) {
      firstOf.set(entry, row.row);
      return null;
    }
    // Zero: its first row is among the prints already.
    if (first > 0) {
      prints.set(row.print(first), first);
      firstOf.set(entry, 0);
    }
    const print = row.print();
    const before = prints.get(print);
    if (before === undefined) prints.set(print, row.row);
    return before ?? null;
  };
}

/** Books have far more lines than days. */
function days(): (cell: TableCell | undefined) => Read<string | null> {
  const known = new Map<string, Read<string | null>>();
  return (cell) => {
    if (typeof cell !== 'string') return dayOf(cell);
    const before = known.get(cell);
    if (before) return before;
    const found = dayOf(cell);
    known.set(cell, found);
    return found;
  };
}

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
  const repeated = repeats();
  const day = days();
  let wanted = year;
  const read = eachRow(rows, mapping, findings, (row) => {
    const before = repeated(row);
    if (before !== null) findings.add(row.row, null, 'twice', String(before));
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
    const entry = row.take('entry', code100);
    const bookedOn = row.take('day', day);
    const code = row.take('code', code200);
    const title = row.take('title', text1000);
    const description = row.take('description', text1000) ?? '';
    if (at === null || cents === null || lineYear === null) return;
    lines.push({ row: row.row, ...at, code, title, year: lineYear, entry, bookedOn, description, cents });
  });
  return { lines, year: wanted, read };
}

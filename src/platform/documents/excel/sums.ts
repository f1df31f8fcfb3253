/**
 * Which balances and totals of a table can be formulas: those whose printed parts give the printed amount to the cent.
 * Where the print rounded, the printed amount stays, and a note says what the parts give.
 */
import { fromDecimal, toDecimal } from '../../../kernel/money.ts';
import type { Cell, Row, Table } from '../../../document/document.ts';

/** Rows of the table that are added and taken away. */
export type Parts = { plus: number[]; minus: number[] };
export type Sum =
  ({ outcome: 'formula' } & Parts) | { outcome: 'rounding' | 'different'; printed: string; sum: string };

/** By row, then by column; what is absent is a plain figure. */
export type Sums = ReadonlyMap<number, ReadonlyMap<number, Sum>>;

export function sumsOf(table: Table): Sums {
  const sums = new Map<number, Map<number, Sum>>();
  table.rows.forEach((row, index) => {
    if (row.role !== 'balance' && row.role !== 'total') return;
    const parts =
      row.role === 'balance' ? partsOfBalance(table.rows, index) : partsOfTotal(table.rows, index);
    if (parts.plus.length + parts.minus.length === 0) return;
    const found = new Map<number, Sum>();
    row.cells.forEach((cell, column) => {
      if (column === 0) return;
      const sum =
        'amount' in cell
          ? sumOf(cell.amount, parts, table.rows, column)
          : countOf(cell, parts, table.rows, column);
      if (sum !== null) found.set(column, sum);
    });
    // Where no column agrees, these are not its parts: a total of something else, of which nothing can be said.
    const agrees = [...found.values()].some(({ outcome }) => outcome !== 'different');
    if (agrees) sums.set(index, found);
  });
  return sums;
}

/** Receipts minus expenses since the last group, balance or total. */
function partsOfBalance(rows: Row[], end: number): Parts {
  const parts: Parts = { plus: [], minus: [] };
  for (let index = end - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.role !== 'body') break;
    if (row.side === 'receipts') parts.plus.unshift(index);
    if (row.side === 'expenses') parts.minus.unshift(index);
  }
  return parts;
}

/** All of its own side; else all balances; else all rows without a side; each since the last total. */
function partsOfTotal(rows: Row[], end: number): Parts {
  const side = rows[end]?.side;
  const all: number[] = [];
  for (let index = end - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || (row.role === 'total' && row.side === side)) break;
    all.unshift(index);
  }
  const having = (test: (row: Row) => boolean): number[] =>
    all.filter((index) => {
      const row = rows[index];
      return row !== undefined && test(row);
    });
  if (side !== undefined)
    return { plus: having((row) => row.role === 'body' && row.side === side), minus: [] };
  const balances = having((row) => row.role === 'balance');
  if (balances.length > 0) return { plus: balances, minus: [] };
  const receipts = having((row) => row.role === 'body' && row.side === 'receipts');
  const expenses = having((row) => row.role === 'body' && row.side === 'expenses');
  if (receipts.length + expenses.length > 0) return { plus: receipts, minus: expenses };
  return { plus: having((row) => row.role === 'body'), minus: [] };
}

function sumOf(amount: string, parts: Parts, rows: Row[], column: number): Sum | null {
  const printed = fromDecimal(amount);
  if (printed === null) return null;
  let cents = 0n;
  let decimals = printed.decimals;
  let count = 0n;
  for (const [sign, indexes] of [
    [1n, parts.plus],
    [-1n, parts.minus],
  ] as const) {
    for (const index of indexes) {
      const cell = rows[index]?.cells[column];
      if (cell === undefined || 'empty' in cell) continue; // a missing figure counts for nothing, as an empty cell does
      const part = 'amount' in cell ? fromDecimal(cell.amount) : null;
      if (part === null) return null;
      cents += sign * part.cents;
      if (part.decimals === 2) decimals = 2;
      count += 1n;
    }
  }
  if (count === 0n) return null;
  if (cents === printed.cents) return { outcome: 'formula', ...parts };
  const gap = cents > printed.cents ? cents - printed.cents : printed.cents - cents;
  // Each whole-euro figure, the sum included, may be half a euro off.
  const rounded = printed.decimals === 0 && gap < 50n * (count + 1n) + 1n;
  return { outcome: rounded ? 'rounding' : 'different', printed: amount, sum: toDecimal(cents, decimals) };
}

/** Counts: whole numbers without a unit. */
function countOf(cell: Cell, parts: Parts, rows: Row[], column: number): Sum | null {
  if (!('number' in cell) || cell.unit !== undefined || parts.minus.length > 0) return null;
  let sum = 0;
  for (const index of parts.plus) {
    const part = rows[index]?.cells[column];
    if (part === undefined || 'empty' in part) continue;
    if (!('number' in part) || part.unit !== undefined || !Number.isSafeInteger(part.number)) return null;
    sum += part.number;
  }
  return sum === cell.number ? { outcome: 'formula', ...parts } : null;
}

/** Rows of a money table get their kind, their side and their amounts; what can't be told is a doubt. */
import type { Kind, MoneyColumn, Side } from '../budget/column.ts';
import type { Place } from '../narrative/passage.ts';
import type { Doubt } from './doubt.ts';
import { quote } from './doubt.ts';
import type { MoneyCell } from './money-amounts.ts';
import { isShare } from './money-amounts.ts';
import { resolveByBalance } from './money-balance.ts';
import { isRatio } from './money-header.ts';
import type { RowLabel } from './money-row.ts';

/** A row as it was found: its label and what stands after it. */
export type RawRow = Place & { label: RowLabel | null; text: string; rest: string };
export type MoneyRow = Place & { kind: Kind | null; side: Side | 'total'; cells: (string | null)[] };

type OpenRow = { row: RawRow; kind: Kind | null; side: Side | 'total'; ways: MoneyCell[][] };

/** Gives each row its kind from the group above it and its amounts, and reports what can't be told. */
export function settle(
  rows: readonly RawRow[],
  columns: MoneyColumn[],
  waysFor: (row: RawRow) => MoneyCell[][],
  doubts: Doubt[],
): MoneyRow[] {
  const open = rowsByKind(rows, waysFor, doubts);
  resolveByBalance(open, (row) =>
    doubts.push({
      ...doubtOf('row-balance', placeOf(row.row), { text: quote(row.row.text) }),
      severity: 'info',
      money: false,
    }),
  );
  const settled: MoneyRow[] = [];
  for (const { row, kind, side, ways } of open) {
    const place = placeOf(row);
    const cells = ways.length === 1 ? ways[0] : undefined;
    if (!cells && row.rest.trim() !== '')
      doubts.push(doubtOf('row-cells', place, { text: quote(row.text), columns: columns.length }));
    const amounts = columns.map((column, at): string | null => {
      const cell = cells?.[at];
      const shares = isRatio(column);
      if (cell && 'amount' in cell) return shares ? null : cell.amount;
      if (cell && 'unread' in cell && !(shares && isShare(cell.unread)))
        doubts.push(
          doubtOf('amount', place, { text: quote(cell.unread), row: quote(row.text), column: column.label }),
        );
      return null;
    });
    const twin = settled.find((other) => other.kind === kind && other.side === side && kind !== null);
    if (!twin) settled.push({ ...place, kind, side, cells: amounts });
    else if (twin.cells.join('|') !== amounts.join('|')) {
      twin.cells = twin.cells.map((cell, at) => (cell === amounts[at] ? cell : null));
      doubts.push(doubtOf('row-twice', place, { text: quote(row.text) }));
    }
  }
  return settled;
}

function rowsByKind(
  rows: readonly RawRow[],
  waysFor: (row: RawRow) => MoneyCell[][],
  doubts: Doubt[],
): OpenRow[] {
  const open: OpenRow[] = [];
  let group: Kind | null = null;
  let closed = false;
  for (const row of rows) {
    const { label } = row;
    if (!label) continue;
    if (label.kind !== null && label.side === null && !label.total) {
      if (row.rest.trim() === '') {
        group = label.kind;
        closed = false;
      } else doubts.push(doubtOf('row-label', placeOf(row), { text: quote(row.text) }));
      continue;
    }
    // Without a kind, a total below a finished group is of all kinds together: it has no place in a node's money.
    const loose = closed || group === null;
    const grand = label.kind === null && loose && (label.side === null || label.total);
    const kind: Kind | null = grand ? null : (label.kind ?? group);
    if (label.kind !== null && label.kind !== group) {
      group = label.kind;
      closed = false;
    }
    const side: Side | 'total' = label.side ?? 'total';
    if (kind === null && !grand) {
      doubts.push(doubtOf('row-label', placeOf(row), { text: quote(row.text) }));
      continue;
    }
    if (side === 'total' && !grand) closed = true;
    open.push({ row, kind, side, ways: waysFor(row) });
  }
  return open;
}

export function doubtOf(reason: string, place: Place, facts: Doubt['facts']): Doubt {
  return { ...place, reason, severity: 'error', facts, money: true };
}

export function placeOf(place: Place): Place {
  return { line: place.line, page: place.page };
}

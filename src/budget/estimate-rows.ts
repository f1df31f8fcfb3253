/** The estimates of one node as they are written: a row for each line, with an amount for each year of the plan. */
import { z } from 'zod';
import type { Cents } from '../kernel/money.ts';
import { lineKey, type AmountLine } from './amount.ts';
import { kinds, sides } from './column.ts';

/** What tells the rows of a node apart. */
export type RowPlace = Pick<AmountLine, 'bodyId' | 'kind' | 'side' | 'policyField' | 'account' | 'line'>;
export type EstimateRow = RowPlace & {
  description: string | null;
  /** By the years that were asked; null: no estimate. */
  cents: (Cents | null)[];
};

const place = z.tuple([
  z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  z.enum(kinds),
  z.enum(sides),
  z.string().max(20).nullable(),
  z.string().max(20).nullable(),
  z.string().max(100).nullable(),
]);

/** A row in one word, for a form. */
export const rowKey = (row: RowPlace): string =>
  JSON.stringify([row.bodyId, row.kind, row.side, row.policyField, row.account, row.line]);

export function parseRowKey(text: string): RowPlace | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = place.safeParse(given);
  if (!parsed.success) return null;
  const [bodyId, kind, side, policyField, account, line] = parsed.data;
  return { bodyId, kind, side, policyField, account, line };
}

/** Expenses before receipts, kind by kind. */
const order = (row: RowPlace): string =>
  `${kinds.indexOf(row.kind)} ${row.side} ${row.bodyId} ${row.policyField ?? ''} ${row.account ?? ''} ${row.line ?? ''}`;

export function estimateRows(lines: readonly AmountLine[], years: readonly number[]): EstimateRow[] {
  const rows = new Map<string, EstimateRow>();
  for (const line of lines) {
    const at = years.indexOf(line.year);
    if (line.measure !== 'estimate' || at < 0) continue;
    const key = rowKey(line);
    const row: EstimateRow = rows.get(key) ?? {
      bodyId: line.bodyId,
      kind: line.kind,
      side: line.side,
      policyField: line.policyField,
      account: line.account,
      line: line.line,
      description: line.description,
      cents: years.map(() => null),
    };
    row.cents[at] = line.cents;
    rows.set(key, row);
  }
  return [...rows.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * The lines of a node once these rows are as they were written. Rows and years that were not written stay.
 */
export function writeRows(
  lines: readonly AmountLine[],
  nodeId: string,
  rows: readonly (Omit<EstimateRow, 'cents'> & { cents: readonly (Cents | null)[] })[],
  years: readonly number[],
): AmountLine[] {
  const result = new Map(lines.map((line) => [lineKey(line), line]));
  for (const { cents, ...row } of rows)
    years.forEach((year, index) => {
      const line = { ...row, nodeId, year, measure: 'estimate' as const };
      const known = result.get(lineKey(line));
      const amount = cents[index] ?? null;
      if (amount === null) result.delete(lineKey(line));
      else
        result.set(lineKey(line), {
          ...line,
          description: known?.description ?? row.description,
          cents: amount,
        });
    });
  return [...result.values()];
}

/** The addresses of the lines that a number is made of. */
import type { MoneyColumn, Kind, Side } from '../budget/column.ts';
import type { Measure, MeasureColumn } from '../overview/measure.ts';
import { IN_TREE, type MoneyMeasure, type MoneyRow } from '../overview/money.ts';
import type { ComparisonLinks } from '../reports/comparison.ts';
import type { LinesOf as ReportLines } from '../reports/money-table.ts';
import { compareAddress } from './addresses.ts';
import {
  kindToken,
  measureToken,
  moneyPageAddress,
  rowToken,
  sideToken,
  type MoneyAsk,
} from './money-query.ts';

export type LinesAsk = {
  /** `balance`: receipts less expenses. Undefined: the side that is looked at. */
  side?: Side | 'balance' | undefined;
  /** `difference`: what was booked less the estimate. */
  measure: MoneyMeasure | 'difference';
  year: number | 'all';
  row: Pick<MoneyRow, 'at'> | null;
  /** Beside that, what an even pace leaves of the difference. */
  pace?: boolean;
  /** The version whose lines are taken off: only what differs is left. */
  from?: string | undefined;
};

/** The lines of a figure: of a row in a year, or of all rows together. */
export function linesAddress(
  slug: string,
  again: MoneyAsk,
  { side, measure, year, row, from, pace = false }: LinesAsk,
): string {
  const at = row?.at ?? null;
  const body: MoneyAsk =
    at !== null && 'body' in at
      ? { bestuur: at.body, ...(at.kind === null ? {} : { soort: kindToken(at.kind) }) }
      : {};
  const sided: MoneyAsk =
    side === undefined
      ? {}
      : side === 'balance'
        ? { kant: null, saldo: 'ja' }
        : { kant: side === 'expenses' ? null : sideToken(side) };
  return moneyPageAddress(slug, 'lijnen', {
    ...again,
    naar: null,
    diep: null,
    ...body,
    ...sided,
    jaar: year === 'all' ? 'alle' : String(year),
    maat: measureToken(measure === 'difference' ? 'actual' : measure),
    min: measure === 'difference' ? measureToken('estimate') : null,
    tempo: pace ? 'ja' : null,
    van: from ?? null,
    rij: at === null ? null : rowToken(at),
  });
}

/** The lines of a printed amount of a round: of a node in one of its columns. Null where a column is of no one year. */
export function roundLinesAddress(
  slug: string,
  roundId: string,
  nodeId: string,
  {
    column,
    kind,
    side,
  }: {
    column: Pick<MoneyColumn, 'kind' | 'year'>;
    kind: Kind | null;
    side: Side | 'balance';
  },
): string | null {
  const measure = column.kind === 'actual' ? 'actual' : column.kind === 'estimate' ? 'estimate' : null;
  if (measure === null || column.year === null) return null;
  return linesAddress(
    slug,
    { ronde: roundId, soort: kind === null ? null : kindToken(kind) },
    { side, measure, year: column.year, row: { at: { node: nodeId } } },
  );
}

/** What was spent and estimated for a node in a year, as the work of a round shows it. */
export const workLines = (
  slug: string,
  roundId: string,
  nodeId: string,
  year: number,
): { spent: string | null; estimate: string | null } => {
  const of = (kind: 'actual' | 'estimate'): string | null =>
    roundLinesAddress(slug, roundId, nodeId, { column: { kind, year }, kind: null, side: 'expenses' });
  return { spent: of('actual'), estimate: of('estimate') };
};

/** Of a node, where what was realised and estimated comes from; of null everything in the tree. */
export type LinesOf = (nodeId: string | null) => { estimate: string | null; realised: string | null };

/** For the two columns that a round sets against each other: the expenses of all kinds. */
export const spendingLines =
  (slug: string, roundId: string, measure: Measure, columns: readonly MoneyColumn[]): LinesOf =>
  (nodeId) => {
    const of = (kind: 'actual' | 'estimate', column: MeasureColumn | null): string | null =>
      column === null
        ? null
        : roundLinesAddress(slug, roundId, nodeId ?? IN_TREE, {
            column: { kind, year: column.year },
            kind: null,
            side: 'expenses',
          });
    return {
      estimate:
        measure.estimate !== null && columns[measure.estimate.index]?.kind === 'estimate'
          ? of('estimate', measure.estimate)
          : null,
      realised: of('actual', measure.realised),
    };
  };

/** The amounts of a report of a round, as links to their lines on this site. */
export const reportLines =
  (base: string, slug: string, roundId: string): ReportLines =>
  (nodeId, at) => {
    const path = roundLinesAddress(slug, roundId, nodeId ?? IN_TREE, at);
    return path === null ? null : `${base.replace(/\/+$/, '')}${path}`;
  };

/** The same of what moved between two rounds: each end its lines, and the page that shows both for what lies between. */
export const comparisonLinks = (
  base: string,
  slug: string,
  { from, to }: { from: string; to: string },
): ComparisonLinks => ({
  linesOf: { from: reportLines(base, slug, from), to: reportLines(base, slug, to) },
  changes: `${base.replace(/\/+$/, '')}${compareAddress(slug, to, from, { wat: 'money' })}`,
});

/** Which actions are most off what was estimated for them, by amount or by share. */
import type { Cents } from '../kernel/money.ts';
import { differenceOf, shareOfEstimate, type Figures, type MoneyRow } from './money.ts';

export type Deviation = {
  row: MoneyRow;
  figures: Figures;
  difference: Cents;
  /** Tenths of a percent of the estimate; null without an estimate. */
  share: number | null;
  /** Booked beyond what an even pace would have booked by the day of the books. */
  offPace: Cents;
};

export const deviationOrders = ['amount', 'share', 'pace'] as const;
export type DeviationOrder = (typeof deviationOrders)[number];
export const deviationWays = ['more', 'less'] as const;
export type DeviationWay = (typeof deviationWays)[number];

const size = (cents: Cents): Cents => (cents < 0n ? -cents : cents);
const down = (a: Cents, b: Cents): number => (b > a ? 1 : b < a ? -1 : 0);

/**
 * How much of the year was gone on the day of the books, in thousandths: the whole of it where the books are of a later day
 * or tell none.
 */
export function goneOf(year: number, asOf: string | null): number {
  if (asOf === null || !asOf.startsWith(`${year}-`)) return 1000;
  const start = Date.UTC(year, 0, 1);
  const days = (Date.parse(`${asOf}T00:00:00Z`) - start) / 86_400_000 + 1;
  const all = (Date.UTC(year + 1, 0, 1) - start) / 86_400_000;
  return Math.round((days / all) * 1000);
}

/** @param at which year of the rows, null for all of them together. @param gone in thousandths */
export function deviations(
  rows: readonly MoneyRow[],
  {
    at,
    gone,
    order,
    way,
    isAction,
  }: {
    at: number | null;
    gone: number;
    order: DeviationOrder;
    way: DeviationWay | null;
    isAction: (nodeId: string) => boolean;
  },
): Deviation[] {
  const all = rows.flatMap((row): Deviation[] => {
    if (!('node' in row.at) || !isAction(row.at.node)) return [];
    const figures = at === null ? row.figures : row.years[at];
    if (!figures) return [];
    // An action that only the plan or only the books know is off by all of it.
    const known = { ...figures, estimate: figures.estimate ?? 0n, actual: figures.actual ?? 0n };
    const difference = differenceOf(known) ?? 0n;
    const offPace = known.actual - (known.estimate * BigInt(gone)) / 1000n;
    if (figures.estimate === null && figures.actual === null) return [];
    return [{ row, figures, difference, share: shareOfEstimate(known), offPace }];
  });
  const measured = ({ difference, offPace }: Deviation): Cents => (order === 'pace' ? offPace : difference);
  const away = ({ share, difference }: Deviation): number =>
    share === null ? (difference === 0n ? 0 : Number.MAX_SAFE_INTEGER) : Math.abs(share - 1000);
  return all
    .filter((one) => measured(one) !== 0n && (way === null || measured(one) > 0n === (way === 'more')))
    .sort((a, b) =>
      order === 'share'
        ? away(b) - away(a) || down(size(a.difference), size(b.difference))
        : down(size(measured(a)), size(measured(b))),
    );
}

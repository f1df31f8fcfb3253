/** Where the amounts of each printed column belong: with the books of a year, with a version of the plan, or nowhere. */
import type { Measure } from '../budget/amount.ts';
import type { MoneyColumn } from '../budget/column.ts';

export type LiveColumn =
  | { keeps: 'ledger'; column: number; year: number; label: string; assumedYear: boolean }
  | {
      keeps: 'version';
      column: number;
      year: number;
      version: string;
      measure: Exclude<Measure, 'actual'>;
      assumedYear: boolean;
    };

function placeOf(
  printed: MoneyColumn,
  column: number,
  version: string,
  roundYear: number,
): LiveColumn | null {
  const year = printed.year ?? roundYear;
  const assumedYear = printed.year === null;
  switch (printed.kind) {
    case 'actual':
      return { keeps: 'ledger', column, year, label: printed.label, assumedYear };
    case 'estimate':
    case 'new':
      return {
        keeps: 'version',
        column,
        year,
        version: printed.version ?? version,
        measure: 'estimate',
        assumedYear,
      };
    case 'credit_initial':
    case 'credit_final':
      return {
        keeps: 'version',
        column,
        year,
        version: printed.version ?? version,
        measure: printed.kind,
        assumedYear,
      };
    // Differences and forecasts follow from other columns or bind nobody: they stay in the closing.
    case 'reference':
    case 'change':
    case 'forecast':
    case 'unknown':
      return null;
  }
}

/** Two columns that say the same of the same year contradict or repeat each other: neither is kept live. */
export function liveColumns(
  columns: readonly MoneyColumn[],
  version: string,
  roundYear: number,
): LiveColumn[] {
  const places = columns.flatMap((column, index) => {
    const place = placeOf(column, index, version, roundYear);
    return place ? [place] : [];
  });
  const key = (one: LiveColumn): string =>
    one.keeps === 'ledger' ? `ledger ${one.year}` : `${one.version} ${one.measure} ${one.year}`;
  const count = new Map<string, number>();
  for (const one of places) count.set(key(one), (count.get(key(one)) ?? 0) + 1);
  return places.filter((one) => count.get(key(one)) === 1);
}

/** The figures of runs by group of children, one table for each dimension. */
import type { ChildGroup, Dimension } from './child-groups.ts';
import { dimensions } from './child-groups.ts';
import type { ComparisonRow } from './comparison-table.ts';

export type GroupRow = { group: ChildGroup; rows: ComparisonRow[] };
export type GroupTable = { dimension: Dimension; rows: GroupRow[] };

/** @param rows of `comparisonRows`, with the keys of the groups */
export const groupTables = (rows: readonly ComparisonRow[], groups: readonly ChildGroup[]): GroupTable[] =>
  dimensions
    .map((dimension) => ({
      dimension,
      rows: groups
        .filter((group) => group.dimension === dimension)
        .map((group) => ({ group, rows: rows.filter((row) => row.group === group.key) })),
    }))
    .filter((table) => table.rows.length > 0);

const sizeOf = (value: ComparisonRow['values'][number]): number =>
  value === null ? 0 : typeof value === 'number' ? value : value.count;

/**
 * Groups that make up all children tell of each other: where one is hidden in a column, the smallest of the others that
 * is not nought goes with it (enrolment.md 5).
 */
export function hideAmong({ dimension, rows }: GroupTable): GroupTable {
  const hidden = rows.map((row) => ({
    ...row,
    rows: row.rows.map((one) => ({ ...one, values: [...one.values] })),
  }));
  const [first] = hidden;
  first?.rows.forEach((of, line) => {
    of.values.forEach((_, at) => {
      const column = hidden.flatMap((row) => row.rows[line] ?? []);
      // Against the first run the first has nothing.
      const isEmpty = column.every(({ values }) => values[at] === null);
      if (isEmpty || column.filter(({ values }) => values[at] === null).length !== 1) return;
      const [least] = column
        .filter(({ values }) => sizeOf(values[at] ?? null) > 0)
        .toSorted((one, other) => sizeOf(one.values[at] ?? null) - sizeOf(other.values[at] ?? null));
      if (least) least.values[at] = null;
    });
  });
  return { dimension, rows: hidden };
}

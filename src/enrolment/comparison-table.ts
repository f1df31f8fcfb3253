/** Runs side by side as the rows of a table and the bars of a chart; a page or an export only prints them. */
import type { Series, Tone } from '../document/chart.ts';
import { changeForExport, type Comparison, type Moves } from './compare-runs.ts';
import type { Share } from './run-figures.ts';
import { hideSmall } from './small-cells.ts';

export const rowKeys = [
  'children',
  'placed',
  'unplaced',
  'first-of-all',
  'first-without-priority',
  'placed-of-group',
  'first-of-group',
  'mean-distance',
  'median-distance',
  'complaints',
  'splits',
  'better',
  'same',
  'worse',
] as const;

export type ComparisonRow = {
  key: (typeof rowKeys)[number];
  /** Of which group, where a row is about one. */
  group: string | null;
  kind: 'count' | 'share' | 'metres';
  /** One for each run; null where there is none, or where it would say too much of too few. */
  values: (number | Share | null)[];
};

/** A count that leaves the house, with who it is of. */
const hidden = ({ count, of }: Share): Share | null => {
  const [one, rest] = hideSmall([count, of - count]);
  return one === null || rest === null ? null : { count, of };
};

/** @param isExport whether small counts are hidden, because the table leaves the house */
export function comparisonRows({ runs, changes }: Comparison, isExport: boolean): ComparisonRow[] {
  const [first] = runs;
  if (!first) return [];
  const count = (
    key: ComparisonRow['key'],
    values: number[],
    group: string | null = null,
    whole: number[] | null = null,
  ): ComparisonRow => ({
    key,
    group,
    kind: 'count',
    values: values.map((value, at) => {
      if (!isExport) return value;
      return whole === null
        ? (hideSmall([value, 0])[0] ?? null)
        : (hideSmall([value, (whole[at] ?? 0) - value])[0] ?? null);
    }),
  });
  const share = (key: ComparisonRow['key'], values: Share[], group: string | null = null): ComparisonRow => ({
    key,
    group,
    kind: 'share',
    values: values.map((value) => (isExport ? hidden(value) : value)),
  });
  const metres = (key: ComparisonRow['key'], values: (number | null | undefined)[]): ComparisonRow => ({
    key,
    group: null,
    kind: 'metres',
    values: values.map((value) => (value === null || value === undefined ? null : Math.round(value))),
  });
  const children = runs.map((run) => run.children);
  const moves = changes.map((change) => (isExport ? changeForExport(change) : change));
  const moved = (key: keyof Moves, group: string | null): ComparisonRow => ({
    key,
    group,
    kind: 'count',
    values: [
      null,
      ...moves.map(({ all, byGroup }) => (group === null ? all : byGroup.get(group))?.[key] ?? null),
    ],
  });
  const groups = [...first.byGroup.keys()];
  return [
    count('children', children),
    count(
      'placed',
      runs.map((run) => run.placed),
      null,
      children,
    ),
    count(
      'unplaced',
      runs.map((run) => run.unplaced),
      null,
      children,
    ),
    share(
      'first-of-all',
      runs.map((run) => run.firstOfAll),
    ),
    share(
      'first-without-priority',
      runs.map((run) => run.firstWithoutPriority),
    ),
    ...groups.flatMap((group) => {
      const of = runs.map((run) => run.byGroup.get(group) ?? { children: 0, placed: 0, first: 0 });
      return [
        share(
          'placed-of-group',
          of.map((one) => ({ count: one.placed, of: one.children })),
          group,
        ),
        share(
          'first-of-group',
          of.map((one) => ({ count: one.first, of: one.children })),
          group,
        ),
      ];
    }),
    metres(
      'mean-distance',
      runs.map((run) => run.distance?.mean),
    ),
    metres(
      'median-distance',
      runs.map((run) => run.distance?.median),
    ),
    count(
      'complaints',
      runs.map((run) => run.complaints),
    ),
    count(
      'splits',
      runs.map((run) => run.splits),
    ),
    ...(changes.length === 0
      ? []
      : [null, ...groups].flatMap((group) =>
          (['better', 'same', 'worse'] as const).map((key) => moved(key, group)),
        )),
  ];
}

const tones: readonly Tone[] = ['accent', 'soft', 'running', 'ongoing', 'todo', 'done'];

/**
 * How many children go to their first, second … choice and how many have no place, a bar for each run. For inside: it
 * shows small counts.
 * @param names of the runs, and of the ranks
 */
export function comparisonChart(
  { runs }: Comparison,
  names: { runs: readonly string[]; rank: (rank: number) => string; none: string },
): Series {
  const longest = runs.reduce(
    (most, { byRank }) => Math.max(most, byRank.findLastIndex((one) => one > 0) + 1),
    0,
  );
  const ranks = Array.from({ length: longest }, (_, at) => at);
  return {
    kind: 'bars',
    unit: 'count',
    categories: [...ranks.map((at) => names.rank(at + 1)), names.none],
    series: runs.map((run, at) => ({
      name: names.runs[at] ?? '',
      values: [...ranks.map((rank) => run.byRank[rank] ?? 0), run.unplaced],
      tone: tones[at % tones.length] ?? 'accent',
    })),
  };
}

import { describe, expect, it } from 'vitest';
import { comparisonWordsEn } from './comparison.en.ts';
import { comparisonWords } from './comparison.nl.ts';
import { comparisonChart, comparisonRows, rowKeys } from './comparison-table.ts';
import type { Comparison } from './compare-runs.ts';
import type { RunFigures } from './run-figures.ts';

const figures = (part: Partial<RunFigures>): RunFigures => ({
  children: 100,
  placed: 90,
  first: 70,
  unplaced: 10,
  firstOfAll: { count: 70, of: 100 },
  firstWithoutPriority: { count: 40, of: 60 },
  byRank: [70, 17, 3, 0],
  byGroup: new Map([['sibling', { children: 40, placed: 38, first: 30 }]]),
  distance: { measured: 90, mean: 1234.5, median: 900 },
  complaints: 0,
  splits: 1,
  schools: [],
  ...part,
});
const comparison: Comparison = {
  runs: [
    figures({}),
    figures({ placed: 97, unplaced: 3, byRank: [80, 17, 0, 0], distance: null, complaints: 12 }),
  ],
  changes: [
    {
      all: { better: 10, same: 87, worse: 3 },
      byGroup: new Map([['sibling', { better: 0, same: 40, worse: 0 }]]),
    },
  ],
};
const row = (key: string, isExport: boolean, group: string | null = null) =>
  comparisonRows(comparison, isExport).find((one) => one.key === key && one.group === group)?.values;

describe('a table of runs', () => {
  it('has a value for each run, and against the first from the second on', () => {
    expect(row('placed', false)).toEqual([90, 97]);
    expect(row('mean-distance', false)).toEqual([1235, null]);
    expect(row('placed-of-group', false, 'sibling')).toEqual([
      { count: 38, of: 40 },
      { count: 38, of: 40 },
    ]);
    expect(row('worse', false)).toEqual([null, 3]);
    expect(row('same', false, 'sibling')).toEqual([null, 40]);
  });

  it('hides what would tell of fewer than five children when it leaves the house', () => {
    expect(row('children', true)).toEqual([100, 100]);
    // Three without a place: then the number with one tells it too.
    expect(row('unplaced', true)).toEqual([10, null]);
    expect(row('placed', true)).toEqual([90, null]);
    expect(row('placed-of-group', true, 'sibling')).toEqual([null, null]);
    expect(row('first-of-group', true, 'sibling')).toEqual([
      { count: 30, of: 40 },
      { count: 30, of: 40 },
    ]);
    expect(row('splits', true)).toEqual([null, null]);
    expect(row('complaints', true)).toEqual([0, 12]);
    expect([row('better', true), row('same', true), row('worse', true)]).toEqual([
      [null, null],
      [null, 87],
      [null, null],
    ]);
  });

  it('has words for every row in both languages', () => {
    for (const words of [comparisonWords, comparisonWordsEn])
      expect(Object.keys(words.rows).sort()).toEqual([...rowKeys].sort());
  });

  it('is empty without runs', () => {
    expect(comparisonRows({ runs: [], changes: [] }, false)).toEqual([]);
  });
});

describe('a chart of runs', () => {
  it('has bars up to the last choice that anybody got, and one for no place', () => {
    const { rank, none } = comparisonWords;
    expect(comparisonChart(comparison, { runs: ['B', 'C'], rank, none })).toMatchObject({
      categories: ['1e keuze', '2e keuze', '3e keuze', 'Geen plaats'],
      series: [
        { name: 'B', values: [70, 17, 3, 10] },
        { name: 'C', values: [80, 17, 0, 3] },
      ],
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { Block } from '../document/document.ts';
import { aClosing, aLargeClosing } from '../../test/closing-builder.ts';
import { comparedColumns, wholePercent } from './money-figures.ts';
import { exactAt, growTree, sideSum } from './plan-tree.ts';
import { reportWords } from './report.nl.ts';
import { composeReport } from './report.ts';

type Chart = Extract<Block, { type: 'chart' }>;
function chartOf(id: string, closing = aClosing()): Chart | undefined {
  return composeReport(closing, reportWords, () => '').blocks.find(
    (block): block is Chart => block.type === 'chart' && block.id === id,
  );
}

describe('key figures', () => {
  test('count every action once, all together and per objective', () => {
    const chart = chartOf('status-chart');
    const totals = chart?.table.rows.map((row) => row.cells.at(-1));
    expect(totals).toEqual([{ number: 3 }, { number: 2 }, { number: 3 }, { number: 8 }]);
    const sums = chart?.series.categories.map((_, index) =>
      chart.series.series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0),
    );
    expect(sums).toEqual([8, 3, 2, 3]);
  });

  test('count lights per axis, only where the axis is there', () => {
    const rows = chartOf('lights-chart')?.table.rows.map((row) =>
      row.cells.map((cell) => ('number' in cell ? cell.number : '')),
    );
    // green, amber, red, not filled in
    expect(rows).toEqual([
      ['', 2, 0, 0, 4], // what is done without a light is not counted
      ['', 0, 2, 1, 1],
      ['', 1, 0, 0, 2],
    ]);
  });

  test('compare the newest booked year with the estimate of that year', () => {
    const actual = (year: number | null) => ({ label: '', kind: 'actual' as const, year, version: null });
    const estimate = (year: number | null) => ({ label: '', kind: 'estimate' as const, year, version: null });
    expect(comparedColumns([actual(2027), actual(2028), estimate(2028)])).toMatchObject({
      realised: 1,
      estimated: 2,
    });
    expect(comparedColumns([actual(2028), estimate(2027), estimate(2028)])).toMatchObject({
      realised: 0,
      estimated: 2,
    });
    expect(comparedColumns([actual(2028), estimate(2029)])).toBeNull();
    expect(comparedColumns([actual(null), estimate(null)])).toBeNull();
    expect(comparedColumns([])).toBeNull();
  });

  test('add up the cents of the actions, not the rounded figures above them', () => {
    const { nodes } = aClosing().content;
    const tree = growTree({ nodes });
    const [objective] = nodes;
    if (objective === undefined) throw new Error('no objective');
    // 50.000,00 + 2.310,40 and 612.480,75 in the column Rekening 2028.
    expect(exactAt(tree, objective, 'operating', 'expenses', 1)).toBe(5_231_040n);
    expect(sideSum(tree, objective, 'expenses', 1)).toEqual({ cents: 66_479_115n, printed: false });
  });

  test('fall back on the printed figure where the actions do not give it', () => {
    const { nodes } = aClosing().content;
    const changed = nodes.map((node) =>
      node.id === 'n1' ? { ...node, money: { operating: { expenses: ['1', '99999', '1'] } } } : node,
    );
    const tree = growTree({ nodes: changed });
    const [objective] = changed;
    if (objective === undefined) throw new Error('no objective');
    expect(sideSum(tree, objective, 'expenses', 1)).toEqual({
      cents: 9_999_900n + 61_248_075n,
      printed: true,
    });
  });

  test('leave a figure open when one of the actions misses it', () => {
    const row = chartOf('money-chart')?.table.rows.find((one) =>
      JSON.stringify(one.cells[0]).includes('BD3'),
    );
    expect(row?.cells[3]).toEqual({ empty: true });
    expect(row?.cells[4]).toEqual({ amount: '25000' });
    expect(row?.cells[5]).toEqual({ empty: true });
    // Receipts were not printed there: that is no missing figure. The total of a missing figure is missing.
    expect(row?.cells[1]).toEqual({ text: [] });
    const total = chartOf('money-chart')?.table.rows.find((one) => one.role === 'total');
    expect(total?.cells.slice(1)).toEqual([
      { amount: '224251' },
      { amount: '715000' },
      { empty: true },
      { amount: '1565950' },
      { empty: true },
    ]);
  });

  test('per cent is whole, a half away from zero, and nothing over nothing is not a figure', () => {
    expect(wholePercent(1n, 3n)).toBe(33);
    expect(wholePercent(1n, 200n)).toBe(1);
    expect(wholePercent(-1n, 200n)).toBe(-1);
    expect(wholePercent(2n, 3n)).toBe(67);
    expect(wholePercent(5n, 0n)).toBeNull();
  });

  test('draw no more parts than a page can hold, and leave the rest to the table', () => {
    const large = aLargeClosing(80); // 30 objectives
    expect(chartOf('status-chart', large)?.series.categories).toHaveLength(1);
    expect(chartOf('money-chart', large)?.series.categories).toHaveLength(8);
    expect(chartOf('status-chart', large)?.table.rows).toHaveLength(31);
    expect(chartOf('money-chart', large)?.table.rows).toHaveLength(31);
    expect(chartOf('money-chart', large)?.table.note).toContain('8 grootste');
  });

  test('has no money chart for a plan without compared columns', () => {
    expect(chartOf('money-chart', aClosing({ columns: [] }))).toBeUndefined();
  });
});

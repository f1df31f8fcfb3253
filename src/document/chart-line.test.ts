import { describe, expect, test } from 'vitest';
import type { Series } from './chart.ts';
import { drawChart } from './chart-svg.ts';
import { lightPalette } from './palette.ts';

const options = { title: 'Plaatsen', description: 'Gemeten.', width: 1000, palette: lightPalette };
const series = (values: (number | null)[], breaks: number[] = []): Series => ({
  kind: 'lines',
  unit: 'count',
  categories: ['2025', '2026', '2027', '2029'],
  places: [2025, 2026, 2027, 2029],
  series: [
    { name: 'Waarde', tone: 'accent', values, breaks },
    { name: 'Streefwaarde', tone: 'running', values: [null, null, 140, 168] },
  ],
});
/** The thick stretches of the first series, as from and to. */
const stretches = (svg: string): number[][] =>
  [...svg.matchAll(/<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)" y2="[\d.]+"[^>]*stroke-width="2.5"/g)].map(
    ([, from, to]) => [Number(from), Number(to)],
  );
const points = (svg: string): number[][] =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('a line of values over time', () => {
  test('stands in time, so that two years take twice the room of one', () => {
    const [a = [], b = [], c = [], d = []] = points(drawChart(series([1, 2, 3, 4]), options));
    const x = [a, b, c, d].map(([at = 0]) => at);
    expect((x[1] ?? 0) - (x[0] ?? 0)).toBeCloseTo(220, 5);
    expect((x[3] ?? 0) - (x[2] ?? 0)).toBeCloseTo(440, 5);
  });

  test('stops where nobody knew, and runs on where nothing was asked', () => {
    expect(stretches(drawChart(series([112, null, 130, 150], [1]), options))).toHaveLength(1);
    const joined = stretches(drawChart(series([112, null, 130, null]), options));
    expect(joined).toHaveLength(1);
    expect(joined[0]?.[0]).toBeCloseTo(60, 5);
  });

  test('begins at nought, and puts nothing where nothing is known', () => {
    const svg = drawChart(series([0, null, 168, null]), options);
    const [zero, , high] = points(svg);
    expect(points(svg)).toHaveLength(4);
    expect(zero?.[1]).toBeGreaterThan(high?.[1] ?? Infinity);
    expect(svg).toContain('>168<');
  });

  test('draws negative values under the line of nought', () => {
    const [low, , high] = points(drawChart(series([-5, 0, 5, null]), options));
    expect(low?.[1]).toBeGreaterThan(high?.[1] ?? Infinity);
  });
});

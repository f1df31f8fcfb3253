import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Series } from './chart.ts';
import { drawChart } from './chart-svg.ts';
import { lightPalette, sheetPalette } from './palette.ts';

const options = { title: 'Status', description: 'Twee acties.', width: 640, palette: lightPalette };
const shares: Series = {
  kind: 'shares',
  unit: 'count',
  categories: ['Alle acties'],
  series: [
    { name: 'Uitgevoerd', tone: 'done', values: [3] },
    { name: 'Uitgesteld', tone: 'postponed', values: [1] },
    { name: 'Geschrapt', tone: 'stopped', values: [0] },
  ],
};
const bars: Series = {
  kind: 'bars',
  unit: 'euro',
  categories: ['BD1'],
  series: [
    { name: 'Rekening', tone: 'accent', values: [500000] },
    { name: 'Raming', tone: 'soft', values: [1000000] },
    { name: 'Leeg', tone: 'soft', values: [null] },
  ],
};
const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect[^>]* width="([\d.]+)(?:%)?"[^>]* height="12"/g)].map((found) => Number(found[1]));

describe('a chart', () => {
  test('says what it is to who cannot see it', () => {
    const svg = drawChart(shares, { ...options, id: 'status' });
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title id="status-title">Status</title>');
    expect(svg).toContain('<desc id="status-desc">Twee acties.</desc>');
  });

  test('divides the whole width by the shares, and draws nothing for nought', () => {
    expect(widths(drawChart(shares, options))).toEqual([480, 160]);
    expect(drawChart(shares, options)).not.toContain('Geschrapt');
  });

  test('gives bars lengths in proportion, with Belgian amounts, and a dash for what is missing', () => {
    const svg = drawChart(bars, options);
    const [realised = 0, estimated = 0] = widths(svg);
    expect(estimated / realised).toBeCloseTo(2, 2);
    expect(svg).toContain('1.000.000');
    expect(svg).toContain('–');
  });

  test('follows the style sheet in a web page, with the light theme behind it', () => {
    expect(drawChart(shares, { ...options, palette: sheetPalette })).toContain(
      'var(--bs-color-status-done, #24398f)',
    );
  });

  test('carries any words as words', () => {
    const svg = drawChart(
      { ...bars, categories: ['<script>alert("x")</script> & co'] },
      { ...options, title: '</title><b>' },
    );
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
  });

  test('is drawable for any figures', () => {
    const value = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom('bars' as const, 'shares' as const),
        fc.constantFrom(640, 'fluid' as const),
        fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { maxLength: 5 }),
        (kind, width, rows) => {
          const svg = drawChart(
            {
              kind,
              unit: 'euro',
              categories: ['een', 'twee'],
              series: rows.map((values) => ({ name: 'reeks', tone: 'accent', values })),
            },
            { ...options, width },
          );
          expect(svg).not.toMatch(/NaN|Infinity|undefined| width="-/);
        },
      ),
    );
  });
});

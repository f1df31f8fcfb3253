import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitTable, NORMAL } from './table-fit.ts';

const PAGE = 453.5;
const amounts = (count: number, longest: number) => [
  { share: 1.4, longest: 12 },
  ...Array.from({ length: count }, () => ({ share: 1, longest })),
];
const total = (widths: number[]): number => widths.reduce((sum, one) => sum + one, 0);

describe('a table on the page', () => {
  test('keeps its shares and its type where three columns of amounts fit', () => {
    const fit = fitTable(amounts(3, 12));
    expect(fit.size).toBe(NORMAL);
    expect((fit.widths[0] ?? 0) / (fit.widths[1] ?? 1)).toBeCloseTo(1.4);
  });

  test('sets eleven columns of millions to the cent in smaller type, each wide enough for its figure', () => {
    const fit = fitTable(amounts(11, 12));
    expect(fit.size).toBeLessThan(NORMAL);
    for (const width of fit.widths.slice(1)) expect(width).toBeGreaterThanOrEqual(12 * 0.5 * fit.size);
  });

  test('gives what narrow columns of figures leave to the column of words that asked for it', () => {
    // Names of parts of the plan beside five counts: 'Uitgevoerd' needs more than its tenth of the page.
    const counts = Array.from({ length: 5 }, () => ({ share: 1, longest: 10 }));
    const { size, widths } = fitTable([{ share: 5, longest: 14 }, ...counts]);
    expect(size).toBe(NORMAL);
    expect(widths[0] ?? 0).toBeGreaterThan(PAGE * 0.35);
  });

  test('always fills the page and never leaves it', () => {
    const column = fc.record({
      share: fc.double({ min: 0.5, max: 5, noNaN: true }),
      longest: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 30 }), (columns) => {
        expect(total(fitTable(columns).widths)).toBeCloseTo(PAGE, 3);
      }),
    );
  });
});

/** Widths and size of type of a table, so that no figure is broken or runs into its neighbour. Measures in points. */

export type FitColumn = {
  /** Share of the width that the document asks. */
  share: number;
  /** Length in characters of the longest piece that may not be broken, in the column's cells and in its head. */
  longest: number;
};
export type Fit = { size: number; widths: number[] };

/** The page's text is 160 mm wide; each column but the first has 3 mm of air before it. */
const PAGE = 453.5;
const AIR = 8.5;
export const NORMAL = 9.25;
const SMALLEST = 5;
/** Width of a character in ems: tabular figures are 0.497, points and commas half of that. */
const CHARACTER = 0.5;

const needs = (columns: readonly FitColumn[], size: number): number[] =>
  columns.map((column, index) => column.longest * CHARACTER * size + (index === 0 ? 0 : AIR));
const sum = (values: readonly number[]): number => values.reduce((so, one) => so + one, 0);

/** What a column needs, and of what is left as much as brings it towards the share that it asked. */
function towards(asked: readonly number[], widths: readonly number[], left: number): number[] {
  const wants = asked.map((width, index) => Math.max(0, width - (widths[index] ?? 0)));
  const all = sum(wants) || 1;
  return widths.map((width, index) => width + (left * (wants[index] ?? 0)) / all);
}

/** The asked shares where everything fits in them; else what each column needs, smaller type if it must be. */
export function fitTable(columns: readonly FitColumn[]): Fit {
  const shares = sum(columns.map((column) => column.share)) || 1;
  const asked = columns.map((column) => (column.share / shares) * PAGE);
  const normal = needs(columns, NORMAL);
  if (asked.every((width, index) => width >= (normal[index] ?? 0))) return { size: NORMAL, widths: asked };
  for (let size = NORMAL; size >= SMALLEST; size -= 0.25) {
    const widths = needs(columns, size);
    const left = PAGE - sum(widths);
    if (left >= 0) return { size, widths: towards(asked, widths, left) };
  }
  const widths = needs(columns, SMALLEST);
  return { size: SMALLEST, widths: widths.map((width) => (width * PAGE) / sum(widths)) };
}

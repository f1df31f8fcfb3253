/** Native charts that read the cells of their table, so that they follow when someone works on in the sheet. */
import type { SheetChart } from 'hucre/xlsx';
import { lightPalette } from '../../../document/palette.ts';
import { plainText } from '../../../document/printed.ts';
import type { Block, Table } from '../../../document/document.ts';
import type { Series, Tone } from '../../../document/chart.ts';
import { figureOf, looks, textCell } from './cell.ts';
import type { SheetCells } from './cell.ts';
import { excelWords } from './excel.nl.ts';
import { columnName, placeOn } from './sheet-name.ts';

export type ChartBlock = Extract<Block, { type: 'chart' }>;
/** Where the figures of a chart are: a range of categories and one of values a series. */
type Source = { categories: string; values: string[] };
type Place = { sheet: string; firstRow: number };

/** Tones that are dashes or hatches elsewhere, kept apart by a colour of their own. */
const own: Partial<Record<Tone, string>> = { stopped: '474C55', none: 'E3E4E1' };
const HEIGHT = 16;
const WIDTH = 8;

export function writeChart(
  block: ChartBlock,
  place: Place,
  grid: SheetCells,
  at: { row: number; column: number },
): SheetChart[] {
  const { series } = block;
  if (series.categories.length === 0 || series.series.length === 0) return [];
  const source =
    downColumns(series, block.table, place) ??
    alongRows(series, block.table, place) ??
    apart(series, place, grid, { row: at.row + HEIGHT + 2, column: at.column });
  const shares = series.kind === 'shares';
  const lines = series.kind === 'lines';
  return [
    {
      type: lines ? 'line' : 'bar',
      title: block.title,
      titleFontSize: 12,
      ...(lines ? {} : { barGrouping: shares ? ('percentStacked' as const) : ('clustered' as const) }),
      ...(shares ? { overlap: 100, gapWidth: 60 } : lines ? {} : { gapWidth: 45 }),
      altText: block.description,
      frameTitle: block.title,
      legend: 'bottom',
      lang: 'nl-BE',
      series: series.series.map(({ name, tone }, index) => ({
        name,
        values: source.values[index] ?? '',
        categories: source.categories,
        color: own[tone] ?? lightPalette[tone].slice(1).toUpperCase(),
      })),
      axes: {
        x: lines ? {} : { reverse: true },
        y: {
          gridlines: { major: !shares },
          numberFormat: { formatCode: shares ? '0%' : lines ? 'General' : '#,##0' },
        },
      },
      anchor: {
        from: { row: at.row, col: at.column },
        to: { row: at.row + HEIGHT, col: at.column + WIDTH },
      },
    },
  ];
}

const range = (place: Place, from: [number, number], to: [number, number]): string =>
  placeOn(place.sheet, `$${columnName(from[1])}$${from[0] + 1}:$${columnName(to[1])}$${to[0] + 1}`);

const labelOf = (table: Table, row: number): string => {
  const cell = table.rows[row]?.cells[0];
  return cell !== undefined && 'text' in cell ? plainText(cell.text) : '';
};
const valueAt = (table: Table, row: number, column: number): number | null => {
  const cell = table.rows[row]?.cells[column];
  return cell === undefined ? null : figureOf(cell);
};

/** Series are columns, by their figures; where more than one has those, the label decides. */
function downColumns(series: Series, table: Table, place: Place): Source | null {
  const { categories } = series;
  const first = table.rows.findIndex((_, start) =>
    categories.every((name, n) => labelOf(table, start + n) === name),
  );
  if (first < 0) return null;
  const columns = series.series.map(({ name, values }) => {
    const alike = table.columns.flatMap((column, index) =>
      index > 0 && categories.every((_, n) => valueAt(table, first + n, index) === (values[n] ?? null))
        ? [{ index, label: column.label }]
        : [],
    );
    const best =
      alike.find(({ label }) => label === name) ??
      alike.find(({ label }) => label.includes(name)) ??
      alike[0];
    return best?.index ?? -1;
  });
  if (columns.some((column) => column < 0) || new Set(columns).size < columns.length) return null;
  const top = place.firstRow + first;
  const bottom = top + categories.length - 1;
  return {
    categories: range(place, [top, 0], [bottom, 0]),
    values: columns.map((column) => range(place, [top, column], [bottom, column])),
  };
}

/** Series are rows, by name; the categories are columns that stand together, with whatever label the table gives them. */
function alongRows(series: Series, table: Table, place: Place): Source | null {
  const { categories } = series;
  const rows = series.series.map(({ name }) =>
    table.rows.findIndex((_, row) => labelOf(table, row) === name),
  );
  const first = table.columns.findIndex(
    (_, start) =>
      start > 0 &&
      series.series.every(({ values }, index) =>
        categories.every(
          (_category, n) => valueAt(table, rows[index] ?? -1, start + n) === (values[n] ?? null),
        ),
      ),
  );
  if (first < 0 || rows.some((row) => row < 0)) return null;
  const last = first + categories.length - 1;
  const head = place.firstRow - 1;
  return {
    categories: range(place, [head, first], [head, last]),
    values: rows.map((row) => range(place, [place.firstRow + row, first], [place.firstRow + row, last])),
  };
}

/** Figures that stand otherwise in the table get a block of their own under the chart. */
function apart(series: Series, place: Place, grid: SheetCells, at: { row: number; column: number }): Source {
  grid.put(at.row, at.column, textCell(excelWords.chartFigures, looks.head));
  series.series.forEach(({ name }, index) =>
    grid.put(at.row, at.column + 1 + index, textCell(name, looks.head)),
  );
  series.categories.forEach((category, row) => {
    grid.put(at.row + 1 + row, at.column, textCell(category, looks.body));
    series.series.forEach(({ values }, index) => {
      const value = values[row] ?? null;
      if (value === null || !Number.isFinite(value)) return;
      grid.put(at.row + 1 + row, at.column + 1 + index, {
        value,
        type: 'number',
        style: { ...looks.body, numFmt: Number.isInteger(value) ? '#,##0' : '#,##0.00' },
      });
    });
  });
  const top = at.row + 1;
  const bottom = at.row + series.categories.length;
  return {
    categories: range(place, [top, at.column], [bottom, at.column]),
    values: series.series.map((_, index) =>
      range(place, [top, at.column + 1 + index], [bottom, at.column + 1 + index]),
    ),
  };
}

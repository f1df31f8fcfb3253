/** Charts as Word draws them itself, from data in the file: sharp on paper, with an alt text. */
import { ChartRun } from 'docx/charts';
import { lightPalette } from '../../../document/palette.ts';
import type { Series, Tone } from '../../../document/chart.ts';
import { FONT, inks } from './style.ts';

/** Tones that are dark enough for white figures. */
const dark: readonly string[] = ['accent', 'done', 'running', 'green', 'amber', 'red', 'stopped'];
/** Word's charts have no dashes in a bar: tones that are dashes elsewhere get a colour of their own. */
const own: Partial<Record<Tone, string>> = { stopped: '474C55', none: 'E3E4E1' };

/** Null when there is nothing to draw. `id` is unique among the drawings of the file. */
export function writeChart(series: Series, id: number, title: string, description: string): ChartRun | null {
  const { categories, kind } = series;
  if (categories.length === 0 || series.series.length === 0) return null;
  if (kind === 'lines') return writeLines(series, id, title, description);
  const shares = kind === 'shares';
  const rows = shares ? categories.length : categories.length * series.series.length;
  return new ChartRun({
    type: 'bar',
    categories,
    series: series.series.map(({ name, values, tone }) => ({
      name,
      values: values.slice(0, categories.length).map((value) => (Number.isFinite(value) ? value : null)),
      color: own[tone] ?? lightPalette[tone].slice(1).toUpperCase(),
      dataLabels: {
        value: true,
        // In a divided bar a part that isn't there says nothing.
        numberFormat: shares ? '#,##0;-#,##0;' : '#,##0',
        font: { size: 8, color: shares && dark.includes(tone) ? 'FFFFFF' : inks.ink },
      },
    })),
    ...(shares ? { stacking: 'percent' as const, gapWidth: 60 } : { gapWidth: 45, overlap: -10 }),
    categoryAxis: { reverseOrder: true, font: { size: 9, color: inks.ink } },
    valueAxis: { visible: false, gridlines: false },
    legend: { position: 'bottom', font: { size: 9, color: inks.soft } },
    font: { name: FONT, color: inks.ink },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: 640, height: Math.min(520, 70 + rows * (shares ? 44 : 26)) },
    altText: { id: String(id), name: title, title, description },
  });
}

/** Values over time. Word stands its moments evenly, whatever lies between them. */
function writeLines(series: Series, id: number, title: string, description: string): ChartRun {
  return new ChartRun({
    type: 'line',
    categories: series.categories,
    series: series.series.map(({ name, values, tone }, index) => ({
      name,
      values: values
        .slice(0, series.categories.length)
        .map((value) => (Number.isFinite(value) ? value : null)),
      color: lightPalette[tone].slice(1).toUpperCase(),
      ...(index === 0 ? { dataLabels: { value: true, font: { size: 8, color: inks.ink } } } : {}),
    })),
    markers: true,
    categoryAxis: { font: { size: 9, color: inks.ink } },
    valueAxis: { gridlines: false, font: { size: 9, color: inks.soft } },
    legend: { position: 'bottom', font: { size: 9, color: inks.soft } },
    font: { name: FONT, color: inks.ink },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: 640, height: 240 },
    altText: { id: String(id), name: title, title, description },
  });
}

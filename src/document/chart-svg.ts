/**
 * Charts as SVG: horizontal bars and lines, with the words at the marks themselves and no legend.
 * The same string serves a web page, Typst and, as a picture, Word. A title and a description are always inside;
 * the figures stand in a table beside it.
 */
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { drawLines } from './chart-line.ts';
import {
  BAR,
  type Paint,
  escape,
  FONT,
  LINE,
  type Pen,
  printValue,
  rect,
  round,
  shorten,
  SMALL,
  textAt,
  widthOf,
} from './chart-pen.ts';
import type { Series } from './chart.ts';
import type { Palette } from './palette.ts';

export type ChartOptions = {
  title: string;
  description: string;
  /** Width in px; "fluid" takes the width of its container, with horizontal measures in per cent so that text keeps its size. */
  width: number | 'fluid';
  height?: number;
  palette: Palette;
  /** Unique in the page; names the title, the description and the hatch. */
  id?: string;
};

function drawName(category: string, y: number, pen: Pen): string {
  const words = escape(shorten(category, pen.room, FONT, 0.65));
  return textAt('0', y + FONT, pen.palette.ink, FONT, words, ' font-weight="600"');
}

/** A whole divided: per category a bar of segments, with a line of words below that names each segment and its count. */
function drawShares(series: Series, pen: Pen): { marks: string[]; height: number } {
  const marks: string[] = [];
  const totals = series.categories.map((_, index) =>
    series.series.reduce((sum, one) => sum + Math.max(0, one.values[index] ?? 0), 0),
  );
  const layers = stack<number, string>()
    .keys(series.series.map((_, key) => String(key)))
    .value((index, key) => Math.max(0, series.series[Number(key)]?.values[index] ?? 0))(
    series.categories.map((_, index) => index),
  );
  let y = 0;
  series.categories.forEach((category, index) => {
    const total = totals[index] ?? 0;
    const share = scaleLinear([0, Math.max(1, total)], [0, 1]);
    marks.push(drawName(category, y, pen));
    y += LINE + 3;
    if (total === 0) marks.push(rect('0', y, pen.at(1), 1, { fill: pen.palette.line }));
    const words: { name: string; count: number; paint: Paint }[] = [];
    layers.forEach((layer, key) => {
      const [from, to] = layer[index] ?? [0, 0];
      const one = series.series[key];
      if (one === undefined || to <= from) return;
      const paint = pen.paint(one.tone);
      marks.push(rect(pen.at(share(from)), y, pen.at(share(to) - share(from)), BAR, paint));
      words.push({ name: one.name, count: to - from, paint });
    });
    y += BAR + 5;
    let x = 0;
    for (const word of words) {
      const label = `${word.name} ${printValue(word.count)}`;
      const width = 13 + widthOf(label, SMALL) + 12;
      if (x > 0 && x + width > pen.room) {
        x = 0;
        y += LINE;
      }
      marks.push(rect(round(x + 0.5), y + 3.5, '8', 8, word.paint));
      marks.push(
        textAt(
          round(x + 13),
          y + SMALL,
          pen.palette.inkSoft,
          SMALL,
          `${escape(word.name)} <tspan fill="${pen.palette.ink}" font-weight="600">${printValue(word.count)}</tspan>`,
        ),
      );
      x += width;
    }
    y += LINE + 14;
  });
  return { marks, height: y - 14 };
}

/**
 * Amounts beside each other: per category a bar a series. Its amount and its name stand at the end of the bar, or,
 * where the width is not known, above it: a phone has no room beside.
 */
function drawBars(series: Series, pen: Pen): { marks: string[]; height: number } {
  const marks: string[] = [];
  const values = series.series.flatMap((one) => one.values.filter((value) => value !== null));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0, pen.fluid ? 0.98 : 0.58]);
  let y = 0;
  series.categories.forEach((category, index) => {
    marks.push(drawName(category, y, pen));
    y += LINE + 4;
    const top = y;
    for (const one of series.series) {
      const value = one.values[index] ?? null;
      const from = scale(Math.min(0, value ?? 0));
      const to = scale(Math.max(0, value ?? 0));
      const amount = value === null ? '–' : printValue(value);
      const room = pen.fluid ? pen.room : pen.room * 0.42;
      const name = escape(shorten(one.name, room - widthOf(amount, SMALL), SMALL));
      const words = `<tspan fill="${pen.palette.ink}" font-weight="600">${amount}</tspan> ${name}`;
      const at = pen.fluid ? pen.at(scale(0)) : pen.at(to);
      marks.push(textAt(at, y + BAR - 2, pen.palette.inkSoft, SMALL, words, ' dx="6"'));
      if (pen.fluid) y += LINE - 2;
      if (value !== null && value !== 0) {
        marks.push(rect(pen.at(from), y, pen.at(to - from), BAR, pen.paint(one.tone)));
      }
      y += BAR + (pen.fluid ? 7 : 5);
    }
    const zero = pen.at(scale(0));
    marks.push(
      `<line x1="${zero}" x2="${zero}" y1="${top - 2}" y2="${y - 3}" stroke="${pen.palette.ink}" stroke-width="1"/>`,
    );
    y += 12;
  });
  return { marks, height: y - 12 };
}

export function drawChart(series: Series, options: ChartOptions): string {
  const { palette, width } = options;
  const id = options.id ?? 'chart';
  const hatch = `url(#${id}-hatch)`;
  const pen: Pen = {
    fluid: width === 'fluid',
    at: (share) => (width === 'fluid' ? `${round(share * 100)}%` : round(share * width)),
    room: width === 'fluid' ? 288 : width,
    palette,
    paint: (tone) => {
      if (tone === 'postponed') return { fill: hatch, stroke: palette.postponed };
      if (tone === 'stopped' || tone === 'none') return { fill: 'none', stroke: palette[tone], dash: '2 2' };
      return { fill: palette[tone] };
    },
  };
  const drawn = { shares: drawShares, bars: drawBars, lines: drawLines }[series.kind](series, pen);
  const height = options.height ?? Math.ceil(Math.max(1, drawn.height + 2));
  const hatched = series.series.some((one) => one.tone === 'postponed');
  const size =
    width === 'fluid'
      ? `width="100%" height="${height}"`
      : `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" ${size} font-family="'Source Sans 3', sans-serif">`,
    `<title id="${id}-title">${escape(options.title)}</title>`,
    `<desc id="${id}-desc">${escape(options.description)}</desc>`,
    hatched
      ? `<defs><pattern id="${id}-hatch" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 4L4 0M-1 1L1 -1M3 5L5 3" stroke="${palette.hatch}" stroke-width="1" fill="none"/></pattern></defs>`
      : '',
    ...drawn.marks,
    '</svg>',
  ].join('');
}

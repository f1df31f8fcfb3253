/**
 * Values over time as lines: the first series as a full line with its points and figures, those after it dashed with
 * hollow points, so that no colour is needed to tell them apart. A gap is left where a value is not known.
 */
import { scaleLinear } from 'd3-scale';
import { escape, type Pen, printValue, round, SMALL, textAt, widthOf } from './chart-pen.ts';
import type { Series } from './chart.ts';

const HEIGHT = 120;
/** Room at both ends for the figures of the first and the last point. */
const EDGE = 0.06;

type Point = { x: number; y: number; value: number };

/** Where each category stands, as a share of the width. */
function sharesOf(series: Series): number[] {
  const places = series.places ?? series.categories.map((_, index) => index);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  if (low === high) return places.map(() => 0.5);
  const scale = scaleLinear([low, high], [EDGE, 1 - EDGE]);
  return places.map((place) => scale(place));
}

/** Stretches of points that a line may join. */
function stretches(points: readonly (Point | null)[], breaks: readonly number[]): Point[][] {
  const out: Point[][] = [[]];
  points.forEach((point, at) => {
    if (point !== null) out.at(-1)?.push(point);
    else if (breaks.includes(at)) out.push([]);
  });
  return out.filter((one) => one.length > 0);
}

export function drawLines(series: Series, pen: Pen): { marks: string[]; height: number } {
  const { palette } = pen;
  const values = series.series.flatMap((one) => one.values.filter((value) => value !== null));
  const high = Math.max(...values, 0);
  const low = Math.min(...values, 0);
  const top = SMALL + 8;
  const scale = scaleLinear([low, high === low ? low + 1 : high], [top + HEIGHT, top]);
  const shares = sharesOf(series);
  const zero = scale(0);
  const line = (x1: number, y1: number, x2: number, y2: number, style: string): string =>
    `<line x1="${pen.at(x1)}" y1="${round(y1)}" x2="${pen.at(x2)}" y2="${round(y2)}" ${style}/>`;
  const marks = [line(0, zero, 1, zero, `stroke="${palette.line}"`)];
  const taken: { x: number; y: number }[] = [];
  series.series.forEach((one, index) => {
    const main = index === 0;
    const { fill } = pen.paint(one.tone);
    const points = series.categories.map((_, at): Point | null => {
      const value = one.values[at] ?? null;
      return value === null ? null : { x: shares[at] ?? 0, y: scale(value), value };
    });
    for (const stretch of stretches(points, one.breaks ?? [])) {
      stretch.slice(1).forEach((point, before) => {
        const from = stretch[before];
        if (from === undefined) return;
        const style = `stroke="${fill}" stroke-width="${main ? 2.5 : 1.5}"${main ? '' : ' stroke-dasharray="4 3"'}`;
        marks.push(line(from.x, from.y, point.x, point.y, style));
      });
      for (const { x, y, value } of stretch) {
        const paint = main ? `fill="${fill}"` : `fill="none" stroke="${fill}" stroke-width="1.5"`;
        marks.push(`<circle cx="${pen.at(x)}" cy="${round(y)}" r="4" ${paint}/>`);
        // What was measured stands under its point and what is aimed at above it, so that they keep apart.
        const at = main && y + 20 < zero ? y + 18 : y - 9;
        if (taken.some((other) => Math.abs(other.x - x) < 0.04 && Math.abs(other.y - at) < SMALL)) continue;
        taken.push({ x, y: at });
        const fillOf = main ? palette.ink : palette.inkSoft;
        const style = ` text-anchor="middle"${main ? ' font-weight="600"' : ''}`;
        marks.push(textAt(pen.at(x), at, fillOf, SMALL, printValue(value), style));
      }
    }
  });
  let y = top + HEIGHT + SMALL + 8;
  let free = -1;
  series.categories.forEach((name, index) => {
    const share = shares[index] ?? 0;
    // A name that has no room is left out: the table has them all.
    const half = widthOf(name, SMALL) / 2 / pen.room;
    const from = Math.max(0, share - half);
    if (from < free) return;
    free = from + 2 * half + 0.01;
    const [at, anchor] = share < half ? [0, 'start'] : share + half > 1 ? [1, 'end'] : [share, 'middle'];
    marks.push(textAt(pen.at(at), y, palette.inkSoft, SMALL, escape(name), ` text-anchor="${anchor}"`));
  });
  y += SMALL + 12;
  let x = 0;
  series.series.forEach((one, index) => {
    const { fill } = pen.paint(one.tone);
    const dash = index === 0 ? '' : ' stroke-dasharray="4 3"';
    marks.push(
      `<line x1="${x}" x2="${x + 22}" y1="${y - 4}" y2="${y - 4}" stroke="${fill}" stroke-width="${index === 0 ? 2.5 : 1.5}"${dash}/>`,
      textAt(round(x + 28), y, palette.inkSoft, SMALL, escape(one.name)),
    );
    x += 28 + widthOf(one.name, SMALL) + 20;
  });
  return { marks, height: y + 6 };
}

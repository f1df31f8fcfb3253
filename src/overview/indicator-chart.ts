/** An indicator as a picture: where its baseline, its targets and what the rounds said stand. Unknown is not drawn. */
import { scaleLinear } from 'd3-scale';
import type { ClosedIndicator } from '../followup/closing.ts';

/** x in percent of the width, y in pixels of the height; `value` is the decimal text as typed. */
export type Point = { x: number; y: number; value: string; label: string };
export type IndicatorChart = {
  baseline: Point | null;
  targets: Point[];
  /** Runs of values without a round in between that did not say anything. */
  runs: Point[][];
  /** Where zero stands, when it is within the picture. */
  zero: number | null;
  years: { x: number; year: number }[];
};

/** Decimal text of either notation; null for what is no number. */
const numberOf = (text: string | null): number | null => {
  if (text === null || text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
};
/** A day as a year with a fraction. */
const timeOf = (iso: string): number => {
  const year = Number(iso.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${iso}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
};
/** What holds for a year stands at its end. */
const endOf = (year: number): number => timeOf(`${year}-12-31`);

type Raw = { time: number; amount: number; value: string; label: string };

/** Null where there is nothing to draw: another kind, or fewer than two numbers. @param height in pixels */
export function chartOf(indicator: ClosedIndicator, height: number): IndicatorChart | null {
  if (indicator.kind !== 'number') return null;
  const raw = (value: string | null, time: number, label: string): Raw | null => {
    const amount = numberOf(value);
    return amount === null || value === null ? null : { time, amount, value, label };
  };
  const baseline =
    indicator.baselineYear === null
      ? null
      : raw(indicator.baseline, endOf(indicator.baselineYear), String(indicator.baselineYear));
  const targets = indicator.targets.flatMap(({ year, value }) => raw(value, endOf(year), String(year)) ?? []);
  const said = indicator.values.map(({ round, value }) => raw(value, timeOf(round.to), round.label));
  const all = [...(baseline ? [baseline] : []), ...targets, ...said.filter((one) => one !== null)];
  if (all.length < 2) return null;
  const times = all.map(({ time }) => time);
  const amounts = all.map(({ amount }) => amount);
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - 6, 20]);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = scaleLinear([first, last === first ? first + 1 : last], [4, 92]);
  const place = ({ time, amount, value, label }: Raw): Point => ({
    x: Math.round(x(time) * 100) / 100,
    y: Math.round(y(amount) * 10) / 10,
    value,
    label,
  });
  const runs: Point[][] = [[]];
  for (const one of said) {
    if (one === null) runs.push([]);
    else runs.at(-1)?.push(place(one));
  }
  const years: IndicatorChart['years'] = [];
  for (let year = Math.floor(first); year <= Math.floor(last); year += 1) {
    const at = x(endOf(year));
    if (at >= 0 && at <= 100) years.push({ x: Math.round(at * 100) / 100, year });
  }
  return {
    baseline: baseline && place(baseline),
    targets: targets.map(place),
    runs: runs.filter((run) => run.length > 0),
    zero: low === 0 || high === 0 || (low < 0 && high > 0) ? Math.round(y(0) * 10) / 10 : null,
    years,
  };
}

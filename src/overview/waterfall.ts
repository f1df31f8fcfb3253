/** A waterfall: from one sum to another in steps, each beginning where the one before it ended. */
import { scaleLinear } from 'd3-scale';
import type { Cents } from '../kernel/money.ts';

export type Step = { key: string; change: Cents };
export type Bar = {
  key: string;
  /** `from` and `to` in percent of the width; of a sum, from the foot of the picture. */
  kind: 'sum' | 'more' | 'less';
  from: number;
  to: number;
  cents: Cents;
};

/** Steps of any number; the largest `most` stand apart and the others together under `rest`. */
export function largestSteps(steps: readonly Step[], most: number, rest: string): Step[] {
  const size = (cents: Cents): Cents => (cents < 0n ? -cents : cents);
  const moving = steps
    .filter(({ change }) => change !== 0n)
    .sort((a, b) => (size(b.change) > size(a.change) ? 1 : size(b.change) < size(a.change) ? -1 : 0));
  const others = moving.slice(most).reduce((sum, { change }) => sum + change, 0n);
  return others === 0n && moving.length <= most
    ? moving
    : [...moving.slice(0, most), { key: rest, change: others }];
}

/**
 * The picture begins below the lowest point that the steps reach, not at nought: steps of a few thousands would not be
 * seen beside millions. The sums are drawn with an open foot for that, and their figures stand beside them.
 */
export function waterfall(
  before: Cents,
  steps: readonly Step[],
): { bars: Bar[]; after: Cents; open: boolean } {
  let at = before;
  const levels = [before, ...steps.map(({ change }) => (at += change))].map(Number);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const span = Math.max(high - low, 1);
  const foot = low >= 0 ? Math.max(0, low - span * 0.35) : low - span * 0.05;
  const x = scaleLinear([foot, high <= foot ? foot + 1 : high + span * 0.02], [0, 100]);
  const place = (level: Cents | number): number => Math.round(x(Number(level)) * 100) / 100;
  const sum = (key: string, cents: Cents): Bar => ({ key, kind: 'sum', from: 0, to: place(cents), cents });
  let running = before;
  const bars = steps.map(({ key, change }): Bar => {
    const from = place(running);
    running += change;
    return { key, kind: change < 0n ? 'less' : 'more', from, to: place(running), cents: change };
  });
  return { bars: [sum('before', before), ...bars, sum('after', running)], after: running, open: foot > 0 };
}

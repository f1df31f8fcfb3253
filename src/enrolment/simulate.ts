/**
 * How much of a result is luck: the same rules and registrations under many draws. A difference between two rule sets that
 * lies within what draws differ by says little. The seeds are made up, and none of these is ever a run.
 */
import { assign } from '../allocation/assign.ts';
import { compose } from '../allocation/compose.ts';
import type { Input } from '../allocation/input.ts';
import type { Hmac } from '../allocation/lots.ts';

export type Range = { least: number; mean: number; most: number };

export type Simulation = { draws: number; placed: Range; first: Range };

function rangeOf(values: readonly number[]): Range {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    least: sorted[0] ?? 0,
    mean: sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length),
    most: sorted.at(-1) ?? 0,
  };
}

export function simulateDraws(input: Input, draws: number, hmac: Hmac): Simulation {
  const placed: number[] = [];
  const first: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const composed = compose({ ...input, lots: { seed: `proef ${draw}` } }, hmac);
    const { start } = composed.market;
    const held = assign(composed);
    placed.push(held.reduce((sum, at) => sum + (at === -1 ? 0 : 1), 0));
    first.push(held.reduce((sum, at, child) => sum + (at !== -1 && at === start[child] ? 1 : 0), 0));
  }
  return { draws, placed: rangeOf(placed), first: rangeOf(first) };
}

/** Markets of any size for the benchmark of the allocation, the same at every run. */
import { type Input, inputSchema } from '../src/allocation/input.ts';
import type { Market } from '../src/allocation/market.ts';

/** A small generator with a fixed start (mulberry32), so that every run measures the same market. */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Some schools are wanted far more than others: a square of an even draw. */
function wishes(schools: number, most: number, draw: () => number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(most, schools)) chosen.add(Math.floor(draw() ** 2 * schools));
  return [...chosen];
}

/** One lot a child and no other criterion; places for one in six more than there are children. */
export function aMarket(children: number, schools: number, list: number): Market {
  const draw = numbers(children);
  const start = new Int32Array(children + 1);
  const school = new Int32Array(children * Math.min(list, schools));
  for (let child = 0; child < children; child += 1) {
    const chosen = wishes(schools, list, draw);
    school.set(chosen, start[child]);
    start[child + 1] = (start[child] ?? 0) + chosen.length;
  }
  // A lot a school: the hardest order for the algorithm, with the longest chains.
  const asked = new Int32Array(schools);
  for (const one of school) asked[one] = (asked[one] ?? 0) + 1;
  const rows = Array.from(asked, (length) => {
    const row = Int32Array.from({ length }, (_, index) => index + 1);
    for (let at = length - 1; at > 0; at -= 1) {
      const other = Math.floor(draw() * (at + 1));
      [row[at], row[other]] = [row[other] ?? 0, row[at] ?? 0];
    }
    return row;
  });
  const rank = school.map((one) => {
    const next = (asked[one] ?? 0) - 1;
    asked[one] = next;
    return rows[one]?.[next] ?? 0;
  });
  const capacity = new Int32Array(schools).fill(Math.ceil((children * 1.2) / schools));
  return { children, schools, start, school, rank, capacity };
}

/** A municipality as the command reads it: brothers and sisters first, then choice, distance and chance. */
export function aTown(children: number, schools: number): Input {
  const draw = numbers(children + 1);
  return inputSchema.parse({
    children: Array.from({ length: children }, (_, child) => ({
      id: `kind-${child}`,
      choices: wishes(schools, 1 + Math.floor(draw() * 4), draw).map((school) => `school-${school}`),
      groups: draw() < 0.3 ? ['sibling'] : [],
      distance: Object.fromEntries(
        Array.from({ length: schools }, (_unused, school) => [
          `school-${school}`,
          Math.floor(draw() * 30) * 100,
        ]),
      ),
    })),
    schools: Array.from({ length: schools }, (_, school) => ({
      id: `school-${school}`,
      capacity: Math.ceil((children * 1.2) / schools),
      priority: ['sibling'],
      criteria: ['choice', 'distance', 'chance'],
    })),
    lots: { seed: 'trekking' },
  });
}

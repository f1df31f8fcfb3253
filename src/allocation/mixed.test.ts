/** Limits and reserves at one school: what deferred acceptance can and cannot promise (docs/decisions/0010). */
import { describe, expect, it } from 'vitest';
import type { ChildJson, InputJson, SchoolJson } from '../../test/allocation-check.ts';
import { everyStable } from '../../test/allocation-naive.ts';
import { run } from '../../test/allocation-run.ts';

const ids = ['k0', 'k1', 'k2'];
const orders = [
  ['k0', 'k1', 'k2'],
  ['k0', 'k2', 'k1'],
  ['k1', 'k0', 'k2'],
  ['k1', 'k2', 'k0'],
  ['k2', 'k0', 'k1'],
  ['k2', 'k1', 'k0'],
];
const lists = [['A'], ['B'], ['A', 'B'], ['B', 'A']];

/** Two places, one of each level, one kept for a group. */
const mixed = (reserve: { order: 'first' | 'last'; hard: boolean }): SchoolJson => ({
  id: 'B',
  capacity: 2,
  order: ids,
  levels: [
    { id: 'jong', capacity: 1 },
    { id: 'oud', capacity: 1 },
  ],
  reserves: [{ group: 'b', places: 1, ...reserve }],
});

/** Every way in which three children of both levels can ask for it and for a school of one place. */
function* everyInput(school: SchoolJson): Generator<InputJson> {
  for (const order of orders)
    for (let wishes = 0; wishes < 4 ** 3; wishes += 1)
      for (let groups = 0; groups < 2 ** 3; groups += 1)
        for (let levels = 1; levels < 2 ** 3 - 1; levels += 1)
          yield {
            children: ids.map((id, at): ChildJson => ({
              id,
              choices: lists[Math.floor(wishes / 4 ** at) % 4] ?? [],
              groups: Math.floor(groups / 2 ** at) % 2 === 1 ? ['b'] : [],
              level: Math.floor(levels / 2 ** at) % 2 === 1 ? 'jong' : 'oud',
            })),
            schools: [{ id: 'A', capacity: 1, order }, school],
          };
}

describe('limits and a reserve at one school', () => {
  it('may have no stable result, with three children and two schools', () => {
    // Without k1, k2 takes the kept place and fills the level of k0. With k1, k0 has the other place.
    const input: InputJson = {
      children: [
        { id: 'k0', choices: ['B', 'A'], level: 'jong' },
        { id: 'k1', choices: ['A', 'B'], groups: ['b'], level: 'oud' },
        { id: 'k2', choices: ['B'], groups: ['b'], level: 'jong' },
      ],
      schools: [{ id: 'A', capacity: 1, order: ['k0', 'k1'] }, mixed({ order: 'first', hard: false })],
    };
    expect(everyStable(input)).toEqual([]);
    expect(run(input).checks).toEqual({ stable: false, feasible: true });
  });

  it('has the stable result whenever there is one, in all 18,432 cases with three children', () => {
    const unstable: InputJson[] = [];
    for (const input of everyInput(mixed({ order: 'first', hard: true })))
      if (!run(input).checks.stable) unstable.push(input);
    expect(unstable.length).toBeGreaterThan(0);
    for (const input of unstable) expect(everyStable(input)).toEqual([]);
  });

  it('gives a place that somebody left to who wants it, also at a school without limits', () => {
    // k1 asks for B again when its kept place turns out to stay empty for k0, and leaves A to k0.
    const input: InputJson = {
      children: [
        { id: 'k0', choices: ['B', 'A'], level: 'oud' },
        { id: 'k1', choices: ['B', 'A'], level: 'jong' },
        { id: 'k2', choices: ['A', 'B'], groups: ['b'], level: 'oud' },
      ],
      schools: [{ id: 'A', capacity: 1, order: ['k1', 'k0', 'k2'] }, mixed({ order: 'first', hard: true })],
    };
    expect(run(input)).toMatchObject({
      assignment: { k0: 'A', k1: 'B', k2: 'B' },
      checks: { stable: true },
    });
  });

  it('has one when each level is a school of its own', () => {
    // The levels of B have all its places, so nothing is lost by telling them apart.
    const kept = { capacity: 1, order: ids, reserves: [{ group: 'b', places: 1 }] };
    const { assignment, checks } = run({
      children: [
        { id: 'k0', choices: ['B jong', 'A'] },
        { id: 'k1', choices: ['A', 'B oud'], groups: ['b'] },
        { id: 'k2', choices: ['B jong'], groups: ['b'] },
      ],
      schools: [
        { id: 'A', capacity: 1, order: ['k0', 'k1'] },
        { id: 'B jong', ...kept },
        { id: 'B oud', ...kept },
      ],
    });
    expect(assignment).toEqual({ k0: 'A', k1: 'B oud', k2: 'B jong' });
    expect(checks.stable).toBe(true);
  });
});

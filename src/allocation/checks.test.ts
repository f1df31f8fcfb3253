/** The checks are given results that no run would make. */
import { describe, expect, it } from 'vitest';
import { checksOf } from './checks.ts';
import { compose } from './compose.ts';
import { inputSchema } from './input.ts';
import { standingsOf } from './standing.ts';

/** Three children who all ask for S, then T; held counts from the first application: child c has 2c for S, 2c + 1 for T. */
function check(school: object, held: number[]) {
  const input = inputSchema.parse({
    children: ['a', 'b', 'c'].map((id) => ({
      id,
      choices: ['S', 'T'],
      level: 'jong',
      groups: id === 'c' ? ['x'] : [],
    })),
    schools: [
      { id: 'S', capacity: 2, order: ['a', 'b', 'c'], ...school },
      { id: 'T', capacity: 1, order: ['a', 'b'] },
    ],
  });
  const composed = compose(input, () => '');
  const places = Int32Array.from(held);
  return checksOf(composed, places, standingsOf(composed, places));
}

describe('the checks', () => {
  it.each([
    ['what a run gives', {}, [0, 2, -1], { stable: true, feasible: true }],
    ['a free place', {}, [0, 3, -1], { stable: false, feasible: true }],
    ['a place for who stands lower', {}, [0, -1, 4], { stable: false, feasible: true }],
    ['a child too many', {}, [0, 2, 4], { stable: true, feasible: false }],
    ['a school that does not accept the child', {}, [0, 2, 5], { stable: true, feasible: false }],
    ['an application of another child', {}, [2, 0, -1], { feasible: false }],
    ['a level over its limit', { levels: [{ id: 'jong', capacity: 1 }] }, [0, 2, -1], { feasible: false }],
    [
      'a hard place taken',
      { reserves: [{ group: 'x', places: 1, hard: true }] },
      [0, 2, -1],
      { feasible: false },
    ],
    [
      'a reserve not given',
      { reserves: [{ group: 'x', places: 1 }] },
      [0, 2, -1],
      { stable: false, feasible: true },
    ],
    [
      'a reserve given',
      { reserves: [{ group: 'x', places: 1 }] },
      [0, 3, 4],
      { stable: true, feasible: true },
    ],
  ])('see %s', (_, school, held, expected) => expect(check(school, held)).toMatchObject(expected));
});

import { describe, expect, it } from 'vitest';
import type { InputJson } from '../../test/allocation-check.ts';
import { parsed, run } from '../../test/allocation-run.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { changeForExport, compareRuns } from './compare-runs.ts';
import type { Groups, RunResult } from './run-figures.ts';
import { hideSmall } from './small-cells.ts';

const result = (input: InputJson): RunResult => ({ input: parsed(input), allocation: run(input) });

/** Four children and three schools of one place, where choice first and distance first give other results. */
const underCriteria = (criteria: string[]): InputJson => ({
  children: [
    { id: 'a', choices: ['B', 'A'], distance: { A: 100, B: 900 } },
    { id: 'b', choices: ['A', 'C'], distance: { A: 500, C: 800 } },
    { id: 'c', choices: ['B'], distance: { B: 300 }, groups: ['sibling'] },
    { id: 'd', choices: ['A', 'C'], distance: { A: 700, C: 200 } },
  ],
  schools: ['A', 'B', 'C'].map((id) => ({ id, capacity: 1, criteria, priority: ['sibling'] })),
  lots: { numbers: { a: 1, b: 2, c: 3, d: 4 } },
});
const groups: Groups = { groups: new Map([['sibling', new Set(['c'])]]), priority: new Set(['c']) };

describe('runs side by side', () => {
  const byChoice = result(underCriteria(['choice', 'distance', 'chance']));
  const byDistance = result(underCriteria(['distance', 'choice', 'chance']));
  const { runs, changes } = compareRuns([byChoice, byDistance], groups, hmacSha256);

  it('are these two', () => {
    // Worked out by hand: with the choice first, A is for who put it first, of b and d the nearest.
    expect(byChoice.allocation.assignment).toEqual({ a: null, b: 'A', c: 'B', d: 'C' });
    // With the distance first a, who lives beside A, gets it; then C is for d, who lives nearer than b.
    expect(byDistance.allocation.assignment).toEqual({ a: 'A', b: null, c: 'B', d: 'C' });
  });

  it('have first choices with both denominators, ranks, groups and distances', () => {
    expect(runs[0]).toMatchObject({
      children: 4,
      placed: 3,
      unplaced: 1,
      firstOfAll: { count: 2, of: 4 },
      firstWithoutPriority: { count: 1, of: 3 },
      byRank: [2, 1],
      byGroup: new Map([['sibling', { children: 1, placed: 1, first: 1 }]]),
      // 500, 300 and 200 metres.
      distance: { measured: 3, mean: 1000 / 3, median: 300 },
      splits: 0,
    });
    expect(runs[1]).toMatchObject({ placed: 3, firstOfAll: { count: 1, of: 4 }, byRank: [1, 2] });
  });

  it('count who could complain: with the choice first the child next door does', () => {
    expect(runs.map(({ complaints }) => complaints)).toEqual([1, 0]);
  });

  it('have the last admitted of each school', () => {
    expect(runs[1]?.schools).toEqual([
      { id: 'A', capacity: 1, admitted: 1, waiting: 2, cutOff: { criterion: 'distance', lastAdmitted: 100 } },
      {
        id: 'B',
        capacity: 1,
        admitted: 1,
        waiting: 1,
        cutOff: { criterion: 'group', lastAdmitted: 'sibling' },
      },
      { id: 'C', capacity: 1, admitted: 1, waiting: 1, cutOff: { criterion: 'distance', lastAdmitted: 200 } },
    ]);
  });

  it('say in counts who is better and worse off', () => {
    expect(changes).toEqual([
      {
        all: { better: 1, same: 2, worse: 1 },
        byGroup: new Map([['sibling', { better: 0, same: 1, worse: 0 }]]),
      },
    ]);
  });

  it('are of the same children, or it is a mistake', () => {
    const { children, schools } = underCriteria(['chance']);
    const other = result({ children: children.slice(1), schools, lots: { seed: 's' } });
    expect(() => compareRuns([byChoice, other], groups, hmacSha256)).toThrow('the same children');
  });

  it('count twins set apart', () => {
    const twins = result({
      children: [
        { id: 'x', choices: ['S'], linked: 'g' },
        { id: 'y', choices: ['S'], linked: 'g' },
      ],
      schools: [{ id: 'S', capacity: 1 }],
      lots: { seed: 's' },
    });
    expect(compareRuns([twins], groups, hmacSha256).runs[0]?.splits).toBe(1);
  });
});

describe('small cells', () => {
  it('go, and a second one with them, so that the whole does not give them away', () => {
    expect(hideSmall([3, 200, 40])).toEqual([null, 200, null]);
    expect(hideSmall([3, 2, 40])).toEqual([null, null, 40]);
    expect(hideSmall([5, 200, 0])).toEqual([5, 200, 0]);
    expect(hideSmall([4, 0, 0])).toEqual([null, null, null]);
  });

  it('go when the rest would be small', () => {
    expect(hideSmall([8, 100, 20], [10, 200, 40])).toEqual([null, 100, null]);
  });

  it('go from a change that is exported', () => {
    const exported = changeForExport({
      all: { better: 10, same: 200, worse: 40 },
      byGroup: new Map([['sibling', { better: 8, same: 100, worse: 20 }]]),
    });
    expect(exported).toEqual({
      all: { better: 10, same: 200, worse: 40 },
      byGroup: new Map([['sibling', { better: null, same: 100, worse: null }]]),
    });
  });
});

/**
 * Worked examples of the papers, and small ones of our own, that say "after", for what the papers prove. More worked
 * examples are in textbook.test.ts.
 */
import { describe, expect, it } from 'vitest';
import type { InputJson, SchoolJson } from '../../test/allocation-check.ts';
import { run } from '../../test/allocation-run.ts';

const mechanisms = ['da', 'boston', 'school-da', 'ttc', 'serial'] as const;
const placesBy = (input: InputJson, mechanism: (typeof mechanisms)[number]) =>
  run({ ...input, mechanism }).assignment;

describe('Gale and Shapley, College Admissions and the Stability of Marriage, 1962, example 1', () => {
  // The ranking matrix of three men and three women; of six sets of marriages three are stable.
  const input: InputJson = {
    children: [
      { id: 'alpha', choices: ['A', 'B', 'C'] },
      { id: 'beta', choices: ['B', 'C', 'A'] },
      { id: 'gamma', choices: ['C', 'A', 'B'] },
    ],
    schools: [
      { id: 'A', capacity: 1, order: ['beta', 'gamma', 'alpha'] },
      { id: 'B', capacity: 1, order: ['gamma', 'alpha', 'beta'] },
      { id: 'C', capacity: 1, order: ['alpha', 'beta', 'gamma'] },
    ],
  };

  it('gives each man his first choice when men propose', () => {
    expect(run(input)).toMatchObject({
      assignment: { alpha: 'A', beta: 'B', gamma: 'C' },
      checks: { stable: true, feasible: true },
    });
  });

  it('gives each woman hers when women propose', () => {
    expect(run({ ...input, mechanism: 'school-da' })).toMatchObject({
      assignment: { alpha: 'C', beta: 'A', gamma: 'B' },
      checks: { stable: true, feasible: true },
    });
  });
});

describe('Abdulkadiroğlu and Sönmez, School Choice: A Mechanism Design Approach, 2003, appendix', () => {
  // Eight students, four schools; the data are those of man/ttc2.Rd in the R package matchingMarkets,
  // which gives pages 742-744.
  const order = (text: string): string[] => text.split(' ').map((one) => `i${one}`);
  const wish = (text: string): string[] => text.split(' ').map((one) => `s${one}`);
  const input: InputJson = {
    children: ['2 1 3 4', '1 2 3 4', '3 2 1 4', '3 4 1 2', '1 3 4 2', '4 1 2 3', '1 2 3 4', '1 2 4 3'].map(
      (choices, at) => ({ id: `i${at + 1}`, choices: wish(choices) }),
    ),
    schools: [
      { id: 's1', capacity: 2, order: order('1 2 3 4 5 6 7 8') },
      { id: 's2', capacity: 2, order: order('3 5 4 8 7 2 1 6') },
      { id: 's3', capacity: 3, order: order('5 3 1 7 2 8 6 4') },
      { id: 's4', capacity: 3, order: order('6 8 7 4 2 3 5 1') },
    ],
  };

  it('trades in four steps', () => {
    // 1: i1-s2-i3-s3-i5-s1 and i6-s4. 2: i2-s1, then s1 is full. 3: i4-s3-i7-s2, then s2 is full. 4: i8-s4.
    expect(placesBy(input, 'ttc')).toEqual({
      i1: 's2',
      i2: 's1',
      i3: 's3',
      i4: 's3',
      i5: 's1',
      i6: 's4',
      i7: 's2',
      i8: 's4',
    });
  });
});

describe('the trade-off between justified envy and efficiency (Roth, 1982; Abdulkadiroğlu and Sönmez, 2003, I.C)', () => {
  // Three students, three schools, one place each: the only stable result is worse for all who would swap.
  const input: InputJson = {
    children: [
      { id: 'i1', choices: ['s2', 's1', 's3'] },
      { id: 'i2', choices: ['s1', 's2', 's3'] },
      { id: 'i3', choices: ['s1', 's2', 's3'] },
    ],
    schools: [
      { id: 's1', capacity: 1, order: ['i1', 'i3', 'i2'] },
      { id: 's2', capacity: 1, order: ['i2', 'i1', 'i3'] },
      { id: 's3', capacity: 1, order: ['i2', 'i1', 'i3'] },
    ],
  };

  it('deferred acceptance leaves two children with each other’s first choice, and says it is stable', () => {
    expect(run(input)).toMatchObject({
      assignment: { i1: 's1', i2: 's2', i3: 's3' },
      checks: { stable: true },
    });
  });

  it('trading cycles swaps them, and says that somebody may envy', () => {
    const result = run({ ...input, mechanism: 'ttc' });
    expect(result).toMatchObject({ assignment: { i1: 's2', i2: 's1', i3: 's3' }, checks: { stable: false } });
    // i3 stands before i2 at s1.
    expect(result.waiting['s1']?.['all']).toEqual(['i3']);
  });
});

describe('reserved places', () => {
  const child = (id: string, choices: string[], groups: string[] = []) => ({ id, choices, groups });

  it('do not hurt a minority as quotas may (after Kojima, 2012, theorem 1; Hafalir, Yenmez and Yildirim, 2013)', () => {
    const input = (school: Partial<SchoolJson>): InputJson => ({
      children: [child('s1', ['c1']), child('s2', ['c1', 'c2']), child('s3', ['c2', 'c1'], ['minority'])],
      schools: [
        { id: 'c1', capacity: 2, order: ['s1', 's2', 's3'], ...school },
        { id: 'c2', capacity: 1, order: ['s2', 's3', 's1'] },
      ],
    });
    // One place closed to the majority sends s2 to c2, and s3 away from her first choice: a hard reserve does that.
    expect(run(input({ reserves: [{ group: 'minority', places: 1, hard: true }] })).assignment).toEqual({
      s1: 'c1',
      s2: 'c2',
      s3: 'c1',
    });
    // A soft one leaves the place that she does not ask for to the next child.
    expect(run(input({ reserves: [{ group: 'minority', places: 1 }] })).assignment).toEqual({
      s1: 'c1',
      s2: 'c1',
      s3: 'c2',
    });
  });

  it('help the group more when they come last (after Dur, Kominers, Pathak and Sönmez, 2018)', () => {
    // The best children live in the walk zone: when their places come first, they are filled by who would get in anyway.
    const input = (order: 'first' | 'last'): InputJson => ({
      children: [
        child('w1', ['s'], ['walk']),
        child('o1', ['s']),
        child('w2', ['s'], ['walk']),
        child('o2', ['s']),
      ],
      schools: [
        {
          id: 's',
          capacity: 2,
          order: ['w1', 'o1', 'w2', 'o2'],
          reserves: [{ group: 'walk', places: 1, order }],
        },
      ],
    });
    const taken = (order: 'first' | 'last') =>
      Object.entries(run(input(order)).assignment).flatMap(([id, school]) => (school === null ? [] : [id]));
    expect(taken('first')).toEqual(['w1', 'o1']);
    expect(taken('last')).toEqual(['w1', 'w2']);
  });
});

describe('choice first, or distance first (enrolment.md 1.5, dossiers B and C)', () => {
  // Two schools of one place; a wants B but lives next to A; b and c want A.
  const input = (criteria: string[]): InputJson => ({
    children: [
      { id: 'a', choices: ['B', 'A'], distance: { A: 100, B: 900 } },
      { id: 'b', choices: ['A', 'B'], distance: { A: 500, B: 300 } },
      { id: 'c', choices: ['A'], distance: { A: 700 } },
    ],
    schools: [
      { id: 'A', capacity: 1, criteria },
      { id: 'B', capacity: 1, criteria },
    ],
    lots: { seed: 'niet nodig' },
  });

  it('B gives two first choices', () => {
    expect(run(input(['choice', 'distance', 'chance'])).assignment).toEqual({ a: 'B', b: 'A', c: null });
  });

  it('C has the same children stand where they live when both want the same', () => {
    const both = input(['distance', 'choice', 'chance']);
    expect(run(both).assignment).toEqual({ a: 'B', b: 'A', c: null });
    const rival = {
      ...both,
      children: [...both.children, { id: 'd', choices: ['A', 'B'], distance: { A: 800, B: 10 } }],
    };
    // d cannot have A and lives next to B, though a put B first.
    expect(run(rival).assignment).toEqual({ a: 'A', b: null, c: null, d: 'B' });
    expect(run({ ...rival, schools: input(['choice', 'distance']).schools }).assignment).toEqual({
      a: 'B',
      b: 'A',
      c: null,
      d: null,
    });
  });
});

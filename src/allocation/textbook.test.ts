/**
 * Worked examples of books and papers as they stand in the tests of other programs, each named with the file it was read
 * in. Data and outcome are theirs.
 */
import { describe, expect, it } from 'vitest';
import type { InputJson, SchoolJson } from '../../test/allocation-check.ts';
import { parsed, run } from '../../test/allocation-run.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { complaintsIn } from './envy.ts';

type Mechanism = NonNullable<InputJson['mechanism']>;

/**
 * One side asks and the other orders, by number from 1; each row is a list, the best first, of who is acceptable.
 */
function market(asking: string[], ordering: string[], places = ordering.map(() => 1)): InputJson {
  const named = (letter: string, row: string): string[] =>
    row === '' ? [] : row.split(' ').map((one) => `${letter}${one}`);
  return {
    children: asking.map((row, at) => ({ id: `k${at + 1}`, choices: named('S', row) })),
    schools: ordering.map((row, at) => ({
      id: `S${at + 1}`,
      capacity: places[at] ?? 1,
      order: named('k', row),
    })),
  };
}

/** Where each child goes, by number; 0 for nowhere. */
const outcome = (input: InputJson, mechanism: Mechanism = 'da'): number[] => {
  const { assignment } = run({ ...input, mechanism });
  return input.children.map(({ id }) => Number((assignment[id] ?? 'S0').slice(1)));
};

describe('test/test_deferred_acceptance.jl of github.com/oyamad/MatchingMarkets.jl', () => {
  it('Roth and Sotomayor, Two-Sided Matching, 1990, example 2.9: one man stays single either way', () => {
    const input = market(
      ['1 2 3 4', '4 2 3 1', '4 3 1 2', '1 4 3 2', '1 2 4'],
      ['2 3 1 4 5', '3 1 2 4 5', '5 4 1 2 3', '1 4 5 2 3'],
    );
    expect(outcome(input)).toEqual([1, 2, 3, 4, 0]);
    expect(outcome(input, 'school-da')).toEqual([4, 1, 2, 3, 0]);
  });

  it('Roth and Sotomayor, 1990, example 2.17: each side may have its first choices', () => {
    const input = market(
      ['1 2 3 4', '2 1 4 3', '3 4 1 2', '4 3 2 1'],
      ['4 3 2 1', '3 4 1 2', '2 1 4 3', '1 2 3 4'],
    );
    expect(outcome(input)).toEqual([1, 2, 3, 4]);
    expect(outcome(input, 'school-da')).toEqual([4, 3, 2, 1]);
  });

  it('Roth and Sotomayor, 1990, page 16: seven students, five colleges, one with three places', () => {
    const input = market(
      ['5 1', '2 5 1', '3 1', '4 1', '1 2', '1 3', '1 3 4'],
      ['1 2 3 4 5 6 7', '5 2', '6 7 3', '7 4', '2 1'],
      [3, 1, 1, 1, 1],
    );
    expect(outcome(input)).toEqual([5, 2, 3, 4, 1, 1, 1]);
    expect(outcome(input, 'school-da')).toEqual([1, 5, 1, 1, 2, 3, 4]);
  });

  it('Gusfield and Irving, The Stable Marriage Problem, 1989, section 1.6.5, with the outcome that the file corrects', () => {
    const input = market(
      [
        '3 1 5 4',
        '1 3 4 2 5',
        '4 5 3 1 2',
        '3 4 1 5',
        '1 4 2',
        '4 3 2 1 5',
        '2 5 1 3',
        '1 3 2 5 4',
        '4 1 5',
        '3 1 5 2 4',
        '5 4 1 3 2',
      ],
      [
        '3 7 9 11 5 4 10 8 6 1 2',
        '5 7 10 6 8 2 3 11',
        '11 6 8 3 2 4 7 1 10',
        '10 1 2 11 4 9 5 3 6 8',
        '2 4 10 7 6 1 8 3 11 9',
      ],
      [4, 1, 3, 2, 1],
    );
    expect(outcome(input)).toEqual([3, 1, 4, 3, 1, 3, 2, 1, 4, 1, 5]);
    // "Matching actually hospital-optimal": the book has students 2 and 10 the other way round.
    expect(outcome(input, 'school-da')).toEqual([4, 5, 3, 1, 1, 3, 2, 3, 1, 4, 1]);
  });

  it('four men, three women, one of whom accepts one man only', () => {
    const input = market(['1 2 3', '3 1 2', '2 3 1', '3 1 2'], ['3 1 2 4', '1 2 3 4', '3']);
    for (const mechanism of ['da', 'school-da'] as const)
      expect(outcome(input, mechanism)).toEqual([1, 2, 3, 0]);
  });
});

describe('src/test_matching_theory.py of github.com/Iciclez/matching-theory', () => {
  // preferences_schools_students.json and preferences_hospitals_doctors.json.
  const schools = market(['2 1 3', '1 2 3', '1 2 3', '2 3 1'], ['1 2 3 4', '3 4 1 2', '4 1 2 3'], [1, 2, 1]);
  const hospitals = market(
    ['3 1 2', '2 1 3', '1 3 2', '1 2 3'],
    ['1 2 3 4', '1 2 3 4', '3 1 2 4'],
    [2, 1, 1],
  );

  it('deferred acceptance, from either side', () => {
    for (const mechanism of ['da', 'school-da'] as const) {
      expect(outcome(schools, mechanism)).toEqual([1, 3, 2, 2]);
      expect(outcome(hospitals, mechanism)).toEqual([3, 2, 1, 1]);
    }
  });

  it('immediate acceptance', () => {
    expect(outcome(schools, 'boston')).toEqual([2, 1, 3, 2]);
    expect(outcome(hospitals, 'boston')).toEqual([3, 2, 1, 1]);
  });

  it('top trading cycles', () => {
    expect(outcome(schools, 'ttc')).toEqual([2, 3, 1, 2]);
    expect(outcome(hospitals, 'ttc')).toEqual([3, 2, 1, 1]);
  });
});

describe('tests/hospital_resident/test_examples.py of github.com/daffidwilde/matching', () => {
  it('five residents, three hospitals of two places', () => {
    const preferences = { A: 'C', S: 'CM', D: 'CMG', J: 'CGM', L: 'MCG' };
    const input: InputJson = {
      children: Object.entries(preferences).map(([id, choices]) => ({ id, choices: choices.split('') })),
      schools: Object.entries({ M: 'DLSJ', C: 'DASLJ', G: 'DJL' }).map(([id, order]) => ({
        id,
        capacity: 2,
        order: order.split(''),
      })),
    };
    const expected = { A: 'C', S: 'M', D: 'C', J: 'G', L: 'M' };
    for (const mechanism of ['da', 'school-da'] as const)
      expect(run({ ...input, mechanism }).assignment).toEqual(expected);
  });
});

describe('examples/SchoolIncentives.jl of github.com/maxkapur/DeferredAcceptance.jl', () => {
  // Azevedo and Leshno, 2016, IV.A: a school that wins a pupil over may lose a better one.
  const orders = ['2 1 3 4 5', '1 4 2 3 5'];
  const before = market(['2 1', '1 2', '1 2', '1 2', '1 2'], orders, [2, 3]);
  const after = market(['2 1', '2 1', '1 2', '1 2', '1 2'], orders, [2, 3]);

  it('loses pupil 4 for pupil 2, in the only stable result', () => {
    for (const mechanism of ['da', 'school-da'] as const) {
      expect(outcome(before, mechanism)).toEqual([2, 1, 1, 2, 2]);
      expect(outcome(after, mechanism)).toEqual([2, 2, 1, 1, 2]);
    }
  });
});

describe('tests/test_reserves_handworked.py of github.com/jackferreir/witness-kidney-exchange', () => {
  const reserved = (
    eligible: string[],
    school: Partial<SchoolJson>,
    lists: Record<string, string[]>,
  ): InputJson => ({
    children: Object.entries(lists).map(([id, choices]) => ({
      id,
      choices,
      groups: eligible.includes(id) ? ['kept'] : [],
    })),
    schools: [
      { id: 'c1', capacity: 2, order: Object.keys(lists), ...school },
      { id: 'c2', capacity: 1, order: Object.keys(lists) },
    ],
  });
  const one = (order: 'first' | 'last', hard = false): SchoolJson['reserves'] => [
    { group: 'kept', places: 1, order, hard },
  ];

  it('Dur, Kominers, Pathak and Sönmez, Reserve Design, 2018, figure 1, at the numbers of the paper that the file quotes', () => {
    // Half of a hundred seats for the walk zone; a lottery in which both groups alternate.
    const pairs = Array.from({ length: 100 }, (_, at) => [`w${at + 1}`, `n${at + 1}`]).flat();
    const taken = (order: 'first' | 'last'): string[] => {
      const { assignment } = run({
        children: pairs.map((id) => ({ id, choices: ['a'], groups: id.startsWith('w') ? ['walk'] : [] })),
        schools: [{ id: 'a', capacity: 100, order: pairs, reserves: [{ group: 'walk', places: 50, order }] }],
      });
      return pairs.filter((id) => assignment[id] === 'a');
    };
    const walkers = (order: 'first' | 'last'): number =>
      taken(order).filter((id) => id.startsWith('w')).length;
    // Walk zone first is as good as no walk zone at all; open seats first give it three quarters.
    expect([taken('first').length, walkers('first')]).toEqual([100, 50]);
    expect([taken('last').length, walkers('last')]).toEqual([100, 75]);
  });

  it('RES-A: a kept place reaches past who stands higher, goes on when soft and stays empty when hard', () => {
    for (const hard of [false, true])
      expect(
        run(reserved(['r1'], { reserves: one('first', hard) }, { m1: ['c1'], m2: ['c1'], r1: ['c1'] }))
          .assignment,
      ).toEqual({ m1: 'c1', m2: null, r1: 'c1' });
    const without = { m1: ['c1'], m2: ['c1'], r1: [] };
    expect(run(reserved(['r1'], { reserves: one('first') }, without)).assignment).toEqual({
      m1: 'c1',
      m2: 'c1',
      r1: null,
    });
    expect(run(reserved(['r1'], { reserves: one('first', true) }, without)).assignment).toEqual({
      m1: 'c1',
      m2: null,
      r1: null,
    });
  });

  it('RES-C: which places come first decides who gets in at a school that keeps none', () => {
    const lists = { r1: ['c1', 'c2'], m1: ['c1', 'c2'], r2: ['c1', 'c2'], m2: ['c1'] };
    expect(run(reserved(['r1', 'r2'], { reserves: one('first') }, lists)).assignment).toEqual({
      r1: 'c1',
      m1: 'c1',
      r2: 'c2',
      m2: null,
    });
    expect(run(reserved(['r1', 'r2'], { reserves: one('last') }, lists)).assignment).toEqual({
      r1: 'c1',
      r2: 'c1',
      m1: 'c2',
      m2: null,
    });
  });
});

describe('tests/test_boston_handworked.py and tests/test_ttc_handworked.py of the same', () => {
  it('BOS-A and BOS-B: Boston takes a place from who stands higher, and pays who does not say the truth', () => {
    const input = market(['1 2', '2 1', '1 2'], ['3 1 2', '1 2 3']);
    expect(outcome(input, 'boston')).toEqual([0, 2, 1]);
    expect(run({ ...input, mechanism: 'boston' }).checks.stable).toBe(false);
    expect(outcome(input)).toEqual([2, 0, 1]);
    expect(outcome(market(['2 1', '2 1', '1 2'], ['3 1 2', '1 2 3']), 'boston')).toEqual([2, 0, 1]);
  });

  it('BOS-D: what Boston gave is given', () => {
    const input = market(['1 2', '1 2', '1 2', '2 1'], ['4 3 2 1', '1 2 3 4'], [2, 1]);
    expect(outcome(input, 'boston')).toEqual([0, 1, 1, 2]);
    expect(outcome(input)).toEqual([2, 0, 1, 1]);
  });

  it('TTC-A: better for two and worse for nobody than deferred acceptance, with one who may complain', () => {
    // Abdulkadiroğlu and Sönmez, 2003: the algorithm, worked out by hand.
    const input = market(['2 1 3', '1 2 3', '1 2 3'], ['1 3 2', '2 1 3', '2 1 3']);
    expect(outcome(input, 'ttc')).toEqual([2, 1, 3]);
    expect(outcome(input)).toEqual([1, 2, 3]);
    expect(complaintsIn(parsed(input), run({ ...input, mechanism: 'ttc' }).assignment, hmacSha256)).toEqual([
      { child: 'k3', school: 'S1' },
    ]);
  });

  it('TTC-B: a school of two places stays in after its first cycle', () => {
    const input = market(['1 2 3', '2 1 3', '1 2 3', '1 3 2'], ['2 1 3 4', '1 3 2 4', '4 1 2 3'], [2, 1, 1]);
    expect(outcome(input, 'ttc')).toEqual([1, 2, 1, 3]);
  });

  it('TTC-C: who has nothing left to ask for goes without, and a school that accepts nobody stays empty', () => {
    expect(outcome(market(['1', '1 2', '1'], ['1 2 3', '2 1 3', '']), 'ttc')).toEqual([1, 2, 0]);
  });
});

/**
 * Worked examples of books and papers as they stand in the tests of other programs, each named with the file it was read
 * in. Data and outcome are theirs.
 */
import { describe, expect, it } from 'vitest';
import type { InputJson } from '../../test/allocation-check.ts';
import { run } from '../../test/allocation-run.ts';

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

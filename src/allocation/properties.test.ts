/** Theorems about the engine, on small inputs of every kind, against a checker that shares nothing with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  envious,
  enviousInWords,
  type InputJson,
  misplaced,
  type Places,
  type SchoolJson,
  waitingAt,
} from '../../test/allocation-check.ts';
import {
  everyStable,
  isEfficient,
  naiveBoston,
  naiveDeferred,
  naiveSerial,
  naiveTrading,
  rankOf,
} from '../../test/allocation-naive.ts';
import { run } from '../../test/allocation-run.ts';
import { anyInput, type Kind } from '../../test/any-allocation.ts';

const plain: Kind = { linked: true, seeds: true };
const nested: Kind = { levels: true, linked: true };
const reserved: Kind = { sections: true, linked: true };

const holds = (kind: Kind, property: (input: InputJson) => void, numRuns = 400): void =>
  fc.assert(
    fc.property(anyInput(kind), (input) => {
      property(input);
    }),
    { numRuns },
  );

const isBetterOff = (input: InputJson, one: Places, other: Places): boolean =>
  input.children.every((child) => rankOf(child, one) <= rankOf(child, other));

/** No list pays better than the true one, as long as the rank of the choice is no criterion. */
function neverPays(kind: Kind): void {
  const lie = anyInput({ ...kind, choice: false }).chain((input) =>
    fc.record({
      input: fc.constant(input),
      liar: fc.nat({ max: Math.max(0, input.children.length - 1) }),
      choices: fc.shuffledSubarray(input.schools.map(({ id }) => id).filter((id) => id !== 'elders')),
    }),
  );
  fc.assert(
    fc.property(lie, ({ input, liar, choices }) => {
      const child = input.children[liar];
      if (!child) return;
      const children = input.children.map((one) => (one === child ? { ...one, choices } : one));
      const lied = run({ ...input, children }).assignment;
      expect(rankOf(child, lied)).toBeGreaterThanOrEqual(rankOf(child, run(input).assignment));
    }),
    { numRuns: 400 },
  );
}

describe.each([
  ['plain schools', plain],
  ['nested limits', nested],
  ['reserves and shares', reserved],
])('deferred acceptance with %s', (_, kind) => {
  it('leaves no child that prefers a free place, or one held by someone ranked lower', () => {
    holds(kind, (input) => {
      const { assignment, checks } = run(input);
      expect(misplaced(input, assignment)).toEqual([]);
      expect(envious(input, assignment)).toEqual([]);
      expect(checks).toEqual({ stable: true, feasible: true });
    });
  });

  it('is what asking child by child gives', () => {
    holds(kind, (input) => expect(run(input).assignment).toEqual(naiveDeferred(input)));
  });

  it('never rewards a child for another list than its own', () => neverPays(kind));

  it('is the best stable result for every child', () => {
    holds(
      { ...kind, most: 4 },
      (input) => {
        const { assignment } = run(input);
        const stable = everyStable(input);
        expect(stable).toContainEqual(assignment);
        for (const other of stable) expect(isBetterOff(input, assignment, other)).toBe(true);
      },
      60,
    );
  });
});

describe('deferred acceptance', () => {
  it('keeps to the words of Hafalir, Yenmez and Yildirim with one soft reserve that comes first', () => {
    const oneReserve = (school: SchoolJson): SchoolJson => {
      const { shares: _, ...rest } = school;
      const [reserve] = school.reserves ?? [];
      return { ...rest, reserves: reserve ? [{ ...reserve, order: 'first', hard: false }] : [] };
    };
    holds({ sections: true }, (given) => {
      const input = { ...given, schools: given.schools.map(oneReserve) };
      expect(enviousInWords(input, run(input).assignment)).toEqual([]);
    });
    holds(nested, (input) => expect(enviousInWords(input, run(input).assignment)).toEqual([]));
  });

  it('tells the truth about itself where limits and reserves stand together', () => {
    let unstable = 0;
    holds({ levels: true, sections: true, linked: true }, (input) => {
      const { assignment, checks } = run(input);
      expect(misplaced(input, assignment)).toEqual([]);
      expect(checks.feasible).toBe(true);
      const stable = envious(input, assignment).length === 0;
      expect(checks.stable).toBe(stable);
      if (!stable) unstable += 1;
    });
    // Not a theorem: a stable result need not exist. It is rare.
    expect(unstable).toBeLessThan(8);
  });

  it('goes by numbers and not by names', () => {
    holds({ levels: true, sections: true, linked: true }, (input) => {
      const renamed = (id: string): string => `x${9 - Number(id.slice(1))}`;
      const { assignment } = run(input);
      const lots = input.lots && 'numbers' in input.lots ? input.lots.numbers : {};
      const other = run({
        ...input,
        children: input.children.map((child) => ({ ...child, id: renamed(child.id) })).toReversed(),
        schools: input.schools.map((school) =>
          school.order ? { ...school, order: school.order.map(renamed) } : school,
        ),
        lots: { numbers: Object.fromEntries(Object.entries(lots).map(([id, lot]) => [renamed(id), lot])) },
      });
      expect(other.assignment).toEqual(
        Object.fromEntries(Object.entries(assignment).map(([id, school]) => [renamed(id), school])),
      );
    });
  });

  it('hurts nobody with a place more in the school as a whole', () => {
    // Not with shares: a place more may round a share down.
    const withoutShares = (school: SchoolJson): SchoolJson => {
      const { shares: _, ...rest } = school;
      return rest;
    };
    for (const kind of [plain, nested, reserved])
      holds(kind, (given) => {
        const input = { ...given, schools: given.schools.map(withoutShares) };
        const [first, ...others] = input.schools;
        if (!first) return;
        const more = { ...input, schools: [{ ...first, capacity: first.capacity + 1 }, ...others] };
        expect(isBetterOff(input, run(more).assignment, run(input).assignment)).toBe(true);
      });
  });

  it('gives the same bytes for the same input', () => {
    holds({ levels: true, sections: true, linked: true, seeds: true }, (input) =>
      expect(JSON.stringify(run(structuredClone(input)))).toBe(JSON.stringify(run(input))),
    );
  });
});

describe('the result', () => {
  it('has every child, every school, and who waits in order', () => {
    for (const kind of [
      plain,
      nested,
      reserved,
      { mechanism: 'boston' },
      { mechanism: 'ttc' },
    ] satisfies Kind[])
      holds(
        kind,
        (input) => {
          const { assignment, waiting } = run(input);
          expect(Object.keys(assignment).sort()).toEqual(input.children.map(({ id }) => id).sort());
          for (const school of input.schools) {
            const groups = new Set((school.reserves ?? []).map(({ group }) => group));
            const expected = Object.fromEntries(
              [...groups].map((group) => [group, waitingAt(input, assignment, school, group)]),
            );
            expect(waiting[school.id]).toEqual({
              all: waitingAt(input, assignment, school, null),
              ...expected,
            });
          }
        },
        150,
      );
  });

  it('has a reason for every choice, that agrees with the place', () => {
    holds({ levels: true, sections: true, linked: true, seeds: true }, (input) => {
      const { assignment, reasons, waiting } = run(input);
      for (const child of input.children) {
        expect(Object.keys(reasons[child.id] ?? {}).sort()).toEqual(child.choices.toSorted());
        for (const [school, { outcome, rank }] of Object.entries(reasons[child.id] ?? {})) {
          expect(outcome === 'placed').toBe(assignment[child.id] === school);
          expect(outcome === 'waiting').toBe(waiting[school]?.['all']?.includes(child.id));
          expect(outcome === 'not_acceptable').toBe(rank === null);
        }
      }
    });
  });

  it('never refuses a child for a value that beats the last admitted, in plain schools', () => {
    holds(plain, (input) => {
      for (const school of Object.values(run(input).reasons).flatMap((one) => Object.values(one))) {
        const { outcome, own, lastAdmitted, criterion } = school;
        if (outcome !== 'waiting' || lastAdmitted === null || own === null) continue;
        if (typeof own === 'number' && typeof lastAdmitted === 'number')
          expect(own).toBeGreaterThanOrEqual(lastAdmitted);
        // Children of one family have one lot.
        if (criterion === 'chance') expect(own >= lastAdmitted).toBe(true);
      }
    });
  });
});

describe('the other mechanisms', () => {
  it('Boston is given round by round', () => {
    holds({ mechanism: 'boston' }, (input) => expect(run(input).assignment).toEqual(naiveBoston(input)));
  });

  it('deferred acceptance with the choice first and no groups is Boston (enrolment.md 1.5)', () => {
    holds({}, (given) => {
      const schools = given.schools.map(({ id, capacity, criteria = [] }) => ({
        id,
        capacity,
        criteria: ['choice', ...criteria.filter((one) => one !== 'choice')],
      }));
      const input = { ...given, schools };
      expect(run(input).assignment).toEqual(naiveBoston(input));
    });
  });

  it('serial dictatorship goes by lot', () => {
    holds({ mechanism: 'serial' }, (input) => expect(run(input).assignment).toEqual(naiveSerial(input)));
  });

  it('top trading cycles trades as told, is efficient and rewards no lie', () => {
    holds({ mechanism: 'ttc' }, (input) => expect(run(input).assignment).toEqual(naiveTrading(input)));
    holds(
      { mechanism: 'ttc', most: 4 },
      (input) => expect(isEfficient(input, run(input).assignment)).toBe(true),
      100,
    );
    neverPays({ mechanism: 'ttc' });
  });

  it('top trading cycles with one order for all is serial dictatorship (Abdulkadiroğlu and Sönmez, 2003, II.B)', () => {
    holds({ mechanism: 'ttc' }, (given) => {
      const input = { ...given, schools: given.schools.map(({ id, capacity }) => ({ id, capacity })) };
      expect(run(input).assignment).toEqual(naiveSerial(input));
    });
  });

  it('schools that propose give the worst stable result for every child', () => {
    holds(
      { mechanism: 'school-da', most: 4 },
      (input) => {
        const { assignment, checks } = run(input);
        expect(checks).toEqual({ stable: true, feasible: true });
        for (const other of everyStable(input)) expect(isBetterOff(input, other, assignment)).toBe(true);
      },
      100,
    );
  });

  it('says of itself whether it is stable', () => {
    for (const mechanism of ['boston', 'ttc', 'serial'] as const)
      holds(
        { mechanism },
        (input) => {
          const { assignment, checks } = run(input);
          expect(checks).toEqual({ feasible: true, stable: envious(input, assignment).length === 0 });
        },
        150,
      );
  });
});

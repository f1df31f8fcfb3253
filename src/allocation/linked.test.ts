/** What linked children share, and how a split is told (docs/decisions/0011). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildJson, InputJson, SchoolJson } from '../../test/allocation-check.ts';
import { run } from '../../test/allocation-run.ts';
import { anyInput } from '../../test/any-allocation.ts';

const asks = ({ children }: InputJson, { id }: SchoolJson): ChildJson[] =>
  children.filter(({ choices }) => choices.includes(id));

/** All that a school may look at, but for lots. */
const claim = ({ groups, distance, choices, registeredAt }: ChildJson, { id }: SchoolJson): string =>
  JSON.stringify([groups, distance?.[id], choices.indexOf(id), Date.parse(registeredAt ?? '')]);

describe('linked children', () => {
  it('stand side by side in the order of a school where all else is equal', () => {
    let pairs = 0;
    fc.assert(
      fc.property(anyInput({ linked: true, seeds: true }), (given) => {
        // Twins live together and ask for the same.
        const input = {
          ...given,
          children: given.children.map((child) => {
            const first = given.children.find(({ linked }) => linked === child.linked);
            return { ...child, ...first, id: child.id };
          }),
        };
        const { reasons } = run(input);
        for (const school of input.schools) {
          if (school.order) continue;
          const all = asks(input, school);
          const rank = ({ id }: ChildJson): number => reasons[id]?.[school.id]?.rank ?? 0;
          for (const one of all)
            for (const other of all) {
              if (rank(one) >= rank(other) || one.linked !== other.linked) continue;
              if (claim(one, school) !== claim(other, school)) continue;
              pairs += 1;
              const between = all.filter((child) => rank(one) < rank(child) && rank(child) < rank(other));
              expect(between.every(({ linked }) => linked === one.linked)).toBe(true);
            }
        }
      }),
      { numRuns: 400 },
    );
    expect(pairs).toBeGreaterThan(100);
  });

  it('are reported as split exactly where one has a place and another waits', () => {
    let proposed = 0;
    fc.assert(
      fc.property(anyInput({ linked: true, levels: true, sections: true }), (input) => {
        const { assignment, waiting, splits = [] } = run(input);
        const level = (child: ChildJson | undefined): string | undefined => child?.level;
        const expected = input.schools.flatMap((school) =>
          (waiting[school.id]?.['all'] ?? []).flatMap((id) => {
            const child = input.children.find((one) => one.id === id);
            const beside = input.children.filter(
              (one) => one.linked === child?.linked && assignment[one.id] === school.id,
            );
            if (child?.linked === undefined || beside.length === 0) return [];
            const may = beside.some((one) => level(one) === level(child));
            return [{ linked: child.linked, ...(may ? { child: id, school: school.id } : {}) }];
          }),
        );
        expect(splits.map(({ linked }) => linked).sort()).toEqual(
          [...new Set(expected.map(({ linked }) => linked))].sort(),
        );
        const proposals = splits.flatMap((split) =>
          split.proposals.map((proposal) => ({ linked: split.linked, ...proposal })),
        );
        const wanted = expected.filter((one) => 'child' in one);
        expect(proposals).toHaveLength(wanted.length);
        expect(proposals).toEqual(expect.arrayContaining(wanted));
        proposed += wanted.length;
      }),
      { numRuns: 300 },
    );
    expect(proposed).toBeGreaterThan(20);
  });
});

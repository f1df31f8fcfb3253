import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envious, type InputJson } from '../../test/allocation-check.ts';
import { parsed, run } from '../../test/allocation-run.ts';
import { anyInput, type Kind } from '../../test/any-allocation.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { complaintsIn, withoutChoice } from './envy.ts';

const inWords = (input: InputJson, places: Readonly<Record<string, string | null>>): string[] =>
  complaintsIn(parsed(input), places, hmacSha256).map(({ child, school }) => `${child} at ${school}`);

describe('complaints', () => {
  it('are those that the definition finds, after any mechanism', () => {
    const kinds: Kind[] = [
      { mechanism: 'boston' },
      { mechanism: 'ttc' },
      { mechanism: 'serial' },
      { levels: true, sections: true, linked: true },
    ];
    for (const kind of kinds)
      fc.assert(
        fc.property(anyInput(kind), (input) => {
          const { assignment } = run(input);
          expect(inWords(input, assignment).sort()).toEqual(envious(input, assignment).sort());
        }),
        { numRuns: 200 },
      );
  });

  it('are what choice first costs, and distance first does not (enrolment.md 1.5)', () => {
    // a wants B and then A, next to which it lives; b wants A.
    const input = (criteria: string[]): InputJson => ({
      children: [
        { id: 'a', choices: ['B', 'A'], distance: { A: 100, B: 900 } },
        { id: 'b', choices: ['A'], distance: { A: 500 } },
        { id: 'c', choices: ['B'], distance: { B: 300 } },
      ],
      schools: [
        { id: 'A', capacity: 1, criteria },
        { id: 'B', capacity: 1, criteria },
      ],
      lots: { numbers: { a: 1, b: 2, c: 3 } },
    });
    const complaints = (criteria: string[]) =>
      complaintsIn(withoutChoice(parsed(input(criteria))), run(input(criteria)).assignment, hmacSha256);
    // c has B; A goes to b, who put it first, though a lives nearer.
    expect(complaints(['choice', 'distance', 'chance'])).toEqual([{ child: 'a', school: 'A' }]);
    expect(complaints(['distance', 'choice', 'chance'])).toEqual([]);
  });
});

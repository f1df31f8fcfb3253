import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputJson } from '../../test/allocation-check.ts';
import { parsed, run } from '../../test/allocation-run.ts';
import { anyInput } from '../../test/any-allocation.ts';
import { textOf } from '../allocation/allocate.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { publishRun } from './publish-run.ts';

const publish = (input: InputJson) => publishRun(parsed(input), run(input), hmacSha256);

describe('a published run', () => {
  it('is recomputed to the byte by the command, with every child in its place, for inputs of every kind', () => {
    for (const kind of [
      { levels: true, sections: true, linked: true, seeds: true },
      { mechanism: 'boston' as const },
      { mechanism: 'ttc' as const },
    ])
      fc.assert(
        fc.property(anyInput(kind), (input) => {
          const { file, result } = publish(input);
          const again = run(JSON.parse(file));
          expect(textOf(again)).toBe(result);
          const { assignment, waiting } = run(input);
          expect(again.assignment).toEqual(assignment);
          expect(again.waiting).toEqual(waiting);
          // It is the least there is: publishing it again changes nothing.
          expect(publish(JSON.parse(file) as InputJson).file).toBe(file);
        }),
        { numRuns: 150 },
      );
  });

  it('has places for distances, and leaves out what no chosen school looks at', () => {
    const { file } = publish({
      children: [
        {
          id: 'k-b',
          choices: ['S', 'T'],
          groups: ['sibling@S', 'underrepresented'],
          distance: { S: 812, T: 90, U: 4031 },
          level: '2024',
          linked: 'gezin Peeters',
          registeredAt: '2026-03-02T09:14:00+01:00',
        },
        { id: 'k-c', choices: ['S'], distance: { S: 812 }, level: '2024' },
        {
          id: 'k-a',
          choices: ['U', 'S'],
          groups: ['underrepresented'],
          distance: { S: 799, U: 5 },
          level: '2023',
        },
      ],
      schools: [
        { id: 'S', capacity: 1, priority: ['sibling@S'], criteria: ['distance', 'chance'] },
        {
          id: 'T',
          capacity: 1,
          levels: [
            { id: '2023', capacity: 1 },
            { id: '2024', capacity: 1 },
          ],
        },
        { id: 'U', capacity: 0, reserves: [{ group: 'underrepresented', places: 0 }], criteria: ['chance'] },
      ],
      lots: { seed: 'zaad' },
    });
    expect(JSON.parse(file)).toEqual({
      children: [
        { id: 'k-a', choices: ['U', 'S'], groups: ['underrepresented'], distance: { S: 1 } },
        {
          id: 'k-b',
          choices: ['S', 'T'],
          groups: ['sibling@S'],
          distance: { S: 2 },
          level: '2024',
          linked: 'g1',
        },
        { id: 'k-c', choices: ['S'], distance: { S: 2 } },
      ],
      schools: [
        { id: 'S', capacity: 1, priority: ['sibling@S'], criteria: ['distance', 'chance'] },
        {
          id: 'T',
          capacity: 1,
          levels: [
            { id: '2023', capacity: 1, contains: [] },
            { id: '2024', capacity: 1, contains: [] },
          ],
          criteria: ['chance'],
        },
        {
          id: 'U',
          capacity: 0,
          reserves: [{ group: 'underrepresented', places: 0, order: 'first', hard: false }],
          criteria: ['chance'],
        },
      ],
      lots: { seed: 'zaad' },
    });
  });

  it('has the order of registering where a school goes by it, and no moment', () => {
    const at = (id: string, registeredAt: string) => ({ id, choices: ['S'], registeredAt });
    const { file } = publish({
      children: [at('k-1', '2026-03-02T09:14:00+01:00'), at('k-2', '2026-03-02T08:13:59Z')],
      schools: [{ id: 'S', capacity: 1, criteria: ['chronology'] }],
      lots: { numbers: { 'k-1': 1, 'k-2': 2 } },
    });
    const { children } = JSON.parse(file) as InputJson;
    expect(children.map((child) => child.registeredAt)).toEqual([
      '1970-01-01T00:00:02.000Z',
      '1970-01-01T00:00:01.000Z',
    ]);
  });
});

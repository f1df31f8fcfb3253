import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { InputJson } from '../../test/allocation-check.ts';
import { run } from '../../test/allocation-run.ts';

const hmac = (message: string): string => createHmac('sha256', 'zaad').update(message).digest('hex');

describe('lots', () => {
  const ids = ['ann', 'bob', 'cis', 'dré'];
  const one: InputJson = {
    children: ids.map((id) => ({ id, choices: ['S', 'T'] })),
    schools: [
      { id: 'S', capacity: 1 },
      { id: 'T', capacity: 1 },
    ],
    lots: { seed: 'zaad' },
  };

  it('are the HMAC of the id with the seed as key, the lowest first, and are shown', () => {
    const inOrder = ids.toSorted((a, b) => (hmac(a) < hmac(b) ? -1 : 1));
    const { assignment, reasons, waiting } = run(one);
    expect(inOrder.map((id) => assignment[id])).toEqual(['S', 'T', null, null]);
    expect(waiting['S']?.['all']).toEqual(inOrder.slice(1));
    for (const [at, id] of inOrder.entries())
      expect(reasons[id]?.['S']).toEqual({
        outcome: at === 0 ? 'placed' : 'waiting',
        group: null,
        criterion: 'chance',
        own: hmac(id),
        lastAdmitted: hmac(inOrder[0] ?? ''),
        rank: at + 1,
      });
  });

  it('are drawn anew at each school when asked', () => {
    const { waiting, assignment } = run({ ...one, lotScope: 'school' });
    for (const school of ['S', 'T']) {
      const inOrder = ids.toSorted((a, b) => (hmac(`${a}\n${school}`) < hmac(`${b}\n${school}`) ? -1 : 1));
      const waits = waiting[school]?.['all'] ?? [];
      expect(waits).toEqual(inOrder.filter((id) => waits.includes(id)));
    }
    expect(Object.values(assignment).filter((school) => school !== null)).toHaveLength(2);
  });

  it('may be left out when every school has an order', () => {
    const { lots: _, ...rest } = one;
    const schools = one.schools.map((school) => ({ ...school, order: ['cis', 'ann'] }));
    expect(run({ ...rest, schools })).toMatchObject({
      assignment: { ann: 'T', bob: null, cis: 'S', dré: null },
      reasons: {
        ann: { S: { outcome: 'waiting', group: null, criterion: 'order', own: 2, lastAdmitted: 1, rank: 2 } },
        bob: { S: { outcome: 'not_acceptable', rank: null } },
        cis: { T: { outcome: 'not_needed', own: 1, lastAdmitted: 2 } },
      },
      waiting: { S: { all: ['ann'] }, T: { all: [] } },
    });
  });
});

describe('the order of a school', () => {
  it('is the first priority group that fits, a combined one asking for all its parts, then the criteria', () => {
    const group = (id: string, groups: string[], far: number) => ({
      id,
      choices: ['S'],
      groups,
      distance: { S: far },
    });
    const { waiting } = run({
      children: [
        group('rest-near', [], 1),
        group('staff', ['staff'], 2),
        group('sibling-far', ['sibling'], 9),
        group('sibling-near', ['sibling'], 3),
        group('both', ['staff', 'sibling'], 99),
        group('rest-far', ['poor'], 5),
      ],
      schools: [
        { id: 'S', capacity: 0, priority: ['sibling+staff', 'sibling', 'staff'], criteria: ['distance'] },
      ],
      lots: { seed: 'x' },
    });
    expect(waiting['S']?.['all']).toEqual([
      'both',
      'sibling-near',
      'sibling-far',
      'staff',
      'rest-near',
      'rest-far',
    ]);
  });

  it('goes by the moment of registering as a moment, whatever its time zone', () => {
    const at = (id: string, registeredAt: string) => ({ id, choices: ['S'], registeredAt });
    const { waiting } = run({
      children: [
        at('third', '2026-03-02T09:14:00.000001+01:00'),
        at('second', '2026-03-02T08:14:00Z'),
        at('first', '2026-03-02T09:13:59+01:00'),
      ],
      schools: [{ id: 'S', capacity: 0, criteria: ['chronology'] }],
      lots: { numbers: { first: 3, second: 2, third: 1 } },
    });
    expect(waiting['S']?.['all']).toEqual(['first', 'second', 'third']);
  });

  it('names what decided: the group before the distance, the distance before the lot', () => {
    const { reasons } = run({
      children: [
        { id: 'brother', choices: ['S'], groups: ['sibling'], distance: { S: 900 } },
        { id: 'near', choices: ['S'], distance: { S: 640 } },
        { id: 'far', choices: ['S'], distance: { S: 812 } },
        { id: 'tie', choices: ['S'], distance: { S: 640 } },
      ],
      schools: [{ id: 'S', capacity: 2, priority: ['sibling'], criteria: ['distance', 'chance'] }],
      lots: { numbers: { brother: 4, near: 1, far: 2, tie: 3 } },
    });
    const at = { S: expect.anything() };
    expect(reasons).toMatchObject({ brother: at, near: at, far: at, tie: at });
    const reason = (id: string) => reasons[id]?.['S'];
    expect(reason('far')).toEqual({
      outcome: 'waiting',
      group: null,
      criterion: 'distance',
      own: 812,
      lastAdmitted: 640,
      rank: 4,
    });
    expect(reason('tie')).toMatchObject({ criterion: 'chance', own: 3, lastAdmitted: 1, rank: 3 });
    expect(reason('near')).toMatchObject({ outcome: 'placed', criterion: 'chance', own: 1, lastAdmitted: 1 });
    expect(reason('brother')).toMatchObject({
      group: 'sibling',
      criterion: 'group',
      own: 'sibling',
      rank: 1,
    });
  });
});

describe('capacity', () => {
  it('holds at every level above a child (enrolment.md 1.4)', () => {
    const child = (id: string, level?: string) => ({ id, choices: ['S'], ...(level ? { level } : {}) });
    const result = run({
      children: [
        child('a1', '2023'),
        child('a2', '2023'),
        child('b1', '2022'),
        child('b2', '2022'),
        child('free'),
        child('late'),
      ],
      schools: [
        {
          id: 'S',
          capacity: 4,
          levels: [
            { id: 'kleuter', capacity: 3, contains: ['2023', '2022'] },
            { id: '2023', capacity: 1 },
            { id: '2022', capacity: 3 },
          ],
        },
      ],
      lots: { numbers: { a1: 1, a2: 2, b1: 3, b2: 4, free: 5, late: 6 } },
    });
    expect(result.assignment).toEqual({ a1: 'S', a2: null, b1: 'S', b2: 'S', free: 'S', late: null });
    // What stops a child is the lowest level that is full: a2 is beside a1, not beside free.
    expect(result.reasons['a2']?.['S']).toMatchObject({ own: 2, lastAdmitted: 1 });
    expect(result.reasons['late']?.['S']).toMatchObject({ own: 6, lastAdmitted: 5 });
    expect(result.checks).toEqual({ stable: true, feasible: true });
  });

  it('keeps a list for each group that has places, and leaves a hard place empty', () => {
    const input = (hard: boolean): InputJson => ({
      children: ['a', 'b', 'c', 'x'].map((id) => ({ id, choices: ['S'], groups: id === 'x' ? ['ok'] : [] })),
      schools: [
        { id: 'S', capacity: 3, order: ['a', 'b', 'c', 'x'], reserves: [{ group: 'ok', places: 2, hard }] },
      ],
    });
    expect(run(input(false))).toMatchObject({
      assignment: { a: 'S', b: 'S', c: null, x: 'S' },
      waiting: { S: { all: ['c'], ok: [] } },
    });
    expect(run(input(true))).toMatchObject({
      assignment: { a: 'S', b: null, c: null, x: 'S' },
      waiting: { S: { all: ['b', 'c'], ok: [] } },
      checks: { stable: true, feasible: true },
    });
  });

  it('gives a soft place that comes first and is left to the open ones, before the places that come last', () => {
    const child = (id: string, groups: string[] = []) => ({ id, choices: ['S'], groups });
    const { assignment } = run({
      children: [child('a'), child('y1', ['y']), child('b'), child('y2', ['y'])],
      schools: [
        {
          id: 'S',
          capacity: 3,
          order: ['a', 'y1', 'b', 'y2'],
          reserves: [
            { group: 'x', places: 1, order: 'first' },
            { group: 'y', places: 1, order: 'last' },
          ],
        },
      ],
    });
    // Nobody is of x: two open places, for a and y1, and the last one is for the next of y.
    expect(assignment).toEqual({ a: 'S', y1: 'S', b: null, y2: 'S' });
  });

  it('gives each share of the places its own order', () => {
    const child = (id: string, far: number) => ({ id, choices: ['S'], distance: { S: far } });
    const { assignment, reasons } = run({
      children: [child('near', 1), child('near2', 2), child('lucky', 99), child('none', 50)],
      schools: [
        { id: 'S', capacity: 3, shares: [{ part: 0.57, criteria: ['distance'] }], criteria: ['chance'] },
      ],
      lots: { numbers: { lucky: 1, none: 2, near: 3, near2: 4 } },
    });
    // 0.57 of 3 is 1.71, so two places, and one is left to chance.
    expect(assignment).toEqual({ near: 'S', near2: 'S', lucky: 'S', none: null });
    expect(reasons['none']?.['S']).toMatchObject({ criterion: 'distance', own: 50, lastAdmitted: 2 });
    expect(reasons['lucky']?.['S']).toMatchObject({ criterion: 'chance', own: 1, lastAdmitted: 1 });
  });
});

describe('linked children', () => {
  const twins = (capacity: number, lots: Record<string, number>): InputJson => ({
    children: [
      { id: 'a', choices: ['S'] },
      { id: 'twin1', choices: ['S'], linked: 'f' },
      { id: 'b', choices: ['S'] },
      { id: 'twin2', choices: ['S'], linked: 'f' },
    ],
    schools: [{ id: 'S', capacity }],
    lots: { numbers: lots },
  });

  it('stand side by side on one lot, the lowest that was given', () => {
    expect(run(twins(3, { a: 1, twin1: 9, b: 3, twin2: 2 }))).toMatchObject({
      assignment: { a: 'S', twin1: 'S', b: null, twin2: 'S' },
      splits: [],
    });
  });

  it('are reported when only one fits, with whom to take above capacity', () => {
    expect(run(twins(2, { a: 1, twin1: 2, b: 3, twin2: 2 })).splits).toEqual([
      {
        linked: 'f',
        children: { twin1: 'S', twin2: null },
        proposals: [{ child: 'twin2', school: 'S' }],
      },
    ]);
  });

  it('draw as one child: the lot of the id that comes first', () => {
    const ids = ['aap', 'noot', 'mies', 'wim', 'zus'];
    const { waiting } = run({
      children: [
        ...ids.map((id) => ({ id, choices: ['S'] })),
        ...['t1', 't2'].map((id) => ({ id, choices: ['S'], linked: 't' })),
      ],
      schools: [{ id: 'S', capacity: 0 }],
      lots: { seed: 'zaad' },
    });
    const without = waiting['S']?.['all']?.filter((id) => id !== 't2');
    expect(without).toEqual([...ids, 't1'].toSorted((a, b) => (hmac(a) < hmac(b) ? -1 : 1)));
    const at = waiting['S']?.['all'] ?? [];
    expect(Math.abs(at.indexOf('t1') - at.indexOf('t2'))).toBe(1);
  });
});

it('keeps ids that are odd names for a key', () => {
  const { assignment, waiting } = run({
    children: [
      { id: '__proto__', choices: ['constructor'] },
      { id: 'x', choices: ['constructor'] },
    ],
    schools: [{ id: 'constructor', capacity: 1 }],
    lots: JSON.parse('{"numbers":{"__proto__":2,"x":1}}'),
  });
  expect(Object.entries(assignment)).toEqual([
    ['__proto__', null],
    ['x', 'constructor'],
  ]);
  expect(waiting['constructor']?.['all']).toEqual(['__proto__']);
});

import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parsed, run } from '../../test/allocation-run.ts';
import type { InputJson } from '../../test/allocation-check.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { changeCounts, publicChanges } from './change-counts.ts';
import { publishRun } from './publish-run.ts';
import { answerOf, countsOf, readPublished } from './published-result.ts';

const seed = 'zaad';
const published = (input: InputJson) => {
  const { file, result } = publishRun(parsed(input), run(input), hmacSha256);
  return readPublished({ input: file, result });
};
const many = (count: number, choices: string[], name: string) =>
  Array.from({ length: count }, (_, at) => ({ id: `k-${name}${at}`, choices }));
const hmac = (message: string): string => createHmac('sha256', seed).update(message).digest('hex');

describe('counts of a published run', () => {
  it('hide what tells of fewer than five children, and what that could be subtracted from', () => {
    const { children, placed, options } = countsOf(
      published({
        children: [...many(20, ['S', 'T'], 'a'), ...many(3, ['T'], 'b')],
        schools: [
          { id: 'S', capacity: 8 },
          { id: 'T', capacity: 9 },
          { id: 'U', capacity: 2 },
        ],
        lots: { seed },
      }),
    );
    // 8 at S, 9 at T, 6 nowhere.
    expect({ children, placed }).toEqual({ children: 23, placed: 17 });
    expect(options).toEqual([
      { option: 'S', capacity: 8, asked: 20, placed: 8, waiting: 12 },
      { option: 'T', capacity: 9, asked: 23, placed: 9, waiting: 6 },
      { option: 'U', capacity: 2, asked: 0, placed: 0, waiting: 0 },
    ]);
    const few = countsOf(
      published({ children: many(20, ['S'], 'a'), schools: [{ id: 'S', capacity: 17 }], lots: { seed } }),
    );
    expect(few).toMatchObject({ placed: null, options: [{ asked: 20, placed: null, waiting: null }] });
  });
});

describe('the answer for a code', () => {
  it('has its lot with one draw, that of the first for linked children, and nothing for another code', () => {
    const result = published({
      children: [
        { id: 'k-1', choices: ['S'] },
        { id: 'k-2', choices: ['S'], linked: 'gezin' },
        { id: 'k-3', choices: ['S'], linked: 'gezin' },
      ],
      schools: [{ id: 'S', capacity: 0 }],
      lots: { seed },
    });
    const ask = (code: string) => answerOf(result, { code, seed, cutOffs: {} }, hmacSha256);
    expect(ask('k-3')).toMatchObject({ isLinked: true, placed: null, lot: { of: 'k-2', lot: hmac('k-2') } });
    expect(ask('k-2')?.lot?.place).toBe(ask('k-3')?.lot?.place);
    expect(ask('k-1')?.lot).toMatchObject({
      message: 'k-1',
      place: hmac('k-1') < hmac('k-2') ? 1 : 3,
      among: 3,
    });
    for (const other of ['k-4', '__proto__', '']) expect(ask(other)).toBeNull();
  });

  it('has a lot at each school where each draws apart, among who asked for it', () => {
    const result = published({
      children: [
        { id: 'k-1', choices: ['S', 'T'] },
        { id: 'k-2', choices: ['T'] },
      ],
      schools: ['S', 'T'].map((id) => ({ id, capacity: 0 })),
      lots: { seed },
      lotScope: 'school',
    });
    const answer = answerOf(result, { code: 'k-1', seed, cutOffs: {} }, hmacSha256);
    expect(answer).toMatchObject({
      lot: null,
      choices: [
        { option: 'S', lot: { lot: hmac('k-1\nS'), place: 1, among: 1 } },
        {
          option: 'T',
          lot: { lot: hmac('k-1\nT'), among: 2 },
          waitingPlace: hmac('k-1\nT') < hmac('k-2\nT') ? 1 : 2,
        },
      ],
    });
  });
});

describe('what a correction changed', () => {
  const changes = {
    registrations: [
      { child: 'k-1', change: ['distance' as const] },
      { child: 'k-2', change: ['claims' as const, 'distance' as const] },
      { child: 'k-3', change: 'added' as const },
    ],
    places: [
      { child: 'k-1', from: null, to: 'S' },
      ...['k-5', 'k-6', 'k-7', 'k-8', 'k-9'].map((child) => ({ child, from: 'S', to: 'T' })),
      { child: 'k-4', from: 'T', to: null },
    ],
  };
  it('is counted for officers, and for the public without the small counts', () => {
    expect(changeCounts(changes)).toEqual({
      kinds: [
        { kind: 'added', count: 1 },
        { kind: 'changed', count: 2 },
        { kind: 'gained', count: 1 },
        { kind: 'moved', count: 5 },
        { kind: 'lost', count: 1 },
      ],
      fields: ['distance', 'claims'],
    });
    expect(publicChanges(changes).kinds.map(({ count }) => count)).toEqual([null, null, null, 5, null]);
  });
});

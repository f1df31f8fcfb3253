import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = resolve(import.meta.dirname, '../../bin/beleidsspoor');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-allocate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(content: string | Uint8Array, ...options: string[]) {
  const file = join(folder, 'invoer.json');
  writeFileSync(file, content);
  const { PATH = '', HOME = '' } = process.env;
  const done = spawnSync(program, ['allocate', file, ...options], { encoding: 'utf8', env: { PATH, HOME } });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const input = {
  children: [
    { id: 'c1', choices: ['S1', 'S2'], groups: ['sibling'], distance: { S1: 812 } },
    { id: 'c2', choices: ['S1'], distance: { S1: 640 } },
    { id: 'c3', choices: [] },
  ],
  schools: [
    { id: 'S1', capacity: 1, criteria: ['distance', 'chance'] },
    { id: 'S2', capacity: 1, order: [] },
  ],
  lots: { seed: 'zaad' },
};

describe('allocate', () => {
  it('prints the result as JSON and nothing else, the same bytes each time', () => {
    const ran = run(JSON.stringify(input), '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toEqual({
      assignment: { c1: null, c2: 'S1', c3: null },
      waiting: { S1: { all: ['c1'] }, S2: { all: [] } },
      reasons: {
        c1: {
          S1: {
            outcome: 'waiting',
            group: null,
            criterion: 'distance',
            own: 812,
            lastAdmitted: 640,
            rank: 2,
          },
          S2: {
            outcome: 'not_acceptable',
            group: null,
            criterion: 'order',
            own: null,
            lastAdmitted: null,
            rank: null,
          },
        },
        c2: {
          S1: { outcome: 'placed', group: null, criterion: 'distance', own: 640, lastAdmitted: 640, rank: 1 },
        },
        c3: {},
      },
      checks: { stable: true, feasible: true },
    });
    expect(run(`\ufeff${JSON.stringify(input)}`, '--json').out).toBe(ran.out);
  });

  it('says it in a few lines for a person', () => {
    const { code, out } = run(JSON.stringify(input));
    expect(code).toBe(0);
    expect(out).toContain('1 van 3 kinderen heeft een plaats.');
    expect(out).toContain('S1: 1 van 1 plaatsen, 1 op de wachtlijst');
  });

  it.each([
    ['{"children":[],"schools":[],"extra":1}', /"extra"/],
    [JSON.stringify({ ...input, lots: undefined }), /loten nodig/],
    ['niets', /geen geldige JSON/],
    [Uint8Array.of(0x22, 0xff, 0x22), /UTF-8/],
  ])('refuses what it cannot take, with one sentence and code 2 (%#)', (content, sentence) => {
    const ran = run(content, '--json');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(sentence);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });
});

/** Fifty people who save at the same time, and the plug that is pulled: what was acknowledged is there, nothing twice. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killWhole, startChild, type Child } from '../../test/process.ts';
import type { ClosedAxis } from './closing.ts';

const program = fileURLToPath(new URL('../../test/save-child.ts', import.meta.url));
const PERSONS = 50;
const PROCESSES = 5;
const KILLS = 2;

let folder: string;
let children: Child[] = [];
const start = (...args: string[]): Child => {
  const [mode = '', ...rest] = args;
  const child = startChild(program, [mode, folder, ...rest]);
  children.push(child);
  return child;
};
beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'beleidsspoor-saves-'));
});
afterAll(async () => {
  for (const child of children) await killWhole(child);
  rmSync(folder, { recursive: true, force: true });
});

/** Whole lines; a file that is not there yet has none. */
const linesOf = (file: string): string[] =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1) : [];

type Kept = { person: number; number: number; revision: number };
const kept = (file: string): Kept[] =>
  linesOf(file).flatMap((line) => {
    const [, person, number, revision] = /^kept (\d+) (\d+) (\d+)$/.exec(line) ?? [];
    return person === undefined
      ? []
      : [{ person: Number(person), number: Number(number), revision: Number(revision) }];
  });
type Content = { axes: { progress: ClosedAxis } };
type Stored = {
  saves: { id: string; updateId: string; revision: number; content: Content }[];
  updates: { id: string; revision: number; axes: Content['axes'] }[];
};

test(`every acknowledged save of ${PERSONS} people is there, none twice, over ${KILLS} kills of all processes`, async () => {
  const prepared = start('prepare');
  await prepared.heard('prepared');
  expect(await prepared.ended).toBe(0);

  const acknowledged: Kept[] = [];
  const heard = Array.from({ length: PERSONS }, () => 0);
  for (let round = 0; round < KILLS; round += 1) {
    writeFileSync(join(folder, 'acknowledged.json'), JSON.stringify(heard));
    const size = PERSONS / PROCESSES;
    const files = Array.from({ length: PROCESSES }, (_, at) => `kept-${round}-${at}.txt`);
    const writers = files.map((file, at) =>
      start('save', String(at * size), String((at + 1) * size - 1), file),
    );
    // However slow the machine is: everybody is heard, and then it goes on for a moment that nobody chose.
    const unheard = (): boolean => new Set(files.flatMap(kept).map(({ person }) => person)).size < PERSONS;
    while (unheard()) {
      expect(writers.map(({ process, errors }) => (process.exitCode === null ? '' : errors()))).toEqual(
        writers.map(() => ''),
      );
      await sleep(50);
    }
    await sleep(500 + Math.random() * 2_000);
    // Each kill sends its signals before it waits, so all of them fall at once.
    await Promise.all(writers.map(killWhole));
    for (const one of files.flatMap(kept)) {
      acknowledged.push(one);
      heard[one.person] = Math.max(heard[one.person] ?? 0, one.number);
    }
    children = [];
  }

  const reader = start('read');
  await reader.heard('read');
  expect(await reader.ended).toBe(0);
  const { saves, updates } = JSON.parse(readFileSync(join(folder, 'stored.json'), 'utf8')) as Stored;

  const stored = new Map(saves.map((save) => [save.id, save]));
  const idOf = ({ person, number }: Kept): string =>
    `00000000-0000-4000-8000-${String(person).padStart(4, '0')}${String(number).padStart(8, '0')}`;
  expect(acknowledged.length).toBeGreaterThanOrEqual(PERSONS * KILLS);
  expect(acknowledged.filter((one) => stored.get(idOf(one))?.revision !== one.revision)).toEqual([]);
  // Nothing that nobody sent, and each text once: at most one save a person was under way at each kill.
  expect(stored.size).toBe(saves.length);
  const texts = saves.map(({ content }) => JSON.stringify(content));
  expect(new Set(texts).size).toBe(texts.length);
  expect(saves.length - acknowledged.length).toBeLessThanOrEqual(PERSONS * KILLS);
  // Of each update the revisions are 1, 2, 3 ... and what stands there is the last of them.
  for (const { id, revision, axes } of updates) {
    const own = saves.filter(({ updateId }) => updateId === id);
    expect(own.map((save) => save.revision)).toEqual(Array.from({ length: revision }, (_, at) => at + 1));
    expect(own.at(-1)?.content.axes).toEqual(axes);
  }
  expect(updates).toHaveLength(45);
}, 180_000);

import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { killWhole, startChild, type Child } from '../../../test/process.ts';
import { EMBEDDED } from './bootstrap.ts';
import { readLock } from './launch-lock.ts';
import { LOCKS, openSession } from './session.ts';

const program = fileURLToPath(new URL('../../../test/database-child.ts', import.meta.url));
const ROUNDS = 20;

let folder: string;
let children: Child[];
const start = (mode: string, data = folder) => {
  const child = startChild(program, [mode, data]);
  children.push(child);
  return child;
};
const numbersIn = (line: string) => JSON.parse(line.slice('there '.length)) as number[];
const kept = (child: Child) =>
  child
    .lines()
    .filter((line) => line.startsWith('kept '))
    .map((line) => Number(line.slice('kept '.length)));
const isAlive = (pid: number) => existsSync(`/proc/${pid}/cwd`);
/** How many processes hold a lock in the database that runs here. */
async function holders(of: keyof typeof LOCKS): Promise<number> {
  const lock = readLock(join(folder, 'postgres'));
  const { owner: user, database } = EMBEDDED;
  const session = await openSession({ host: lock?.socketFolder, port: lock?.port, user, database });
  const held = `select from pg_locks where locktype = 'advisory' and objid = ${LOCKS[of]} and granted`;
  const { rowCount } = await session.query(held);
  await session.end();
  return rowCount ?? 0;
}
/** The database that runs here, when somebody is the server in it. */
async function serverOf(): Promise<number> {
  const lock = readLock(join(folder, 'postgres'));
  if (lock === null || (await holders('server')) !== 1) throw new Error('nobody is the server');
  return lock.pid;
}

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'beleidsspoor-kill-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) await killWhole(child);
  rmSync(folder, { recursive: true, force: true });
});

test(`nothing acknowledged is lost over ${ROUNDS} kills of the whole process group at random moments`, async () => {
  const acknowledged = new Set<number>();
  let during = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = start('write');
    // The first rounds fall somewhere in the first start; the others in the writing.
    if (round < 4) await sleep(200 + Math.random() * 1200);
    else {
      const there = numbersIn(await child.heard('there '));
      expect([...acknowledged].filter((number) => !there.includes(number))).toEqual([]);
      await child.heard('kept ');
      await sleep(Math.random() * 300);
    }
    await killWhole(child);
    const now = kept(child);
    if (now.length > 0) during += 1;
    for (const number of now) acknowledged.add(number);
  }
  const last = start('read');
  const there = numbersIn(await last.heard('there '));
  expect([...acknowledged].filter((number) => !there.includes(number))).toEqual([]);
  expect(there).toEqual(Array.from({ length: there.length }, (_, index) => index + 1));
  expect(during).toBeGreaterThanOrEqual(ROUNDS - 4);
  expect(await last.ended).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
}, 180_000);

test('a server left running by a killed application is adopted by the next start, and stopped by it', async () => {
  const child = start('write');
  await child.heard('kept 5');
  const server = readLock(join(folder, 'postgres'))?.pid ?? 0;
  child.process.kill('SIGKILL');
  await child.ended;
  expect(isAlive(server)).toBe(true);

  const next = start('read');
  const there = numbersIn(await next.heard('there '));
  expect(kept(child).filter((number) => !there.includes(number))).toEqual([]);
  expect(await next.ended).toBe(0);
  expect(isAlive(server)).toBe(false);
  expect(readLock(join(folder, 'postgres'))).toBeNull();
});

test('a server that is left but can no longer be reached is stopped and replaced', async () => {
  const child = start('write');
  await child.heard('kept 5');
  const server = readLock(join(folder, 'postgres'))?.pid ?? 0;
  child.process.kill('SIGKILL');
  await child.ended;
  for (const name of readdirSync(join(folder, 'run')).filter((one) => one.startsWith('.s.')))
    rmSync(join(folder, 'run', name));

  const next = start('read');
  const there = numbersIn(await next.heard('there '));
  expect(kept(child).filter((number) => !there.includes(number))).toEqual([]);
  expect(await next.ended).toBe(0);
  expect(isAlive(server)).toBe(false);
});

test('ended by a signal, the application takes its database along', async () => {
  const child = start('write');
  await child.heard('kept 2');
  const server = readLock(join(folder, 'postgres'))?.pid ?? 0;
  child.process.kill('SIGTERM');
  await child.ended;
  while (isAlive(server)) await sleep(10);
  const next = start('read');
  expect(numbersIn(await next.heard('there ')).length).toBeGreaterThanOrEqual(2);
  expect(await next.ended).toBe(0);
});

test('a database killed under a running server comes back by itself', async () => {
  const child = start('serve');
  await child.heard('serving');
  const first = readLock(join(folder, 'postgres'))?.pid ?? 0;
  process.kill(first, 'SIGKILL');
  // The server's place in the new database is free until the server is back in it.
  await expect.poll(serverOf, { timeout: 50_000 }).not.toBe(first);
  const other = start('serve');
  await expect(other.heard('serving')).rejects.toThrow('Beleidsspoor draait al op deze gegevens.');
  expect(await other.ended).toBe(2);
  child.process.stdin.end();
  expect(await child.ended).toBe(0);
  expect(readLock(join(folder, 'postgres'))).toBeNull();
});

test('a second server is refused with a sentence; other commands join, and the last one out stops the database', async () => {
  const server = start('serve');
  await server.heard('serving');
  const second = start('serve');
  expect(await second.ended).toBe(2);
  expect(second.errors()).toBe(
    'Beleidsspoor draait al op deze gegevens. Stop de andere server eerst, of kies met --data een andere datamap.\n',
  );
  const command = start('read');
  expect(await command.ended).toBe(0);
  const writer = start('write');
  await writer.heard('kept ');
  server.process.stdin.end();
  expect(await server.ended).toBe(0);
  await writer.heard(`kept ${(kept(writer).at(-1) ?? 0) + 3}`);
  // Somebody else may serve now, in the database that the first server started.
  const next = start('serve');
  await next.heard('serving');
  await killWhole(writer);
  // The database finds out a moment later that a process died.
  await expect.poll(() => holders('presence')).toBe(1);
  next.process.stdin.end();
  expect(await next.ended).toBe(0);
  expect(readLock(join(folder, 'postgres'))).toBeNull();
});

test('processes that start at once on a new folder share one database', async () => {
  const all = Array.from({ length: 4 }, () => start('read'));
  expect(await Promise.all(all.map((child) => child.ended))).toEqual([0, 0, 0, 0]);
  expect(readLock(join(folder, 'postgres'))).toBeNull();
});

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, type TestContext } from 'vitest';
import { connectEmbedded } from './connect-embedded.ts';
import type { Connection } from './connect.ts';
import { listGovernments, withGovernment } from './government.ts';
import { binaryPackage } from './launch-binaries.ts';
import { readLock } from './launch-lock.ts';
import { launch, type Running } from './launch.ts';
import { Refusal } from '../../kernel/refusal.ts';

const root = process.getuid?.() === 0;
let base: string;
let started: Running[];
let mounted: string[];

beforeEach(() => {
  base = mkdtempSync(join(realpathSync(tmpdir()), 'beleidsspoor-launch-'));
  chmodSync(base, 0o755);
  started = [];
  mounted = [];
});
afterEach(async () => {
  for (const running of started) await running.stop();
  for (const path of mounted) execFileSync('umount', [path]);
  rmSync(base, { recursive: true, force: true });
});

async function begin(...args: Parameters<typeof launch>): Promise<Running> {
  const running = await launch(...args);
  started.push(running);
  return running;
}

async function refusal(of: Promise<unknown>): Promise<string> {
  const answer = await of.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(answer instanceof Refusal)) throw new Error(`not refused: ${String(answer)}`);
  return answer.message;
}

/** A small disk of its own, where the machine lets us make one. */
function smallDisk(context: TestContext, megabytes: number): string {
  const path = join(base, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    context.skip('needs the right to mount a small disk');
  }
  mounted.push(path);
  return path;
}

test('the second start is quick, finds the same data, and stopping leaves no lock', async () => {
  const first = await begin(base);
  expect(first.started).toBe(true);
  await first.stop();
  expect(readLock(join(base, 'postgres'))).toBeNull();
  const second = await begin(base);
  const third = await begin(base);
  expect([second.started, third.started, third.pid]).toEqual([true, false, second.pid]);
});

test('a lock that was never written is waited for while it is new, and cleared when it is old', async () => {
  const data = join(base, 'data');
  await (await begin(data)).stop();
  const lock = join(data, 'postgres', 'postmaster.pid');
  writeFileSync(lock, '');
  const patient = begin(data);
  await sleep(1_000);
  expect(readFileSync(lock, 'utf8')).toBe('');
  const past = new Date(Date.now() - 60_000);
  utimesSync(lock, past, past);
  expect(readLock((await patient).cluster)?.state).toBe('ready');
});

test('a path too long for a socket gets a short private folder, which others find and the end removes', async () => {
  const long = join(base, 'a'.repeat(60), 'b'.repeat(60));
  const running = await begin(long);
  expect(running.host.startsWith(long)).toBe(false);
  expect(lstatSync(running.host).mode & 0o077).toBe(0);
  expect((await begin(long)).host).toBe(running.host);
  await running.stop();
  expect(existsSync(running.host)).toBe(false);
});

test('a data folder that the database user cannot reach points to one that it can', async (context) => {
  if (!root) context.skip('only root hands the database to another user');
  const closed = join(base, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const elsewhere = join(base, 'elsewhere');
  const running = await begin(join(closed, 'data'), { elsewhere });
  expect(lstatSync(join(closed, 'data', 'postgres')).isSymbolicLink()).toBe(true);
  expect(running.cluster.startsWith(elsewhere)).toBe(true);
  expect(realpathSync(join(closed, 'data', 'postgres'))).toBe(running.cluster);
  await running.stop();
  const again = await begin(join(closed, 'data'), { elsewhere });
  expect(again.cluster).toBe(running.cluster);
});

/** The package as npm leaves it when no install script ran. */
function unlinkedPackage(folder: string) {
  const origin = binaryPackage();
  cpSync(origin.folder, folder, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  for (const { target } of links) rmSync(join(folder, target), { force: true });
  return { folder, version: origin.version };
}

test('the library links that an install script would have made are made', async (context) => {
  if (process.platform !== 'linux') context.skip('the package has such links on Linux');
  const origin = unlinkedPackage(join(base, 'package'));
  const running = await begin(join(base, 'data'), { origin });
  expect(running.started).toBe(true);
  expect(lstatSync(join(origin.folder, 'native', 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
});

test('programs out of the database user’s reach are copied to where it can', async (context) => {
  if (!root) context.skip('only root hands the database to another user');
  const closed = join(base, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const origin = unlinkedPackage(join(closed, 'package'));
  const running = await begin(join(base, 'data'), { origin });
  expect(running.started).toBe(true);
  expect(readdirSync(join(base, 'data')).sort()).toEqual([`binaries-${origin.version}`, 'postgres', 'run']);
});

test('a missing package is a sentence', async () => {
  const message = await refusal(
    launch(base, { origin: { folder: join(base, 'nowhere'), version: '18.0.0' } }),
  );
  expect(message).toContain('Er is geen ingebouwde database voor dit toestel');
});

test('another major version is refused with how to move, and left alone', async () => {
  const running = await begin(base);
  await running.stop();
  writeFileSync(join(base, 'postgres', 'PG_VERSION'), '17\n');
  const message = await refusal(launch(base));
  expect(message).toContain(
    'bevat gegevens van PostgreSQL 17; deze versie van Beleidsspoor werkt met PostgreSQL 18.',
  );
  expect(message).toContain('beleidsspoor backup BESTAND');
  expect(readFileSync(join(base, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
});

test('a folder with something else in it is refused and left alone', async () => {
  mkdirSync(join(base, 'postgres'));
  writeFileSync(join(base, 'postgres', 'foto.jpg'), 'x');
  expect(await refusal(launch(base))).toContain('bevat iets anders dan onze database');
  expect(readdirSync(join(base, 'postgres'))).toEqual(['foto.jpg']);
  writeFileSync(join(base, 'file'), '');
  expect(await refusal(launch(join(base, 'file')))).toContain('is geen map');
});

test('a read-only folder is a sentence', async (context) => {
  let folder = join(base, 'closed');
  if (root) {
    folder = smallDisk(context, 10);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
  } else {
    mkdirSync(folder, { mode: 0o500 });
  }
  expect(await refusal(launch(folder))).toMatch(
    /kan niet geschreven worden \(alleen lezen\)|heeft geen rechten op de map/,
  );
  expect(await refusal(launch(join(folder, 'new', 'data')))).toMatch(
    /kan niet geschreven worden \(alleen lezen\)|heeft geen rechten op de map/,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that can be made nowhere is a sentence', async (context) => {
  if (process.platform !== 'linux') context.skip('needs /proc');
  expect(await refusal(launch('/proc/beleidsspoor/data'))).toContain('kan niet geschreven worden');
});

test('a database that lies on a disk turned read-only is a sentence too', async (context) => {
  if (!root) context.skip('needs the right to mount a small disk');
  const disk = smallDisk(context, 150);
  const running = await begin(disk);
  await running.stop();
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  expect(await refusal(launch(disk))).toContain('alleen lezen');
  execFileSync('mount', ['-o', 'remount,rw', disk]);
  expect((await begin(disk)).started).toBe(true);
});

test('a disk that is full at the first start leaves nothing half', async (context) => {
  const disk = smallDisk(context, 20);
  expect(await refusal(launch(disk))).toContain('De schijf is vol');
  expect(readdirSync(disk)).toEqual(['run']);
});

test('a disk that fills up while writing is a sentence; all that was acknowledged is there when it has room again', async (context) => {
  const disk = smallDisk(context, 140);
  const id = 'aaaaaaaa-0000-4000-8000-000000000001';
  let connection: Connection = await connectEmbedded(disk);
  let kept = 0;
  try {
    const write = (position: number) =>
      withGovernment(connection.app, id, (tx) =>
        tx
          .insertInto('bodies')
          .values({ government_id: id, name: `${position} ${randomText(200_000)}`, kind: 'agb', position })
          .execute(),
      );
    await withGovernment(connection.app, id, (tx) =>
      tx.insertInto('governments').values({ id, name: 'Spoorbeke', slug: 'spoorbeke' }).execute(),
    );
    await connection.owner.schema
      .alterTable('bodies')
      .dropConstraint('bodies_government_id_name_key')
      .execute();
    const fill = async () => {
      for (;;) {
        await write(kept + 1);
        kept += 1;
      }
    };
    expect(await refusal(fill())).toMatch(/De schijf is vol|De database is gestopt terwijl dit bezig was/);
  } finally {
    await connection.close();
  }
  expect(kept).toBeGreaterThan(20);
  execFileSync('mount', ['-o', 'remount,size=400m', disk]);
  connection = await connectEmbedded(disk);
  try {
    expect((await listGovernments(connection.app)).length).toBe(1);
    const there = await withGovernment(connection.app, id, (tx) =>
      tx.selectFrom('bodies').select('position').orderBy('position').execute(),
    );
    expect(there.map(({ position }) => position).slice(0, kept)).toEqual(
      Array.from({ length: kept }, (_, index) => index + 1),
    );
  } finally {
    await connection.close();
  }
});

/** Text that PostgreSQL can't compress away. */
function randomText(length: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(30_000)))
    .toString('base64')
    .repeat(Math.ceil(length / 40_000))
    .slice(0, length);
}

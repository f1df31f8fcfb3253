/** Makes the cluster: beside and renamed, so that a kill in the middle leaves no half folder. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../kernel/refusal.ts';
import { launchSentences } from './database.nl.ts';
import type { Binaries } from './launch-binaries.ts';
import { lives } from './launch-lock.ts';
import type { Place } from './launch-place.ts';
import { codeOf, fileTrouble, serverTrouble } from './trouble.ts';

const BESIDE = /^postgres\.new-(\d+)-/;

/** PostgreSQL's environment: ours would leak PGDATA, PGHOST and locales into it. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32'
    ? { SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'] }
    : {}),
};

/**
 * @throws Refusal when the folder holds a cluster of another major version, or something else than a cluster.
 */
export async function initialise(place: Place, programs: Binaries): Promise<void> {
  if (isCluster(place.cluster, programs.major)) return;
  sweep(place.home);
  const beside = join(place.home, `postgres.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(beside, { mode: 0o700 });
    if (place.user.drop) chownSync(beside, place.user.drop.uid, place.user.drop.gid);
    await initdb(beside, place, programs);
    renameSync(beside, place.cluster);
    if (process.platform !== 'win32') syncFolder(place.home);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process was first: its cluster is as good as ours.
    if (isCluster(place.cluster, programs.major)) return;
    throw fileTrouble(error, place.home);
  }
}

function isCluster(cluster: string, major: string): boolean {
  let found: string;
  try {
    found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw fileTrouble(error, cluster);
    if (!existsSync(cluster)) return false;
    if (codeOf(error) === 'ENOENT' && readdirSync(cluster).length === 0) return false;
    throw new Refusal('conflict', launchSentences.notOurs(cluster), { folder: cluster });
  }
  if (found === major) return true;
  throw new Refusal('conflict', launchSentences.otherMajor(cluster, found, major), {
    found,
    expected: major,
  });
}

/** What an initialisation that was killed left beside. */
function sweep(home: string): void {
  for (const name of readdirSync(home)) {
    const maker = BESIDE.exec(name)?.[1];
    if (maker !== undefined && !lives(Number(maker)))
      rmSync(join(home, name), { recursive: true, force: true });
  }
}

async function initdb(folder: string, place: Place, programs: Binaries): Promise<void> {
  const windows = process.platform === 'win32';
  const secret = join(place.run, 'password');
  if (windows && !existsSync(secret))
    writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const child = spawn(
    programs.initdb,
    [
      `--pgdata=${folder}`,
      '--username=postgres',
      '--encoding=UTF8',
      // Sorting that no upgrade of the system's or ICU's tables can change under our indexes.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-locale',
      ...(windows
        ? ['--auth=scram-sha-256', `--pwfile=${secret}`]
        : ['--auth-local=peer', '--auth-host=reject']),
    ],
    { ...place.user.drop, cwd: folder, env: serverEnvironment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', () =>
      reject(new Refusal('unavailable', launchSentences.binariesDontRun(programs.initdb))),
    );
    child.once('close', resolve);
  });
  if (code === 0) return;
  writeFileSync(place.log, output, { flag: 'a' });
  if (code === 127 || /error while loading shared libraries/.test(output)) {
    throw new Refusal('unavailable', launchSentences.binariesDontRun(programs.initdb));
  }
  throw serverTrouble(output, place.home, place.log);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

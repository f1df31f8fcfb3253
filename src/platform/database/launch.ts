/** Starts the embedded PostgreSQL on a data folder, or finds the one that runs there already. */
import type { ChildProcess } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../kernel/refusal.ts';
import { launchSentences } from './database.nl.ts';
import { endWith } from './launch-end.ts';
import { binaries, binaryPackage, type Binaries, type BinaryPackage } from './launch-binaries.ts';
import { initialise } from './launch-initialise.ts';
import { answers, clearLock, emptyFor, isServer, lives, readLock, type Lock } from './launch-lock.ts';
import { isShortFolder, placeOf, socketFolder, type Place } from './launch-place.ts';
import { rotate, spawnServer, writeAccess } from './launch-server.ts';
import { stopServer } from './launch-stop.ts';
import { fileTrouble, serverTrouble } from './trouble.ts';

export type Running = {
  /** Folder of the Unix socket, or 127.0.0.1 where there are none (Windows). */
  host: string;
  port: number;
  /** Null where the socket's private folder and the operating system's user names are proof enough. */
  password: string | null;
  pid: number;
  cluster: string;
  /** True when this call started it; a server that ran already was joined or adopted. */
  started: boolean;
  /** Leaves it running for others: our end no longer ends it. */
  leave(): void;
  /** Stops it for everybody, and resolves when it has. */
  stop(): Promise<void>;
};

export type LaunchOptions = { origin?: BinaryPackage; elsewhere?: string };

const windows = process.platform === 'win32';
const PATIENCE = 120_000;
const EMPTY_PATIENCE = 10_000;
/** What a server says whose predecessor was killed and isn't quite gone, or that lost a race with another starter. */
const TAKEN =
  /lock file "[^"]*" (?:already exists|is empty)|pre-existing shared memory block|could not lock socket|is another postmaster/i;

/** @throws Refusal for anything about the folder, the disk or this platform that keeps a database from running. */
export async function launch(dataDir: string, options: LaunchOptions = {}): Promise<Running> {
  const place = placeOf(dataDir, options.elsewhere);
  const programs = binaries(options.origin ?? binaryPackage(), place.user, place.home);
  await initialise(place, programs);
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const found = await findRunning(place, programs);
    if (found === null) {
      const started = await start(place, programs);
      if (started) return started;
    } else if (found !== 'wait') {
      return handle(place, found, false, () => {}, programs);
    }
    await sleep(50);
  }
  throw new Refusal('unavailable', launchSentences.stillBusy(place.cluster), { folder: place.cluster });
}

/** The server that runs here, null when there is none, 'wait' while one comes or goes. */
async function findRunning(place: Place, programs: Binaries): Promise<Lock | 'wait' | null> {
  let lock: Lock | null;
  try {
    lock = readLock(place.cluster);
  } catch (error) {
    throw fileTrouble(error, place.cluster);
  }
  if (!lock) return null;
  // Just made and not written yet, or the rest of a start that was cut off: time tells.
  if (lock.text === '' && emptyFor(place.cluster) < EMPTY_PATIENCE) return 'wait';
  if (lock.state === 'ready' && (await answers(lock))) return lock;
  if (isServer(lock, place.cluster)) {
    if (lock.state === 'ready') await stopServer(place, lock, programs);
    return 'wait';
  }
  if (isShortFolder(lock.socketFolder)) rmSync(lock.socketFolder, { recursive: true, force: true });
  if (lock.text === '' || lives(lock.pid)) clearLock(place.cluster, lock);
  return null;
}

function handle(place: Place, lock: Lock, started: boolean, leave: () => void, programs: Binaries): Running {
  return {
    host: windows ? '127.0.0.1' : lock.socketFolder,
    port: lock.port,
    password: windows ? readFileSync(join(place.run, 'password'), 'utf8').trim() : null,
    pid: lock.pid,
    cluster: place.cluster,
    started,
    leave,
    stop: async () => {
      leave();
      const now = readLock(place.cluster);
      if (now?.pid === lock.pid) await stopServer(place, now, programs);
      if (isShortFolder(lock.socketFolder)) rmSync(lock.socketFolder, { recursive: true, force: true });
    },
  };
}

/** Resolves null when the lock was taken: look again. */
async function start(place: Place, programs: Binaries): Promise<Running | null> {
  let child: ChildProcess;
  let seen: number;
  const sockets = windows ? '' : socketFolder(place);
  try {
    writeAccess(place);
    seen = rotate(place.log);
    const log = openSync(place.log, 'a', 0o600);
    if (place.user.drop) chownSync(place.log, place.user.drop.uid, place.user.drop.gid);
    child = await spawnServer(place, programs, sockets, log);
    closeSync(log);
  } catch (error) {
    throw fileTrouble(error, place.cluster);
  }
  let over = false;
  const gone = new Promise<void>((resolve) => {
    const finish = () => {
      over = true;
      resolve();
    };
    child.once('error', finish);
    child.once('exit', finish);
  });
  for (;;) {
    const lock = readLock(place.cluster);
    const ours = lock !== null && (windows || lock.pid === child.pid);
    if (ours && lock.state === 'ready') return handle(place, lock, true, endWith(child), programs);
    if (over && !(windows && ours)) break;
    await Promise.race([windows ? sleep(50) : gone, sleep(10)]);
  }
  if (isShortFolder(sockets)) rmSync(sockets, { recursive: true, force: true });
  if (child.pid === undefined) {
    throw new Refusal('unavailable', launchSentences.binariesDontRun(programs.postgres));
  }
  const said = readFileSync(place.log).subarray(seen).toString();
  if (TAKEN.test(said)) return null;
  if (/error while loading shared libraries/.test(said)) {
    throw new Refusal('unavailable', launchSentences.binariesDontRun(programs.postgres));
  }
  throw serverTrouble(said, place.cluster, place.log);
}

/**
 * Where the database lives. Ordinarily `<data>/postgres` with `<data>/run` beside it. Where root's database user can't
 * reach the data folder (under a 0700 home), both lie elsewhere and `<data>/postgres` is a link to there.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../../kernel/refusal.ts';
import { launchSentences } from './database.nl.ts';
import { canReach, databaseUser, type DatabaseUser } from './launch-user.ts';
import { codeOf, fileTrouble } from './trouble.ts';

export type Place = {
  user: DatabaseUser;
  /** Holds `postgres/`, `run/` and, where needed, a copy of the programs. */
  home: string;
  /** The database cluster; may not exist yet. */
  cluster: string;
  run: string;
  log: string;
};

/** Longest path of a Unix socket in bytes (Linux 107, macOS 103) and the file name PostgreSQL gives it. */
const SOCKET_PATH = process.platform === 'darwin' ? 103 : 107;
const SOCKET_NAME = '/.s.PGSQL.5432';
const SHORT_PREFIX = 'beleidsspoor-';

const elsewhereBase = process.platform === 'darwin' ? '/usr/local/var/beleidsspoor' : '/var/lib/beleidsspoor';

/** `elsewhere`: where a database goes that can't lie in its data folder. */
export function placeOf(dataDir: string, elsewhere = elsewhereBase): Place {
  const asked = resolve(dataDir);
  try {
    makeFolder(asked);
    const data = realpathSync(asked);
    const pointer = join(data, 'postgres');
    const existing = lstatSync(pointer, { throwIfNoEntry: false });
    const target = existing?.isSymbolicLink() ? resolve(data, readlinkSync(pointer)) : pointer;
    const user = databaseUser(target);
    const home =
      target === pointer ? homeFor(data, user, existing !== undefined, elsewhere) : dirname(target);
    const cluster = join(home, basename(target));
    if (cluster !== pointer && !existing) symlinkSync(cluster, pointer);
    const run = join(home, 'run');
    own(run, user);
    return { user, home, cluster, run, log: join(run, 'postgres.log') };
  } catch (error) {
    throw fileTrouble(error, asked);
  }
}

/** Node's own recursive mkdir says ENOENT on a read-only file system, and never ends under /proc (Node 24). */
function makeFolder(path: string): void {
  if (dirname(path) !== path && !existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new Refusal('unavailable', launchSentences.readOnly(path), { path });
    if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

function homeFor(data: string, user: DatabaseUser, exists: boolean, elsewhere: string): string {
  if (!user.drop) accessSync(data, constants.W_OK);
  // The data folder is ours to open; the folders above it are not.
  if (user.drop && canReach(user, dirname(data)) && !canReach(user, data)) {
    chmodSync(data, statSync(data).mode | 0o011);
  }
  if (exists || canReach(user, data)) return data;
  const mark = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const home = join(elsewhere, `${basename(data).slice(0, 20)}-${mark}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

function own(run: string, user: DatabaseUser): void {
  try {
    mkdirSync(run, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  chmodSync(run, 0o700);
  if (user.drop) chownSync(run, user.drop.uid, user.drop.gid);
}

/** The socket's folder: `run`, or a short private one where that path is too long; postmaster.pid records which. */
export function socketFolder(place: Place): string {
  if (Buffer.byteLength(place.run + SOCKET_NAME) <= SOCKET_PATH) return place.run;
  const base = Buffer.byteLength(tmpdir()) > 60 ? '/tmp' : tmpdir();
  const folder = mkdtempSync(join(base, SHORT_PREFIX));
  if (place.user.drop) chownSync(folder, place.user.drop.uid, place.user.drop.gid);
  return folder;
}

export const isShortFolder = (folder: string) => basename(folder).startsWith(SHORT_PREFIX);

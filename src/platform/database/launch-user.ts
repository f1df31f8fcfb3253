/** As whom PostgreSQL runs: it refuses root, so root hands it to someone else, who must be able to reach its files. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { Refusal } from '../../kernel/refusal.ts';
import { launchSentences } from './database.nl.ts';
import { codeOf } from './trouble.ts';

/** `drop` holds the ids to run under when we are root; null when the database simply runs as ourselves. */
export type DatabaseUser = { name: string; drop: { uid: number; gid: number } | null };

type Account = { name: string; uid: number; gid: number };

/** macOS writes nobody as -2. */
const unsigned = (id: string | undefined) => Number(id) >>> 0;

function accounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: unsigned(uid), gid: unsigned(gid) }));
}

/** Owner of the nearest part of the path that exists. */
function ownerOf(path: string): number {
  try {
    return statSync(path).uid;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || dirname(path) === path) throw error;
    return ownerOf(dirname(path));
  }
}

/**
 * Root keeps to the owner of the data where that is somebody (so that `sudo` leaves no files its user can't read),
 * and takes `postgres` or `nobody` otherwise.
 * @throws Refusal when there is nobody to drop to, or when we have no name (PostgreSQL looks it up).
 */
export function databaseUser(folder: string): DatabaseUser {
  if (process.getuid?.() !== 0) {
    try {
      return { name: userInfo().username, drop: null };
    } catch {
      throw new Refusal('unavailable', launchSentences.unknownUser);
    }
  }
  const known = accounts();
  const owner = ownerOf(folder);
  const account =
    (owner === 0 ? undefined : known.find(({ uid }) => uid === owner)) ??
    known.find(({ name }) => name === 'postgres') ??
    known.find(({ name }) => name === 'nobody');
  if (!account) throw new Refusal('unavailable', launchSentences.noUser);
  return { name: account.name, drop: { uid: account.uid, gid: account.gid } };
}

function mayEnter(folder: string, ids: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === ids.uid ? 0o100 : gid === ids.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}

/** Whether the database's user can walk to an existing folder: every folder on the way must let it through. */
export function canReach(user: DatabaseUser, path: string): boolean {
  if (!user.drop) return true;
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if (!mayEnter(folder, user.drop)) return false;
    if (dirname(folder) === folder) return true;
  }
}

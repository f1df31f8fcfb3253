/** PostgreSQL's own lock file: who runs on a cluster, on which socket, and whether that is still true. */
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect as dial } from 'node:net';
import { join } from 'node:path';
import { codeOf } from './trouble.ts';

export type Lock = {
  text: string;
  pid: number;
  port: number;
  /** '' before PostgreSQL has opened it, and on Windows. */
  socketFolder: string;
  state: 'starting' | 'stopping' | 'ready' | 'standby' | '';
};

const lockFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** Lines: pid, folder, start, port, socket folder, address, shared memory key, state (PostgreSQL, pidfile.h). */
export function readLock(cluster: string): Lock | null {
  try {
    const text = readFileSync(lockFile(cluster), 'utf8');
    const lines = text.split('\n').map((line) => line.trim());
    return {
      text,
      pid: Math.abs(Number(lines[0])),
      port: Number(lines[3] ?? 0),
      socketFolder: lines[4] ?? '',
      state: (lines[7] ?? '') as Lock['state'],
    };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** How long, in milliseconds, the lock file has been as it is; for ever when it is not there. */
export function emptyFor(cluster: string): number {
  try {
    return Date.now() - statSync(lockFile(cluster)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Infinity;
    throw error;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Whether the process in the lock is really a server on this cluster. A number alone proves nothing: after a kill it may
 * have gone to another process, or to a dead child that nobody has buried (a container without an init).
 */
export function isServer(lock: Lock, cluster: string): boolean {
  if (!Number.isSafeInteger(lock.pid) || lock.pid <= 1 || !exists(lock.pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${lock.pid}/cwd`) === cluster;
  } catch (error) {
    return codeOf(error) === 'EACCES';
  }
}

/** Whether somebody listens where the lock says; works across containers, where the process number says nothing. */
export function answers(lock: Lock): Promise<boolean> {
  const where =
    lock.socketFolder === ''
      ? { host: '127.0.0.1', port: lock.port }
      : { path: `${lock.socketFolder}/.s.PGSQL.${lock.port}` };
  return new Promise((resolve) => {
    const socket = dial(where);
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

/**
 * Takes away the lock of a server that is gone, where PostgreSQL itself would be misled by its number living on.
 * Moved first and looked at then, so that a lock that another starter has just made is put back.
 */
export function clearLock(cluster: string, stale: Lock): void {
  const aside = `${lockFile(cluster)}.stale-${process.pid}`;
  try {
    renameSync(lockFile(cluster), aside);
    if (readFileSync(aside, 'utf8') !== stale.text) linkSync(aside, lockFile(cluster));
    rmSync(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  }
}

/** 0 would ask about ourselves. */
export const lives = (pid: number): boolean => pid > 0 && exists(pid);

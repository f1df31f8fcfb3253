/** The embedded server as a child process: its settings, who may come in, its log. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './launch-binaries.ts';
import { serverEnvironment } from './launch-initialise.ts';
import type { Place } from './launch-place.ts';

const windows = process.platform === 'win32';

export async function spawnServer(
  place: Place,
  programs: Binaries,
  sockets: string,
  log: number,
): Promise<ChildProcess> {
  const settings = {
    // Acknowledged is on the disk, on every machine.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    listen_addresses: windows ? '127.0.0.1' : '',
    port: String(windows ? await freePort() : 5432),
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    max_connections: '100',
    max_wal_size: '512MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // The log is for technicians: no statements and no row contents in it.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    cluster_name: 'beleidsspoor',
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // On Windows postgres refuses administrators unless pg_ctl starts it, which takes their rights away. (Untested.)
  const [program, args] = windows
    ? [programs.pgCtl, ['start', '-W', '-D', place.cluster, '-o', words.map((word) => `"${word}"`).join(' ')]]
    : [programs.postgres, ['-D', place.cluster, ...words]];
  return spawn(program, args, {
    ...place.user.drop,
    cwd: place.cluster,
    env: serverEnvironment,
    stdio: ['ignore', log, log],
  });
}

/** Who may come in by the socket: the user that the database runs as, and root, under any role. */
export function writeAccess(place: Place): void {
  if (windows) return;
  const files = {
    'pg_hba.conf': 'local all all peer map=beleidsspoor\n',
    'pg_ident.conf': ['root', place.user.name].map((name) => `beleidsspoor "${name}" all\n`).join(''),
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(place.cluster, name);
    if (statSync(path, { throwIfNoEntry: false }) && readFileSync(path, 'utf8') === text) continue;
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    if (place.user.drop) chownSync(`${path}.new`, place.user.drop.uid, place.user.drop.gid);
    renameSync(`${path}.new`, path);
  }
}

/** @returns the size of the log before this start. */
export function rotate(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 5_000_000) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 5432));
    });
  });
}

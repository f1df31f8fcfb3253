/** Stops an embedded server, whoever started it. */
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../kernel/refusal.ts';
import { launchSentences } from './database.nl.ts';
import type { Binaries } from './launch-binaries.ts';
import { isServer, readLock, type Lock } from './launch-lock.ts';
import type { Place } from './launch-place.ts';

const windows = process.platform === 'win32';

/** Fast at first (running transactions are rolled back), without a checkpoint when that doesn't help. */
export async function stopServer(place: Place, lock: Lock, programs: Binaries): Promise<void> {
  const signals = ['SIGINT', 'SIGQUIT'] as const;
  for (const signal of signals) {
    if (windows) {
      const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
      spawnSync(programs.pgCtl, ['stop', '-D', place.cluster, '-m', mode]);
    } else if (isServer(lock, place.cluster)) {
      process.kill(lock.pid, signal);
    }
    for (const end = Date.now() + 30_000; Date.now() < end; await sleep(10)) {
      const now = readLock(place.cluster);
      if (now?.pid !== lock.pid || !isServer(now, place.cluster)) return settle(lock, place);
    }
  }
  throw new Refusal('unavailable', launchSentences.doesNotStop(lock.pid), { pid: lock.pid });
}

/** The lock goes a moment before the process does; who removes or unmounts the folder next needs both gone. */
async function settle(lock: Lock, place: Place): Promise<void> {
  const end = Date.now() + 2000;
  while (process.platform === 'linux' && isServer(lock, place.cluster) && Date.now() < end) await sleep(5);
}

/** The database ends when we end, whichever way that is, except by SIGKILL: the next start adopts what that leaves. */
import type { ChildProcess } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * SIGTERM lets sessions of other processes finish, and takes no new ones.
 * @returns undoes it, and lets our event loop end while the database lives on.
 */
export function endWith(child: ChildProcess): () => void {
  const end = () => void child.kill('SIGTERM');
  const onSignal = (signal: NodeJS.Signals) => {
    // Somebody else handles it, and will close the connection or exit.
    if (process.listenerCount(signal) > 1) return;
    end();
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    process.off('exit', end);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    child.unref();
  };
  process.once('exit', end);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  child.unref();
  return release;
}

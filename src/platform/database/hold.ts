/** One server process an installation: an advisory lock that dies with its holder. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import type { Connection } from './connect.ts';
import { connectSentences } from './database.nl.ts';
import { lockArguments } from './session.ts';

async function take(connection: Connection): Promise<Client | null> {
  const session = await connection.session();
  let ours = false;
  try {
    const { rows } = await session.query<{ ours: boolean }>(
      `select pg_try_advisory_lock(${lockArguments('server')}) as ours`,
    );
    ours = rows[0]?.ours === true;
  } finally {
    if (!ours) await session.end();
  }
  return ours ? session : null;
}

/**
 * Makes this process the server of its installation.
 * @param lost called when, after the database was away, another server has taken the place: this one must stop.
 * @returns gives the place up; call it before closing the connection.
 * @throws Refusal when another process is the server already.
 */
export async function holdServer(
  connection: Connection,
  lost: (reason: Refusal) => void,
): Promise<() => Promise<void>> {
  const first = await take(connection);
  if (!first) throw new Refusal('conflict', connectSentences.secondServer);
  let held: Client = first;
  let released = false;
  let returning: Promise<void> = Promise.resolve();
  const retake = async () => {
    // Often: until then the place is free for whoever comes by. Whatever keeps us out may be over in a while, and the
    // next query tells its user.
    for (;;) {
      await sleep(100);
      if (released) return;
      const again = await take(connection).catch(() => 'away' as const);
      if (again === 'away') continue;
      if (again) keep(again);
      else if (!released) lost(new Refusal('conflict', connectSentences.serverLost));
      return;
    }
  };
  const keep = (session: Client) => {
    held = session;
    session.once('end', () => {
      if (!released) returning = retake();
    });
  };
  keep(first);
  return async () => {
    released = true;
    await returning;
    await held.end();
  };
}

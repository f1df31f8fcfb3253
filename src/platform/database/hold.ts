/** One server process an installation: an advisory lock that dies with its holder. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import type { Connection } from './connect.ts';
import { connectSentences } from './database.nl.ts';
import { lockArguments } from './session.ts';
import { isAway } from './trouble.ts';

async function take(connection: Connection): Promise<Client | null> {
  const session = await connection.session();
  const { rows } = await session.query<{ ours: boolean }>(
    `select pg_try_advisory_lock(${lockArguments('server')}) as ours`,
  );
  if (rows[0]?.ours === true) return session;
  await session.end();
  return null;
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
  const retake = async () => {
    for (;;) {
      await sleep(500);
      try {
        if (released) return;
        const again = await take(connection);
        if (again) return keep(again);
        if (!released) lost(new Refusal('conflict', connectSentences.serverLost));
        return;
      } catch (error) {
        if (!isAway(error)) throw error;
      }
    }
  };
  const keep = (session: Client) => {
    held = session;
    session.once('end', () => {
      if (!released) void retake();
    });
  };
  keep(first);
  return async () => {
    released = true;
    await held.end();
  };
}

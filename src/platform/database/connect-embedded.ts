/**
 * Starts or joins the embedded database. Every process that uses it holds a shared lock on it; whoever leaves and finds
 * nobody else there stops it, whoever started it. A process that dies loses its lock, so nothing has to be cleaned up.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { address, bootstrap, EMBEDDED } from './bootstrap.ts';
import type { Connection } from './connect.ts';
import { launchSentences } from './database.nl.ts';
import { launch, type LaunchOptions, type Running } from './launch.ts';
import { migrate } from './migrate.ts';
import { lockArguments, openPool, openSession } from './session.ts';
import { isAway, queryTrouble } from './trouble.ts';

const roles = { app: EMBEDDED.app, owner: EMBEDDED.owner };
const PATIENCE = 60_000;

/** `ended` resolves when the session is over, also for who asks after that. */
type Presence = { running: Running; session: Client; ended: Promise<void> };

export async function connectEmbedded(dataDir: string, options: LaunchOptions = {}): Promise<Connection> {
  let here = await enter(dataDir, options);
  const settings = (role: string) => address(here.running, role, EMBEDDED.database);
  const app = openPool(settings(EMBEDDED.app), 10);
  const owner = openPool(settings(EMBEDDED.owner), 2);
  let closing = false;
  let returning: Promise<void> = Promise.resolve();

  /** A server that was killed under us is started again; the pools find it where it is now. */
  const watch = async (presence: Presence) => {
    await presence.ended;
    if (!closing) returning = comeBack(presence);
  };
  const comeBack = async (lost: Presence) => {
    lost.running.leave();
    for (;;) {
      await sleep(200);
      if (closing || !existsSync(join(lost.running.cluster, 'PG_VERSION'))) return;
      try {
        here = await enter(dataDir, options);
      } catch {
        // The next query tells its user; the disk may have room again in a while.
        await sleep(2000);
        continue;
      }
      for (const { pool } of [app, owner])
        Object.assign(pool.options, { host: here.running.host, port: here.running.port });
      void watch(here);
      return;
    }
  };
  void watch(here);

  let closed: Promise<void> | null = null;
  return {
    app: app.db,
    owner: owner.db,
    embedded: true,
    roles,
    session: () => openSession(settings(EMBEDDED.owner)),
    close: () => {
      closing = true;
      closed ??= Promise.all([app.db.destroy(), owner.db.destroy()])
        .then(() => returning)
        .then(() => leave(here.running, here.session));
      return closed;
    },
  };
}

/** Launches or joins, makes itself known, and migrates; again when the server was just being stopped by the last one out. */
async function enter(dataDir: string, options: LaunchOptions): Promise<Presence> {
  for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
    const running = await launch(dataDir, options);
    let session: Client | null = null;
    try {
      await bootstrap(running);
      const opened = await openSession(address(running, EMBEDDED.owner, EMBEDDED.database));
      const ended = new Promise<void>((resolve) => opened.once('end', resolve));
      session = opened;
      await session.query(`select pg_advisory_lock_shared(${lockArguments('presence')})`);
      await migrate(session, roles);
      return { running, session, ended };
    } catch (error) {
      if (isAway(error) && Date.now() < end) {
        running.leave();
        continue;
      }
      if (session) await leave(running, session);
      else if (running.started) await running.stop();
      if (isAway(error)) throw new Refusal('unavailable', launchSentences.stillBusy(running.cluster));
      throw queryTrouble(error);
    }
  }
}

async function leave(running: Running, session: Client): Promise<void> {
  let alone: boolean;
  try {
    await session.query(`select pg_advisory_unlock_shared(${lockArguments('presence')})`);
    const { rows } = await session.query<{ alone: boolean }>(
      `select pg_try_advisory_lock(${lockArguments('presence')}) as alone`,
    );
    alone = rows[0]?.alone === true;
  } catch (error) {
    if (!isAway(error)) throw error;
    // It went away by itself; somebody may be starting it again, who then answers for it.
    running.leave();
    return;
  }
  if (alone) await running.stop();
  else running.leave();
  await session.end();
}

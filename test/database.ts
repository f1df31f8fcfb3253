/** A database of its own for a test file: a copy of the migrated template, walls included. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { inject } from 'vitest';
import type { Connection } from '../src/platform/database/connect.ts';
import { openPool, openSession } from '../src/platform/database/session.ts';
import { FAILED, READY, settingsFor, WANTED, type Login, type TestServer } from './database-server.ts';

export type TestDatabase = Connection & {
  /** Addresses of this database as DATABASE_URL and DATABASE_OWNER_URL would have them. */
  urls: { app: string; owner: string };
  /** A session as the server's superuser; whoever asks ends it. */
  admin(): Promise<Client>;
  /** Closes it and takes the database away. */
  drop(): Promise<void>;
};

async function testServer(): Promise<TestServer> {
  const folder = inject('databaseFolder');
  writeFileSync(join(folder, WANTED), '');
  while (!existsSync(join(folder, READY))) {
    if (existsSync(join(folder, FAILED))) throw new Error(readFileSync(join(folder, FAILED), 'utf8'));
    await sleep(20);
  }
  return JSON.parse(readFileSync(join(folder, READY), 'utf8')) as TestServer;
}

function urlOf(server: TestServer, { user, password }: Login, database: string): string {
  const secret = password === null ? '' : `:${encodeURIComponent(password)}`;
  return `postgres://${user}${secret}@${encodeURIComponent(server.host)}:${server.port}/${database}`;
}

/** `empty: true` gives a database without our tables, as a new server has. */
export async function testDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const onServer = () => openSession(settingsFor(server, server.admin, server.adminDatabase));
  const admin = await onServer();
  const template = empty ? `template0 encoding 'UTF8'` : server.template;
  await admin.query(`create database ${name} owner ${server.owner.user} template ${template}`);
  await admin.end();

  const app = openPool(settingsFor(server, server.app, name), 10);
  const owner = openPool(settingsFor(server, server.owner, name), 4);
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= Promise.all([app.db.destroy(), owner.db.destroy()]).then(() => undefined);
    return closed;
  };
  return {
    app: app.db,
    owner: owner.db,
    embedded: (process.env['TEST_DATABASE_URL'] ?? '') === '',
    roles: { app: server.app.user, owner: server.owner.user },
    session: () => openSession(settingsFor(server, server.owner, name)),
    close,
    urls: { app: urlOf(server, server.app, name), owner: urlOf(server, server.owner, name) },
    admin: () => openSession(settingsFor(server, server.admin, name)),
    drop: async () => {
      await close();
      const last = await onServer();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
    },
  };
}

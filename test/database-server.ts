/**
 * One PostgreSQL for a whole run of the tests, started when the first test asks for it: the embedded one on a temporary
 * folder, or the server that TEST_DATABASE_URL (a superuser's address) names.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client, escapeIdentifier, type ClientConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureRole } from '../src/platform/database/bootstrap.ts';
import { launch } from '../src/platform/database/launch.ts';
import { migrate, type Roles } from '../src/platform/database/migrate.ts';
import { openSession } from '../src/platform/database/session.ts';

export type Login = { user: string; password: string | null };
export type TestServer = {
  host: string;
  port: number;
  admin: Login;
  adminDatabase: string;
  owner: Login;
  app: Login;
  template: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    databaseFolder: string;
  }
}

export const WANTED = 'wanted';
export const READY = 'ready.json';
export const FAILED = 'failed.txt';

export const settingsFor = (server: TestServer, login: Login, database: string): ClientConfig => ({
  host: server.host,
  port: server.port,
  user: login.user,
  database,
  ...(login.password === null ? {} : { password: login.password }),
});

type Started = { server: TestServer; stop: () => Promise<void> };

async function ownServer(folder: string): Promise<Started> {
  const running = await launch(folder);
  const login = (user: string): Login => ({ user, password: running.password });
  const server: TestServer = {
    host: running.host,
    port: running.port,
    admin: login('postgres'),
    adminDatabase: 'postgres',
    owner: login('test_owner'),
    app: login('test_app'),
    template: 'test_template',
  };
  return {
    server,
    stop: async () => {
      await running.stop();
      rmSync(dirname(running.cluster), { recursive: true, force: true });
    },
  };
}

/** Roles belong to a whole server, so each run has its own and takes them away again. */
async function givenServer(url: string): Promise<Started> {
  const {
    host,
    port,
    user = 'postgres',
    database = 'postgres',
    password,
  } = new Client({ connectionString: url });
  const mark = randomBytes(4).toString('hex');
  const secret = randomBytes(12).toString('hex');
  const server: TestServer = {
    host,
    port,
    admin: { user, password: password ?? null },
    adminDatabase: database,
    owner: { user: `test_owner_${mark}`, password: secret },
    app: { user: `test_app_${mark}`, password: secret },
    template: `test_template_${mark}`,
  };
  const stop = async () => {
    const admin = await openSession(settingsFor(server, server.admin, server.adminDatabase));
    const { rows } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where pg_get_userbyid(datdba) = $1`,
      [server.owner.user],
    );
    for (const { name } of rows) await admin.query(`drop database ${escapeIdentifier(name)} with (force)`);
    await admin.query(`drop role ${server.owner.user}, ${server.app.user}`);
    await admin.end();
  };
  return { server, stop };
}

async function prepare(server: TestServer): Promise<void> {
  const admin = await openSession(settingsFor(server, server.admin, server.adminDatabase));
  for (const login of [server.owner, server.app]) await ensureRole(admin, login.user, login.password);
  await admin.query(
    `create database ${server.template} owner ${server.owner.user} template template0 encoding 'UTF8'`,
  );
  await admin.end();
  const owner = await openSession(settingsFor(server, server.owner, server.template));
  const roles: Roles = { app: server.app.user, owner: server.owner.user };
  await migrate(owner, roles);
  await owner.end();
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'beleidsspoor-test-'));
  project.provide('databaseFolder', folder);
  let starting: Promise<Started> | null = null;

  const begin = async (): Promise<Started> => {
    const url = process.env['TEST_DATABASE_URL'] ?? '';
    const started = await (url === '' ? ownServer(folder) : givenServer(url));
    await prepare(started.server);
    writeFileSync(join(folder, `${READY}.new`), JSON.stringify(started.server), { mode: 0o600 });
    renameSync(join(folder, `${READY}.new`), join(folder, READY));
    return started;
  };
  const watch = setInterval(() => {
    if (!existsSync(join(folder, WANTED))) return;
    clearInterval(watch);
    starting = begin();
    starting.catch((error: unknown) => writeFileSync(join(folder, FAILED), String(error)));
  }, 20);

  return async () => {
    clearInterval(watch);
    const started = await starting?.catch(() => null);
    await started?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

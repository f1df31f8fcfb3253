/** The two roles and the database inside a fresh embedded cluster; does nothing where they are. */
import { escapeIdentifier, escapeLiteral, type ClientBase, type ClientConfig } from 'pg';
import type { Running } from './launch.ts';
import { lockArguments, openSession } from './session.ts';

export const EMBEDDED = {
  database: 'beleidsspoor',
  owner: 'beleidsspoor_owner',
  app: 'beleidsspoor_app',
} as const;

/** How to reach an embedded server as a role. */
export function address(running: Running, user: string, database: string): ClientConfig {
  return {
    host: running.host,
    port: running.port,
    user,
    database,
    ...(running.password === null ? {} : { password: running.password }),
  };
}

/** Makes a role that is nobody special; leaves one that exists. */
export async function ensureRole(admin: ClientBase, name: string, password: string | null): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount) return;
  const secret = password === null ? '' : ` password ${escapeLiteral(password)}`;
  await admin.query(
    `create role ${escapeIdentifier(name)} login nosuperuser nocreatedb nocreaterole nobypassrls${secret}`,
  );
}

export async function bootstrap(running: Running): Promise<void> {
  const admin = await openSession(address(running, 'postgres', 'postgres'));
  try {
    await admin.query(`select pg_advisory_lock(${lockArguments('change')})`);
    await ensureRole(admin, EMBEDDED.owner, running.password);
    await ensureRole(admin, EMBEDDED.app, running.password);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [EMBEDDED.database]);
    if (!rowCount) await admin.query(`create database ${EMBEDDED.database} owner ${EMBEDDED.owner}`);
  } finally {
    await admin.end();
  }
}

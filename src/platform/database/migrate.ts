/** Numbered SQL files, each applied once, in order, in a transaction of its own. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { escapeIdentifier, type ClientBase } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { connectSentences, migrateSentences } from './database.nl.ts';
import { lockArguments } from './session.ts';
import { codeOf } from './trouble.ts';

export type Migration = { name: string; sql: string; hash: string };
export type Roles = { app: string; owner: string };

/** The site runs from a bundle elsewhere in the project, so the folder is looked for from there upwards too. */
function migrationsFolder(): string {
  const inProject = join('src', 'platform', 'database', 'migrations');
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = [
      join(folder, 'migrations', '0001-foundation.sql'),
      join(folder, inProject, '0001-foundation.sql'),
    ].find((path) => existsSync(path));
    if (found !== undefined) return dirname(found);
    if (dirname(folder) === folder)
      throw new Error(`no folder ${inProject} above ${fileURLToPath(import.meta.url)}`);
  }
}

export function readMigrations(folder = migrationsFolder()): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}

/** `:app` and `:owner` in a migration, as quoted names. */
export function withRoles(sql: string, roles: Roles): string {
  for (const role of Object.values(roles)) {
    if (!/^[\w.@-]+$/u.test(role)) throw new Refusal('usage', connectSentences.badRoleName(role), { role });
  }
  return sql.replaceAll(/(?<!:):(app|owner)\b/g, (_, name: keyof Roles) => escapeIdentifier(roles[name]));
}

type Applied = { name: string; hash: string };

export async function appliedMigrations(session: ClientBase): Promise<Applied[]> {
  return (await session.query<Applied>('select name, hash from migrations order by name')).rows;
}

/** Applies one migration inside the transaction of the caller. */
export async function applyMigration(session: ClientBase, migration: Migration, roles: Roles): Promise<void> {
  await session.query(withRoles(migration.sql, roles));
  await session.query('insert into migrations (name, hash) values ($1, $2)', [
    migration.name,
    migration.hash,
  ]);
}

/**
 * Brings the database of the owner's session up to date; processes that start together wait for each other.
 * @throws Refusal when an applied migration was altered, is unknown here, or the database holds somebody else's tables.
 */
export async function migrate(
  session: ClientBase,
  roles: Roles,
  migrations = readMigrations(),
): Promise<void> {
  await session.query(`select pg_advisory_lock(${lockArguments('change')})`);
  try {
    await ledger(session);
    const applied = await appliedMigrations(session);
    for (const [index, { name, hash }] of applied.entries()) {
      const ours = migrations[index];
      if (ours?.name !== name)
        throw new Refusal('conflict', migrateSentences.newer(name), { migration: name });
      if (ours.hash !== hash)
        throw new Refusal('conflict', migrateSentences.changed(name), { migration: name });
    }
    for (const migration of migrations.slice(applied.length)) {
      await session.query('begin');
      await applyMigration(session, migration, roles);
      await session.query('commit');
    }
  } catch (error) {
    await session.query('rollback').catch(() => null);
    throw codeOf(error) === '42501'
      ? new Refusal('not-allowed', connectSentences.ownerCannotCreate(roles.owner), { role: roles.owner })
      : error;
  } finally {
    // A session that broke has lost the lock with it.
    await session.query(`select pg_advisory_unlock(${lockArguments('change')})`).catch(() => null);
  }
}

async function ledger(session: ClientBase): Promise<void> {
  const { rows } = await session.query<{ ours: boolean; tables: string }>(
    `select to_regclass('public.migrations') is not null as ours,
            (select count(*)::text from pg_tables where schemaname = 'public') as tables`,
  );
  if (rows[0]?.ours) return;
  if (rows[0]?.tables !== '0') throw new Refusal('conflict', migrateSentences.otherTables);
  await session.query(
    `create table migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())`,
  );
}

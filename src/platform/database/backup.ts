/** Makes one file of everything, or of one government, as it stood at one instant, while others go on working. */
import { escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { writeArchive, type LockOptions } from './archive-write.ts';
import { tally, type BackupHead, type Manifest } from './backup-content.ts';
import { quoted, readTables, type Table } from './catalogue.ts';
import type { Connection } from './connect.ts';
import { backupSentences } from './database.nl.ts';
import { appliedMigrations } from './migrate.ts';
import { queryTrouble } from './trouble.ts';

export type BackupOptions = LockOptions & {
  /** The instant that the file is dated with, ISO. */
  now: string;
  /** Told after every few hundred rows. */
  progress?: ((table: string, rows: number) => void) | undefined;
};

const ROWS_AT_ONCE = 200;

/** Everything, as the owner sees it. @returns rows a table. @throws Refusal for the disk, the folder or the file's name. */
export function backup(connection: Connection, target: string, options: BackupOptions): Promise<Manifest> {
  return save(connection, null, target, options);
}

/** One government whole, in the same kind of file. @throws Refusal also when that government isn't there. */
export function exportGovernment(
  connection: Connection,
  governmentId: string,
  target: string,
  options: BackupOptions,
): Promise<Manifest> {
  return save(connection, governmentId, target, options);
}

async function save(
  connection: Connection,
  governmentId: string | null,
  target: string,
  options: BackupOptions,
): Promise<Manifest> {
  const session = await connection.session();
  try {
    await session.query('begin isolation level repeatable read read only');
    await session.query(
      `set local timezone = 'UTC'; set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1`,
    );
    const government = governmentId === null ? null : await findGovernment(session, governmentId);
    const tables = (await readTables(session)).filter(
      (table) => government === null || table.government !== null,
    );
    const head: BackupHead = {
      government,
      createdAt: options.now,
      migrations: (await appliedMigrations(session)).map(({ name, hash }) => ({ name, hash })),
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    };
    const manifest: Manifest = [];
    await writeArchive(target, content(session, head, tables, manifest, options), options);
    await session.query('commit');
    return manifest;
  } catch (error) {
    throw queryTrouble(error);
  } finally {
    await session.end();
  }
}

async function findGovernment(
  session: ClientBase,
  id: string,
): Promise<{ id: string; name: string; slug: string }> {
  const { rows } = await session.query<{ id: string; name: string; slug: string }>(
    'select id, name, slug from governments where id::text = $1',
    [id],
  );
  const [government] = rows;
  if (!government) throw new Refusal('not-found', backupSentences.unknownGovernment, { government: id });
  return government;
}

async function* content(
  session: ClientBase,
  head: BackupHead,
  tables: readonly Table[],
  manifest: Manifest,
  options: BackupOptions,
): AsyncGenerator<string> {
  yield `H${JSON.stringify(head)}`;
  for (const table of tables) {
    yield `T${table.name}`;
    const count = tally(table.name);
    let rows = 0;
    for await (const row of rowsOf(session, table, head.government?.id ?? null)) {
      count.add(row);
      rows += 1;
      if (rows % ROWS_AT_ONCE === 0) options.progress?.(table.name, rows);
      yield `R${row}`;
    }
    options.progress?.(table.name, rows);
    manifest.push(count.total());
  }
  yield `M${JSON.stringify(manifest)}`;
}

/** The rows as PostgreSQL's own JSON text: no value passes through a JavaScript number on the way. */
async function* rowsOf(session: ClientBase, table: Table, government: string | null): AsyncGenerator<string> {
  const where =
    government === null || table.government === null
      ? ''
      : `where ${escapeIdentifier(table.government)} = ${escapeLiteral(government)}`;
  const order = quoted(table.key.length > 0 ? table.key : table.columns);
  await session.query(
    `declare saved no scroll cursor for select row_to_json(t)::text as row
     from (select ${quoted(table.columns)} from ${escapeIdentifier(table.name)} ${where} order by ${order}) t`,
  );
  for (;;) {
    const { rows } = await session.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from saved`);
    if (rows.length === 0) break;
    for (const { row } of rows) {
      if (row.includes('\n')) throw new Error(`a row of ${table.name} doesn't fit on a line`);
      yield row;
    }
  }
  await session.query('close saved');
}

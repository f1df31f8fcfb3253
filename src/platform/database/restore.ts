/** Puts a backup back: everything in it is checked first, and then all of it arrives in one transaction or nothing does. */
import { escapeIdentifier, type ClientBase } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { openArchive, type Archive } from './archive.ts';
import { readParts, type BackupHead } from './backup-content.ts';
import { quoted, readTables, type Table } from './catalogue.ts';
import type { Connection } from './connect.ts';
import { backupSentences } from './database.nl.ts';
import { applyMigration, readMigrations, type Migration } from './migrate.ts';
import { emptySchema } from './restore-schema.ts';
import { lockArguments } from './session.ts';
import { codeOf, queryTrouble } from './trouble.ts';

export type RestoreOptions = {
  passphrase?: string | undefined;
  progress?: ((table: string, rows: number) => void) | undefined;
  /** The migrations of this version. */
  migrations?: readonly Migration[];
};

const ROWS_AT_ONCE = 200;
const TEXT_AT_ONCE = 4_000_000;

/**
 * A whole backup goes into an empty database only; a government also beside others, where it isn't there yet.
 * An older backup of a whole installation is loaded as it was and migrated.
 * @returns the government that was added, null for a whole installation.
 * @throws Refusal for a file that is damaged, locked, too new or doesn't fit; nothing has changed then.
 */
export async function restore(
  connection: Connection,
  path: string,
  options: RestoreOptions = {},
): Promise<BackupHead['government']> {
  const archive = await openArchive(path, options.passphrase);
  const head = await verify(archive);
  const session = await connection.session();
  try {
    await session.query('begin');
    await session.query(`select pg_advisory_xact_lock(${lockArguments('change')})`);
    const later = await prepare(
      session,
      connection,
      head,
      archive.path,
      options.migrations ?? readMigrations(),
    );
    await load(session, archive, options);
    for (const migration of later) await applyMigration(session, migration, connection.roles);
    await session.query('commit');
    return head.government;
  } catch (error) {
    await session.query('rollback').catch(() => null);
    // Data that breaks a rule of the tables: class 22 (values) and 23 (constraints).
    throw /^2[23]/.test(codeOf(error))
      ? new Refusal('unreadable', backupSentences.doesNotFit(path), { path })
      : queryTrouble(error);
  } finally {
    await session.end();
  }
}

/** Reads all of it once without doing anything. */
async function verify(archive: Archive): Promise<BackupHead> {
  let head: BackupHead | null = null;
  for await (const part of readParts(archive)) {
    if (part.kind === 'head') head = part.head;
  }
  if (!head) throw new Refusal('unreadable', backupSentences.damaged(archive.path), { path: archive.path });
  return head;
}

/** Makes room, with the tables as they were in the backup. @returns the migrations to apply after loading. */
async function prepare(
  session: ClientBase,
  connection: Connection,
  head: BackupHead,
  path: string,
  ours: readonly Migration[],
): Promise<readonly Migration[]> {
  const known = head.migrations.every(
    ({ name, hash }, index) => ours[index]?.name === name && ours[index].hash === hash,
  );
  if (!known || head.migrations.length === 0)
    throw new Refusal('conflict', backupSentences.schemaNewer(path), { path });
  const older = head.migrations.length < ours.length;
  const tables = await readTables(session);
  const empty = await isEmpty(session, tables);
  if (head.government === null && !empty) throw new Refusal('conflict', backupSentences.notEmpty);
  if (head.government !== null && !empty) {
    if (older) throw new Refusal('conflict', backupSentences.schemaOlder(path), { path });
    await refuseSame(session, head.government);
  }
  if (older) {
    await emptySchema(session);
    for (const migration of ours.slice(0, head.migrations.length)) {
      await applyMigration(session, migration, connection.roles);
    }
    return ours.slice(head.migrations.length);
  }
  // What this installation is (a demonstration or not) comes from the backup too.
  const whole = head.government === null ? tables.filter((table) => table.government === null) : [];
  for (const { name } of whole) await session.query(`delete from ${escapeIdentifier(name)}`);
  return [];
}

async function isEmpty(session: ClientBase, tables: readonly Table[]): Promise<boolean> {
  for (const { name } of tables.filter((table) => table.government !== null)) {
    const { rowCount } = await session.query(`select from ${escapeIdentifier(name)} limit 1`);
    if (rowCount) return false;
  }
  return true;
}

async function refuseSame(
  session: ClientBase,
  { id, name, slug }: NonNullable<BackupHead['government']>,
): Promise<void> {
  const { rows } = await session.query<{ name: string }>(
    'select name from governments where id = $1 or name = $2 or slug = $3',
    [id, name, slug],
  );
  const [same] = rows;
  if (same) throw new Refusal('conflict', backupSentences.alreadyThere(same.name), { government: same.name });
}

async function load(session: ClientBase, archive: Archive, options: RestoreOptions): Promise<void> {
  const tables = new Map((await readTables(session)).map((table) => [table.name, table]));
  const unfit = () =>
    new Refusal('unreadable', backupSentences.doesNotFit(archive.path), { path: archive.path });
  let head: BackupHead | null = null;
  let batch: { table: Table; rows: string[]; size: number } | null = null;
  const counts = new Map<string, number>();

  const flush = async () => {
    if (!batch || !head) return;
    const { table, rows } = batch;
    batch = null;
    const added = await insert(session, table, head, rows);
    if (added !== rows.length) throw unfit();
    const total = (counts.get(table.name) ?? 0) + added;
    counts.set(table.name, total);
    options.progress?.(table.name, total);
  };

  for await (const part of readParts(archive)) {
    if (part.kind === 'head') {
      head = part.head;
      for (const { name, columns } of head.tables) {
        const table = tables.get(name);
        const fits = table !== undefined && (head.government === null || table.government !== null);
        if (!fits || [...columns].sort().join() !== [...table.columns].sort().join()) throw unfit();
      }
      continue;
    }
    if (
      batch &&
      (batch.table.name !== part.table || batch.rows.length >= ROWS_AT_ONCE || batch.size > TEXT_AT_ONCE)
    ) {
      await flush();
    }
    const table = tables.get(part.table);
    if (!table) throw unfit();
    batch ??= { table, rows: [], size: 0 };
    batch.rows.push(part.row);
    batch.size += part.row.length;
  }
  await flush();
  for (const table of tables.values()) await resumeNumbering(session, table);
}

/** @returns how many rows were added: fewer than given when a file of one government holds rows of another. */
async function insert(
  session: ClientBase,
  table: Table,
  head: BackupHead,
  rows: readonly string[],
): Promise<number> {
  // Beside other governments a row gets a new number: its own may be taken. Nothing refers to such numbers.
  const columns =
    head.government === null ? table.columns : table.columns.filter((name) => !table.identity.includes(name));
  const name = escapeIdentifier(table.name);
  const own =
    head.government === null || table.government === null
      ? ''
      : `where ${escapeIdentifier(table.government)} = $2`;
  const { rowCount } = await session.query(
    `insert into ${name} (${quoted(columns)}) overriding system value
     select ${quoted(columns)} from json_populate_recordset(null::${name}, $1::json) ${own}`,
    [`[${rows.join(',')}]`, ...(own === '' || !head.government ? [] : [head.government.id])],
  );
  return rowCount ?? 0;
}

async function resumeNumbering(session: ClientBase, table: Table): Promise<void> {
  for (const column of table.identity) {
    const name = escapeIdentifier(column);
    await session.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${name}), 1), max(${name}) is not null) from ${escapeIdentifier(table.name)}`,
      [escapeIdentifier(table.name), column],
    );
  }
}

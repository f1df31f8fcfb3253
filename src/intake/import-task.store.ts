/** Files that come in by the site, and the columns that were agreed for their kind. */
import type { Transaction } from 'kysely';
import { storableJson } from '../kernel/readable.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { ImportPreview } from './import-preview.ts';
import type { ImportGiven, ImportKind, ImportState, TableKind } from './import-task.ts';
import type { Mapping } from './table-mapping.ts';

export type ImportTask = {
  id: string;
  kind: ImportKind;
  fileName: string;
  sha256: string;
  bytes: number;
  state: ImportState;
  given: ImportGiven;
  mapping: Mapping | null;
  preview: ImportPreview | null;
  askedBy: string;
  askedAt: string;
  jobId: string | null;
  acceptedAt: string | null;
  /** False: the file is forgotten. */
  hasFile: boolean;
};

const tasks = (tx: Transaction<Schema>) =>
  tx
    .selectFrom('import_tasks')
    .select([
      'id',
      'kind',
      'file_name as fileName',
      'sha256',
      'bytes',
      'state',
      'given',
      'mapping',
      'preview',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'job_id as jobId',
      'accepted_at as acceptedAt',
    ])
    .select(({ eb }) => eb('content', 'is not', null).$castTo<boolean>().as('hasFile'));

export async function findTask(tx: Transaction<Schema>, id: string): Promise<ImportTask | undefined> {
  return tasks(tx).where('id', '=', id).executeTakeFirst();
}

/** Others who change this task wait until the transaction ends. */
export async function lockTask(tx: Transaction<Schema>, id: string): Promise<ImportTask | undefined> {
  return tasks(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The newest first. */
export async function listTasks(tx: Transaction<Schema>, most: number): Promise<ImportTask[]> {
  return tasks(tx).orderBy('asked_at', 'desc').orderBy('id').limit(most).execute();
}

export async function taskContent(tx: Transaction<Schema>, id: string): Promise<Uint8Array | null> {
  const row = await tx.selectFrom('import_tasks').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ?? null;
}

export async function createTask(
  tx: Transaction<Schema>,
  governmentId: string,
  task: {
    kind: ImportKind;
    fileName: string;
    sha256: string;
    content: Uint8Array;
    given: ImportGiven;
    mapping: Mapping | null;
    askedBy: string;
    now: string;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('import_tasks')
    .values({
      government_id: governmentId,
      kind: task.kind,
      file_name: task.fileName,
      sha256: task.sha256,
      bytes: task.content.length,
      content: Buffer.from(task.content.buffer, task.content.byteOffset, task.content.byteLength),
      given: storableJson(task.given),
      ...(task.mapping === null ? {} : { mapping: storableJson(task.mapping) }),
      asked_by: task.askedBy,
      asked_at: task.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** It is read, or taken in, by this job. */
export async function handToJob(
  tx: Transaction<Schema>,
  id: string,
  to: { state: 'reading' | 'accepting'; jobId: string | null; given?: ImportGiven; mapping?: Mapping },
): Promise<void> {
  await tx
    .updateTable('import_tasks')
    .set({
      state: to.state,
      job_id: to.jobId,
      ...(to.given === undefined ? {} : { given: storableJson(to.given) }),
      ...(to.mapping === undefined ? {} : { mapping: storableJson(to.mapping) }),
    })
    .where('id', '=', id)
    .execute();
}

export async function keepPreview(
  tx: Transaction<Schema>,
  id: string,
  preview: ImportPreview,
): Promise<void> {
  await tx
    .updateTable('import_tasks')
    .set({ state: 'ready', preview: storableJson(preview) })
    .where('id', '=', id)
    .where('state', 'in', ['reading', 'accepting'])
    .execute();
}

/** Taken in; the file itself is forgotten. */
export async function endTask(
  tx: Transaction<Schema>,
  id: string,
  by: { personId: string; now: string; preview: ImportPreview },
): Promise<void> {
  await tx
    .updateTable('import_tasks')
    .set({
      state: 'done',
      content: null,
      preview: storableJson(by.preview),
      accepted_by: by.personId,
      accepted_at: by.now,
    })
    .where('id', '=', id)
    .execute();
}

export async function removeTask(tx: Transaction<Schema>, id: string): Promise<void> {
  await tx.deleteFrom('import_tasks').where('id', '=', id).where('state', '!=', 'done').execute();
}

/** What nobody accepted by then goes away, file and all. */
export async function removeTasksBefore(tx: Transaction<Schema>, before: string): Promise<void> {
  await tx.deleteFrom('import_tasks').where('asked_at', '<', before).where('state', '!=', 'done').execute();
}

export async function findMapping(tx: Transaction<Schema>, kind: TableKind): Promise<Mapping | null> {
  const row = await tx
    .selectFrom('column_mappings')
    .select('mapping')
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.mapping ?? null;
}

export async function keepMapping(
  tx: Transaction<Schema>,
  governmentId: string,
  kind: TableKind,
  mapping: Mapping,
): Promise<void> {
  const values = { government_id: governmentId, kind, mapping: storableJson(mapping) };
  await tx
    .insertInto('column_mappings')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'kind']).doUpdateSet({ mapping: values.mapping }),
    )
    .execute();
}

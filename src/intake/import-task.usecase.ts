/** A file is handed in, looked at again with other choices, accepted or thrown away. The work itself is a job. */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { findJob } from '../platform/jobs/asked.ts';
import { queueJob } from '../platform/jobs/queue.ts';
import { permitImport, taskWords } from './import-permit.query.ts';
import { isTable, type ImportGiven, type ImportKind } from './import-task.ts';
import {
  createTask,
  findMapping,
  handToJob,
  listTasks,
  lockTask,
  removeTask,
  type ImportTask,
} from './import-task.store.ts';
import type { Mapping } from './table-mapping.ts';

export const importJobs = { read: 'import-read', accept: 'import-accept' } as const;
const MOST_WAITING = 20;
const LONGEST_NAME = 200;

async function hand(
  tx: Transaction<Schema>,
  governmentId: string,
  to: {
    id: string;
    state: 'reading' | 'accepting';
    personId: string;
    now: string;
    given?: ImportGiven;
    mapping?: Mapping;
  },
): Promise<void> {
  const { id, state, personId, now, ...said } = to;
  const jobId = await queueJob(tx, governmentId, {
    kind: state === 'reading' ? importJobs.read : importJobs.accept,
    payload: { taskId: id },
    askedBy: personId,
    now,
  });
  await handToJob(tx, id, { state, jobId, ...said });
}

/** @returns the id of the task. @throws Refusal not-allowed, usage, too-large, conflict (too many wait). */
export async function beginImport(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  file: {
    kind: ImportKind;
    fileName: string;
    content: Uint8Array;
    given: ImportGiven;
    now: string;
    limit: number;
  },
): Promise<string> {
  const words = taskWords(actor);
  const { personId } = permitImport(actor, file.kind);
  if (file.content.length === 0) throw new Refusal('usage', words.empty);
  if (file.content.length > file.limit)
    throw new Refusal('too-large', words.tooLarge(Math.floor(file.limit / 1024 / 1024)));
  return withGovernment(db, governmentId, async (tx) => {
    const waiting = (await listTasks(tx, 500)).filter(({ state }) => state !== 'done');
    if (waiting.length >= MOST_WAITING) throw new Refusal('conflict', words.tooMany(MOST_WAITING));
    const id = await createTask(tx, governmentId, {
      kind: file.kind,
      fileName:
        file.fileName
          .replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, ' ')
          .trim()
          .slice(-LONGEST_NAME) || '-',
      sha256: createHash('sha256').update(file.content).digest('hex'),
      content: file.content,
      given: file.given,
      mapping: isTable(file.kind) ? await findMapping(tx, file.kind) : null,
      askedBy: personId,
      now: file.now,
    });
    await hand(tx, governmentId, { id, state: 'reading', personId, now: file.now });
    return id;
  });
}

async function locked(tx: Transaction<Schema>, actor: Actor, taskId: string): Promise<ImportTask> {
  const words = taskWords(actor);
  const task = isUuid(taskId) ? await lockTask(tx, taskId) : undefined;
  if (!task) {
    permitImport(actor, 'document');
    throw new Refusal('not-found', words.noTask);
  }
  permitImport(actor, task.kind);
  if (task.state === 'done') throw new Refusal('conflict', words.done);
  const job = task.jobId === null ? undefined : await findJob(tx, task.jobId);
  // A job that failed left it where it was.
  const isBusy = job !== undefined && (job.state === 'queued' || job.state === 'running');
  if (task.state !== 'ready' && isBusy) throw new Refusal('conflict', words.busy);
  return task;
}

/** Reads it again, with what somebody says of it now. @throws Refusal not-allowed, not-found, conflict. */
export async function againImport(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { taskId, given, mapping, now }: { taskId: string; given: ImportGiven; mapping?: Mapping; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const task = await locked(tx, actor, taskId);
    if (!task.hasFile) throw new Refusal('conflict', taskWords(actor).noFile);
    const { personId } = permitImport(actor, task.kind);
    const said = mapping === undefined ? { given } : { given, mapping };
    await hand(tx, governmentId, { id: task.id, state: 'reading', personId, now, ...said });
  });
}

/** @throws Refusal not-allowed, not-found, conflict (it can't be taken in as it is). */
export async function acceptImport(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { taskId, now }: { taskId: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const task = await locked(tx, actor, taskId);
    const words = taskWords(actor);
    if (!task.hasFile) throw new Refusal('conflict', words.noFile);
    if (task.state !== 'ready' || task.preview === null || task.preview.problem !== null)
      throw new Refusal('conflict', words.notReady);
    const { personId } = permitImport(actor, task.kind);
    await hand(tx, governmentId, {
      id: task.id,
      state: 'accepting',
      personId,
      now,
      given: task.preview.goes,
    });
  });
}

export async function dropImport(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { taskId }: { taskId: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const task = await locked(tx, actor, taskId);
    await removeTask(tx, task.id);
  });
}

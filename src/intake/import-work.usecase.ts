/** The jobs behind a file that came in: it is read and shown, and taken in once somebody accepted it. */
import type { Transaction } from 'kysely';
import { canonicalJson } from '../followup/canonical.ts';
import { dayOf } from '../kernel/day.ts';
import { Refusal } from '../kernel/refusal.ts';
import { findActorById } from '../organisation/actor-by-id.query.ts';
import type { Permitted } from '../planning/permit.query.ts';
import { listPlans } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Reader } from '../platform/documents/read-apart.ts';
import type { JobRun } from '../platform/jobs/worker.ts';
import { tableContext, type TableContext } from './import-context.query.ts';
import { takeDocument } from './import-document.usecase.ts';
import { permitImport, taskWords } from './import-permit.query.ts';
import type { ImportPreview } from './import-preview.ts';
import { takeReport } from './import-report.usecase.ts';
import { takeTable } from './import-table.usecase.ts';
import type { importTaskSentences } from './import-task.nl.ts';
import {
  endTask,
  findTask,
  keepMapping,
  keepPreview,
  lockTask,
  removeTasksBefore,
  taskContent,
  type ImportTask,
} from './import-task.store.ts';
import { isTable } from './import-task.ts';

type Words = typeof importTaskSentences;
type Take = (tx: Transaction<Schema>, by: Permitted, dry: boolean) => Promise<ImportPreview>;
type Opened = { task: ImportTask; by: Permitted; words: Words };

/** Thrown to undo what was only done to see what it changes. */
class Undone extends Error {
  readonly preview: ImportPreview;
  constructor(preview: ImportPreview) {
    super('undone');
    this.preview = preview;
  }
}

const taskIdOf = (payload: unknown): string => {
  const id = payload !== null && typeof payload === 'object' && 'taskId' in payload ? payload.taskId : null;
  if (typeof id !== 'string') throw new Error('a job of an import without its task');
  return id;
};

/** Null: it is no longer in that state, so an earlier run did it, or it was thrown away. */
async function open(
  run: JobRun,
  state: ImportTask['state'],
): Promise<(Opened & { bytes: Uint8Array }) | null> {
  const id = taskIdOf(run.payload);
  return withGovernment(run.db, run.governmentId, async (tx) => {
    const task = await findTask(tx, id);
    const bytes = task?.state === state ? await taskContent(tx, id) : null;
    if (!task || bytes === null) return null;
    return { task, bytes, ...(await permitted(tx, run, task)) };
  });
}

/** Who asked may still do it, at this moment. @throws Refusal not-allowed. */
async function permitted(
  tx: Transaction<Schema>,
  { askedBy, clock }: JobRun,
  task: ImportTask,
): Promise<{ by: Permitted; words: Words }> {
  const actor = askedBy === null ? null : await findActorById(tx, askedBy, dayOf(clock()));
  if (actor === null)
    throw new Refusal('not-allowed', taskWords({ person: null, grants: [], actsFor: [] }).noAccount);
  return { by: permitImport(actor, task.kind), words: taskWords(actor) };
}

async function takerOf(
  run: JobRun,
  { task, words }: Opened,
  bytes: Uint8Array,
  reader: Reader,
): Promise<Take> {
  const now = run.clock();
  const { kind, fileName: name, sha256, given, mapping } = task;
  if (kind === 'document') {
    const read = await reader.document(bytes, name, run.signal);
    return (tx, by) => takeDocument(tx, run.governmentId, task, read, { now, by, words });
  }
  if (kind === 'report') {
    const read = await reader.document(bytes, name, run.signal);
    return (tx, by) => takeReport(tx, run.governmentId, task, read, { now, by, words });
  }
  const contextIn = async (tx: Transaction<Schema>, dry = true): Promise<TableContext> => {
    const inForce = kind === 'ledger';
    const lock = dry || inForce ? null : run.governmentId;
    const found = await tableContext(tx, given, { now, inForce, lock });
    if (found) return found;
    throw new Refusal('conflict', (await listPlans(tx)).length === 0 ? words.noPlan : words.choosePlan);
  };
  const { known } = await withGovernment(run.db, run.governmentId, (tx) => contextIn(tx));
  const asked = { kind, mapping, known, year: given.year ?? null };
  const read = await reader.table(bytes, name, asked, run.signal);
  return async (tx, by, dry) =>
    takeTable(tx, run.governmentId, { kind, name, sha256, given }, await contextIn(tx, dry), read, {
      now,
      by,
      words,
      dry,
      // In a transaction of its own: others see it while the work goes on.
      told: (lines) => run.progress(lines, read.lines.length),
    });
}

/** Reads the file and keeps what it would change. */
export async function readImport(run: JobRun, reader: Reader): Promise<null> {
  const opened = await open(run, 'reading');
  if (!opened) return null;
  await run.progress(0, 2);
  const take = await takerOf(run, opened, opened.bytes, reader);
  await run.progress(1, 2);
  const preview = await withGovernment(run.db, run.governmentId, async (tx): Promise<ImportPreview> => {
    throw new Undone(await take(tx, opened.by, true));
  }).catch((error: unknown) => {
    if (error instanceof Undone) return error.preview;
    throw error;
  });
  await withGovernment(run.db, run.governmentId, (tx) => keepPreview(tx, opened.task.id, preview));
  await run.progress(2, 2);
  return null;
}

/** Takes it in: all of it or nothing, and the same as was shown. */
export async function storeImport(run: JobRun, reader: Reader): Promise<null> {
  const opened = await open(run, 'accepting');
  if (!opened) return null;
  const { task, bytes, words } = opened;
  await run.progress(0, null);
  const take = await takerOf(run, opened, bytes, reader);
  await withGovernment(run.db, run.governmentId, async (tx) => {
    // An earlier run of this job may have ended while this one was reading.
    if ((await lockTask(tx, task.id))?.state !== 'accepting') return;
    const { by } = await permitted(tx, run, task);
    const preview = await take(tx, by, false);
    if (preview.problem !== null) throw new Refusal('conflict', preview.problem);
    if (canonicalJson(preview.changes) !== canonicalJson(task.preview?.changes ?? null))
      throw new Refusal('conflict', words.changed);
    if (isTable(task.kind) && preview.columns !== null)
      await keepMapping(tx, run.governmentId, task.kind, { ...task.mapping, ...preview.columns.mapping });
    await endTask(tx, task.id, { personId: by.personId, now: run.clock(), preview });
  });
  return null;
}

const KEPT_DAYS = 7;

/** Files that nobody accepted within a week are forgotten. */
export async function tidyImports(run: JobRun): Promise<void> {
  const before = new Date(Date.parse(run.clock()) - KEPT_DAYS * 86_400_000).toISOString();
  await withGovernment(run.db, run.governmentId, (tx) => removeTasksBefore(tx, before));
}

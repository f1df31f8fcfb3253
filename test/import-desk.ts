/** Files that are handed in as on the site, through the real jobs and the real reader thread. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findTask, type ImportTask } from '../src/intake/import-task.store.ts';
import { acceptImport, beginImport } from '../src/intake/import-task.usecase.ts';
import type { ImportGiven, ImportKind } from '../src/intake/import-task.ts';
import { readImport, storeImport } from '../src/intake/import-work.usecase.ts';
import type { Actor } from '../src/organisation/person.ts';
import { withGovernment } from '../src/platform/database/government.ts';
import { readerApart } from '../src/platform/documents/read-apart.ts';
import { startWorker, type Worker } from '../src/platform/jobs/worker.ts';
import type { TestDatabase } from './database.ts';

const root = join(import.meta.dirname, '..');

export function importDesk({
  db,
  governmentId,
  now,
}: {
  db: () => TestDatabase;
  governmentId: string;
  now: string;
}) {
  const find = async (taskId: string): Promise<ImportTask> => {
    const task = await withGovernment(db().app, governmentId, (tx) => findTask(tx, taskId));
    if (!task) throw new Error('no task');
    return task;
  };
  /** @param at the instant that it takes it to be. */
  const beginWork = (at = now): Worker => {
    const reader = readerApart({ root, most: 1000 });
    return startWorker({
      db: db().app,
      clock: () => at,
      daily: [],
      post: null,
      pauseMilliseconds: 5,
      handlers: {
        'import-read': (run) => readImport(run, reader),
        'import-accept': (run) => storeImport(run, reader),
      },
    });
  };
  /** Lets the worker go until no job waits. */
  const finishJobs = async (at = now): Promise<void> => {
    const worker = beginWork(at);
    const waits = () =>
      db().owner.selectFrom('jobs').select('id').where('state', 'in', ['queued', 'running']).execute();
    while ((await waits()).length > 0) await sleep(20);
    await worker.stop();
  };
  return {
    find,
    beginWork,
    finishJobs,
    failure: async ({ jobId }: ImportTask): Promise<string | null> =>
      (await db().owner.selectFrom('jobs').select('failure').where('id', '=', jobId).executeTakeFirst())
        ?.failure ?? null,
    async handIn(
      actor: Actor,
      file: { kind: ImportKind; fileName: string; content: Uint8Array; given: ImportGiven },
    ): Promise<ImportTask> {
      const id = await beginImport(db().app, governmentId, actor, { ...file, now, limit: 10_000_000 });
      await finishJobs();
      return find(id);
    },
    async accept(actor: Actor, taskId: string): Promise<ImportTask> {
      await acceptImport(db().app, governmentId, actor, { taskId, now });
      await finishJobs();
      return find(taskId);
    },
  };
}

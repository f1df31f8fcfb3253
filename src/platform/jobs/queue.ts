/** The queue of jobs: put in by use cases, taken by the worker. What its holder no longer renews is taken again. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { withGovernment } from '../database/government.ts';
import type { Schema } from '../database/schema.ts';
import { queryTrouble } from '../database/trouble.ts';

export type JobResult = { bytes: Uint8Array; name: string; type: string };
export type TakenJob = {
  id: string;
  kind: string;
  payload: unknown;
  /** Null: the installation itself, by the clock. */
  askedBy: string | null;
  /** Counts the takings; who holds an older one no longer holds the job. */
  attempt: number;
};

/** A job that is silent for so long is taken again. */
export const leaseSeconds = 60;
export const jobAttempts = 3;

const later = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString();

/** @returns null when a job of this kind and key was there already. */
export async function queueJob(
  tx: Transaction<Schema>,
  governmentId: string,
  job: { kind: string; payload?: unknown; askedBy?: string | null; onceKey?: string; now: string },
): Promise<string | null> {
  const row = await tx
    .insertInto('jobs')
    .values({
      government_id: governmentId,
      kind: job.kind,
      payload: JSON.stringify(job.payload ?? {}),
      asked_by: job.askedBy ?? null,
      once_key: job.onceKey ?? null,
      created_at: job.now,
      due_at: job.now,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'kind', 'once_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Governments in which a job or a mail is due; their ids are all that comes over the wall. */
export async function governmentsWithWork(db: Kysely<Schema>, now: string): Promise<string[]> {
  try {
    const { rows } = await sql<{
      id: string;
    }>`select id from list_governments_with_work(${now}::timestamptz)`.execute(db);
    return rows.map(({ id }) => id);
  } catch (error) {
    throw queryTrouble(error);
  }
}

/** The job that is due longest, now held by the caller. Two workers never take the same one. */
export async function takeJob(
  db: Kysely<Schema>,
  governmentId: string,
  kinds: readonly string[],
  now: string,
): Promise<TakenJob | null> {
  if (kinds.length === 0) return null;
  const row = await withGovernment(db, governmentId, (tx) =>
    tx
      .updateTable('jobs')
      .set(({ eb }) => ({
        state: 'running',
        attempts: eb('attempts', '+', 1),
        due_at: later(now, leaseSeconds),
      }))
      .where('id', '=', ({ selectFrom }) =>
        selectFrom('jobs')
          .select('id')
          .where('state', 'in', ['queued', 'running'])
          .where('due_at', '<=', now)
          .where('kind', 'in', kinds)
          .orderBy('due_at')
          .orderBy('id')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['id', 'kind', 'payload', 'asked_by as askedBy', 'attempts as attempt'])
      .executeTakeFirst(),
  );
  return row ?? null;
}

type Held = { governmentId: string; job: TakenJob };

/** Changes a job as long as this caller holds it; false when somebody else took it meanwhile. */
async function change(
  db: Kysely<Schema>,
  { governmentId, job }: Held,
  values: Partial<{
    state: 'queued' | 'done' | 'failed';
    progress: number;
    total: number | null;
    due_at: string;
    finished_at: string;
    failure: string;
    result: Buffer;
    result_name: string;
    result_type: string;
  }>,
): Promise<boolean> {
  const row = await withGovernment(db, governmentId, (tx) =>
    tx
      .updateTable('jobs')
      .set(values)
      .where('id', '=', job.id)
      .where('state', '=', 'running')
      .where('attempts', '=', job.attempt)
      .returning('id')
      .executeTakeFirst(),
  );
  return row !== undefined;
}

/** Renews the hold, and says how far it is. */
export const beat = (
  db: Kysely<Schema>,
  held: Held,
  now: string,
  at: { progress?: number; total?: number | null } = {},
): Promise<boolean> => change(db, held, { ...at, due_at: later(now, leaseSeconds) });

export const finishJob = (
  db: Kysely<Schema>,
  held: Held,
  now: string,
  result: JobResult | null,
): Promise<boolean> =>
  change(db, held, {
    state: 'done',
    finished_at: now,
    ...(result === null
      ? {}
      : { result: Buffer.from(result.bytes), result_name: result.name, result_type: result.type }),
  });

/** @param again in how many seconds it may be tried again; null when that is of no use. */
export const failJob = (
  db: Kysely<Schema>,
  held: Held,
  now: string,
  { sentence, again }: { sentence: string; again: number | null },
): Promise<boolean> =>
  change(
    db,
    held,
    again === null || held.job.attempt >= jobAttempts
      ? { state: 'failed', finished_at: now, failure: sentence.slice(0, 2000) }
      : { state: 'queued', due_at: later(now, again) },
  );

/** Gives it back at once: the process stops. */
export const releaseJob = (db: Kysely<Schema>, held: Held, now: string): Promise<boolean> =>
  change(db, held, { state: 'queued', due_at: now });

/** What is over for so many days is forgotten. */
export async function tidyWork(
  db: Kysely<Schema>,
  governmentId: string,
  now: string,
  days: number,
): Promise<void> {
  const before = later(now, -days * 86_400);
  await withGovernment(db, governmentId, async (tx) => {
    await tx.deleteFrom('jobs').where('finished_at', '<', before).execute();
    await tx
      .deleteFrom('mails')
      .where('state', 'in', ['sent', 'failed'])
      .where('created_at', '<', before)
      .execute();
  });
}

/** Does what waits: one job at a time, beside it one mail at a time, and once a day what the clock asks. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { dayOf } from '../../kernel/day.ts';
import { listGovernments, withGovernment } from '../database/government.ts';
import type { Schema } from '../database/schema.ts';
import { isAway } from '../database/trouble.ts';
import { sendDue } from '../mail/outbox.ts';
import type { Post } from '../mail/post.ts';
import { jobWords } from './jobs.nl.ts';
import {
  beat,
  failJob,
  finishJob,
  governmentsWithWork,
  jobAttempts,
  leaseSeconds,
  queueJob,
  releaseJob,
  takeJob,
  type JobResult,
  type TakenJob,
} from './queue.ts';

export type JobRun = {
  db: Kysely<Schema>;
  governmentId: string;
  payload: unknown;
  askedBy: string | null;
  clock: () => string;
  progress: (done: number, total: number | null) => Promise<void>;
  /** Aborted when the process stops or when another worker took the job. */
  signal: AbortSignal;
};
/** A use case that may be run again from the start: what it did before stays done once. */
export type JobHandler = (run: JobRun) => Promise<JobResult | null>;

export type WorkerOptions = {
  db: Kysely<Schema>;
  clock: () => string;
  handlers: Readonly<Record<string, JobHandler>>;
  /** Kinds that are queued in every government each day, from this hour in Brussels on. */
  daily: readonly { kind: string; fromHour: number }[];
  /** Null: mail waits. */
  post: Post | null;
  pauseMilliseconds?: number;
};
export type Worker = { stop: () => Promise<void> };

const hourInBrussels = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Queues what is daily; a government that has it for today already keeps that one. */
export async function queueDaily(
  db: Kysely<Schema>,
  daily: WorkerOptions['daily'],
  now: string,
): Promise<void> {
  const hour = Number(hourInBrussels.format(new Date(now)));
  const due = daily.filter(({ fromHour }) => hour >= fromHour);
  if (due.length === 0) return;
  for (const { id } of await listGovernments(db))
    await withGovernment(db, id, async (tx) => {
      for (const { kind } of due) await queueJob(tx, id, { kind, onceKey: dayOf(now), now });
    });
}

const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === 'Refusal';

async function runJob(
  options: WorkerOptions,
  governmentId: string,
  job: TakenJob,
  stopping: AbortSignal,
): Promise<void> {
  const { db, clock } = options;
  const held = { governmentId, job };
  if (job.attempt > jobAttempts) {
    await failJob(db, held, clock(), { sentence: jobWords.gaveUp, again: null });
    return;
  }
  const lost = new AbortController();
  const signal = AbortSignal.any([stopping, lost.signal]);
  const renew = async (at?: { progress: number; total: number | null }): Promise<void> => {
    if (!(await beat(db, held, clock(), at))) lost.abort();
  };
  const heart = setInterval(
    () =>
      void renew().catch((error: unknown) => {
        if (!isAway(error)) console.error(`job ${job.kind}`, error);
      }),
    (leaseSeconds / 4) * 1000,
  );
  try {
    const handler = options.handlers[job.kind];
    const result = await handler?.({
      db,
      governmentId,
      payload: job.payload,
      askedBy: job.askedBy,
      clock,
      progress: (done, total) => renew({ progress: done, total }),
      signal,
    });
    await finishJob(db, held, clock(), result ?? null);
  } catch (error) {
    if (stopping.aborted) await releaseJob(db, held, clock());
    else if (isRefusal(error)) await failJob(db, held, clock(), { sentence: error.message, again: null });
    else {
      const id = randomBytes(5).toString('hex');
      console.error(`[${id}] job ${job.kind}`, error);
      await failJob(db, held, clock(), { sentence: jobWords.broke(id), again: 60 * job.attempt });
    }
  } finally {
    clearInterval(heart);
  }
}

async function runJobs(options: WorkerOptions, stopping: AbortSignal): Promise<void> {
  const { db, clock, handlers } = options;
  for (const governmentId of await governmentsWithWork(db, clock()))
    for (;;) {
      if (stopping.aborted) return;
      const job = await takeJob(db, governmentId, Object.keys(handlers), clock());
      if (job === null) break;
      await runJob(options, governmentId, job, stopping);
    }
}

async function sendMails({ db, clock, post }: WorkerOptions, stopping: AbortSignal): Promise<void> {
  if (post === null) return;
  for (const governmentId of await governmentsWithWork(db, clock()))
    while (!stopping.aborted && (await sendDue(db, governmentId, post, clock)));
}

/** Starts working; a pass that fails is told and tried again. */
export function startWorker(options: WorkerOptions): Worker {
  const { pauseMilliseconds = 2000 } = options;
  const stop = new AbortController();
  let asked = '';
  const passes = [
    async (): Promise<void> => {
      const now = options.clock();
      // Looked at once an hour: more often is of no use.
      const hour = now.slice(0, 13);
      if (hour !== asked) {
        await queueDaily(options.db, options.daily, now);
        asked = hour;
      }
      await runJobs(options, stop.signal);
    },
    (): Promise<void> => sendMails(options, stop.signal),
  ];
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const woken = (): void => {
        clearTimeout(timer);
        stop.signal.removeEventListener('abort', woken);
        resolve();
      };
      const timer = setTimeout(woken, pauseMilliseconds);
      stop.signal.addEventListener('abort', woken);
    });
  const loops = passes.map(async (pass) => {
    while (!stop.signal.aborted) {
      try {
        await pass();
      } catch (error) {
        if (!isAway(error) && !isRefusal(error)) console.error('work', error);
      }
      await pause();
    }
  });
  return {
    stop: async () => {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { A, B, fillGovernment } from '../../../test/two-governments.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { withGovernment } from '../database/government.ts';
import { finishJob, governmentsWithWork, jobAttempts, queueJob, takeJob, tidyWork } from './queue.ts';
import { queueDaily, startWorker, type JobHandler, type JobRun } from './worker.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await fillGovernment(db.owner, A, 'Spoorbeke');
  await fillGovernment(db.owner, B, 'Wisselgem');
  await db.owner.deleteFrom('mails').execute();
});
afterAll(() => db.drop());

const now = '2028-03-01T09:00:00Z';
const at = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
const queue = (kind: string, given: { payload?: unknown; onceKey?: string } = {}) =>
  withGovernment(db.app, A, (tx) => queueJob(tx, A, { kind, now, ...given }));
const job = (id: string | null) =>
  db.owner.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}
const isOver = (id: string | null) => async () => (await job(id)).finished_at !== null;

/** Works with these handlers while `watch` runs. */
async function working(
  handlers: Record<string, JobHandler>,
  watch: () => Promise<void>,
  clock = () => now,
): Promise<void> {
  const worker = startWorker({ db: db.app, clock, handlers, daily: [], post: null, pauseMilliseconds: 5 });
  try {
    await watch();
  } finally {
    await worker.stop();
  }
}

describe('a job', () => {
  it('runs in its government with what was asked, tells how far it is, and keeps its result', async () => {
    const id = await queue('export', { payload: { rows: 3 } });
    const runs: JobRun[] = [];
    await working(
      {
        export: async (run) => {
          runs.push(run);
          await run.progress(2, 3);
          return { bytes: new TextEncoder().encode('a;b\n'), name: 'uitvoer.csv', type: 'text/csv' };
        },
      },
      () => until(isOver(id)),
    );
    expect(runs.map(({ governmentId, payload, askedBy }) => ({ governmentId, payload, askedBy }))).toEqual([
      { governmentId: A, payload: { rows: 3 }, askedBy: null },
    ]);
    const { result, ...rest } = await job(id);
    expect(rest).toMatchObject({ state: 'done', progress: 2, total: 3, result_name: 'uitvoer.csv' });
    expect(result?.toString()).toBe('a;b\n');
  });

  it('that is refused says why and is not tried again; one that breaks is, until it has had its tries', async () => {
    const refused = await queue('refused');
    const broken = await queue('broken');
    let tries = 0;
    let shift = 0;
    const log = console.error;
    console.error = () => undefined;
    try {
      await working(
        {
          refused: () => Promise.reject(new Refusal('conflict', 'De ronde is al afgesloten.')),
          broken: () => {
            tries += 1;
            return Promise.reject(new TypeError('a bug'));
          },
        },
        () =>
          until(async () => {
            // Each look is ten minutes later.
            shift += 600;
            return (await job(broken)).state === 'failed';
          }),
        () => at(shift),
      );
    } finally {
      console.error = log;
    }
    expect(await job(refused)).toMatchObject({
      state: 'failed',
      attempts: 1,
      failure: 'De ronde is al afgesloten.',
    });
    expect(tries).toBe(jobAttempts);
    expect((await job(broken)).failure).toMatch(/geef dan dit nummer door: [0-9a-f]{10}\.$/);
  });

  it('that its holder let go is taken again, and then the old holder can no longer end it', async () => {
    const id = await queue('slow');
    const first = await takeJob(db.app, A, ['slow'], now);
    expect(first?.id).toBe(id);
    expect(await takeJob(db.app, A, ['slow'], at(59))).toBeNull();
    const second = await takeJob(db.app, A, ['slow'], at(61));
    expect(second).toMatchObject({ id, attempt: 2 });
    if (!first || !second) throw new Error('not taken');
    expect(await finishJob(db.app, { governmentId: A, job: first }, at(62), null)).toBe(false);
    expect(await finishJob(db.app, { governmentId: A, job: second }, at(62), null)).toBe(true);
  });

  it('is held by one of many that take at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => queue('many')));
    const taken = await Promise.all(Array.from({ length: 9 }, () => takeJob(db.app, A, ['many'], now)));
    const ids = taken.flatMap((one) => (one === null ? [] : [one.id]));
    expect(ids.length).toBeLessThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('goes back to the queue when the process stops', async () => {
    const id = await queue('long');
    let begun = false;
    const worker = startWorker({
      db: db.app,
      clock: () => now,
      daily: [],
      post: null,
      pauseMilliseconds: 5,
      handlers: {
        long: async ({ signal }) => {
          begun = true;
          while (!signal.aborted) await sleep(5);
          throw signal.reason;
        },
      },
    });
    await until(() => Promise.resolve(begun));
    await worker.stop();
    expect(await job(id)).toMatchObject({ state: 'queued', finished_at: null });
    await db.owner.deleteFrom('jobs').where('id', '=', id).execute();
  });
});

describe('the clock', () => {
  const daily = [{ kind: 'remind', fromHour: 7 }];
  const days = () =>
    db.owner
      .selectFrom('jobs')
      .select('once_key')
      .where('government_id', '=', B)
      .where('kind', '=', 'remind')
      .orderBy('once_key')
      .execute();

  it('queues once a day in each government, from its hour in Brussels on, whatever restarts', async () => {
    await db.owner.deleteFrom('jobs').where('kind', '=', 'remind').execute();
    // 05:59 in Greenwich is 06:59 in the winter of Brussels.
    await queueDaily(db.app, daily, '2028-03-01T05:59:59Z');
    expect(await days()).toEqual([]);
    for (const moment of ['2028-03-01T06:00:00Z', '2028-03-01T22:59:59Z', '2028-03-02T08:00:00Z'])
      await queueDaily(db.app, daily, moment);
    await queueDaily(db.app, daily, '2028-03-02T08:00:01Z');
    expect(await days()).toEqual([{ once_key: '2028-03-01' }, { once_key: '2028-03-02' }]);
    expect((await governmentsWithWork(db.app, '2028-03-02T09:00:00Z')).sort()).toEqual([A, B]);
  });

  it('forgets what is long over and nothing else', async () => {
    const id = await queue('old');
    const taken = await takeJob(db.app, A, ['old'], now);
    if (!taken) throw new Error('not taken');
    await finishJob(db.app, { governmentId: A, job: taken }, now, null);
    const waiting = await queue('waiting');
    await tidyWork(db.app, A, at(59 * 86_400), 60);
    expect((await job(id)).state).toBe('done');
    await tidyWork(db.app, A, at(61 * 86_400), 60);
    expect(await db.owner.selectFrom('jobs').select('id').where('id', '=', id).execute()).toEqual([]);
    expect((await job(waiting)).state).toBe('queued');
  });
});

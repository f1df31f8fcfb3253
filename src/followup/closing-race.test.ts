/** Owners who hand in at the moment that the round closes: in or told that it is too late, never lost in between. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, saying, type AtWork } from '../../test/round-builder.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { withGovernment } from '../platform/database/government.ts';
import { closeRoundOf } from './closing.usecase.ts';
import { holdRoundOf } from './round-settings.store.ts';
import { openRound } from './round.usecase.ts';
import { saveUpdate, submitUpdate } from './save-update.usecase.ts';
import { listWorking, moveUpdate } from './working-update.store.ts';

const ROUNDS = 6;
const now = '2027-07-10T09:00:00.000Z';
let db: TestDatabase;
let work: AtWork;
beforeAll(async () => {
  db = await testDatabase();
  work = await governmentAtWork(db, 'Zonnedal', 10);
});
afterAll(() => db.drop());

it('holds all that was acknowledged, and nothing is acknowledged after it', async () => {
  const { coordinator } = work.actors;
  let late = 0;
  let inTime = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { roundId } = await openRound(db.app, work.governmentId, coordinator, {
      planId: work.planId,
      kind: 'own',
      from: `2027-01-${String(round + 1).padStart(2, '0')}`,
      to: '2027-06-30',
      versionId: work.versionId,
      ledgerStateIds: [],
      asked: 'all',
      nodeIds: [],
      cutOff: null,
      deadline: null,
      reviewDeadline: null,
      councilOn: null,
      movedPercent: 20,
      services: [],
      now,
    });
    const updates = await withGovernment(db.app, work.governmentId, (tx) => listWorking(tx, roundId));
    const heard: string[] = [];
    const handIn = async ({ id, nodeId }: (typeof updates)[number]): Promise<void> => {
      try {
        const at = { updateId: id, now };
        const content = saying(`Ronde ${round}, ${nodeId}.`);
        await saveUpdate(db.app, work.governmentId, coordinator, {
          ...at,
          saveId: randomUUID(),
          basedOn: 0,
          content,
          autosave: true,
        });
        const done = await submitUpdate(db.app, work.governmentId, coordinator, { ...at, basedOn: 1 });
        if (done.outcome === 'submitted') heard.push(nodeId);
      } catch (error) {
        expect(error).toMatchObject({
          code: 'conflict',
          message: expect.stringContaining('afgesloten') as string,
        });
        late += 1;
      }
    };
    // Two keep back until it is closed; the others hand in by three at once, and it closes in the midst of them.
    const slow = updates.splice(-2);
    const close = () =>
      closeRoundOf(db.app, work.governmentId, coordinator, { roundId, now, override: 'De raad wacht niet.' });
    let closing: ReturnType<typeof close> | null = null;
    const worker = async (): Promise<void> => {
      for (let next = updates.pop(); next; next = updates.pop()) {
        await handIn(next);
        if (heard.length > round) closing ??= close();
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    const { content } = await (closing ?? close());
    for (const one of slow) await handIn(one);
    const said = content.nodes
      .filter(({ axes }) => axes.progress)
      .map(({ node, axes }) => [node, axes.progress ? plainTextOf(axes.progress.narrative) : '']);
    expect(said.map(([node]) => node).toSorted()).toEqual(heard.toSorted());
    for (const [node, text] of said) expect(text).toBe(`Ronde ${round}, ${node}.`);
    inTime += heard.length;
  }
  expect(inTime).toBeGreaterThanOrEqual(ROUNDS);
  expect(late).toBeGreaterThanOrEqual(2 * ROUNDS);
});

it('takes what came in after its snapshot, and before it could hold the round', async () => {
  const { coordinator } = work.actors;
  const updates = await withGovernment(db.app, work.governmentId, (tx) => listWorking(tx, work.roundId));
  const [update] = updates;
  const personId = coordinator.person?.id ?? '';
  const admin = await db.admin();
  const waiting = async (): Promise<boolean> => {
    const { rows } = await admin.query<{ waiting: boolean }>(
      `select count(*) > 0 as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query like '%"rounds"%for update%'`,
    );
    return rows[0]?.waiting === true;
  };
  let closing: ReturnType<typeof closeRoundOf> | null = null;
  await withGovernment(db.app, work.governmentId, async (tx) => {
    if (!update) throw new Error('no update');
    await holdRoundOf(tx, update.id);
    const content = saying('Op de valreep.');
    const saved = await moveUpdate(tx, update, { verb: 'save', now, personId, content });
    if (!saved) throw new Error('not saved');
    await moveUpdate(tx, { id: update.id, ...saved }, { verb: 'submit', now, personId });
    closing = closeRoundOf(db.app, work.governmentId, coordinator, {
      roundId: work.roundId,
      now,
      override: 'De raad wacht niet.',
    });
    // Its snapshot is from before this commit: it waits for the round.
    while (!(await waiting())) await sleep(5);
  });
  await admin.end();
  const { content } = await ((closing as ReturnType<typeof closeRoundOf> | null) ??
    Promise.reject(new Error('not begun')));
  const node = content.nodes.find((one) => one.node === update?.nodeId);
  expect(node?.axes.progress && plainTextOf(node.axes.progress.narrative)).toBe('Op de valreep.');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFollowedClosing, schools } from '../../test/closing-builder.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { closedRoundText } from '../followup/closing-check.ts';
import { addClosing } from '../followup/closing.store.ts';
import { publishRound } from '../followup/publication.store.ts';
import { createRound } from '../followup/round.store.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { createPerson } from '../organisation/person.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { createPlan } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { failJob, takeJob } from '../platform/jobs/queue.ts';
import { wholeReport } from './choice.ts';
import { askedReport, orderedClosings } from './order.query.ts';
import { orderReport } from './order.usecase.ts';

const [A, B] = ['aaaaaaaa-0000-4000-8000-0000000000aa', 'bbbbbbbb-0000-4000-8000-0000000000bb'] as const;
const now = '2028-10-01T08:00:00.000Z';
const { content } = aFollowedClosing();
const roundId = content.round.id;
const [earlierId, otherId] = ['00000000-0000-4000-8000-0000000000d2', '00000000-0000-4000-8000-0000000000d3'];
let db: TestDatabase;
let actor: Actor;

beforeAll(async () => {
  db = await testDatabase();
  for (const id of [A, B])
    await withGovernment(db.app, id, (tx) =>
      createGovernment(tx, {
        id,
        name: id === A ? 'Meerdorp' : 'Elders',
        slug: id === A ? 'meerdorp' : 'elders',
      }),
    );
  await withGovernment(db.app, A, async (tx) => {
    const bodyId = await createBody(tx, { governmentId: A, name: 'Gemeente', kind: 'municipality' });
    const plans = [];
    for (const firstYear of [2026, 2020])
      plans.push(await createPlan(tx, { governmentId: A, bodyId, firstYear, lastYear: firstYear + 5 }));
    const [plan, older] = plans.map(({ id }) => id);
    for (const [id, planId, to] of [
      [roundId, plan, '2028-06-30'],
      [earlierId, plan, '2027-12-31'],
      [otherId, older, '2025-12-31'],
    ] as const) {
      await createRound(tx, A, {
        id,
        planId: planId ?? '',
        versionId: null,
        kind: 'own',
        label: `Ronde tot ${to}`,
        from: '2020-01-01',
        to,
        state: 'closed',
      });
      await addClosing(tx, A, {
        roundId: id ?? '',
        sequence: 1,
        closedAt: now,
        reason: 'Afsluiting van de ronde.',
        hash: (id ?? '').replaceAll('-', '').padEnd(64, '0'),
        text: closedRoundText(content),
      });
    }
    await publishRound(tx, A, { roundId, now, personId: null });
    const id = await createPerson(tx, A, { name: 'An', mail: 'an@meerdorp.example' });
    actor = {
      person: { id, name: 'An', locale: 'nl' },
      grants: [{ role: 'councillor', bodyId: null, serviceId: null }],
      actsFor: [],
    };
  });
});
afterAll(() => db.drop());

const wish = { roundId, format: 'pdf' as const, choice: wholeReport, beforeId: null, now };
const ask = (
  change: Partial<Parameters<typeof orderReport>[3]> = {},
  who: Actor = actor,
  government: string = A,
) => orderReport(db.app, government, who, { ...wish, ...change });
const jobs = () => db.owner.selectFrom('jobs').selectAll().execute();

describe('a report that is asked for', () => {
  it('is one job for one wish, however it is said', async () => {
    const first = await ask();
    const all = { ...wholeReport, columns: [2, 0, 1, 1] };
    expect(await ask({ choice: all })).toBe(first);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([first, first, first]);
    expect(await jobs()).toHaveLength(1);
    const other = await ask({ choice: { ...wholeReport, scope: { kind: 'service', id: schools.id } } });
    expect(other).not.toBe(first);
    expect(await ask({ format: 'docx' })).not.toBe(first);
  });

  it('is another one once the council decided', async () => {
    const before = await ask();
    await db.owner
      .insertInto('decisions')
      .values({
        government_id: A,
        round_id: roundId,
        decided_on: '2028-09-25',
        number: '117',
        kind: 'noting',
        url: null,
      })
      .execute();
    const after = await ask();
    expect(after).not.toBe(before);
    const found = await withGovernment(db.app, A, (tx) => askedReport(tx, roundId, after));
    expect(found?.order.decision).toMatchObject({ number: '117', kind: 'noting' });
    expect(
      (await withGovernment(db.app, A, (tx) => askedReport(tx, roundId, before)))?.order.decision,
    ).toBeNull();
  });

  it('names the closings that it is made of', async () => {
    const id = await ask({ beforeId: earlierId ?? '' });
    const made = await withGovernment(db.app, A, async (tx) => {
      const found = await askedReport(tx, roundId, id);
      return found && orderedClosings(tx, found.order);
    });
    expect([made?.closing.roundId, made?.before?.roundId]).toEqual([roundId, earlierId]);
    expect(await withGovernment(db.app, A, (tx) => askedReport(tx, earlierId ?? '', id))).toBeUndefined();
  });

  it('that failed is done again when somebody asks once more', async () => {
    const id = await ask({ format: 'xlsx' });
    for (;;) {
      const job = await takeJob(db.app, A, ['report'], now);
      if (job === null) break;
      if (job.id === id)
        await failJob(db.app, { governmentId: A, job }, now, { sentence: 'Stuk.', again: null });
    }
    const state = async () => (await jobs()).find((one) => one.id === id)?.state;
    expect(await state()).toBe('failed');
    expect(await ask({ format: 'xlsx' })).toBe(id);
    expect(await state()).toBe('queued');
  });

  it('is refused to who did not sign in, of another government, and of what is not there', async () => {
    const before = await jobs();
    await expect(ask({}, anonymous)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ask({}, actor, B)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask({ roundId: 'cccccccc-0000-4000-8000-000000000001' })).rejects.toMatchObject({
      code: 'not-found',
    });
    for (const scope of [
      { kind: 'objective' as const, node: roundId },
      { kind: 'service' as const, id: roundId },
    ])
      await expect(ask({ choice: { ...wholeReport, scope } })).rejects.toMatchObject({ code: 'usage' });
    await expect(ask({ beforeId: roundId })).rejects.toMatchObject({ code: 'usage' });
    await expect(ask({ beforeId: otherId ?? '' })).rejects.toMatchObject({ code: 'usage' });
    expect(await jobs()).toEqual(before);
  });
});

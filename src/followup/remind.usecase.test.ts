import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { startMailServer, type MailServer } from '../../test/mail-server.ts';
import { killWhole, startChild } from '../../test/process.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { findCalendarReader } from '../organisation/calendar-reader.query.ts';
import { setCalendarLink } from '../organisation/calendar-link.usecase.ts';
import { createPerson } from '../organisation/person.store.ts';
import type { Actor } from '../organisation/person.ts';
import type { Role } from '../organisation/role.ts';
import { createService, setAssignments } from '../organisation/service.store.ts';
import { createNodes, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { agendaOf } from './calendar.query.ts';
import { remindDaily, remindRound } from './remind.usecase.ts';
import { createRound } from './round.store.ts';
import { saveUpdates } from './update.store.ts';

const governmentId = '6f1c5f52-6c3c-4d0e-9a56-1f0c5d1c9b11';
const place = (day: string) => ({ now: `${day}T09:00:00Z`, siteUrl: 'https://spoor.voorbeeld.be' });
let db: TestDatabase;
let server: MailServer;
/** The child that is to die when the server has a mail and has not said so yet. */
let victim: ReturnType<typeof startChild> | null = null;
let roundId = '';
let people: { an: string; bo: string; cas: string; dirk: string };

beforeAll(async () => {
  db = await testDatabase();
  server = await startMailServer({
    taken: async () => {
      if (victim === null) return;
      const child = victim;
      victim = null;
      await killWhole(child);
    },
  });
  await withGovernment(db.app, governmentId, async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Zonnedal', slug: 'zonnedal' });
    const bodyId = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    const plan = await createPlan(tx, { governmentId, bodyId, firstYear: 2026, lastYear: 2031 });
    const version = await createVersion(tx, { governmentId, planId: plan.id, sequence: 1, label: '1' });
    const nodeIds = await createNodes(tx, governmentId, plan.id, 4);
    await setNodes(
      tx,
      governmentId,
      version.id,
      nodeIds.map((nodeId, index) => ({
        nodeId,
        parentId: null,
        level: 'action',
        code: `A${index + 1}`,
        title: `Actie ${index + 1}\nmet een regel`,
        position: index,
        priority: false,
      })),
    );
    const person = (name: string, locale: 'nl' | 'en' = 'nl') =>
      createPerson(tx, governmentId, { name, mail: `${name.toLowerCase()}@voorbeeld.be`, locale });
    people = {
      an: await person('An'),
      bo: await person('Bo', 'en'),
      cas: await person('Cas'),
      dirk: await person('Dirk'),
    };
    const serviceId = await createService(tx, governmentId, { name: 'Onderwijs' });
    const owners = [people.an, people.an, people.bo, null];
    await setAssignments(
      tx,
      governmentId,
      nodeIds.map((nodeId, index) => ({ nodeId, ownerId: owners[index] ?? null, serviceId })),
    );
    const round = await createRound(tx, governmentId, {
      planId: plan.id,
      versionId: version.id,
      kind: 'h1',
      label: 'Opvolgingsrapportering 2028, eerste semester',
      from: '2028-01-01',
      to: '2028-06-30',
      state: 'open',
    });
    roundId = round.id;
    await saveUpdates(
      tx,
      governmentId,
      roundId,
      nodeIds.map((nodeId) => ({ nodeId, status: null, axes: {} })),
    );
  });
  await db.owner.updateTable('updates').set({ state: 'asked' }).execute();
  await db.owner
    .updateTable('rounds')
    .set({ deadline: '2028-09-15', review_deadline: '2028-09-22' })
    .execute();
});
afterAll(async () => {
  await server.stop();
  await db.drop();
});
beforeEach(async () => {
  server.received.length = 0;
  await db.owner.deleteFrom('mails').execute();
  await db.owner.deleteFrom('jobs').execute();
});

const queued = () => db.owner.selectFrom('mails').selectAll().orderBy('address').execute();

describe('reminders', () => {
  it('are one mail a person, grouped, in the language of each', async () => {
    const { reminded } = await remindDaily(db.app, governmentId, place('2028-09-13'));
    expect(reminded).toEqual([people.an, people.bo]);
    const [an, bo] = await queued();
    expect(an).toMatchObject({ address: 'an@voorbeeld.be', subject: 'Nog 2 updates in te vullen' });
    expect(an?.body).toContain(
      'In te vullen tot en met 15 september 2028:\n- A1 Actie 1 met een regel\n- A2 ',
    );
    expect(an?.body).toContain('https://spoor.voorbeeld.be/zonnedal/werk');
    expect(bo).toMatchObject({ address: 'bo@voorbeeld.be', subject: '1 update still to fill in' });
    expect(bo?.body).toContain('To fill in by 15 September 2028:\n- A3 ');
    // Nobody is near a term four days before it, and the day after it they are late.
    expect((await remindDaily(db.app, governmentId, place('2028-09-11'))).reminded).toEqual([]);
    await remindDaily(db.app, governmentId, place('2028-09-16'));
    expect(
      (await queued()).filter(({ body }) => body.includes('Te laat, de termijn was 15 september 2028:')),
    ).toHaveLength(1);
  });

  it('leave the trail the people and no name or address, and nothing where nobody is reminded', async () => {
    const entries = () =>
      db.owner.selectFrom('audit_entries').selectAll().where('verb', '=', 'round.remind').execute();
    const before = (await entries()).length;
    await remindDaily(db.app, governmentId, place('2028-09-08'));
    await remindDaily(db.app, governmentId, place('2028-09-08'));
    await remindDaily(db.app, governmentId, place('2028-09-09'));
    const after = (await entries()).slice(before);
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ actor_id: null });
    expect(after[0]?.content).not.toContain('voorbeeld.be');
  });

  it('go to who stands in too, to the reviewer of what is submitted, and to nobody whose account is closed', async () => {
    const round = db.owner.updateTable('updates');
    await db.owner
      .insertInto('substitutes')
      .values({
        government_id: governmentId,
        person_id: people.bo,
        substitute_id: people.cas,
        from_day: '2028-09-10',
        to_day: '2028-09-14',
      })
      .execute();
    const service = await db.owner.selectFrom('services').select('id').executeTakeFirstOrThrow();
    const own = { government_id: governmentId, round_id: roundId, service_id: service.id };
    await db.owner
      .insertInto('round_services')
      .values({ ...own, deadline: null, reviewer_id: people.dirk })
      .execute();
    const [first] = await db.owner
      .selectFrom('updates')
      .select('id')
      .where('node_id', 'in', (query) =>
        query.selectFrom('assignments').select('node_id').where('owner_id', '=', people.an),
      )
      .execute();
    await round
      .set({ state: 'submitted' })
      .where('id', '=', first?.id ?? '')
      .execute();
    await db.owner
      .updateTable('people')
      .set({ state: 'closed', closed_at: '2028-09-01T00:00:00Z' })
      .where('id', '=', people.an)
      .execute();
    const reminded = async (day: string) => (await remindDaily(db.app, governmentId, place(day))).reminded;
    expect(await reminded('2028-09-13')).toEqual([people.bo, people.cas]);
    // The review has a term of its own.
    expect(await reminded('2028-09-15')).toEqual([people.bo, people.dirk]);
    const last = (await queued()).find(({ address }) => address === 'dirk@voorbeeld.be');
    expect(last?.subject).toBe('1 update wacht op jouw nazicht');
    await db.owner.updateTable('people').set({ state: 'active', closed_at: null }).execute();
    await db.owner.deleteFrom('substitutes').execute();
    await db.owner.deleteFrom('round_services').execute();
    await round.set({ state: 'asked' }).execute();
  });

  it('go when the coordinator asks to who is late, not twice a day, and for nobody else who asks', async () => {
    const as = (role: Role): Actor => ({
      person: { id: people.dirk, name: 'Dirk', locale: 'nl' },
      grants: [{ role, bodyId: null, serviceId: null }],
      actsFor: [],
    });
    const ask = (role: Role, day: string) =>
      remindRound(db.app, governmentId, as(role), { roundId, ...place(day) });
    await expect(ask('management_team', '2028-09-20')).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await queued()).toEqual([]);
    await remindDaily(db.app, governmentId, place('2028-09-16'));
    expect(await ask('policy_coordinator', '2028-09-16')).toEqual({
      reminded: [],
      already: [people.an, people.bo],
    });
    // Four days late is no day of the clock's, but it is when somebody asks.
    expect((await remindDaily(db.app, governmentId, place('2028-09-19'))).reminded).toEqual([]);
    expect((await ask('policy_coordinator', '2028-09-19')).reminded).toEqual([people.an, people.bo]);
    expect(await queued()).toHaveLength(4);
    const [entry] = await db.owner
      .selectFrom('audit_entries')
      .selectAll()
      .where('verb', '=', 'round.remind')
      .where('actor_id', '=', people.dirk)
      .execute();
    expect(entry).toMatchObject({ subject_kind: 'round', subject_id: roundId });
  });

  it('stand in the calendar of a person too, which a secret address opens until the account closes', async () => {
    const today = '2028-09-10';
    const an: Actor = { person: { id: people.an, name: 'An', locale: 'nl' }, grants: [], actsFor: [] };
    const read = (hash: string) =>
      withGovernment(db.app, governmentId, async (tx) => {
        const reader = await findCalendarReader(tx, hash, today);
        return reader && agendaOf(tx, reader, today);
      });
    await setCalendarLink(db.app, governmentId, an, { tokenHash: 'a'.repeat(64), now: `${today}T08:00:00Z` });
    expect(await read('a'.repeat(64))).toMatchObject([
      {
        kind: 'updates',
        day: '2028-09-15',
        count: 2,
        titles: ['A1 Actie 1 met een regel', 'A2 Actie 2 met een regel'],
      },
    ]);
    await setCalendarLink(db.app, governmentId, an, { tokenHash: 'b'.repeat(64), now: `${today}T09:00:00Z` });
    expect(await read('a'.repeat(64))).toBeNull();
    const close = { state: 'closed' as const, closed_at: '2028-09-09T00:00:00Z' };
    await db.owner.updateTable('people').set(close).where('id', '=', people.an).execute();
    expect(await read('b'.repeat(64))).toBeNull();
    await db.owner.updateTable('people').set({ state: 'active', closed_at: null }).execute();
    await setCalendarLink(db.app, governmentId, an, { tokenHash: null, now: `${today}T10:00:00Z` });
    expect(await read('b'.repeat(64))).toBeNull();
  });

  it('go for rounds that are open only', async () => {
    await db.owner.updateTable('rounds').set({ state: 'closed' }).execute();
    expect((await remindDaily(db.app, governmentId, place('2028-09-13'))).reminded).toEqual([]);
    await db.owner.updateTable('rounds').set({ state: 'open' }).execute();
  });

  it('reach each person once a day, with servers that are killed while they send and start again', async () => {
    const program = join(resolve(import.meta.dirname, '../..'), 'test', 'reminder-child.ts');
    const env = { DATABASE_URL: db.urls.app, DATABASE_OWNER_URL: db.urls.owner };
    const run = (now: string) => startChild(program, [now, server.url], env);
    const first = run('2028-09-13T09:00:00Z');
    victim = first;
    await first.ended;
    // Two at once, an hour later, when every hold of the first is long over.
    const again = [run('2028-09-13T10:00:00Z'), run('2028-09-13T10:00:00Z')];
    await Promise.all(again.map((child) => child.heard('working')));
    const open = () =>
      db.owner.selectFrom('mails').select('id').where('state', 'in', ['queued', 'sending']).execute();
    const running = () =>
      db.owner.selectFrom('jobs').select('id').where('state', 'in', ['queued', 'running']).execute();
    while ((await open()).length > 0 || (await running()).length > 0) await sleep(20);
    for (const child of again) {
      child.process.stdin.end();
      expect(await child.ended, child.errors()).toBe(0);
    }
    expect(server.received.map(({ to }) => to.join()).sort()).toEqual(['an@voorbeeld.be', 'bo@voorbeeld.be']);
  });
});

/** Imports that are broken off, that come twice at once, of nobody in particular, and of somebody else. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { importDesk } from '../../test/import-desk.ts';
import { killWhole, startChild } from '../../test/process.ts';
import { addEntry } from '../audit/trail.store.ts';
import { listLedgerStates } from '../budget/ledger-state.store.ts';
import { totalsOf, wrongTotals } from '../budget/total.store.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { createNodes, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { findTask, lockTask, type ImportTask } from './import-task.store.ts';
import { acceptImport, againImport, beginImport, dropImport } from './import-task.usecase.ts';
import { listImports } from './import.store.ts';

const [governmentId, neighbourId] = [
  '5b6c1f8e-1f0d-4a55-9a53-0d4a7c1e9b31',
  '5b6c1f8e-1f0d-4a55-9a53-0d4a7c1e9b32',
] as const;
const now = '2026-08-04T09:00:00Z';
/** Longer after it than a job may be silent. */
const later = '2026-08-04T09:05:00Z';
const program = join(import.meta.dirname, '../../test/import-child.ts');
let db: TestDatabase;
let [plan, node, ocmw] = ['', '', ''];
let [koen, els, neighbour]: [Actor, Actor, Actor] = [anonymous, anonymous, anonymous];
const inside = <T>(work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> =>
  withGovernment(db.app, governmentId, work);
const desk = importDesk({ db: () => db, governmentId, now });

beforeAll(async () => {
  db = await testDatabase();
  const person = async (tx: Transaction<Schema>, government: string, name: string): Promise<Actor> => {
    const grant = { role: 'financial_director', bodyId: null, serviceId: null } as const;
    const id = await createPerson(tx, government, { name, mail: `${name}@waterhoek.example`, locale: 'nl' });
    await addGrant(tx, government, id, grant);
    return { person: { id, name, locale: 'nl' }, grants: [grant], actsFor: [] };
  };
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Waterhoek', slug: 'waterhoek' });
    const body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    ocmw = await createBody(tx, { governmentId, name: 'OCMW', kind: 'ocmw' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
    [node = ''] = await createNodes(tx, governmentId, plan, 1);
    const version = await createVersion(tx, {
      governmentId,
      planId: plan,
      sequence: 1,
      label: 'Origineel',
      setOn: '2025-12-16',
    });
    const action = { parentId: null, level: 'action', code: 'A1', title: 'Bomen', position: 0 } as const;
    await setNodes(tx, governmentId, version.id, [{ ...action, nodeId: node, priority: false }]);
    koen = await person(tx, governmentId, 'Koen');
    els = await person(tx, governmentId, 'Els');
  });
  await withGovernment(db.app, neighbourId, async (tx) => {
    await createGovernment(tx, { id: neighbourId, name: 'Zandhoek', slug: 'zandhoek' });
    neighbour = await person(tx, neighbourId, 'An');
  });
});
afterAll(() => db.drop());

const books = (label: string, column = 'Gemeente'): Uint8Array =>
  new TextEncoder().encode(
    `${column === '' ? '' : 'Rechtspersoon;'}Boekjaar;Journaalvolgnummer;Actie;Algemene rekening;Bedrag;Omschrijving\r\n` +
      `${column === '' ? '' : `${column};`}2026;JR 1;A1;61030000;1.234,56;${label}\r\n`,
  );
const states = () => inside((tx) => listLedgerStates(tx, plan));
const begin = (fileName: string, content: Uint8Array, actor = koen): Promise<string> =>
  beginImport(db.app, governmentId, actor, {
    kind: 'ledger',
    fileName,
    content,
    given: {},
    now,
    limit: 1000,
  });
const accept = (taskId: string, actor = koen): Promise<void> =>
  acceptImport(db.app, governmentId, actor, { taskId, now });
const jobOf = async ({ jobId }: ImportTask) =>
  db.owner.selectFrom('jobs').select(['state', 'failure']).where('id', '=', jobId).executeTakeFirstOrThrow();

class Undone extends Error {}
/** Holds what the job needs next, kills its server while it waits for that, and lets go. */
async function killWhileItWaits(hold: (tx: Transaction<Schema>) => Promise<unknown>): Promise<void> {
  const holding = inside(async (tx) => {
    await hold(tx);
    const server = startChild(program, [now], {
      DATABASE_URL: db.urls.app,
      DATABASE_OWNER_URL: db.urls.owner,
    });
    for (let waits = false; !waits; await sleep(20)) {
      expect(server.errors()).toBe('');
      const { rows } = await sql`select 1 from pg_locks
        where pg_backend_pid() = any(pg_blocking_pids(pid))`.execute(tx);
      waits = rows.length > 0;
    }
    await killWhole(server);
    throw new Undone();
  });
  await expect(holding).rejects.toBeInstanceOf(Undone);
}

describe('a server that is killed', () => {
  it('while it reads leaves the file unread, and the next one reads it', async () => {
    const id = await begin('lezen.csv', books('lezen'));
    await killWhileItWaits((tx) => lockTask(tx, id));
    const left = await desk.find(id);
    expect(left).toMatchObject({ state: 'reading', preview: null });
    expect(await jobOf(left)).toEqual({ state: 'running', failure: null });
    await desk.finishJobs(later);
    expect(await desk.find(id)).toMatchObject({ state: 'ready', preview: { problem: null } });
    await dropImport(db.app, governmentId, koen, { taskId: id });
  });

  it('while it stores leaves nothing of it, and the next one stores it once', async () => {
    const id = await begin('bewaren.csv', books('bewaren'));
    await desk.finishJobs();
    await accept(id);
    // All lines are written by then; only the trail is not.
    await killWhileItWaits((tx) =>
      addEntry(tx, governmentId, {
        at: now,
        actorId: null,
        onBehalfOf: null,
        verb: 'round.open',
        subject: { kind: 'round', id: governmentId },
        before: null,
        after: null,
      }),
    );
    expect(await desk.find(id)).toMatchObject({ state: 'accepting', hasFile: true });
    expect(await states()).toEqual([]);
    expect(await inside(listImports)).toEqual([]);
    await desk.finishJobs(later);
    expect(await desk.find(id)).toMatchObject({ state: 'done', hasFile: false });
    const [state, ...others] = await states();
    expect(others).toEqual([]);
    const owner = { ledgerStateId: state?.id ?? '' };
    const totals = await inside((tx) => totalsOf(tx, owner, 'node'));
    expect(totals.map(({ key, cents }) => [key, cents])).toEqual([[node, 123_456n]]);
    expect(await inside((tx) => wrongTotals(tx, owner))).toEqual([]);
  });
});

describe('the same file', () => {
  it('of two people at once is taken in once; the other hears why not', async () => {
    const before = (await states()).length;
    const ids = [await begin('Koen.csv', books('samen')), await begin('Els.csv', books('samen'), els)];
    await desk.finishJobs();
    await Promise.all([accept(ids[0] ?? ''), accept(ids[1] ?? '', els)]);
    const other = desk.beginWork();
    await desk.finishJobs();
    await other.stop();
    const tasks = await Promise.all(ids.map(desk.find));
    expect(tasks.map(({ state }) => state).toSorted()).toEqual(['accepting', 'done']);
    const failed = tasks.find(({ state }) => state === 'accepting');
    const done = tasks.find(({ state }) => state === 'done');
    expect(failed && (await jobOf(failed))).toEqual({
      state: 'failed',
      failure: expect.stringContaining(`${done?.fileName}, dat al ingelezen is`),
    });
    expect(await states()).toHaveLength(before + 1);
    await dropImport(db.app, governmentId, koen, { taskId: failed?.id ?? '' });
  });
});

describe('a file without a column for the body', () => {
  it('asks whose it is where there are more than one, and takes what a person says', async () => {
    const id = await begin('zonder.csv', books('zonder', ''));
    await desk.finishJobs();
    expect((await desk.find(id)).preview?.problem).toContain('Kies hieronder van welke rechtspersoon');
    const given = { bodyId: ocmw };
    await againImport(db.app, governmentId, koen, { taskId: id, given, now });
    await desk.finishJobs();
    expect((await desk.find(id)).preview).toMatchObject({ problem: null, goes: given });
    await accept(id);
    await desk.finishJobs();
    const last = (await states()).find(({ label }) => label === 'zonder');
    const lines = await inside((tx) =>
      tx
        .selectFrom('ledger_groups')
        .select('body_id')
        .where('ledger_state_id', '=', last?.id ?? '')
        .execute(),
    );
    expect(lines).toEqual([{ body_id: ocmw }]);
  });
});

describe('a file of another government', () => {
  it('is not there for its people, whatever they do with its id', async () => {
    const id = await begin('eigen.csv', books('eigen'));
    await desk.finishJobs();
    const at = { taskId: id, now };
    const there = { code: 'not-found' };
    await expect(acceptImport(db.app, neighbourId, neighbour, at)).rejects.toMatchObject(there);
    await expect(againImport(db.app, neighbourId, neighbour, { ...at, given: {} })).rejects.toMatchObject(
      there,
    );
    await expect(dropImport(db.app, neighbourId, neighbour, at)).rejects.toMatchObject(there);
    expect(await withGovernment(db.app, neighbourId, (tx) => findTask(tx, id))).toBeUndefined();
    expect(await desk.find(id)).toMatchObject({ state: 'ready' });
  });
});

/** A table of the tree taken in on a real database: a concept with what changed, and nothing where money would be lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { addAmounts } from '../budget/amount.store.ts';
import { totalsOf, wrongTotals } from '../budget/total.store.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { nodesAt, nodesChangedIn } from '../planning/node.store.ts';
import { createPlan, listVersions } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { readTableFile } from '../platform/documents/read-table-file.ts';
import { tableContext } from './import-context.query.ts';
import type { ImportPreview } from './import-preview.ts';
import { takeTable } from './import-table.usecase.ts';
import { importTaskSentences as words } from './import-task.nl.ts';
import type { ImportGiven } from './import-task.ts';
import { readTable } from './table-read.ts';

const governmentId = '0a5b8d6e-40f4-4f9b-9a0d-7d2f1c6e5a31';
const now = '2026-08-04T09:00:00Z';
let db: TestDatabase;
let [plan, body] = ['', ''];
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);

const take = (text: string, given: ImportGiven = {}, dry = false): Promise<ImportPreview> =>
  inside(async (tx) => {
    const context = await tableContext(
      tx,
      { planId: plan, ...given },
      { now, inForce: false, lock: governmentId },
    );
    if (!context) throw new Error('no plan');
    const grid = readTableFile(new TextEncoder().encode(text), 'boom.csv', 100);
    const read = readTable(grid, { kind: 'tree', mapping: null, known: context.known, year: null });
    const file = { kind: 'tree' as const, name: 'boom.csv', sha256: '0'.repeat(64), given };
    return takeTable(tx, governmentId, file, context, read, { now, by: null, words, dry });
  });
const shown = () =>
  inside(async (tx) => {
    const last = (await listVersions(tx, plan)).at(-1);
    return (await nodesAt(tx, plan, last?.sequence ?? 0)).map(({ code, title }) => `${code} ${title}`);
  });

const tree = `Code;Niveau;Valt onder;Titel;Omschrijving;Van;SDG
BD1;Beleidsdoelstelling;;Groen;;;
AP1;Actieplan;BD1;Bomen;;;
A1;Actie;AP1;Duizend bomen;Elk jaar.;1/1/2026;13; 15
`.replace('13; 15', '"13; 15"');

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Bosrijk', slug: 'bosrijk' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
  });
});
afterAll(() => db.drop());

describe('a tree from a table', () => {
  it('asks for the name of the version, and says what it would do without doing it', async () => {
    expect((await take(tree)).problem).toBe(words.nameVersion);
    expect((await take(tree, { version: 'Ontwerp' }, true)).changes?.nodes).toEqual({
      new: 3,
      changed: 0,
      ended: 0,
      all: 3,
      absent: 0,
    });
    expect(await shown()).toEqual([]);
  });

  it('makes the first version of a plan', async () => {
    expect((await take(tree, { version: 'Ontwerp' })).problem).toBeNull();
    expect(await shown()).toEqual(['BD1 Groen', 'AP1 Bomen', 'A1 Duizend bomen']);
    const details = await inside((tx) => detailsAt(tx, plan, 1));
    expect([...details.values()]).toMatchObject([
      { description: 'Elk jaar.', startsOn: '2026-01-01', sdgs: [13, 15] },
    ]);
  });

  it('changes only what is different, and nothing for the same file again', async () => {
    expect((await take(tree)).changes?.nodes).toEqual({
      new: 0,
      changed: 0,
      ended: 0,
      all: 3,
      absent: 0,
    });
    const other = tree.replace('Duizend bomen', 'Tweeduizend bomen');
    expect((await take(other)).changes?.names?.changed).toEqual(['A1 Tweeduizend bomen']);
    expect(await shown()).toEqual(['BD1 Groen', 'AP1 Bomen', 'A1 Tweeduizend bomen']);
  });

  it('is a part of the plan where nobody says otherwise, unless nothing of the plan is missing', async () => {
    expect((await take(tree, {}, true)).goes.part).toBe(false);
    const less = tree.split('\n').slice(0, 3).join('\n');
    const part = await take(less, {}, true);
    expect(part.goes.part).toBe(true);
    expect(part.changes?.nodes).toMatchObject({ ended: 0, absent: 1 });
    const whole = await take(less, { part: false }, true);
    expect(whole.changes?.nodes).toMatchObject({ ended: 1, absent: 1 });
    expect(await shown()).toHaveLength(3);
  });

  it('ends no part that has money', async () => {
    const node = await inside(
      async (tx) => (await nodesAt(tx, plan, 1)).find(({ code }) => code === 'A1')?.nodeId,
    );
    const [version] = await inside((tx) => listVersions(tx, plan));
    expect(await inside((tx) => wrongTotals(tx, { versionId: version?.id ?? '' }))).toEqual([]);
    const line = { kind: 'operating', side: 'expenses', year: 2026, measure: 'estimate' } as const;
    await inside((tx) =>
      addAmounts(tx, { governmentId, bodyId: body, versionId: version?.id ?? '' }, [
        { ...line, nodeId: node ?? null, cents: 5n },
      ]),
    );
    const short = tree.split('\n').slice(0, 3).join('\n');
    const whole = await take(short, { part: false });
    expect(whole.problem).toBe(words.endedMoney('A1 Tweeduizend bomen'));
    expect((await take(short, { part: true })).problem).toBeNull();
    expect(await shown()).toHaveLength(3);
    expect((await inside((tx) => nodesChangedIn(tx, version?.id ?? ''))).size).toBe(3);
  });

  it('begins a next version that shows the money of the one before', async () => {
    await inside((tx) =>
      tx.updateTable('plan_versions').set({ state: 'set', set_on: '2026-06-30' }).execute(),
    );
    expect((await take(tree, { version: 'Aanpassing 1' })).problem).toBeNull();
    const [, next] = await inside((tx) => listVersions(tx, plan));
    await inside(async (tx) => {
      expect((await totalsOf(tx, { versionId: next?.id ?? '' }, 'node')).map(({ cents }) => cents)).toEqual([
        5n,
      ]);
      expect(await wrongTotals(tx, { versionId: next?.id ?? '' })).toEqual([]);
    });
  });
});

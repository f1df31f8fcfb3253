/** A version from its making to the council, on a real database: who may, what is refused, and what stays as it was set. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { listChain } from '../audit/trail.store.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { createPerson } from '../organisation/person.store.ts';
import { createNodes, nodesAt, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion, listVersions } from '../planning/plan.store.ts';
import type { PlanNode } from '../planning/plan.ts';
import { versionBefore } from '../planning/version.ts';
import { reasonsOf } from '../planning/version.store.ts';
import {
  changeVersionReason,
  returnVersion,
  setVersion,
  submitVersion,
} from '../planning/version.usecase.ts';
import { connectSentences } from '../platform/database/database.nl.ts';
import { withGovernment } from '../platform/database/government.ts';
import { addAmounts, amountsOf, linesAt, makeWhole, setLines } from './amount.store.ts';
import { plainLine, type AmountLine } from './amount.ts';
import { createConcept, removeConcept } from './concept.usecase.ts';
import { wrongTotals } from './total.store.ts';
import { checkVersion } from './version-check.query.ts';
import { openVersion, referenceOf, shownVersions } from './version.query.ts';

const governmentId = '3d0a8a55-4c8b-4f6e-8d5e-0b5b1f7a2c31';
const now = '2026-05-04T09:00:00Z';
const today = '2026-05-04';
let db: TestDatabase;
let [plan, body, node, first] = ['', '', '', ''];
let coordinator: Actor = anonymous;
let owner: Actor = anonymous;

const action = (title: string): PlanNode => ({
  nodeId: node,
  parentId: null,
  level: 'action',
  code: 'A1',
  title,
  position: 0,
  priority: false,
});
const line = (cents: bigint): AmountLine => ({
  ...plainLine,
  bodyId: body,
  nodeId: node,
  kind: 'operating',
  side: 'expenses',
  year: 2026,
  measure: 'estimate',
  cents,
});
const make = (label: string, actor = coordinator) =>
  createConcept(db.app, governmentId, actor, { planId: plan, label, now });
const verbs = (): Promise<string[]> =>
  withGovernment(db.app, governmentId, async (tx) => (await listChain(tx, 0n, 100)).map(({ verb }) => verb));

beforeAll(async () => {
  db = await testDatabase();
  await withGovernment(db.app, governmentId, async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Waterhoek', slug: 'waterhoek' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
    [node = ''] = await createNodes(tx, governmentId, plan, 1);
    ({ id: first } = await createVersion(tx, {
      governmentId,
      planId: plan,
      sequence: 1,
      label: 'Origineel',
      setOn: '2025-12-16',
    }));
    await setNodes(tx, governmentId, first, [action('Bomen')]);
    await addAmounts(tx, { governmentId, bodyId: body, versionId: first }, [line(500n)]);
    const person = async (name: string, role: 'policy_coordinator' | 'action_owner'): Promise<Actor> => {
      const id = await createPerson(tx, governmentId, {
        name,
        mail: `${role}@waterhoek.example`,
        locale: 'nl',
      });
      return {
        person: { id, name, locale: 'nl' },
        grants: [{ role, bodyId: null, serviceId: null }],
        actsFor: [],
      };
    };
    coordinator = await person('Hanne', 'policy_coordinator');
    owner = await person('Tine', 'action_owner');
  });
});
afterAll(() => db.drop());

describe('a version in the making', () => {
  it('shows what the newest one shows, until something changes', async () => {
    await expect(make('Aanpassing 1', owner)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(make(' ')).rejects.toMatchObject({ code: 'usage' });
    await expect(make('Origineel')).rejects.toMatchObject({ code: 'conflict' });
    const { versionId } = await make('Aanpassing 1');
    await withGovernment(db.app, governmentId, async (tx) => {
      expect(await linesAt(tx, versionId)).toEqual([line(500n)]);
      expect(await amountsOf(tx, { versionId })).toMatchObject([{ nodeId: node, cents: 500n }]);
      expect(await wrongTotals(tx, { versionId })).toEqual([]);
    });
    await expect(make('Aanpassing 2')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('goes to the council and back, is set on a day that was, and never changes again', async () => {
    const concept = await withGovernment(db.app, governmentId, async (tx) =>
      (await listVersions(tx, plan)).at(-1),
    );
    const at = { versionId: concept?.id ?? '', now };
    await withGovernment(db.app, governmentId, async (tx) => {
      await setLines(tx, governmentId, at.versionId, [line(700n)]);
      await setNodes(tx, governmentId, at.versionId, [action('Meer bomen')]);
    });
    const looked = () =>
      withGovernment(db.app, governmentId, async (tx) => {
        const { plan: own, version, versions } = await openVersion(tx, coordinator, at.versionId);
        return checkVersion(tx, own, { reference: versionBefore(versions, version), version });
      });
    expect(await looked()).toMatchObject({ missing: 1, creditYears: [], overruns: [], faults: [] });
    const because = { ...at, nodeId: node, reason: ' De subsidie is toegekend. ' };
    await changeVersionReason(db.app, governmentId, coordinator, because);
    expect((await looked()).missing).toBe(0);
    await submitVersion(db.app, governmentId, coordinator, { ...at, today });
    await expect(changeVersionReason(db.app, governmentId, coordinator, because)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(removeConcept(db.app, governmentId, coordinator, at)).rejects.toMatchObject({
      code: 'conflict',
    });
    await returnVersion(db.app, governmentId, coordinator, at);
    await submitVersion(db.app, governmentId, coordinator, { ...at, today });
    const setting = { ...at, today, decisionNumber: 'GR/2026/17', decisionUrl: 'https://raad.example/17' };
    const set = (setOn: string, more: object = {}) =>
      setVersion(db.app, governmentId, coordinator, { ...setting, setOn, ...more });
    await expect(set('2026-05-05')).rejects.toMatchObject({ code: 'usage' });
    await expect(set('2025-12-15')).rejects.toMatchObject({ code: 'usage' });
    await expect(set('2026-05-04', { decisionUrl: 'javascript:alert(1)' })).rejects.toMatchObject({
      code: 'usage',
    });
    await set('2026-05-04');
    await withGovernment(db.app, governmentId, async (tx) => {
      expect((await listVersions(tx, plan)).at(-1)).toMatchObject({
        state: 'set',
        setOn: '2026-05-04',
        decisionNumber: 'GR/2026/17',
        decisionUrl: 'https://raad.example/17',
      });
      expect(await reasonsOf(tx, at.versionId)).toEqual(new Map([[node, 'De subsidie is toegekend.']]));
    });
    await expect(set('2026-05-04')).rejects.toMatchObject({ code: 'conflict' });
    // Not even past the use cases: the database itself refuses.
    const sealed = { code: 'conflict', message: connectSentences.sealedVersion };
    const tries = [
      (tx) => setLines(tx, governmentId, at.versionId, [line(1n)]),
      (tx) => setNodes(tx, governmentId, at.versionId, [action('Stil veranderd')]),
      (tx) => tx.updateTable('amounts').set({ cents: 1n }).where('version_id', '=', at.versionId).execute(),
      (tx) => tx.deleteFrom('node_versions').where('version_id', '=', at.versionId).execute(),
      (tx) => tx.deleteFrom('change_reasons').where('version_id', '=', at.versionId).execute(),
      (tx) => tx.updateTable('plan_versions').set({ sealed: false }).where('id', '=', at.versionId).execute(),
      (tx) => tx.deleteFrom('plan_versions').where('id', '=', at.versionId).execute(),
    ] satisfies ((tx: Parameters<Parameters<typeof withGovernment>[2]>[0]) => Promise<unknown>)[];
    for (const attempt of tries)
      await expect(withGovernment<unknown>(db.app, governmentId, attempt)).rejects.toMatchObject(sealed);
    // Written anew in full, so that an older version can come in before it, it says the same.
    await withGovernment(db.app, governmentId, async (tx) => {
      await makeWhole(tx, governmentId, at.versionId);
      expect(await linesAt(tx, at.versionId)).toEqual([line(700n)]);
    });
    const emptied = withGovernment(db.app, governmentId, (tx) =>
      setLines(tx, governmentId, at.versionId, []),
    );
    await expect(emptied).rejects.toMatchObject(sealed);
    expect(await verbs()).toEqual([
      'version.create',
      'plan.change',
      'version.submit',
      'version.return',
      'version.submit',
      'version.set',
    ]);
  });

  it('is counted by what it changed, and seen by whom it may be', async () => {
    await withGovernment(db.app, governmentId, async (tx) => {
      const shown = await shownVersions(tx, anonymous, plan);
      expect(shown.map(({ label, changed, money }) => [label, changed, money.expenses])).toEqual([
        ['Origineel', null, { before: 0n, after: 500n }],
        ['Aanpassing 1', 1, { before: 500n, after: 700n }],
      ]);
    });
    const { versionId } = await make('Aanpassing 2');
    const labels = (actor: Actor) =>
      withGovernment(db.app, governmentId, async (tx) =>
        (await shownVersions(tx, actor, plan)).map(({ label }) => label),
      );
    expect([(await labels(anonymous)).length, (await labels(owner)).length]).toEqual([2, 3]);
    await removeConcept(db.app, governmentId, coordinator, { versionId, now });
  });

  it('is one at a time, also when two people begin or set it in the same moment', async () => {
    const begun = await Promise.allSettled([
      make('Aanpassing A'),
      make('Aanpassing B'),
      make('Aanpassing C'),
    ]);
    const [one, ...others] = begun.flatMap((done) =>
      done.status === 'fulfilled' ? [done.value.versionId] : [],
    );
    expect([others.length, begun.length]).toEqual([0, 3]);
    const at = { versionId: one ?? '', now, today };
    const given = { ...at, setOn: today, decisionNumber: '', decisionUrl: '' };
    const outcomes = await Promise.allSettled([
      setVersion(db.app, governmentId, coordinator, given),
      setVersion(db.app, governmentId, coordinator, given),
      removeConcept(db.app, governmentId, coordinator, at),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const done of outcomes)
      if (done.status === 'rejected')
        expect(['conflict', 'not-found']).toContain((done.reason as { code?: string }).code);
  });

  it('is compared with a version of its own plan, and not with one of another', async () => {
    await withGovernment(db.app, governmentId, async (tx) => {
      const years = { firstYear: 2020, lastYear: 2025 };
      const { id: planId } = await createPlan(tx, { governmentId, bodyId: body, ...years });
      const given = { governmentId, planId, sequence: 1, label: 'Oud plan', setOn: '2019-12-16' };
      const other = await createVersion(tx, given);
      const opened = await openVersion(tx, coordinator, first);
      expect(await referenceOf(tx, coordinator, opened, undefined)).toBeNull();
      expect((await referenceOf(tx, coordinator, opened, first))?.label).toBe('Origineel');
      await expect(referenceOf(tx, coordinator, opened, other.id)).rejects.toThrow(
        'Die versie hoort bij het plan 2020-2025',
      );
      await expect(referenceOf(tx, coordinator, opened, governmentId)).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });

  it('goes away with what it alone brought', async () => {
    const { versionId } = await make('Aanpassing 2');
    await withGovernment(db.app, governmentId, async (tx) => {
      const [fresh = ''] = await createNodes(tx, governmentId, plan, 1);
      await setNodes(tx, governmentId, versionId, [{ ...action('Struiken'), nodeId: fresh, code: 'A2' }]);
      await addAmounts(tx, { governmentId, bodyId: body, versionId }, [{ ...line(9n), nodeId: fresh }]);
    });
    await removeConcept(db.app, governmentId, coordinator, { versionId, now });
    await withGovernment(db.app, governmentId, async (tx) => {
      expect((await listVersions(tx, plan)).map(({ label }) => label)).not.toContain('Aanpassing 2');
      expect((await nodesAt(tx, plan, 9)).map(({ title }) => title)).toEqual(['Meer bomen']);
      expect(await tx.selectFrom('nodes').select('id').execute()).toEqual([{ id: node }]);
    });
  });
});

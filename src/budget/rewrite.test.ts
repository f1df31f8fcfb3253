/** Writing a plan on a real database: who may, what stays of history and money, and two people at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { listChain } from '../audit/trail.store.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { createPerson } from '../organisation/person.store.ts';
import { listAssignments, setAssignments } from '../organisation/service.store.ts';
import { addNode, changeNode, moveNode, renumberNodes } from '../planning/edit.usecase.ts';
import { countEdits } from '../planning/edit.store.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { createNodes, nodesAt, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion } from '../planning/plan.store.ts';
import type { PlanNode } from '../planning/plan.ts';
import { linksOfNode } from '../planning/successor.query.ts';
import { linksOf } from '../planning/successor.store.ts';
import { submitVersion } from '../planning/version.usecase.ts';
import { withGovernment } from '../platform/database/government.ts';
import { addAmounts, linesAt, setLinesOf } from './amount.store.ts';
import { plainLine, type AmountLine } from './amount.ts';
import { createConcept } from './concept.usecase.ts';
import { changeEstimates } from './estimate.usecase.ts';
import { endNode, splitNode } from './rewrite.usecase.ts';
import { takeBack, takeBackWithout } from './take-back.usecase.ts';
import { wrongTotals } from './total.store.ts';

const governmentId = '6f6c0f0a-93c1-4a1d-9a55-0b0de4c0ffee';
const now = '2026-05-04T09:00:00Z';
let db: TestDatabase;
let [plan, body, first, concept] = ['', '', '', ''];
let ids: string[] = [];
let coordinator: Actor = anonymous;
let director: Actor = anonymous;
let owner: Actor = anonymous;

const id = (index: number): string => ids[index] ?? '';
const line = (node: number, year: number, cents: bigint): AmountLine => ({
  ...plainLine,
  bodyId: body,
  nodeId: id(node),
  kind: 'operating',
  side: 'expenses',
  year,
  measure: 'estimate',
  cents,
});
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]) =>
  withGovernment(db.app, governmentId, work);
const tree = () => inside((tx) => nodesAt(tx, plan, 2));
const codes = async () => (await tree()).map(({ code }) => code);
const lines = () => inside((tx) => linesAt(tx, concept));
const total = async (year: number) =>
  (await lines()).filter((one) => one.year === year).reduce((sum, { cents }) => sum + cents, 0n);
const seen = () => inside((tx) => countEdits(tx, concept));
const at = async () => ({ versionId: concept, seen: await seen(), now });
const written = {
  code: 'A1',
  title: 'Bomen planten',
  priority: true,
  description: 'Duizend bomen.',
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  policyField: '0340',
  externalCode: 'VL-BOS',
  sdgs: ['15', '13'],
};
const change = async (given: Partial<typeof written>, actor = coordinator, stand?: number) =>
  changeNode(db.app, governmentId, actor, {
    ...(await at()),
    ...(stand === undefined ? {} : { seen: stand }),
    nodeId: id(2),
    given: { ...written, ...given },
    isField: (code) => code === '0340',
  });

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Schrijfgem', slug: 'schrijfgem' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
    ids = await createNodes(tx, governmentId, plan, 5);
    ({ id: first } = await createVersion(tx, {
      governmentId,
      planId: plan,
      sequence: 1,
      label: 'Origineel',
      setOn: '2025-12-16',
    }));
    const node = (
      index: number,
      parent: number | null,
      level: PlanNode['level'],
      code: string,
      position: number,
    ): PlanNode => ({
      nodeId: id(index),
      parentId: parent === null ? null : id(parent),
      level,
      code,
      title: code,
      position,
      priority: false,
    });
    await setNodes(tx, governmentId, first, [
      node(0, null, 'objective', 'BD1', 0),
      node(1, 0, 'action_plan', 'AP1', 0),
      node(2, 1, 'action', 'A1', 0),
      node(3, 1, 'action', 'A2', 1),
      node(4, 0, 'action_plan', 'AP2', 1),
    ]);
    await addAmounts(tx, { governmentId, bodyId: body, versionId: first }, [
      line(2, 2026, 100n),
      line(2, 2027, 10n),
      line(3, 2026, 7n),
    ]);
    const person = async (
      name: string,
      role: 'policy_coordinator' | 'financial_director' | 'action_owner',
    ): Promise<Actor> => {
      const personId = await createPerson(tx, governmentId, {
        name,
        mail: `${role}@schrijfgem.example`,
        locale: 'nl',
      });
      return {
        person: { id: personId, name, locale: 'nl' },
        grants: [{ role, bodyId: null, serviceId: null }],
        actsFor: [],
      };
    };
    coordinator = await person('Hanne', 'policy_coordinator');
    director = await person('Koen', 'financial_director');
    owner = await person('Tine', 'action_owner');
    await setAssignments(tx, governmentId, [
      { nodeId: id(2), ownerId: owner.person?.id ?? null, serviceId: null },
    ]);
  });
  ({ versionId: concept } = await createConcept(db.app, governmentId, coordinator, {
    planId: plan,
    label: 'Aanpassing 1',
    now,
  }));
});
afterAll(() => db.drop());

describe('a part of the plan', () => {
  it('is changed by who may, with what it is, and the version that was set stays as it was', async () => {
    await expect(change({}, owner)).rejects.toMatchObject({ code: 'not-allowed' });
    const bad: Partial<typeof written>[] = [
      { title: ' ' },
      { code: 'x'.repeat(51) },
      { endsOn: '2025-01-01' },
      { startsOn: '31/12/2026' },
      { policyField: '9999' },
      { sdgs: ['18'] },
      { externalCode: 'x'.repeat(101) },
    ];
    for (const one of bad) await expect(change(one)).rejects.toMatchObject({ code: 'usage' });
    await expect(change({ code: 'A2' })).rejects.toMatchObject({ code: 'conflict' });
    await change({});
    expect((await tree()).find(({ nodeId }) => nodeId === id(2))).toMatchObject({
      title: 'Bomen planten',
      priority: true,
    });
    await inside(async (tx) => {
      expect((await detailsAt(tx, plan, 2)).get(id(2))).toMatchObject({
        policyField: '0340',
        sdgs: [13, 15],
        endsOn: '2027-12-31',
      });
      expect((await nodesAt(tx, plan, 1)).find(({ nodeId }) => nodeId === id(2))?.title).toBe('A1');
      expect((await detailsAt(tx, plan, 1)).size).toBe(0);
    });
  });

  it('is not written over by who did not see the change of another', async () => {
    const stand = await seen();
    await change({ title: 'Van Koen' }, director);
    await expect(change({ title: 'Van Hanne' }, coordinator, stand)).rejects.toThrow(
      'Koen heeft A1 intussen gewijzigd',
    );
    // Elsewhere in the tree she works on.
    await moveNode(db.app, governmentId, coordinator, {
      ...(await at()),
      seen: stand,
      nodeId: id(4),
      to: 'up',
    });
    expect(await codes()).toEqual(['BD1', 'AP2', 'AP1', 'A1', 'A2']);
  });

  it('written by two at the same moment has the one or the other, and one is told', async () => {
    const stand = await seen();
    const both = await Promise.allSettled([
      change({ title: 'Een' }, director, stand),
      change({ title: 'Twee' }, coordinator, stand),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is moved, and not to where it does not fit', async () => {
    const place = { nodeId: id(0), to: { parentId: id(1), beforeId: null } };
    await expect(
      moveNode(db.app, governmentId, coordinator, { ...(await at()), ...place }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await moveNode(db.app, governmentId, coordinator, {
      ...(await at()),
      nodeId: id(3),
      to: { parentId: id(4), beforeId: null },
    });
    expect(await codes()).toEqual(['BD1', 'AP2', 'A2', 'AP1', 'A1']);
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(3) });
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(4) });
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(1) });
    expect(await codes()).toEqual(['BD1', 'AP1', 'A1', 'A2', 'AP2']);
    await expect(
      takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(4) }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is added, renumbered and taken back', async () => {
    const fresh = { parentId: id(4), level: 'action' as const, code: 'A3', title: 'Hagen' };
    await expect(
      addNode(db.app, governmentId, coordinator, { ...(await at()), ...fresh, level: 'objective' }),
    ).rejects.toMatchObject({ code: 'usage' });
    await expect(
      addNode(db.app, governmentId, coordinator, { ...(await at()), ...fresh, code: 'A2' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const { nodeId } = await addNode(db.app, governmentId, coordinator, { ...(await at()), ...fresh });
    const patterns = { action_plan: '{n}', action: '{boven}.{n}' };
    await expect(
      renumberNodes(db.app, governmentId, coordinator, {
        ...(await at()),
        patterns: { action: '{n}' },
        under: null,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(
      await renumberNodes(db.app, governmentId, coordinator, { ...(await at()), patterns, under: null }),
    ).toBe(5);
    expect(await codes()).toEqual(['BD1', '1', '1.1', '1.2', '2', '2.1']);
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId });
    for (const one of [1, 2, 3, 4])
      await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(one) });
    expect(await codes()).toEqual(['BD1', 'AP1', 'A1', 'A2', 'AP2']);
    expect(await inside(async (tx) => (await tx.selectFrom('nodes').select('id').execute()).length)).toBe(5);
  });
});

describe('money of a part that changes', () => {
  const row = {
    bodyId: '',
    kind: 'operating',
    side: 'expenses',
    policyField: null,
    account: null,
    line: null,
    description: null,
  } as const;
  const estimates = async (amounts: string[], added: object | null = null, actor = director) =>
    changeEstimates(db.app, governmentId, actor, {
      ...(await at()),
      nodeId: id(2),
      rows: [{ ...row, bodyId: body, amounts }],
      added: added && { ...row, bodyId: body, amounts: ['5,00', '', '', '', '', ''], ...added },
    });

  it('is written line by line, and only lines that can be', async () => {
    await expect(estimates(['1,234.56'])).rejects.toMatchObject({ code: 'usage' });
    await expect(estimates(['1'], { account: '7' }, owner)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(estimates(['1'], { account: '999999' })).rejects.toMatchObject({ code: 'usage' });
    await expect(estimates(['1'], { bodyId: id(0) })).rejects.toMatchObject({ code: 'usage' });
    await expect(estimates(['1'], {})).rejects.toMatchObject({ code: 'conflict' });
    await estimates(['1.234,56', '', '', '', '', '0'], { account: '6103' });
    expect(await total(2026)).toBe(123_456n + 500n + 7n);
    expect(await total(2027)).toBe(0n);
    expect(await inside((tx) => wrongTotals(tx, { versionId: concept }))).toEqual([]);
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(2) });
    expect(await total(2026)).toBe(107n);
    expect(await inside((tx) => wrongTotals(tx, { versionId: concept }))).toEqual([]);
  });

  const parts = ['1', '1', '1'].map((share, index) => ({
    code: `A1${'abc'[index] ?? ''}`,
    title: `Deel ${index}`,
    share,
    children: [],
  }));

  it('is divided to the cent when a part is split, and the history is found', async () => {
    const split = async (given: typeof parts) =>
      splitNode(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(2), parts: given });
    await expect(split(parts.slice(0, 1))).rejects.toMatchObject({ code: 'usage' });
    await expect(split(parts.map((one) => ({ ...one, share: '0' })))).rejects.toMatchObject({
      code: 'usage',
    });
    await expect(split(parts.map((one) => ({ ...one, code: 'A9' })))).rejects.toMatchObject({
      code: 'conflict',
    });
    const { nodeIds } = await split(parts);
    expect(await codes()).toEqual(['BD1', 'AP1', 'A1a', 'A1b', 'A1c', 'A2', 'AP2']);
    const cents = (await lines()).filter((one) => one.year === 2026).map((one) => [one.nodeId, one.cents]);
    expect(new Map(cents as [string, bigint][])).toEqual(
      new Map([
        [nodeIds[0], 34n],
        [nodeIds[1], 33n],
        [nodeIds[2], 33n],
        [id(3), 7n],
      ]),
    );
    expect(await total(2027)).toBe(10n);
    await inside(async (tx) => {
      expect((await linksOf(tx, id(2))).map(({ nodeId }) => nodeId).toSorted()).toEqual(nodeIds.toSorted());
      expect(await linksOfNode(tx, coordinator, nodeIds[0] ?? '')).toMatchObject([
        { way: 'before', versionId: first, node: { code: 'A1' }, ended: true },
      ]);
      expect((await listAssignments(tx)).get(nodeIds[1] ?? '')?.ownerId).toBe(owner.person?.id);
      expect(await wrongTotals(tx, { versionId: concept })).toEqual([]);
    });
    await expect(
      takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: nodeIds[0] ?? '' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(2) });
    expect(await codes()).toEqual(['BD1', 'AP1', 'A1', 'A2', 'AP2']);
    expect(await lines()).toEqual(await inside((tx) => linesAt(tx, first)));
  });

  it('takes along what hangs below a part that is split', async () => {
    const two = [
      { code: 'AP1a', title: 'Bomen', share: '1', children: [id(2)] },
      { code: 'AP1b', title: 'Hagen', share: '2,5', children: [id(3)] },
    ];
    await splitNode(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(1), parts: two });
    expect(await codes()).toEqual(['BD1', 'AP1a', 'A1', 'AP1b', 'A2', 'AP2']);
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(1) });
    expect(await codes()).toEqual(['BD1', 'AP1', 'A1', 'A2', 'AP2']);
  });

  it('of years that are over stays at the part that is split or ends', async () => {
    const later = '2027-02-01T09:00:00Z';
    const moneyOf = async (): Promise<unknown[]> =>
      (await lines()).map(({ nodeId, year, cents }) => [nodeId, year, cents]);
    const back = async (nodeId: string) =>
      takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId });
    const { nodeIds } = await splitNode(db.app, governmentId, coordinator, {
      ...(await at()),
      now: later,
      nodeId: id(2),
      parts: parts.slice(0, 2),
    });
    expect(await moneyOf()).toEqual(
      expect.arrayContaining([
        [id(2), 2026, 100n],
        [nodeIds[0], 2027, 5n],
        [nodeIds[1], 2027, 5n],
      ]),
    );
    expect(await total(2026)).toBe(107n);
    await back(id(2));
    for (const money of [{ way: 'withdraw' }, { way: 'node', nodeId: id(4) }] as const) {
      await endNode(db.app, governmentId, coordinator, { ...(await at()), now: later, nodeId: id(1), money });
      expect(await total(2026)).toBe(107n);
      expect(await total(2027)).toBe(money.way === 'withdraw' ? 0n : 10n);
      expect(await moneyOf()).toEqual(expect.arrayContaining([[id(3), 2026, 7n]]));
      await back(id(1));
      expect(await lines()).toEqual(await inside((tx) => linesAt(tx, first)));
    }
  });

  it('goes nowhere, outside the tree or to another part when a part ends', async () => {
    const end = async (money: Parameters<typeof endNode>[3]['money']) =>
      endNode(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(1), money });
    await expect(end({ way: 'node', nodeId: id(2) })).rejects.toMatchObject({ code: 'usage' });
    await end({ way: 'node', nodeId: id(4) });
    expect(await codes()).toEqual(['BD1', 'AP2']);
    expect((await lines()).map((one) => [one.nodeId, one.year, one.cents])).toEqual([
      [id(4), 2026, 107n],
      [id(4), 2027, 10n],
    ]);
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(1) });
    expect(await codes()).toEqual(['BD1', 'AP1', 'A1', 'A2', 'AP2']);
    expect(await lines()).toEqual(await inside((tx) => linesAt(tx, first)));
    await end({ way: 'without' });
    expect((await lines()).map((one) => [one.nodeId, one.cents])).toEqual([
      [null, 107n],
      [null, 10n],
    ]);
    expect(await inside((tx) => wrongTotals(tx, { versionId: concept }))).toEqual([]);
    await expect(takeBackWithout(db.app, governmentId, coordinator, await at())).rejects.toThrow(
      'Bij de verrichtingen zonder beleidsdoelstelling staat het geld van AP1',
    );
    await takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId: id(1) });
    expect(await lines()).toEqual(await inside((tx) => linesAt(tx, first)));
    // Credits hang outside the tree too, and are no part of it.
    const credit = { ...line(0, 2026, 900n), nodeId: null, measure: 'credit' as const };
    const outside = { ...line(0, 2026, 3n), nodeId: null };
    await inside(async (tx) => setLinesOf(tx, governmentId, concept, [null], [outside, credit]));
    await takeBackWithout(db.app, governmentId, coordinator, await at());
    expect(await inside((tx) => linesAt(tx, concept, { nodeIds: [null] }))).toEqual([credit]);
    await inside((tx) => setLinesOf(tx, governmentId, concept, [null], []));
    await expect(takeBackWithout(db.app, governmentId, coordinator, await at())).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await lines()).toEqual(await inside((tx) => linesAt(tx, first)));
  });

  it('is not changed any more once the version went to the council', async () => {
    const stand = { ...(await at()), nodeId: id(0) };
    await submitVersion(db.app, governmentId, coordinator, { versionId: concept, now, today: '2026-05-04' });
    await expect(moveNode(db.app, governmentId, coordinator, { ...stand, to: 'up' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(takeBack(db.app, governmentId, coordinator, stand)).rejects.toMatchObject({
      code: 'conflict',
    });
    const chain = await inside((tx) => listChain(tx, 0n, 200));
    expect(new Set(chain.map(({ verb }) => verb))).toEqual(
      new Set(['version.create', 'plan.change', 'estimates.change', 'version.submit']),
    );
  });
});

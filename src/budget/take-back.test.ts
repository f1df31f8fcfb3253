/** What ended and comes back, and what was removed: the money of a version stays the same to the cent. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { createPerson } from '../organisation/person.store.ts';
import { addNode } from '../planning/edit.usecase.ts';
import { countEdits } from '../planning/edit.store.ts';
import { createNodes, nodesAt, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion, listVersions } from '../planning/plan.store.ts';
import type { PlanNode } from '../planning/plan.ts';
import { withGovernment } from '../platform/database/government.ts';
import { addAmounts, linesAt, setLinesOf } from './amount.store.ts';
import { lineKey, plainLine, type AmountLine } from './amount.ts';
import { createConcept, removeConcept } from './concept.usecase.ts';
import { createRule } from './match.store.ts';
import { endNode, splitNode, type MoneyOfEnd } from './rewrite.usecase.ts';
import { takeBack, takeBackWithout } from './take-back.usecase.ts';
import { keepTotals, wrongTotals } from './total.store.ts';

const governmentId = '6f6c0f0a-93c1-4a1d-9a55-0b0de4c0ff11';
const now = '2026-05-04T09:00:00Z';
let db: TestDatabase;
let [plan, body, first, concept] = ['', '', '', ''];
let ids: string[] = [];
let coordinator: Actor = anonymous;
let made = 0;

const id = (index: number): string => ids[index] ?? '';
const line = (nodeId: string | null, cents: bigint, account: string | null = null): AmountLine => ({
  ...plainLine,
  bodyId: body,
  nodeId,
  kind: 'operating',
  side: 'expenses',
  year: 2026,
  measure: 'estimate',
  account,
  cents,
});
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]) =>
  withGovernment(db.app, governmentId, work);
const at = async () => ({ versionId: concept, seen: await inside((tx) => countEdits(tx, concept)), now });
const linesOf = (versionId: string) => inside((tx) => linesAt(tx, versionId));
const sum = async () => (await linesOf(concept)).reduce((total, { cents }) => total + cents, 0n);
const told = (lines: readonly AmountLine[]) => lines.map((one) => `${lineKey(one)} ${one.cents}`).sort();
const end = async (nodeId: string, money: MoneyOfEnd) =>
  endNode(db.app, governmentId, coordinator, { ...(await at()), nodeId, money });
const back = async (nodeId: string) =>
  takeBack(db.app, governmentId, coordinator, { ...(await at()), nodeId });
const set = (nodeId: string | null, lines: AmountLine[]) =>
  inside((tx) => setLinesOf(tx, governmentId, concept, [nodeId], lines));

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Terugdorp', slug: 'terugdorp' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
    ids = await createNodes(tx, governmentId, plan, 5);
    const at1 = { governmentId, planId: plan, sequence: 1, label: 'Origineel', setOn: '2025-12-16' };
    ({ id: first } = await createVersion(tx, at1));
    const node = (
      index: number,
      parent: number | null,
      level: PlanNode['level'],
      code: string,
    ): PlanNode => ({
      nodeId: id(index),
      parentId: parent === null ? null : id(parent),
      level,
      code,
      title: code,
      position: index,
      priority: false,
    });
    await setNodes(tx, governmentId, first, [
      node(0, null, 'objective', 'BD1'),
      node(1, 0, 'action_plan', 'AP1'),
      node(2, 1, 'action', 'A1'),
      node(3, 1, 'action', 'A2'),
      node(4, 1, 'action', 'A3'),
    ]);
    await addAmounts(tx, { governmentId, bodyId: body, versionId: first }, [
      line(id(2), 100n),
      line(id(2), 11n, '6103'),
      line(id(3), -40n),
      line(id(3), 0n, '6103'),
      line(null, 5n),
    ]);
    const mail = 'hanne@terugdorp.example';
    const personId = await createPerson(tx, governmentId, { name: 'Hanne', mail, locale: 'nl' });
    coordinator = {
      person: { id: personId, name: 'Hanne', locale: 'nl' },
      grants: [{ role: 'policy_coordinator', bodyId: null, serviceId: null }],
      actsFor: [],
    };
  });
});
beforeEach(async () => {
  if (concept !== '') await removeConcept(db.app, governmentId, coordinator, { versionId: concept, now });
  made += 1;
  const given = { planId: plan, label: `Aanpassing ${made}`, now };
  ({ versionId: concept } = await createConcept(db.app, governmentId, coordinator, given));
});
afterAll(() => db.drop());

describe('money that went elsewhere when a part ended', () => {
  it('comes back with the part, and what was changed there since stays', async () => {
    await end(id(2), { way: 'node', nodeId: id(3) });
    expect(await sum()).toBe(76n);
    await set(id(3), [line(id(3), 75n), line(id(3), 11n, '6103')]);
    await back(id(2));
    expect(told(await linesOf(concept))).toEqual(
      told([
        line(id(2), 100n),
        line(id(2), 11n, '6103'),
        line(id(3), -25n),
        line(id(3), 0n, '6103'),
        line(null, 5n),
      ]),
    );
  });

  it('is not taken from what is there no more, nor of a part that ended too', async () => {
    await end(id(2), { way: 'node', nodeId: id(3) });
    await set(id(3), [line(id(3), 60n)]);
    await expect(back(id(2))).rejects.toThrow('staat bij A2 niet alles meer');
    await set(id(3), [line(id(3), 60n), line(id(3), 11n, '6103')]);
    await end(id(3), { way: 'without' });
    await expect(back(id(2))).rejects.toThrow('Zet eerst A2 terug');
    await back(id(3));
    expect(await sum()).toBe(76n);
    await expect(takeBackWithout(db.app, governmentId, coordinator, await at())).rejects.toMatchObject({
      code: 'conflict',
    });
    await back(id(2));
    expect(told(await linesOf(concept))).toEqual(told(await linesOf(first)));
  });

  it('stays where it is when that part alone is taken back, and is not lost with a part that is new', async () => {
    await end(id(2), { way: 'node', nodeId: id(3) });
    await expect(back(id(3))).rejects.toThrow('Bij A2 staat het geld van A1');
    const fresh = { parentId: id(1), level: 'action' as const, code: 'A9', title: 'Nieuw' };
    const { nodeId } = await addNode(db.app, governmentId, coordinator, { ...(await at()), ...fresh });
    await end(id(3), { way: 'node', nodeId });
    await expect(back(nodeId)).rejects.toThrow('Bij A9 staat het geld van A2');
    expect(await sum()).toBe(76n);
    await back(id(3));
    await back(id(2));
    await back(nodeId);
    expect(told(await linesOf(concept))).toEqual(told(await linesOf(first)));
  });

  it('comes back of a part of a part that was split', async () => {
    const parts = (code: string) =>
      ['a', 'b'].map((one) => ({ code: `${code}${one}`, title: one, share: '1', children: [] }));
    const split = async (nodeId: string, code: string) =>
      splitNode(db.app, governmentId, coordinator, { ...(await at()), nodeId, parts: parts(code) });
    const [one = '', two = ''] = (await split(id(2), 'A1')).nodeIds;
    const [deep = ''] = (await split(one, 'A1a')).nodeIds;
    await end(two, { way: 'node', nodeId: id(3) });
    expect(await sum()).toBe(76n);
    await expect(back(deep)).rejects.toThrow('A1 is in deze versie gesplitst');
    await back(id(2));
    expect(told(await linesOf(concept))).toEqual(told(await linesOf(first)));
    expect(await inside((tx) => nodesAt(tx, plan, 2))).toEqual(await inside((tx) => nodesAt(tx, plan, 1)));
  });

  it(
    'never counts twice and never goes away, whatever ends and comes back',
    { timeout: 120_000 },
    async () => {
      const act = fc.record({
        node: fc.integer({ min: 2, max: 4 }),
        to: fc.integer({ min: 2, max: 5 }),
        back: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
          const tried = async (work: Promise<unknown>): Promise<void> => {
            await work.catch((error: unknown) =>
              expect(['conflict', 'not-found', 'usage']).toContain((error as { code?: string }).code),
            );
          };
          for (const one of acts) {
            if (one.back) await tried(back(id(one.node)));
            else
              await tried(
                end(id(one.node), one.to === 5 ? { way: 'without' } : { way: 'node', nodeId: id(one.to) }),
              );
            expect(await sum()).toBe(76n);
          }
          expect(await inside((tx) => wrongTotals(tx, { versionId: concept }))).toEqual([]);
          for (let round = 0; round < 3; round += 1)
            for (const node of [4, 3, 2]) await tried(back(id(node)));
          expect(told(await linesOf(concept))).toEqual(told(await linesOf(first)));
        }),
        { numRuns: 12 },
      );
    },
  );
});

describe('a version in the making that is removed', () => {
  const fresh = async () =>
    (
      await addNode(db.app, governmentId, coordinator, {
        ...(await at()),
        parentId: id(1),
        level: 'action',
        code: 'A9',
        title: 'Nieuw',
      })
    ).nodeId;
  const remove = () => removeConcept(db.app, governmentId, coordinator, { versionId: concept, now });

  it('takes only what it brought: what another version shows stays as it is', async () => {
    const stray = (await inside((tx) => createNodes(tx, governmentId, plan, 1)))[0] ?? '';
    const nodeId = await fresh();
    await set(nodeId, [line(nodeId, 9n)]);
    await remove();
    const nodes = await inside((tx) => tx.selectFrom('nodes').select('id').execute());
    expect(nodes.map((one) => one.id).toSorted()).toEqual([...ids, stray].toSorted());
    expect(told(await linesOf(first))).toHaveLength(5);
    concept = '';
  });

  it('leaves a version that was read in after it as it was, and is not written any more meanwhile', async () => {
    const nodeId = await fresh();
    await set(nodeId, [line(nodeId, 9n)]);
    await end(id(2), { way: 'withdraw' });
    const later = await inside(async (tx) => {
      const given = { governmentId, planId: plan, sequence: 3, label: 'Ingelezen', setOn: '2026-03-01' };
      const { id: versionId } = await createVersion(tx, { ...given, whole: false });
      await keepTotals(tx, governmentId, { versionId });
      await setLinesOf(tx, governmentId, versionId, [id(3)], [line(id(3), 1n)]);
      return versionId;
    });
    const shown = () =>
      inside(async (tx) => {
        const version = (await listVersions(tx, plan)).find((one) => one.id === later);
        return [await nodesAt(tx, plan, version?.sequence ?? 0), told(await linesAt(tx, later))];
      });
    const before = await shown();
    await expect(fresh()).rejects.toThrow('Na deze versie kwam er al een andere, Ingelezen');
    await remove();
    expect(await shown()).toEqual(before);
    expect(await inside((tx) => wrongTotals(tx, { versionId: later }))).toEqual([]);
    await inside((tx) => tx.deleteFrom('plan_versions').where('id', '=', later).execute());
    await inside((tx) => tx.deleteFrom('nodes').where('id', '=', nodeId).execute());
    concept = '';
  });

  const used = {
    'a line of the books': {
      sentence: 'In de boekhouding staat geld op een onderdeel dat zou verdwijnen',
      refer: async (nodeId: string) =>
        inside(async (tx) => {
          const state = await tx
            .insertInto('ledger_states')
            .values({
              government_id: governmentId,
              plan_id: plan,
              year: 2026,
              label: 'Juni',
              source: 'boek.csv',
            })
            .returning('id')
            .executeTakeFirstOrThrow();
          await tx
            .insertInto('ledger_groups')
            .values({
              government_id: governmentId,
              ledger_state_id: state.id,
              no: 1,
              body_id: body,
              node_id: nodeId,
              matched: 'hand',
              kind: 'operating',
              side: 'expenses',
              year: 2026,
            })
            .execute();
        }),
      forget: async () => inside((tx) => tx.deleteFrom('ledger_states').execute()),
    },
    'an amount of a printed state': {
      sentence: 'Een stand van de boekhouding heeft geld op een onderdeel dat zou verdwijnen',
      refer: async (nodeId: string) =>
        inside(async (tx) => {
          const state = await tx
            .insertInto('ledger_states')
            .values({
              government_id: governmentId,
              plan_id: plan,
              year: 2025,
              label: 'Juli',
              source: 'rapport.pdf',
            })
            .returning('id')
            .executeTakeFirstOrThrow();
          await addAmounts(tx, { governmentId, bodyId: body, ledgerStateId: state.id }, [
            { ...line(nodeId, 3n), measure: 'actual' },
          ]);
        }),
      forget: async () => inside((tx) => tx.deleteFrom('ledger_states').execute()),
    },
    'a match rule': {
      sentence: 'Een koppelregel wijst naar een onderdeel dat zou verdwijnen',
      refer: async (nodeId: string) =>
        inside((tx) =>
          createRule(
            tx,
            governmentId,
            plan,
            { bodyId: null, givenCode: 'X', policyField: null, account: null, description: null, nodeId },
            { personId: coordinator.person?.id ?? '', now },
          ),
        ),
      forget: async () => inside((tx) => tx.deleteFrom('match_rules').execute()),
    },
    'an update of a round': {
      sentence: 'is al opvolging ingevuld',
      refer: async (nodeId: string) =>
        inside(async (tx) => {
          const round = await tx
            .insertInto('rounds')
            .values({
              government_id: governmentId,
              plan_id: plan,
              kind: 'own',
              label: 'Ronde',
              period_from: '2026-01-01',
              period_to: '2026-06-30',
              state: 'open',
            })
            .returning('id')
            .executeTakeFirstOrThrow();
          await tx
            .insertInto('updates')
            .values({ government_id: governmentId, round_id: round.id, node_id: nodeId, axes: '{}' })
            .execute();
        }),
      forget: async () => inside((tx) => tx.deleteFrom('rounds').execute()),
    },
    'a round that looks at it': {
      sentence: 'Een ronde kijkt naar deze versie',
      refer: async () =>
        inside((tx) =>
          tx
            .insertInto('rounds')
            .values({
              government_id: governmentId,
              plan_id: plan,
              version_id: concept,
              kind: 'own',
              label: 'Ronde',
              period_from: '2026-01-01',
              period_to: '2026-06-30',
              state: 'open',
            })
            .execute(),
        ),
      forget: async () => inside((tx) => tx.deleteFrom('rounds').execute()),
    },
  };
  for (const [what, { sentence, refer, forget }] of Object.entries(used))
    it(`is refused, and so is the part alone, as long as ${what} refers to it`, async () => {
      const nodeId = await fresh();
      await refer(nodeId);
      const shown = await inside((tx) => nodesAt(tx, plan, 2));
      await expect(remove()).rejects.toThrow(sentence);
      if (what !== 'a round that looks at it') await expect(back(nodeId)).rejects.toThrow(sentence);
      expect(await inside((tx) => nodesAt(tx, plan, 2))).toEqual(shown);
      await forget();
    });
});

/** The year in which one plan ends and the next begins: rounds of both run side by side, and parts go on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, type AtWork } from '../../test/round-builder.ts';
import { createNextPlan } from '../budget/next-plan.usecase.ts';
import { anonymous } from '../organisation/person.ts';
import { setAssignments } from '../organisation/service.store.ts';
import { createNodes, nodesAt, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion, listPlans } from '../planning/plan.store.ts';
import { continuedPlans, linksOfNode } from '../planning/successor.query.ts';
import { linkSuccessors, unlinkSuccessor } from '../planning/successor.usecase.ts';
import { withGovernment } from '../platform/database/government.ts';
import { closeRoundOf } from './closing.usecase.ts';
import { openWork } from './open-work.query.ts';
import { roundChoices } from './round-choices.query.ts';
import { openRound } from './round.usecase.ts';
import { myWork } from './work.query.ts';

const now = '2032-08-20T09:00:00.000Z';
let db: TestDatabase;
let own: AtWork;
let other: AtWork;
let [nextPlan, nextVersion, nextRound, A1, A1b, A9] = ['', '', '', '', '', ''];

beforeAll(async () => {
  db = await testDatabase();
  own = await governmentAtWork(db, 'Zonnedal');
  other = await governmentAtWork(db, 'Maandorp');
  const { governmentId } = own;
  await withGovernment(db.app, governmentId, async (tx) => {
    const bodyId = (await listPlans(tx))[0]?.bodyId ?? '';
    ({ id: nextPlan } = await createPlan(tx, { governmentId, bodyId, firstYear: 2032, lastYear: 2037 }));
    ({ id: nextVersion } = await createVersion(tx, {
      governmentId,
      planId: nextPlan,
      sequence: 1,
      label: 'Nieuw plan',
      setOn: '2031-12-16',
    }));
    [A1 = '', A1b = '', A9 = ''] = await createNodes(tx, governmentId, nextPlan, 3);
    const action = { parentId: null, level: 'action' as const, position: 0, priority: false };
    await setNodes(tx, governmentId, nextVersion, [
      { ...action, nodeId: A1, code: 'A1', title: 'Titel van A1' },
      { ...action, nodeId: A1b, code: 'A1b', title: 'Het tweede deel', position: 1 },
      // The code of another action of the plan before.
      { ...action, nodeId: A9, code: 'A2', title: 'Iets anders', position: 2 },
    ]);
    const ownerId = own.actors.owner.person?.id ?? null;
    await setAssignments(tx, governmentId, [{ nodeId: A1, ownerId, serviceId: own.services.school }]);
  });
});
afterAll(() => db.drop());

describe('two plans in one year', () => {
  it('each have a round over the same months, of their own actions', async () => {
    const { coordinator, owner } = own.actors;
    const choices = await withGovernment(db.app, own.governmentId, (tx) =>
      roundChoices(tx, coordinator, nextPlan),
    );
    expect(choices.plans.map(({ firstYear }) => firstYear)).toEqual([2032, 2026]);
    expect(choices.versions.map(({ id }) => id)).toEqual([nextVersion]);
    const period = { kind: 'h1' as const, from: '2027-01-01', to: '2027-06-30' };
    const opened = await openRound(db.app, own.governmentId, coordinator, {
      planId: nextPlan,
      versionId: nextVersion,
      ...period,
      cutOff: null,
      deadline: '2032-09-01',
      reviewDeadline: null,
      councilOn: null,
      movedPercent: 20,
      ledgerStateIds: [],
      asked: 'all',
      nodeIds: [],
      services: [],
      now,
    });
    nextRound = opened.roundId;
    expect(opened.asked).toBe(3);
    const mine = await withGovernment(db.app, own.governmentId, (tx) => myWork(tx, owner, '2032-08-20'));
    const rounds = JSON.stringify(mine);
    expect([own.roundId, nextRound].map((id) => rounds.includes(id))).toEqual([true, true]);
    const reminded = await withGovernment(db.app, own.governmentId, (tx) => openWork(tx, '2032-08-20'));
    const ofOwner = reminded.find(({ person }) => person.id === owner.person?.id);
    expect(ofOwner?.rounds.length).toBe(2);
  });

  it('close apart: the round of the old plan closes while that of the new one runs', async () => {
    await closeRoundOf(db.app, own.governmentId, own.actors.coordinator, {
      roundId: own.roundId,
      now,
      override: 'Het oude plan is af.',
    });
    const states = await withGovernment(db.app, own.governmentId, (tx) =>
      tx
        .selectFrom('rounds')
        .select(['id', 'state'])
        .where('id', 'in', [own.roundId, nextRound])
        .orderBy('state')
        .execute(),
    );
    expect(states).toEqual([
      { id: own.roundId, state: 'closed' },
      { id: nextRound, state: 'open' },
    ]);
  });
});

describe('what goes on', () => {
  const link = (links: { oldId: string; newId: string }[], actor = own.actors.coordinator) =>
    linkSuccessors(db.app, own.governmentId, actor, { links, now });

  it('is confirmed by a coordinator, one part as several, never backwards nor into another government', async () => {
    const old = own.nodes['A1'] ?? '';
    await expect(link([{ oldId: old, newId: A1 }], own.actors.owner)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(link([{ oldId: A1, newId: old }])).rejects.toMatchObject({ code: 'usage' });
    await expect(link([{ oldId: old, newId: own.nodes['A2'] ?? '' }])).rejects.toMatchObject({
      code: 'usage',
    });
    await expect(link([{ oldId: old, newId: other.nodes['A1'] ?? '' }])).rejects.toMatchObject({
      code: 'usage',
    });
    await link([
      { oldId: old, newId: A1 },
      { oldId: old, newId: A1b },
    ]);
    await withGovernment(db.app, own.governmentId, async (tx) => {
      const next = await linksOfNode(tx, anonymous, old);
      expect(next.map(({ way, node }) => [way, node.nodeId]).sort()).toEqual(
        [
          ['next', A1],
          ['next', A1b],
        ].sort(),
      );
      expect(await linksOfNode(tx, anonymous, A1b)).toMatchObject([
        { way: 'before', plan: { firstYear: 2026 }, node: { code: 'A1' } },
      ]);
    });
  });

  it('is suggested to who may confirm it, and seen as a list by all', async () => {
    await withGovernment(db.app, own.governmentId, async (tx) => {
      const pair = { oldPlanId: null, newPlanId: null };
      const seen = await continuedPlans(tx, own.actors.coordinator, pair);
      const row = (code: string) => seen?.rows.find(({ node }) => node.code === code);
      expect(row('A1')?.linked.map(({ code }) => code)).toEqual(['A1', 'A1b']);
      expect(row('A2')?.suggested).toMatchObject([{ node: { nodeId: A9 }, sign: 'code' }]);
      const open = await continuedPlans(tx, anonymous, pair);
      expect(open?.rows.flatMap(({ suggested }) => suggested)).toEqual([]);
    });
  });

  it('is taken away again', async () => {
    const gone = { oldId: own.nodes['A1'] ?? '', newId: A1b, now };
    await unlinkSuccessor(db.app, own.governmentId, own.actors.coordinator, gone);
    await expect(
      unlinkSuccessor(db.app, own.governmentId, own.actors.coordinator, gone),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a next plan', () => {
  it('takes over the parts of the one before, each linked, and none of its money', async () => {
    const { governmentId } = own;
    const { coordinator, owner } = own.actors;
    const bodyId = await withGovernment(db.app, governmentId, async (tx) => (await listPlans(tx))[0]?.bodyId);
    const asked = { bodyId: bodyId ?? '', firstYear: 2038, lastYear: 2043, label: 'Nieuw', now };
    const make = (more: object = {}, actor = coordinator) =>
      createNextPlan(db.app, governmentId, actor, { ...asked, from: nextPlan, ...more });
    await expect(make({}, owner)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(make({ firstYear: 2037 })).rejects.toMatchObject({ code: 'usage' });
    await expect(make({ from: other.planId })).rejects.toMatchObject({ code: 'not-found' });
    const { planId } = await make();
    await withGovernment(db.app, governmentId, async (tx) => {
      const nodes = await nodesAt(tx, planId, 1);
      expect(nodes.map(({ code }) => code)).toEqual(['A1', 'A1b', 'A2']);
      expect(await linksOfNode(tx, coordinator, A1b)).toMatchObject([
        { way: 'next', node: { code: 'A1b' }, plan: { firstYear: 2038 } },
      ]);
      // A plan in the making is not there yet for everybody.
      expect(await linksOfNode(tx, anonymous, A1b)).toEqual([]);
    });
    await expect(make()).rejects.toMatchObject({ code: 'usage' });
  });
});

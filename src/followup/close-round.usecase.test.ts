import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { addAmounts } from '../budget/amount.store.ts';
import { createLedgerState } from '../budget/ledger-state.store.ts';
import { narrativeOf } from '../narrative/convert.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { checkGovernment } from '../overview/check.query.ts';
import { createNodes, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { canonicalJson } from './canonical.ts';
import { closedRoundText } from './closing-check.ts';
import { findClosing } from './closing.store.ts';
import { closeRound } from './close-round.usecase.ts';
import { roundContent } from './round-content.query.ts';
import { createRound, findRound, quoteLedgerStates } from './round.store.ts';
import { saveUpdates } from './update.store.ts';

const governmentId = '6f1c5f52-6c3c-4d0e-9a56-1f0c5d1c9b11';
const now = '2028-02-03T04:05:06.789Z';
let db: TestDatabase;
let roundId = '';
let actionId = '';

beforeAll(async () => {
  db = await testDatabase();
  await withGovernment(db.app, governmentId, async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Zonnedal', slug: 'zonnedal' });
    const bodyId = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    const ocmwId = await createBody(tx, { governmentId, name: 'OCMW', kind: 'ocmw' });
    const plan = await createPlan(tx, { governmentId, bodyId, firstYear: 2026, lastYear: 2031 });
    const version = await createVersion(tx, { governmentId, planId: plan.id, sequence: 1, label: '2027001' });
    const later = await createVersion(tx, { governmentId, planId: plan.id, sequence: 2, label: '2027002' });
    const [objective = '', action = ''] = await createNodes(tx, governmentId, plan.id, 2);
    actionId = action;
    const base = { position: 0, priority: true };
    await setNodes(tx, governmentId, version.id, [
      { ...base, nodeId: objective, parentId: null, level: 'objective', code: 'BD1', title: 'Doel' },
      { ...base, nodeId: action, parentId: objective, level: 'action', code: 'A1', title: 'Actie' },
    ]);
    await setNodes(tx, governmentId, later.id, [
      {
        ...base,
        nodeId: action,
        parentId: objective,
        level: 'action',
        code: 'A1',
        title: 'Later zo genoemd',
      },
    ]);
    const estimate = {
      nodeId: action,
      kind: 'operating' as const,
      side: 'expenses' as const,
      year: 2027,
      measure: 'estimate' as const,
    };
    // Municipality and OCMW share the plan: what they both spend is one amount of the action.
    await addAmounts(tx, { governmentId, bodyId, versionId: version.id }, [{ ...estimate, cents: 100_049n }]);
    await addAmounts(tx, { governmentId, bodyId: ocmwId, versionId: version.id }, [
      { ...estimate, cents: 1n },
    ]);
    const state = await createLedgerState(tx, {
      governmentId,
      planId: plan.id,
      year: 2027,
      label: 'Rekening 2027',
      asOf: '2027-12-31',
      source: 'boekhouding',
    });
    await addAmounts(tx, { governmentId, bodyId, ledgerStateId: state.id }, [
      { ...estimate, measure: 'actual', cents: 99_949n },
    ]);
    const round = await createRound(tx, governmentId, {
      planId: plan.id,
      versionId: version.id,
      kind: 'annual',
      label: 'Opvolgingsrapportering 2027',
      from: '2027-01-01',
      to: '2027-12-31',
      state: 'open',
    });
    roundId = round.id;
    await quoteLedgerStates(tx, governmentId, round.id, [state.id]);
    await saveUpdates(tx, governmentId, round.id, [
      {
        nodeId: action,
        status: { label: 'Uitgevoerd', meaning: 'done' },
        axes: {
          progress: {
            light: 'green',
            narrative: narrativeOf([{ type: 'paragraph', text: 'Klaar.', line: null, page: null }]),
          },
        },
      },
    ]);
  });
});
afterAll(() => db.drop());

const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]) =>
  withGovernment(db.app, governmentId, work);

describe('closing a round', () => {
  it('holds the tree of its version, what was said and the money rolled up', async () => {
    const open = await inside((tx) => roundContent(tx, roundId));
    const closing = await closeRound(db.app, governmentId, roundId, { now });
    expect(closing.content).toEqual(open);
    expect(closing).toMatchObject({ sequence: 1, closedAt: now });
    const { nodes, columns, source, version } = closing.content;
    expect(source).toBeNull();
    expect(version?.label).toBe('2027001');
    expect(columns.map(({ label }) => label)).toEqual(['Rekening 2027', '(A)MJP 2027 v_2027001']);
    expect(
      nodes.map(({ id, code, title, parentId, priority }) => [id, code, title, parentId, priority]),
    ).toEqual([
      ['n1', 'BD1', 'Doel', null, true],
      ['n2', 'A1', 'Actie', 'n1', true],
    ]);
    expect(nodes[1]?.money).toEqual({
      operating: { expenses: ['999.49', '1000.50'], total: ['-999.49', '-1000.50'] },
    });
    expect(nodes[0]?.money).toEqual({ operating: { expenses: ['999', '1001'], total: ['-999', '-1001'] } });
    expect(nodes[1]?.status).toEqual({ label: 'Uitgevoerd', meaning: 'done' });
    expect(nodes[1]?.axes.time).toBeUndefined();
  });

  it('stores the exact text that was hashed, at the instant that was given', async () => {
    const stored = await inside((tx) => findClosing(tx, roundId));
    const hash = createHash('sha256')
      .update(stored?.text ?? '')
      .digest('hex');
    expect(hash).toBe(stored?.hash);
    expect(stored?.closedAt.startsWith('2028-02-03T04:05:06.789')).toBe(true);
    expect((await inside((tx) => findRound(tx, roundId)))?.state).toBe('closed');
  });

  it('is done once', async () => {
    await expect(closeRound(db.app, governmentId, roundId, { now })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('does not change when the plan or the update changes afterwards, and check says that they differ', async () => {
    const before = await inside((tx) => roundContent(tx, roundId));
    await inside((tx) =>
      saveUpdates(tx, governmentId, roundId, [
        { nodeId: actionId, status: { label: 'Geschrapt', meaning: 'stopped' }, axes: {} },
      ]),
    );
    expect(await inside((tx) => roundContent(tx, roundId))).toEqual(before);
    const checked = await inside(checkGovernment);
    expect(checked.map(({ finding }) => `${finding.severity} ${finding.reason}`)).toEqual(['error update']);
  });

  it('may not be changed or taken away by the application role', async () => {
    await expect(
      inside((tx) => tx.updateTable('closings').set({ reason: 'anders' }).execute()),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(inside((tx) => tx.deleteFrom('closings').execute())).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('is found out by check when the owner tampers with it', async () => {
    const { content } = await db.owner.selectFrom('closings').select('content').executeTakeFirstOrThrow();
    const tampered = content.replace('"1000.50"', '"1002.50"');
    expect(tampered).not.toBe(content);
    await db.owner.updateTable('closings').set({ content: tampered }).execute();
    const reasons = (await inside(checkGovernment)).map(({ finding }) => finding.reason);
    expect(reasons).toEqual(expect.arrayContaining(['hash', 'amount', 'roll-up']));
    await db.owner.updateTable('closings').set({ content }).execute();
  });
});

describe('the text of a closing', () => {
  it('does not depend on the order in which its fields came', async () => {
    const content = await inside((tx) => roundContent(tx, roundId));
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as typeof content;
    expect(closedRoundText(turned)).toBe(closedRoundText(content));
    expect(canonicalJson({ b: 1, a: undefined, c: [{ z: 1, y: null }] })).toBe(
      '{"b":1,"c":[{"y":null,"z":1}]}',
    );
  });

  it('refuses what would not read back', async () => {
    const content = await inside((tx) => roundContent(tx, roundId));
    expect(() =>
      closedRoundText({ ...content, columns: [{ label: 'x' }] } as unknown as typeof content),
    ).toThrow();
  });
});

/** Versions that hold only what changed, on a real database: what each shows, and the totals that are kept of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { createNodes } from '../planning/node.store.ts';
import { createPlan, createVersion, findVersionOn, markWhole } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { addAmounts, amountsOf, changesIn, linesAt, makeWhole, setLines } from './amount.store.ts';
import { lineKey, plainLine, type AmountLine } from './amount.ts';
import { totalsOf, wrongTotals } from './total.store.ts';

const governmentId = '6f1c5f52-6c3c-4d0e-9a56-1f0c5d1c9b12';
let db: TestDatabase;
let body = '';
let node = '';
let [first, second, third] = ['', '', ''];

const line = (more: Partial<AmountLine>): AmountLine => ({
  ...plainLine,
  bodyId: body,
  nodeId: node,
  kind: 'operating',
  side: 'expenses',
  year: 2026,
  measure: 'estimate',
  cents: 0n,
  ...more,
});
const byKey = (lines: readonly AmountLine[]): string[] =>
  lines.map((one) => `${lineKey(one)} ${one.cents}`).sort();

let original: AmountLine[] = [];
let adapted: AmountLine[] = [];

beforeAll(async () => {
  db = await testDatabase();
  await withGovernment(db.app, governmentId, async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Zonnedal', slug: 'zonnedal' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    const { id: planId } = await createPlan(tx, {
      governmentId,
      bodyId: body,
      firstYear: 2026,
      lastYear: 2031,
    });
    [node = ''] = await createNodes(tx, governmentId, planId, 1);
    const at = { governmentId, planId, state: 'set' as const };
    first = (await createVersion(tx, { ...at, sequence: 1, label: 'v1', setOn: '2025-12-16' })).id;
    second = (await createVersion(tx, { ...at, sequence: 2, label: 'v2', setOn: '2026-06-23', whole: false }))
      .id;
    third = (await createVersion(tx, { ...at, sequence: 3, label: 'v3', state: 'concept', whole: false })).id;
    original = [
      line({ policyField: '0800', account: '6103', cents: 1_000n }),
      line({ policyField: '0801', account: '6103', cents: 250n }),
      line({ nodeId: null, cents: 77n }),
      line({ line: 'MJP1', cents: 5n }),
      line({ line: 'MJP2', cents: 6n }),
    ];
    adapted = [
      line({ policyField: '0800', account: '6103', cents: 900n }),
      ...original.slice(2),
      line({ year: 2027, cents: 40n }),
    ];
    await setLines(tx, governmentId, first, original);
    await setLines(tx, governmentId, second, adapted);
  });
});
afterAll(() => db.drop());

const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);

describe('a version', () => {
  it('holds only what changed, and shows all', async () => {
    await inside(async (tx) => {
      expect(byKey(await linesAt(tx, second))).toEqual(byKey(adapted));
      expect(byKey(await linesAt(tx, third))).toEqual(byKey(adapted));
      // One changed, one came, one went.
      expect((await changesIn(tx, second)).map(({ cents }) => cents)).toEqual([900n, 40n, null]);
      expect(await changesIn(tx, third)).toEqual([]);
    });
  });

  it('keeps its totals in step with its lines, also those of the versions that go on from it', async () => {
    await inside(async (tx) => {
      const sum = async (id: string) =>
        (await totalsOf(tx, { versionId: id }, 'node')).reduce((all, { cents }) => all + cents, 0n);
      expect(await sum(first)).toBe(1_338n);
      expect(await sum(third)).toBe(1_028n);
      await addAmounts(tx, { governmentId, bodyId: body, versionId: first }, [
        line({ account: '224', kind: 'investment', cents: 10n }),
      ]);
      expect(await sum(third)).toBe(1_038n);
      for (const id of [first, second, third]) expect(await wrongTotals(tx, { versionId: id })).toEqual([]);
      expect(
        (await totalsOf(tx, { versionId: first }, 'account')).map(({ key, cents, lines }) => ({
          key,
          cents,
          lines,
        })),
      ).toContainEqual({ key: '6103', cents: 1_250n, lines: 2 });
    });
  });

  it('tells where a kept total is wrong', async () => {
    await inside(async (tx) => {
      await tx
        .updateTable('totals')
        .set({ cents: 1n })
        .where('version_id', '=', first)
        .where('key', '=', '0801')
        .execute();
      expect(await wrongTotals(tx, { versionId: first })).toEqual([
        { cut: 'policy_field', key: '0801', year: 2026, kept: 1n, made: 250n },
      ]);
    });
  });

  it('that says all of itself shows the same, and lets another be put in before it', async () => {
    await inside(async (tx) => {
      const shown = byKey(await linesAt(tx, second));
      await makeWhole(tx, governmentId, second);
      await markWhole(tx, second);
      expect(byKey(await linesAt(tx, second))).toEqual(shown);
      expect(byKey(await linesAt(tx, third))).toEqual(shown);
      expect((await amountsOf(tx, { versionId: second })).find(({ nodeId }) => nodeId === null)?.cents).toBe(
        77n,
      );
    });
  });

  it('is found by the day on which it was in force', async () => {
    await inside(async (tx) => {
      const { planId } = { planId: (await tx.selectFrom('plans').select('id').executeTakeFirstOrThrow()).id };
      const on = async (day: string) => (await findVersionOn(tx, planId, day))?.label;
      expect(await on('2025-12-15')).toBeUndefined();
      expect(await on('2025-12-16')).toBe('v1');
      expect(await on('2026-06-22')).toBe('v1');
      expect(await on('2030-01-01')).toBe('v2');
    });
  });
});

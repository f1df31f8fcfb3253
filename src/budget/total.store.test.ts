/** Totals kept by the difference, beside the same totals made anew from every line. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { createNodes } from '../planning/node.store.ts';
import { createPlan, createVersion } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { addAmounts, forgetLines, linesAt, setLines, setLinesOf } from './amount.store.ts';
import { lineKey, plainLine, type AmountLine } from './amount.ts';
import { totalsDifference } from './total-difference.ts';
import { totalsOf, wrongTotals } from './total.store.ts';

const governmentId = '6f1c5f52-6c3c-4d0e-9a56-1f0c5d1c9b77';
let db: TestDatabase;
let body = '';
let nodes: string[] = [];
let versions: string[] = [];

const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Telgem', slug: 'telgem' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    const { id: planId } = await createPlan(tx, {
      governmentId,
      bodyId: body,
      firstYear: 2026,
      lastYear: 2031,
    });
    nodes = await createNodes(tx, governmentId, planId, 2);
    for (const [index, whole] of [true, false, false].entries())
      versions.push(
        (
          await createVersion(tx, {
            governmentId,
            planId,
            sequence: index + 1,
            label: `v${index}`,
            state: 'concept',
            whole,
          })
        ).id,
      );
  });
});
afterAll(() => db.drop());

/** `node` 2: money outside the tree. */
const given = fc.record({
  node: fc.integer({ min: 0, max: 2 }),
  measure: fc.constantFrom('estimate' as const, 'credit' as const),
  year: fc.integer({ min: 2026, max: 2027 }),
  account: fc.constantFrom(null, '6103', '224'),
  policyField: fc.constantFrom(null, '0340'),
  cents: fc.bigInt({ min: -900n, max: 900n }),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;
const lineOf = ({ node, ...one }: Given): AmountLine => ({
  ...plainLine,
  bodyId: body,
  nodeId: nodes[node] ?? null,
  kind: 'operating',
  side: 'expenses',
  ...one,
});
const lines = fc.uniqueArray(given, {
  maxLength: 12,
  selector: (one) => lineKey({ ...lineOf(one), nodeId: String(one.node), bodyId: '' }),
});
const step = fc.record({
  version: fc.integer({ min: 0, max: 2 }),
  way: fc.constantFrom('parts', 'parts', 'parts', 'forget', 'all', 'add'),
  parts: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }),
  lines,
});

it(
  'after any changes, of any version of a chain, are what its lines add up to',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await inside(async (tx) => {
          for (const one of steps) {
            const versionId = versions[one.version] ?? '';
            const ids = one.parts.map((part) => nodes[part] ?? null);
            const within = one.lines.filter(({ node }) => one.parts.includes(node)).map(lineOf);
            if (one.way === 'parts') await setLinesOf(tx, governmentId, versionId, ids, within);
            else if (one.way === 'forget')
              await forgetLines(
                tx,
                governmentId,
                versionId,
                ids.filter((id) => id !== null),
              );
            else if (one.way === 'all') await setLines(tx, governmentId, versionId, one.lines.map(lineOf));
            else {
              const there = new Set((await linesAt(tx, versionId)).map(lineKey));
              const own = within.filter((line) => !there.has(lineKey(line)));
              // What the version withdrew has a row of its own, so only the first version takes what is new.
              if (one.version === 0) await addAmounts(tx, { governmentId, bodyId: body, versionId }, own);
            }
            for (const id of versions) expect(await wrongTotals(tx, { versionId: id })).toEqual([]);
            if (one.way === 'parts')
              expect(
                (await linesAt(tx, versionId, { nodeIds: ids }))
                  .map((line) => `${lineKey(line)} ${line.cents}`)
                  .sort(),
              ).toEqual(within.map((line) => `${lineKey(line)} ${line.cents}`).sort());
          }
        });
      }),
      { numRuns: 25 },
    );
  },
);

it('by the difference are those of the lines after, and go away with the last line', () => {
  const key = ({ cents: _cents, lines: _lines, ...one }: ReturnType<typeof totalsDifference>[number]) =>
    JSON.stringify(one);
  fc.assert(
    fc.property(lines, lines, (was, now) => {
      const [before, after] = [was.map(lineOf), now.map(lineOf)];
      const sums = new Map(
        totalsDifference([], before).map((one) => [key(one), [one.cents, one.lines] as const]),
      );
      for (const one of totalsDifference(before, after)) {
        const [cents, count] = sums.get(key(one)) ?? [0n, 0];
        if (count + one.lines === 0) sums.delete(key(one));
        else sums.set(key(one), [cents + one.cents, count + one.lines]);
      }
      expect(sums).toEqual(
        new Map(totalsDifference([], after).map((one) => [key(one), [one.cents, one.lines] as const])),
      );
    }),
  );
});

it('of two who change another part of a version at the same time hold both', async () => {
  const [versionId = ''] = versions;
  const set = (node: number, cents: bigint) =>
    inside((tx) =>
      setLinesOf(
        tx,
        governmentId,
        versionId,
        [nodes[node] ?? ''],
        [lineOf({ node, measure: 'estimate', year: 2026, account: '6103', policyField: null, cents })],
      ),
    );
  await inside((tx) => setLines(tx, governmentId, versionId, []));
  await Promise.all([set(0, 5n), set(1, 7n), set(0, 6n), set(1, 8n)]);
  await inside(async (tx) => {
    expect(await wrongTotals(tx, { versionId })).toEqual([]);
    expect((await totalsOf(tx, { versionId }, 'account')).map((one) => [one.key, one.lines])).toEqual([
      ['6103', 2],
    ]);
  });
});

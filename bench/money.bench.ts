/**
 * What one version of a large plan adds up to: 400 actions, 6,000 lines, 6 years, 12 versions. Once with every version in
 * full (432,000 amounts), once with versions that hold what they changed. Beside a bare query of the same kept rows.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { addAmounts, linesAt, setLines, setLinesOf } from '../src/budget/amount.store.ts';
import { cuts, type AmountLine } from '../src/budget/amount.ts';
import type { Kind, Side } from '../src/budget/column.ts';
import { generalAccounts } from '../src/budget/general-account.ts';
import { policyFields } from '../src/budget/policy-field.ts';
import { keepTotals } from '../src/budget/total.store.ts';
import { createBody, createGovernment } from '../src/organisation/government.store.ts';
import { chooseMoney, moneyFacts, moneyNames } from '../src/overview/money.query.ts';
import { keptCut, moneyCuts, moneyTable } from '../src/overview/money.ts';
import { createNodesAs, setNodes } from '../src/planning/node.store.ts';
import type { PlanNode } from '../src/planning/plan.ts';
import { createPlan, createVersion } from '../src/planning/plan.store.ts';
import { connect, type Connection } from '../src/platform/database/connect.ts';
import { withGovernment } from '../src/platform/database/government.ts';
import { type Figure, median, under } from './figure.ts';

const VERSIONS = 12;
const LINES = 6_000;
const ACTIONS = 400;
const YEARS = [2026, 2027, 2028, 2029, 2030, 2031] as const;

const idOf = (name: string): string => {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const chartOf = (kind: Kind, side: Side) =>
  generalAccounts.filter((one) => one.kind === kind && one.side === side);
const charts = {
  spending: chartOf('operating', 'expenses'),
  investing: chartOf('investment', 'expenses'),
  receiving: chartOf('operating', 'receipts'),
};
const nobody = { person: null, grants: [], actsFor: [] };

function treeOf(name: string): PlanNode[] {
  const node = (
    code: string,
    parent: string | null,
    level: PlanNode['level'],
    position: number,
  ): PlanNode => ({
    nodeId: idOf(`${name} ${code}`),
    parentId: parent === null ? null : idOf(`${name} ${parent}`),
    level,
    code,
    title: `${level} ${code}`,
    position,
    priority: false,
  });
  return Array.from({ length: 10 }, (_, o) => [
    node(`${o + 1}`, null, 'objective', o),
    ...Array.from({ length: 4 }, (__, p) => [
      node(`${o + 1}.${p + 1}`, `${o + 1}`, 'action_plan', p),
      ...Array.from({ length: ACTIONS / 40 }, (___, a) =>
        node(`${o + 1}.${p + 1}.${a + 1}`, `${o + 1}.${p + 1}`, 'action', a),
      ),
    ]).flat(),
  ]).flat();
}

/** @param changed how many lines say something else than in the version before. */
function linesOf(
  bodyId: string,
  actions: readonly PlanNode[],
  version: number,
  changed: number,
): AmountLine[] {
  return Array.from({ length: LINES }, (_, at) => {
    // Every action has operating expenses, one in three invests, one in four receives something.
    const of = at % ACTIONS;
    const turn = Math.floor(at / ACTIONS) % 4;
    const place =
      turn === 1 && of % 3 === 0
        ? charts.investing
        : turn === 2 && of % 4 === 0
          ? charts.receiving
          : charts.spending;
    const account = place[(at * 7) % place.length];
    const action = actions[at % actions.length];
    if (!account || !action) throw new Error('an empty list');
    const moved = Array.from({ length: version }, (__, one) => one + 1).filter(
      (one) => (at + one) % VERSIONS < changed,
    );
    return YEARS.map((year) => ({
      bodyId,
      nodeId: action.nodeId,
      kind: account.kind,
      side: account.side,
      year,
      measure: 'estimate' as const,
      policyField: policyFields[(at * 11) % policyFields.length]?.code ?? null,
      account: account.code.split('/')[0] ?? null,
      line: `MJP${String(at).padStart(6, '0')}`,
      description: null,
      cents: BigInt((at + 1) * 100 + year + (moved.at(-1) ?? 0)),
    }));
  }).flat();
}

async function fill(connection: Connection, name: string, whole: boolean): Promise<string> {
  const governmentId = idOf(name);
  await withGovernment(connection.app, governmentId, async (tx) => {
    await createGovernment(tx, { id: governmentId, name, slug: name });
    const bodyId = await createBody(tx, { governmentId, name, kind: 'municipality' });
    const plan = await createPlan(tx, { governmentId, bodyId, firstYear: YEARS[0], lastYear: YEARS[5] });
    const nodes = treeOf(name);
    await createNodesAs(
      tx,
      governmentId,
      plan.id,
      nodes.map(({ nodeId }) => nodeId),
    );
    const actions = nodes.filter(({ level }) => level === 'action');
    for (let at = 0; at < VERSIONS; at += 1) {
      const { id } = await createVersion(tx, {
        governmentId,
        planId: plan.id,
        sequence: at + 1,
        label: `Aanpassing ${at}`,
        setOn: `${2025 + Math.floor(at / 2)}-${at % 2 === 0 ? '06' : '12'}-15`,
        whole: whole || at === 0,
      });
      if (at === 0) await setNodes(tx, governmentId, id, nodes);
      const lines = linesOf(bodyId, actions, at, whole ? VERSIONS : 1);
      if (whole) await addAmounts(tx, { governmentId, bodyId, versionId: id }, lines);
      else await setLines(tx, governmentId, id, lines);
    }
  });
  return governmentId;
}

/** The whole of the newest version: its tree, bodies, domains, fields and accounts, over all years. */
const rollUp = (connection: Connection, governmentId: string): Promise<void> =>
  withGovernment(connection.app, governmentId, async (tx) => {
    const choice = await chooseMoney(tx, nobody, {});
    if (typeof choice === 'string') throw new Error(choice);
    const names = await moneyNames(tx, choice);
    for (const kept of cuts) {
      const facts = await moneyFacts(tx, choice, kept, choice.years, null);
      for (const cut of moneyCuts.filter((one) => keptCut(one) === kept))
        if (moneyTable(cut, facts, choice.years.length, names).rows.length === 0)
          throw new Error(`nothing by ${cut}`);
    }
  });

/** The same kept rows, and nothing done with them. */
const bare = (connection: Connection, governmentId: string): Promise<void> =>
  withGovernment(connection.app, governmentId, async (tx) => {
    await sql`select t.* from totals t join plan_versions v on v.id = t.version_id
      where v.sequence = ${VERSIONS}`.execute(tx);
    await sql`select * from node_versions`.execute(tx);
  });

/** One estimate of one action in the newest version, which shows 36,000 amounts, beside adding all of it up again. */
async function changeOne(connection: Connection, governmentId: string): Promise<Figure> {
  const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
    withGovernment(connection.app, governmentId, work);
  const { id } = await inside((tx) =>
    tx.selectFrom('plan_versions').select('id').where('sequence', '=', VERSIONS).executeTakeFirstOrThrow(),
  );
  const nodeId = idOf('keten 1.1.1');
  let more = 0n;
  return {
    name: 'one estimate changed in a version of 36,000 amounts, beside adding all of it up again',
    value: await median(9, () =>
      inside(async (tx) => {
        more += 1n;
        const [first, ...rest] = await linesAt(tx, id, { nodeIds: [nodeId] });
        if (!first) throw new Error('no line');
        await setLinesOf(tx, governmentId, id, [nodeId], [{ ...first, cents: first.cents + more }, ...rest]);
      }),
    ),
    unit: 'ms',
    baseline: await median(3, () => inside((tx) => keepTotals(tx, governmentId, { versionId: id }))),
    asked: under(100, 'ms'),
  };
}

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-bench-'));
  const connection = await connect({ dataDir: join(folder, 'data') });
  try {
    const figures: Figure[] = [];
    for (const [name, whole] of [
      ['vol', true],
      ['keten', false],
    ] as const) {
      const governmentId = await fill(connection, name, whole);
      await sql`analyze`.execute(connection.owner);
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from amounts where government_id = ${governmentId}`.execute(
        connection.owner,
      );
      figures.push({
        name: `everything that one version of a plan adds up to (${whole ? 'each version in full' : 'versions by change'}, ${rows[0]?.count} amounts), beside a bare query of the kept rows`,
        value: await median(15, () => rollUp(connection, governmentId)),
        unit: 'ms',
        baseline: await median(15, () => bare(connection, governmentId)),
        asked: under(50, 'ms'),
      });
      if (!whole) figures.push(await changeOne(connection, governmentId));
    }
    return figures;
  } finally {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

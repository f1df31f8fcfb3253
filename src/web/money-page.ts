/** What each money page shows, from what was asked; a page and its file ask the same. */
import type { Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import { deviations, goneOf, type Deviation } from '../overview/money-deviation.ts';
import type { ShownState } from '../overview/money-choice.ts';
import { moneyTable, type MoneyRow, type MoneyTable } from '../overview/money.ts';
import { largestSteps, waterfall, type Bar } from '../overview/waterfall.ts';
import { versionBefore } from '../planning/version.ts';
import { reasonsOf } from '../planning/version.store.ts';
import type { PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { factsOf, placeOf, type AskedMoney } from './ask-money.ts';

/** More rows than this stand folded, to the second level, until all are asked for. */
const FOLD = 70;
const STEPS = 14;

export type MoneyView = { table: MoneyTable; folded: boolean; foldable: boolean };

export async function moneyView(tx: Transaction<Schema>, asked: AskedMoney): Promise<MoneyView> {
  const { choice, query, names } = asked;
  const facts = await factsOf(tx, asked, query.cut, choice.years);
  const table = moneyTable(query.cut, facts, choice.years.length, names);
  const foldable = table.rows.length > FOLD && table.rows.some(({ depth }) => depth > 1);
  const folded = foldable && !query.deep;
  return {
    table: folded ? { ...table, rows: table.rows.filter(({ depth }) => depth <= 1) } : table,
    folded,
    foldable,
  };
}

export type DeviationsView = {
  state: ShownState | null;
  gone: number;
  list: Deviation[];
  above: Map<string, MoneyRow>;
};

export async function deviationsView(tx: Transaction<Schema>, asked: AskedMoney): Promise<DeviationsView> {
  const { choice, query, names, year } = asked;
  const state = year === 'all' ? null : (choice.stateOf.get(year) ?? null);
  const facts = await factsOf(tx, asked, 'tree', choice.years);
  const table = moneyTable('tree', facts, choice.years.length, names);
  const parents = new Set(names.nodes.map(({ parentId }) => parentId));
  const actions = new Set(
    names.nodes.flatMap(({ nodeId, level }) => (level === 'action' || !parents.has(nodeId) ? [nodeId] : [])),
  );
  const gone = year === 'all' ? 1000 : goneOf(year, state?.asOf ?? null);
  const list =
    state === null && year !== 'all'
      ? []
      : deviations(table.rows, {
          at: placeOf(asked),
          gone,
          order: query.order,
          way: query.way,
          isAction: (nodeId) => actions.has(nodeId),
        });
  const byId = new Map(table.rows.map((row) => [row.key, row]));
  const above = new Map<string, MoneyRow>();
  for (const { nodeId, parentId } of names.nodes) {
    const parent = parentId === null ? undefined : byId.get(parentId);
    if (parent) above.set(nodeId, parent);
  }
  return { state, gone, list, above };
}

export type WaterfallStep = {
  key: string;
  row: MoneyRow | null;
  before: Cents;
  after: Cents;
  reason: string | null;
};
export type WaterfallView = {
  from: PlanVersion | null;
  state: ShownState | null;
  before: Cents;
  after: Cents;
  bars: Bar[];
  /** The foot of the sums is not nought. */
  open: boolean;
  steps: WaterfallStep[];
  /** How many stand together under `rest`. */
  rest: number;
  /** Amounts moved deeper than is looked, so that nothing of it is seen here. */
  deeper: boolean;
};

/** Null where there is nothing to compare with. */
export async function waterfallView(
  tx: Transaction<Schema>,
  asked: AskedMoney,
): Promise<WaterfallView | 'none' | 'not-there'> {
  const { choice, query, names, year } = asked;
  const years = year === 'all' ? choice.years : [year];
  const from =
    query.from === undefined
      ? versionBefore(choice.versions, choice.version)
      : (choice.versions.find(({ id }) => id === query.from) ?? null);
  if (query.from !== undefined && from === null) return 'not-there';
  const states = years.flatMap((one) => choice.stateOf.get(one) ?? []);
  if (query.againstBooks ? states.length === 0 : from === null) return 'none';
  const table = async (at: PlanVersion): Promise<MoneyTable> =>
    moneyTable(
      'tree',
      await factsOf(tx, { query, choice: { ...choice, version: at } }, 'tree', years),
      years.length,
      names,
    );
  const now = await table(choice.version);
  const was = query.againstBooks || from === null ? now : await table(from);
  const [measureBefore, measureAfter] = [
    'estimate' as const,
    query.againstBooks ? ('actual' as const) : ('estimate' as const),
  ];
  const level = query.deep ? 2 : 1;
  const depths = new Map(names.nodes.map(({ nodeId, depth }) => [nodeId, depth]));
  const parents = new Set(names.nodes.map(({ parentId }) => parentId));
  // At the level asked for, and above it what has nothing below: together they are everything.
  const isStep = ({ key }: MoneyRow): boolean => {
    const depth = depths.get(key);
    return depth === undefined || depth === level || (depth < level && !parents.has(key));
  };
  const rows = new Map([...was.rows, ...now.rows].filter(isStep).map((row) => [row.key, row]));
  const amounts = (from_: MoneyTable, measure: 'estimate' | 'actual') =>
    new Map(from_.rows.map((row) => [row.key, row.figures[measure] ?? 0n]));
  const [old, current] = [amounts(was, measureBefore), amounts(now, measureAfter)];
  const before = was.total[measureBefore] ?? 0n;
  const total = now.total[measureAfter] ?? 0n;
  const found = [...rows.keys()].map((key) => ({
    key,
    before: old.get(key) ?? 0n,
    after: current.get(key) ?? 0n,
  }));
  // Money of a branch itself, beside that of what is under it.
  const own = total - before - found.reduce((sum, one) => sum + one.after - one.before, 0n);
  const all = found.map(({ key, ...one }) => ({ key, change: one.after - one.before }));
  const changes = own === 0n ? all : [...all, { key: 'own', change: own }];
  const shown = largestSteps(changes, STEPS, 'rest');
  const { bars, open } = waterfall(before, shown);
  const reasons = query.againstBooks ? new Map<string, string>() : await reasonsOf(tx, choice.version.id);
  const order = new Map(names.nodes.map(({ nodeId }, index) => [nodeId, index]));
  const steps = found
    .filter((one) => one.after !== one.before)
    .toSorted((a, b) => (order.get(a.key) ?? order.size) - (order.get(b.key) ?? order.size))
    .map((one) => ({ ...one, row: rows.get(one.key) ?? null, reason: reasons.get(one.key) ?? null }));
  const moved = [...was.rows, ...now.rows].some(
    ({ key }) => (old.get(key) ?? 0n) !== (current.get(key) ?? 0n),
  );
  return {
    from,
    deeper: !query.deep && steps.length === 0 && moved,
    state: query.againstBooks ? (states.at(-1) ?? null) : null,
    before,
    after: total,
    bars,
    open,
    steps,
    rest:
      changes.filter(({ change }) => change !== 0n).length - shown.filter(({ key }) => key !== 'rest').length,
  };
}

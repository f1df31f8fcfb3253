/** A version in full, year by year; and several versions side by side. */
import type { Transaction } from 'kysely';
import { nodesAt } from '../planning/node.store.ts';
import type { Plan, PlanNode, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Kind, Side } from './column.ts';
import { columnTree, type ColumnTree } from './columns.ts';
import { nodeSums } from './node-sum.store.ts';
import { totalsOf } from './total.store.ts';

/** `total`: receipts less expenses. */
export type Figure = { side: Side | 'total'; kind: Kind | null };

const sign = (figure: Figure, side: Side): bigint =>
  figure.side === 'total' ? (side === 'receipts' ? 1n : -1n) : figure.side === side ? 1n : 0n;

async function estimates(tx: Transaction<Schema>, versionId: string, figure: Figure) {
  const totals = await totalsOf(tx, { versionId }, 'node');
  return totals
    .filter(({ measure, kind }) => measure === 'estimate' && (figure.kind === null || figure.kind === kind))
    .map(({ key, side, year: of, cents }) => ({ key, year: of, cents: cents * sign(figure, side) }));
}

export const yearsOf = ({ firstYear, lastYear }: Plan): number[] =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

/** The last column is the sum of the years of the plan; money of other years is in no column. */
export async function versionByYear(
  tx: Transaction<Schema>,
  plan: Plan,
  version: PlanVersion,
  figure: Figure,
): Promise<ColumnTree> {
  const years = yearsOf(plan);
  const amounts = (await estimates(tx, version.id, figure)).filter(({ year }) => years.includes(year));
  return columnTree(
    await nodesAt(tx, plan.id, version.sequence),
    amounts.flatMap(({ key, year, cents }) => [
      { key, column: years.indexOf(year), cents },
      { key, column: years.length, cents },
    ]),
    years.length + 1,
  );
}

/** A node stands as the newest of the versions has it, and where one of them alone has it, as that one. */
export async function versionsBeside(
  tx: Transaction<Schema>,
  plan: Plan,
  versions: readonly PlanVersion[],
  figure: Figure,
  year: number | null,
): Promise<ColumnTree & { has: Map<string, boolean[]> }> {
  const nodes = new Map<string, PlanNode>();
  const has = new Map<string, boolean[]>();
  const amounts: { key: string; column: number; cents: bigint }[] = [];
  for (const [column, version] of versions.entries()) {
    for (const node of await nodesAt(tx, plan.id, version.sequence)) {
      nodes.set(node.nodeId, node);
      const known = has.get(node.nodeId) ?? versions.map(() => false);
      known[column] = true;
      has.set(node.nodeId, known);
    }
  }
  const sums = await nodeSums(
    tx,
    versions.map(({ id }) => id),
    { year, kind: figure.kind, bodyId: null },
  );
  for (const { versionId, key, side, cents } of sums)
    amounts.push({
      key,
      column: versions.findIndex(({ id }) => id === versionId),
      cents: cents * sign(figure, side),
    });
  return { ...columnTree([...nodes.values()], amounts, versions.length), has };
}

/** Two versions of a plan compared, and the lines behind one change. */
import type { Transaction } from 'kysely';
import { detailsAt } from '../planning/node-detail.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import type { Plan, PlanNode, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { linesAt } from './amount.store.ts';
import { WITHOUT } from './amount.ts';
import { compareLines, type ComparedLine } from './compare-lines.ts';
import { compareVersions, type ComparedVersion, type Comparison } from './compare.ts';
import { creditsIn, type Credit } from './credit.ts';
import { nodeSums, type Look } from './node-sum.store.ts';

async function versionAt(
  tx: Transaction<Schema>,
  plan: Plan,
  version: PlanVersion | null,
  look: Look,
): Promise<ComparedVersion> {
  if (version === null) return { nodes: [], totals: [] };
  return {
    nodes: await nodesAt(tx, plan.id, version.sequence),
    totals: await nodeSums(tx, [version.id], look),
    details: await detailsAt(tx, plan.id, version.sequence),
  };
}

/** @param reference null for the first version of a plan. */
export async function comparison(
  tx: Transaction<Schema>,
  plan: Plan,
  { reference, version }: { reference: PlanVersion | null; version: PlanVersion },
  look: Look,
): Promise<Comparison> {
  return compareVersions(
    await versionAt(tx, plan, reference, look),
    await versionAt(tx, plan, version, look),
  );
}

/** This node and all below it, as either version has the tree. */
function nodesUnder(trees: readonly (readonly PlanNode[])[], nodeId: string): Set<string> {
  const found = new Set([nodeId]);
  for (const tree of trees)
    for (const { nodeId: id, parentId } of tree) if (parentId !== null && found.has(parentId)) found.add(id);
  return found;
}

/**
 * Estimates line by line, of a node and of all below it; '' is money without objective. Of a branch only what changes,
 * which is what its own change is made of.
 * @param trees of both versions, in tree order.
 */
export async function comparedLines(
  tx: Transaction<Schema>,
  { reference, version }: { reference: PlanVersion | null; version: PlanVersion },
  trees: readonly (readonly PlanNode[])[],
  nodeId: string,
): Promise<{ lines: ComparedLine[]; branch: boolean }> {
  const under = nodesUnder(trees, nodeId);
  const filter = { nodeIds: nodeId === WITHOUT ? [null] : [...under], measure: 'estimate' as const };
  const branch = under.size > 1;
  const lines = compareLines(
    reference === null ? [] : await linesAt(tx, reference.id, filter),
    await linesAt(tx, version.id, filter),
  );
  const order = [...under];
  return {
    branch,
    lines: lines
      .filter(({ before, after }) => (branch ? before !== after : before !== 0n || after !== 0n))
      .sort((a, b) => order.indexOf(a.nodeId ?? '') - order.indexOf(b.nodeId ?? '')),
  };
}

export const creditsAt = async (
  tx: Transaction<Schema>,
  version: Pick<PlanVersion, 'id'> | null,
): Promise<Credit[]> =>
  version === null ? [] : creditsIn(await linesAt(tx, version.id, { measure: 'credit' }));

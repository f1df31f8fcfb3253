/** Two versions of a plan compared, and the lines behind one change. */
import type { Transaction } from 'kysely';
import { nodesAt } from '../planning/node.store.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { linesAt } from './amount.store.ts';
import { WITHOUT } from './amount.ts';
import type { Kind } from './column.ts';
import { compareLines, type ComparedLine } from './compare-lines.ts';
import { compareVersions, type ComparedVersion, type Comparison } from './compare.ts';
import { creditsIn, type Credit } from './credit.ts';
import { totalsOf } from './total.store.ts';

/** What is looked at; null is all of it. */
export type Look = { year: number | null; kind: Kind | null; bodyId: string | null };

async function versionAt(
  tx: Transaction<Schema>,
  plan: Plan,
  version: PlanVersion | null,
  { year, kind, bodyId }: Look,
): Promise<ComparedVersion> {
  if (version === null) return { nodes: [], totals: [] };
  const totals = await totalsOf(tx, { versionId: version.id }, 'node', year === null ? undefined : [year]);
  return {
    nodes: await nodesAt(tx, plan.id, version.sequence),
    totals: totals.filter(
      (one) =>
        one.measure === 'estimate' &&
        (kind === null || one.kind === kind) &&
        (bodyId === null || one.bodyId === bodyId),
    ),
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

/** The estimates of one node, or '' for money without objective, line by line; only what is the same in neither. */
export async function comparedLines(
  tx: Transaction<Schema>,
  { reference, version }: { reference: PlanVersion | null; version: PlanVersion },
  nodeId: string,
): Promise<ComparedLine[]> {
  const filter = { nodeIds: [nodeId === WITHOUT ? null : nodeId], measure: 'estimate' as const };
  const lines = compareLines(
    reference === null ? [] : await linesAt(tx, reference.id, filter),
    await linesAt(tx, version.id, filter),
  );
  return lines.filter(({ before, after }) => before !== 0n || after !== 0n);
}

export const creditsAt = async (
  tx: Transaction<Schema>,
  version: Pick<PlanVersion, 'id'> | null,
): Promise<Credit[]> =>
  version === null ? [] : creditsIn(await linesAt(tx, version.id, { measure: 'credit' }));

/** What a table is read against: the plan it belongs to, the version it goes into, and what both know already. */
import type { Transaction } from 'kysely';
import { linesAt } from '../budget/amount.store.ts';
import { yearsOf } from '../budget/columns.query.ts';
import type { AmountLine } from '../budget/amount.ts';
import { dayOf } from '../kernel/day.ts';
import { listBodies, lockGovernment } from '../organisation/government.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan, PlanNode, PlanVersion } from '../planning/plan.ts';
import { lockVersion } from '../planning/version.store.ts';
import { conceptOf, versionOn } from '../planning/version.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { ImportGiven } from './import-task.ts';
import { accountPlace, type TableKnown } from './table-known.ts';

export type TableContext = {
  plan: Plan;
  versions: PlanVersion[];
  /** What it is compared with: the newest version, for the books the one in force. */
  version: PlanVersion | undefined;
  nodes: PlanNode[];
  lines: AmountLine[];
  known: TableKnown;
};

/** Who writes the version in the making, or begins one, waits until the transaction ends. */
async function lockPlan(tx: Transaction<Schema>, governmentId: string, planId: string): Promise<void> {
  await lockGovernment(tx, governmentId);
  const concept = conceptOf(await listVersions(tx, planId));
  if (concept) await lockVersion(tx, concept.id);
}

/** The plan that was chosen, or the one that runs; null where there is none. */
export function planFor(plans: readonly Plan[], given: ImportGiven, now: string): Plan | null {
  if (given.planId !== undefined) return plans.find(({ id }) => id === given.planId) ?? null;
  const year = given.year ?? Number(dayOf(now).slice(0, 4));
  const running = plans.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
  return running[0] ?? plans[0] ?? null;
}

/**
 * @param inForce of the version that holds, and not of the one in the making.
 * @param lock the government whose plan is written next; null: it is only read.
 */
export async function tableContext(
  tx: Transaction<Schema>,
  given: ImportGiven,
  { now, inForce, lock }: { now: string; inForce: boolean; lock: string | null },
): Promise<TableContext | null> {
  const plan = planFor(await listPlans(tx), given, now);
  if (plan === null) return null;
  if (lock !== null) await lockPlan(tx, lock, plan.id);
  const versions = await listVersions(tx, plan.id);
  const held = inForce ? versionOn(versions, given.asOf ?? dayOf(now)) : null;
  const version = held ?? versions.at(-1);
  const nodes = version ? await nodesAt(tx, plan.id, version.sequence) : [];
  const lines = version ? await linesAt(tx, version.id) : [];
  const bodies = await listBodies(tx);
  return {
    plan,
    versions,
    version,
    nodes,
    lines,
    known: {
      bodies: bodies.map(({ id, name }) => ({ id, name })),
      bodyId: bodies.find(({ id }) => id === given.bodyId)?.id ?? (bodies.length === 1 ? plan.bodyId : null),
      years: yearsOf(plan),
      nodes: nodes.map(({ nodeId, code, title, level }) => ({ nodeId, code, title, level })),
      fields: [...new Set(lines.flatMap(({ policyField }) => policyField ?? []))],
      accounts: [...new Set(lines.flatMap((one) => (one.account === null ? [] : [accountPlace(one)])))],
    },
  };
}

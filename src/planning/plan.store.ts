/** Plans and their versions. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { planLabel, type Plan, type PlanVersion } from './plan.ts';

/** Others who hold this plan wait until the transaction ends; who reads it or adds to it does not. */
export async function holdPlan(tx: Transaction<Schema>, planId: string): Promise<void> {
  await tx.selectFrom('plans').select('id').where('id', '=', planId).forNoKeyUpdate().execute();
}

export async function listPlans(tx: Transaction<Schema>): Promise<Plan[]> {
  return tx
    .selectFrom('plans')
    .select(['id', 'body_id as bodyId', 'label', 'first_year as firstYear', 'last_year as lastYear'])
    .orderBy('first_year', 'desc')
    .orderBy('id')
    .execute();
}

export async function createPlan(
  tx: Transaction<Schema>,
  plan: {
    id?: string;
    governmentId: string;
    bodyId: string;
    firstYear: number;
    lastYear: number;
    label?: string;
  },
): Promise<Plan> {
  const label = plan.label ?? planLabel(plan.firstYear, plan.lastYear);
  const { id } = await tx
    .insertInto('plans')
    .values({
      ...(plan.id === undefined ? {} : { id: plan.id }),
      government_id: plan.governmentId,
      body_id: plan.bodyId,
      label,
      first_year: plan.firstYear,
      last_year: plan.lastYear,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, bodyId: plan.bodyId, label, firstYear: plan.firstYear, lastYear: plan.lastYear };
}

const versionColumns = [
  'id',
  'plan_id as planId',
  'sequence',
  'label',
  'state',
  'set_on as setOn',
  'submitted_on as submittedOn',
  'decision_number as decisionNumber',
  'decision_url as decisionUrl',
  'reason',
  'whole',
] as const;

/** In the order of their sequence, the oldest first. */
export async function listVersions(tx: Transaction<Schema>, planId: string): Promise<PlanVersion[]> {
  return tx
    .selectFrom('plan_versions')
    .select(versionColumns)
    .where('plan_id', '=', planId)
    .orderBy('sequence')
    .execute();
}

/** A new version at `sequence`; versions that stood there or later move up one place. */
export async function createVersion(
  tx: Transaction<Schema>,
  version: {
    id?: string;
    governmentId: string;
    planId: string;
    sequence: number;
    label: string;
    state?: PlanVersion['state'];
    setOn?: string | null;
    decisionUrl?: string | null;
    /** False: it goes on from the version before it and holds only what changed. */
    whole?: boolean;
  },
): Promise<PlanVersion> {
  // Two steps, since (plan, sequence) is unique at every moment.
  const far = 1_000_000;
  for (const shift of [far + 1, -far])
    await tx
      .updateTable('plan_versions')
      .set((row) => ({ sequence: row('sequence', '+', shift) }))
      .where('plan_id', '=', version.planId)
      .where('sequence', '>=', shift > 0 ? version.sequence : far)
      .execute();
  const state = version.state ?? 'set';
  const setOn = version.setOn ?? null;
  return tx
    .insertInto('plan_versions')
    .values({
      ...(version.id === undefined ? {} : { id: version.id }),
      government_id: version.governmentId,
      plan_id: version.planId,
      sequence: version.sequence,
      label: version.label,
      state,
      set_on: setOn,
      decision_url: version.decisionUrl ?? null,
      whole: version.whole ?? true,
    })
    .returning(versionColumns)
    .executeTakeFirstOrThrow();
}

/** @param day the version that was in force then: the newest that was set by that day. */
export async function findVersionOn(
  tx: Transaction<Schema>,
  planId: string,
  day: string,
): Promise<PlanVersion | undefined> {
  return tx
    .selectFrom('plan_versions')
    .select(versionColumns)
    .where('plan_id', '=', planId)
    .where('state', '=', 'set')
    .where('set_on', '<=', day)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** From now on it says all of its amounts itself (budget's `makeWhole` stores them). */
export async function markWhole(tx: Transaction<Schema>, versionId: string): Promise<void> {
  await tx.updateTable('plan_versions').set({ whole: true }).where('id', '=', versionId).execute();
}

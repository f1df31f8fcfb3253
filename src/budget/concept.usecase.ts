/** A version in the making begins: it goes on from the newest one and holds only what will change. Or it goes away. */
import { sql, type Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { permitPlan, planSentences } from '../planning/permit.query.ts';
import { createVersion, listPlans, listVersions, markWhole } from '../planning/plan.store.ts';
import { refuseInUse } from '../planning/edit.query.ts';
import type { PlanVersion } from '../planning/plan.ts';
import { checkLabel, conceptOf } from '../planning/version.ts';
import { handOverNodes, removeVersion } from '../planning/version.store.ts';
import { moveVersion } from '../planning/version.usecase.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { handOverLines } from './amount.store.ts';
import { keepTotals } from './total.store.ts';

/** @throws Refusal not-found, usage, conflict (there is a concept already, or a version of that name). */
export async function createConcept(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { planId, label: given, now }: { planId: string; label: string; now: string },
): Promise<{ versionId: string }> {
  const words = planSentences(actor);
  return withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitPlan(actor, 'version.create');
    await lockGovernment(tx, governmentId);
    const plan = isUuid(planId) ? (await listPlans(tx)).find(({ id }) => id === planId) : undefined;
    if (!plan) throw new Refusal('not-found', words.noPlan);
    const label = checkLabel(given);
    if (label === null) throw new Refusal('usage', words.badLabel);
    const versions = await listVersions(tx, plan.id);
    const busy = conceptOf(versions);
    if (busy) throw new Refusal('conflict', words.conceptExists(busy.label));
    if (versions.some((one) => one.label === label)) throw new Refusal('conflict', words.labelTaken);
    const last = versions.at(-1);
    const { id } = await createVersion(tx, {
      governmentId,
      planId: plan.id,
      sequence: (last?.sequence ?? 0) + 1,
      label,
      state: 'concept',
      whole: last === undefined,
    });
    await keepTotals(tx, governmentId, { versionId: id });
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'version.create',
      subject: { kind: 'version', id },
      before: null,
      after: { label, after: last?.label ?? null },
    });
    return { versionId: id };
  });
}

/**
 * A version in the making goes away, with the parts that it alone brought. Where a later version goes on from it (one that
 * was read in meanwhile), that one says from now on itself what it showed.
 * @throws Refusal conflict where a round looks at it, or something is said or booked of a part that would go.
 */
export async function removeConcept(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  at: { versionId: string; now: string },
): Promise<PlanVersion> {
  try {
    return await moveVersion(db, governmentId, actor, at, 'version.remove', async (tx, version) => {
      await lockGovernment(tx, governmentId);
      const next = (await listVersions(tx, version.planId)).find((one) => one.sequence > version.sequence);
      if (next) {
        // It shows the same, so that a version that was set may be written anew.
        await sql`select set_config('app.rewriting', 'on', true)`.execute(tx);
        if (!next.whole) {
          await handOverLines(tx, version.id, next.id);
          if (version.whole) await markWhole(tx, next.id);
        }
        await handOverNodes(tx, version.id, next.id);
      }
      await removeVersion(tx, version.id);
      await sql`select set_config('app.rewriting', '', true)`.execute(tx);
      return { before: { label: version.label, state: version.state }, after: null };
    });
  } catch (error) {
    return refuseInUse(error, actor);
  }
}

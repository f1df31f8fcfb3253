/** A new version in the making: it goes on from the newest one and holds only what will change. */
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { permitPlan, planSentences } from '../planning/permit.query.ts';
import { createVersion, listPlans, listVersions } from '../planning/plan.store.ts';
import { checkLabel, conceptOf } from '../planning/version.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
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

/** Links parts of an older plan to the parts of a newer one in which they go on, and takes a link away. */
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { permitPlan, planSentences } from './permit.query.ts';
import { listPlans } from './plan.store.ts';
import { addSuccessors, plansOfNodes, removeSuccessor } from './successor.store.ts';
import type { Successor } from './successor.ts';

/** One to many: a part may go on as several. @throws Refusal usage: not from an older plan to a newer one. */
export async function linkSuccessors(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { links, now }: { links: readonly Successor[]; now: string },
): Promise<void> {
  const words = planSentences(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitPlan(actor, 'successor.change');
    const ids = links.flatMap(({ oldId, newId }) => [oldId, newId]);
    if (ids.length === 0 || !ids.every(isUuid)) throw new Refusal('usage', words.badSuccessor);
    const plans = new Map((await listPlans(tx)).map((plan) => [plan.id, plan]));
    const planOf = await plansOfNodes(tx, ids);
    const yearOf = (nodeId: string): number | null => plans.get(planOf.get(nodeId) ?? '')?.firstYear ?? null;
    for (const { oldId, newId } of links) {
      const [from, to] = [yearOf(oldId), yearOf(newId)];
      if (from === null || to === null || from >= to) throw new Refusal('usage', words.badSuccessor);
    }
    const added = await addSuccessors(tx, governmentId, links);
    for (const { oldId, newId } of added.slice(0, 1))
      await addEntry(tx, governmentId, {
        at: now,
        actorId: personId,
        onBehalfOf,
        verb: 'successor.change',
        subject: { kind: 'node', id: oldId },
        before: null,
        after: { successor: newId, links: added.map((one) => `${one.oldId} ${one.newId}`) },
      });
  });
}

export async function unlinkSuccessor(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { oldId, newId, now }: Successor & { now: string },
): Promise<void> {
  const words = planSentences(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitPlan(actor, 'successor.change');
    if (!isUuid(oldId) || !isUuid(newId) || !(await removeSuccessor(tx, { oldId, newId })))
      throw new Refusal('not-found', words.badSuccessor);
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'successor.change',
      subject: { kind: 'node', id: oldId },
      before: { successor: newId },
      after: null,
    });
  });
}

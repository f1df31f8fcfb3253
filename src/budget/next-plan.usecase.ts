/** A plan for the next years, with a first version in the making: empty, or with the tree of the plan before. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listBodies, lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { detailsAt, setDetails } from '../planning/node-detail.store.ts';
import { createNodes, nodesAt, setNodes } from '../planning/node.store.ts';
import { isFreePeriod } from '../planning/period.ts';
import { permitPlan, planSentences } from '../planning/permit.query.ts';
import { createPlan, createVersion, listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan } from '../planning/plan.ts';
import { addSuccessors } from '../planning/successor.store.ts';
import { checkLabel } from '../planning/version.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';

export type NextPlan = {
  bodyId: string;
  firstYear: number;
  lastYear: number;
  label: string;
  /** The plan whose tree is taken over, each part linked to the one that it goes on as; null: an empty plan. */
  from: string | null;
};

/** New identities for the tree of the newest set version, so that the two plans never share a part. */
async function takeOver(
  tx: Transaction<Schema>,
  governmentId: string,
  from: Plan,
  to: { planId: string; versionId: string },
): Promise<number> {
  const newest = (await listVersions(tx, from.id)).findLast(({ state }) => state === 'set');
  if (!newest) return 0;
  const nodes = await nodesAt(tx, from.id, newest.sequence);
  const ids = await createNodes(tx, governmentId, to.planId, nodes.length);
  const fresh = new Map(nodes.map(({ nodeId }, index) => [nodeId, ids[index] ?? '']));
  const idOf = (nodeId: string | null): string | null =>
    nodeId === null ? null : (fresh.get(nodeId) ?? null);
  await setNodes(
    tx,
    governmentId,
    to.versionId,
    nodes.map((node) => ({ ...node, nodeId: fresh.get(node.nodeId) ?? '', parentId: idOf(node.parentId) })),
  );
  const details = await detailsAt(tx, from.id, newest.sequence);
  // What it is about goes on; when it runs is to be said anew.
  await setDetails(
    tx,
    governmentId,
    to.versionId,
    [...details.values()].flatMap((one) => {
      const nodeId = fresh.get(one.nodeId);
      return nodeId === undefined ? [] : [{ ...one, nodeId, startsOn: null, endsOn: null }];
    }),
  );
  await addSuccessors(
    tx,
    governmentId,
    [...fresh].map(([oldId, newId]) => ({ oldId, newId })),
  );
  return nodes.length;
}

/** @throws Refusal usage (years that are taken or can't be), not-found. */
export async function createNextPlan(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { bodyId, firstYear, lastYear, label: given, from, now }: NextPlan & { now: string },
): Promise<{ planId: string; versionId: string }> {
  const words = planSentences(actor);
  return withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitPlan(actor, 'version.create');
    await lockGovernment(tx, governmentId);
    if (!(await listBodies(tx)).some(({ id }) => id === bodyId)) throw new Refusal('not-found', words.noBody);
    const plans = (await listPlans(tx)).filter((one) => one.bodyId === bodyId);
    if (!isFreePeriod(plans, { firstYear, lastYear })) throw new Refusal('usage', words.badPeriod);
    const before = from === null ? null : plans.find(({ id }) => id === from);
    if (before === undefined || (before !== null && before.firstYear >= firstYear))
      throw new Refusal('not-found', words.noPlan);
    const label = checkLabel(given);
    if (label === null) throw new Refusal('usage', words.badLabel);
    const plan = await createPlan(tx, { governmentId, bodyId, firstYear, lastYear });
    const { id: versionId } = await createVersion(tx, {
      governmentId,
      planId: plan.id,
      sequence: 1,
      label,
      state: 'concept',
    });
    const parts =
      before === null ? 0 : await takeOver(tx, governmentId, before, { planId: plan.id, versionId });
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'version.create',
      subject: { kind: 'version', id: versionId },
      before: null,
      after: { plan: plan.label, label, from: before?.label ?? null, nodes: parts },
    });
    return { planId: plan.id, versionId };
  });
}

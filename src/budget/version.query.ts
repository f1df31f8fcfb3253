/** The versions of a plan that a reader may see, and how much each changed. */
import type { Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { planSentences } from '../planning/permit.query.ts';
import { mayPlan } from '../planning/permissions.ts';
import { nodesChangedIn } from '../planning/node.store.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import { versionBefore } from '../planning/version.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Side } from './column.ts';
import type { Pair } from './compare.ts';
import { nodePrints, nodesSaid, versionSums } from './node-sum.store.ts';

export const mayRead = (actor: Actor, { state }: Pick<PlanVersion, 'state'>): boolean =>
  mayPlan(actor, 'version.read', { state }).ok;

export type ShownVersion = PlanVersion & {
  /** Parts of the plan with another place, text or amount than in the version before; null for the first version. */
  changed: number | null;
  money: Record<Side, Pair>;
};

type Shown = readonly PlanVersion[];

/** Nodes that each version changed, by version. What is whole says nothing of that itself: it is put beside the one before. */
async function changedNodes(tx: Transaction<Schema>, versions: Shown): Promise<Map<string, Set<string>>> {
  const found = new Map(versions.map(({ id }) => [id, new Set<string>()]));
  const later = versions.slice(1);
  const whole = later.filter(({ whole: all }) => all).map(({ id }) => id);
  for (const { versionId, key } of await nodesSaid(
    tx,
    later.map(({ id }) => id).filter((id) => !whole.includes(id)),
  ))
    found.get(versionId)?.add(key);
  const pairs = versions.flatMap(({ id }, index) => {
    const before = versions[index - 1]?.id;
    return before !== undefined && whole.includes(id) ? [{ id, before }] : [];
  });
  const prints = new Map<string, Map<string, string>>();
  const compared = [...new Set(pairs.flatMap(({ id, before }) => [id, before]))];
  for (const { versionId, key, print } of await nodePrints(tx, compared))
    prints.set(versionId, (prints.get(versionId) ?? new Map<string, string>()).set(key, print));
  for (const { id, before } of pairs) {
    const [was, now] = [prints.get(before) ?? new Map(), prints.get(id) ?? new Map()];
    for (const key of new Set([...was.keys(), ...now.keys()]))
      if (was.get(key) !== now.get(key)) found.get(id)?.add(key);
    for (const key of await nodesChangedIn(tx, id)) found.get(id)?.add(key);
  }
  return found;
}

/** In their sequence. */
export async function shownVersions(
  tx: Transaction<Schema>,
  actor: Actor,
  planId: string,
): Promise<ShownVersion[]> {
  const versions = (await listVersions(tx, planId)).filter((one) => mayRead(actor, one));
  if (versions.length === 0) return [];
  const changed = await changedNodes(tx, versions);
  const sums = await versionSums(
    tx,
    versions.map(({ id }) => id),
  );
  const sum = (version: PlanVersion | undefined, side: Side): bigint =>
    sums.find((one) => one.versionId === version?.id && one.side === side)?.cents ?? 0n;
  return versions.map((version, index) => {
    const before = versions[index - 1];
    const pair = (side: Side): Pair => ({ before: sum(before, side), after: sum(version, side) });
    return {
      ...version,
      changed: before === undefined ? null : (changed.get(version.id)?.size ?? 0),
      money: { receipts: pair('receipts'), expenses: pair('expenses') },
    };
  });
}

/** The plan with its versions as this reader sees them, newest plan first. */
export async function plansWithVersions(
  tx: Transaction<Schema>,
  actor: Actor,
): Promise<{ plan: Plan; versions: ShownVersion[] }[]> {
  const found: { plan: Plan; versions: ShownVersion[] }[] = [];
  for (const plan of await listPlans(tx))
    found.push({ plan, versions: await shownVersions(tx, actor, plan.id) });
  return found;
}

export type OpenVersion = {
  plan: Plan;
  version: PlanVersion;
  /** The versions of its plan that may be read, in their sequence. */
  versions: PlanVersion[];
};

/** @throws Refusal not-found, also for a version that this reader may not see. */
export async function openVersion(
  tx: Transaction<Schema>,
  actor: Actor,
  versionId: string,
): Promise<OpenVersion> {
  const words = planSentences(actor);
  const found = isUuid(versionId)
    ? await tx.selectFrom('plan_versions').select('plan_id').where('id', '=', versionId).executeTakeFirst()
    : undefined;
  const plan = (await listPlans(tx)).find(({ id }) => id === found?.plan_id);
  const all = plan ? await listVersions(tx, plan.id) : [];
  const version = all.find(({ id }) => id === versionId);
  // What is not public yet is not there for who may not see it.
  if (!plan || !version || !mayRead(actor, version)) throw new Refusal('not-found', words.noVersion);
  return { plan, version, versions: all.filter((one) => mayRead(actor, one)) };
}

/**
 * What a version is compared with: the one before it, or another of the same plan that was asked for.
 * @throws Refusal not-found; usage for a version of another plan, of which the years and the parts are others.
 */
export async function referenceOf(
  tx: Transaction<Schema>,
  actor: Actor,
  { version, versions }: OpenVersion,
  wanted: string | undefined,
): Promise<PlanVersion | null> {
  if (wanted === undefined) return versionBefore(versions, version);
  const found = versions.find(({ id }) => id === wanted);
  if (found) return found;
  const other = await openVersion(tx, actor, wanted);
  throw new Refusal('usage', planSentences(actor).otherPlan(other.plan.label));
}

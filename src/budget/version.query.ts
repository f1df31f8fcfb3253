/** The versions of a plan that a reader may see, and how much each changed. */
import { sql, type Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { planSentences } from '../planning/permit.query.ts';
import { mayPlan } from '../planning/permissions.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Side } from './column.ts';
import type { Pair } from './compare.ts';

export const mayRead = (actor: Actor, { state }: Pick<PlanVersion, 'state'>): boolean =>
  mayPlan(actor, 'version.read', { state }).ok;

export type ShownVersion = PlanVersion & {
  /** Parts of the plan with another place, text or amount than in the version before; null for the first version. */
  changed: number | null;
  money: Record<Side, Pair>;
};

type KeySum = { versionId: string; key: string; receipts: bigint; expenses: bigint; print: string };

/** What each version says of each node in one number, so that two versions can be told apart without their lines. */
async function sumsOf(tx: Transaction<Schema>, versionIds: readonly string[]): Promise<KeySum[]> {
  const { rows } = await sql<KeySum>`
    select version_id as "versionId", key,
      coalesce(sum(cents) filter (where side = 'receipts'), 0)::bigint as receipts,
      coalesce(sum(cents) filter (where side = 'expenses'), 0)::bigint as expenses,
      md5(string_agg(concat_ws(' ', body_id, kind, side, year, cents), ',' order by body_id, kind, side, year)) as print
    from totals where version_id = any(${versionIds}::uuid[]) and cut = 'node' and measure = 'estimate' and cents <> 0
    group by version_id, key`.execute(tx);
  return rows;
}

async function changedNodes(
  tx: Transaction<Schema>,
  versionIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx
    .selectFrom('node_versions')
    .select(['version_id', 'node_id'])
    .where('version_id', 'in', [...versionIds])
    .execute();
  const found = new Map<string, Set<string>>();
  for (const { version_id, node_id } of rows)
    found.set(version_id, (found.get(version_id) ?? new Set()).add(node_id));
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
  const ids = versions.map(({ id }) => id);
  const nodes = await changedNodes(tx, ids);
  const byVersion = new Map<string, Map<string, KeySum>>(ids.map((id) => [id, new Map()]));
  for (const one of await sumsOf(tx, ids)) byVersion.get(one.versionId)?.set(one.key, one);
  return versions.map((version, index) => {
    const before = byVersion.get(versions[index - 1]?.id ?? '') ?? new Map<string, KeySum>();
    const after = byVersion.get(version.id) ?? new Map<string, KeySum>();
    const touched = new Set(nodes.get(version.id));
    for (const key of new Set([...before.keys(), ...after.keys()]))
      if (before.get(key)?.print !== after.get(key)?.print) touched.add(key);
    const sum = (of: Map<string, KeySum>, side: Side): bigint =>
      [...of.values()].reduce((total, one) => total + one[side], 0n);
    const pair = (side: Side): Pair => ({ before: sum(before, side), after: sum(after, side) });
    return {
      ...version,
      changed: index === 0 ? null : touched.size,
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

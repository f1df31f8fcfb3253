/** What a coordinator looks at before a version goes to the council: reasons, credits, norms and the tree itself. */
import type { Transaction } from 'kysely';
import { nodesAt } from '../planning/node.store.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import { faultsOf } from '../planning/tree.ts';
import { reasonsOf } from '../planning/version.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { comparison, creditsAt } from './compare.query.ts';
import { withoutReason } from './compare.ts';
import { creditYears, overruns } from './credit.ts';
import { equilibriumOf } from './norm.query.ts';
import { totalsOf } from './total.store.ts';
import type { VersionCheck } from './version-check.ts';

/** @param reference the version that it goes on from. */
export async function checkVersion(
  tx: Transaction<Schema>,
  plan: Plan,
  { reference, version }: { reference: PlanVersion | null; version: PlanVersion },
): Promise<VersionCheck> {
  let missing: number | null = null;
  if (reference !== null) {
    const all = { year: null, kind: null, bodyId: null };
    const found = withoutReason(
      await comparison(tx, plan, { reference, version }, all),
      await reasonsOf(tx, version.id),
    );
    missing = found.rows.length + Number(found.without);
  }
  const credits = await creditsAt(tx, version);
  const years = creditYears(credits);
  const totals = years.length === 0 ? [] : await totalsOf(tx, { versionId: version.id }, 'node', years);
  return {
    missing,
    norms: (await equilibriumOf(tx, plan, version)).norms,
    overruns: overruns(
      credits,
      totals.filter(({ measure }) => measure === 'estimate'),
    ),
    creditYears: years,
    faults: faultsOf(await nodesAt(tx, plan.id, version.sequence)),
  };
}

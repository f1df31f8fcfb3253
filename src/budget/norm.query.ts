/** The financial equilibrium of a version: its estimates of all bodies of the plan, and what was entered for them. */
import type { Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { WITHOUT, type StockItem } from './amount.ts';
import { yearsOf } from './columns.query.ts';
import { equilibria, flowsOf, normsOf, periodicOf, type Equilibrium, type Norm } from './norm.ts';
import { listStock } from './stock.store.ts';
import { totalsOf } from './total.store.ts';

/** Municipality and OCMW have one equilibrium: a plan is one, whatever bodies it holds money of. */
export async function equilibriumOf(
  tx: Transaction<Schema>,
  plan: Plan,
  version: PlanVersion,
): Promise<{ years: Equilibrium[]; norms: Norm[] }> {
  const totals = (await totalsOf(tx, { versionId: version.id }, 'account')).filter(
    ({ measure }) => measure === 'estimate',
  );
  const bodies = new Set([plan.bodyId, ...totals.map(({ bodyId }) => bodyId)]);
  const stock = (await listStock(tx)).filter(({ bodyId }) => bodies.has(bodyId));
  const entered = (year: number, item: StockItem): Cents | null => {
    const found = stock.filter((one) => one.year === year && one.item === item);
    return found.length === 0 ? null : found.reduce((sum, { cents }) => sum + cents, 0n);
  };
  const years = equilibria(
    yearsOf(plan).map((year) => {
      const sums = totals.filter((one) => one.year === year);
      return {
        year,
        flows: flowsOf(sums),
        cumulated: entered(year, 'cumulated_result'),
        unavailable: entered(year, 'unavailable_funds'),
        ...periodicOf(sums.map(({ key, ...one }) => ({ ...one, account: key === WITHOUT ? null : key }))),
        debt: entered(year, 'debt'),
      };
    }),
  );
  return { years, norms: normsOf(years) };
}

/** The years of a plan beside those of the others of its body. */
import type { Plan } from './plan.ts';

/**
 * The bodies whose money stands in a plan: municipality and OCMW have one together, any other body its own (bbc.md,
 * section 1).
 */
export function bodiesOfPlan<T extends { id: string; kind: string }>(
  plan: Pick<Plan, 'bodyId'>,
  plans: readonly Pick<Plan, 'bodyId'>[],
  bodies: readonly T[],
): T[] {
  const apart = new Set(plans.map(({ bodyId }) => bodyId));
  const shared = bodies.find(({ id }) => id === plan.bodyId)?.kind === 'municipality';
  return bodies.filter(({ id }) => id === plan.bodyId || (shared && !apart.has(id)));
}

/** Six years from the year after the newest plan, or what is said otherwise. */
export function nextPeriod(
  plans: readonly Pick<Plan, 'lastYear'>[],
  otherwise: { firstYear: number; lastYear: number },
): { firstYear: number; lastYear: number } {
  const last = plans.reduce<number | null>(
    (newest, { lastYear }) => (newest === null || lastYear > newest ? lastYear : newest),
    null,
  );
  return last === null ? otherwise : { firstYear: last + 1, lastYear: last + 6 };
}

/** One to twelve years that no other plan of the body has. */
export function isFreePeriod(
  plans: readonly Pick<Plan, 'firstYear' | 'lastYear'>[],
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): boolean {
  if (!Number.isInteger(firstYear) || !Number.isInteger(lastYear)) return false;
  if (firstYear < 1976 || firstYear > 2200 || lastYear < firstYear || lastYear > firstYear + 11) return false;
  return plans.every((plan) => plan.lastYear < firstYear || plan.firstYear > lastYear);
}

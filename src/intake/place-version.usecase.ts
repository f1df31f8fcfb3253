/** A version that was set before one that is there already. */
import type { Transaction } from 'kysely';
import { makeWhole } from '../budget/amount.store.ts';
import { createVersion, markWhole } from '../planning/plan.store.ts';
import type { PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';

/**
 * @param versions those of the plan, the oldest first. What stands at `sequence` or later moves up one place, and shows
 * after this what it showed before.
 */
export async function placeVersion(
  tx: Transaction<Schema>,
  version: Parameters<typeof createVersion>[1],
  versions: readonly PlanVersion[],
): Promise<PlanVersion> {
  const next = versions.find(({ sequence }) => sequence >= version.sequence);
  if (next && !next.whole) {
    await makeWhole(tx, version.governmentId, next.id);
    await markWhole(tx, next.id);
  }
  return createVersion(tx, version);
}

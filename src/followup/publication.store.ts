/** Closed rounds that everybody may see. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

/** False when it was published already: the first moment stays. */
export async function publishRound(
  tx: Transaction<Schema>,
  governmentId: string,
  given: { roundId: string; now: string; personId: string | null },
): Promise<boolean> {
  const row = await tx
    .insertInto('publications')
    .values({
      government_id: governmentId,
      round_id: given.roundId,
      published_at: given.now,
      published_by: given.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('round_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who stands in for whom, from which day to which. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type Substitute = { personId: string; substituteId: string; from: string; to: string };

export async function addSubstitute(
  tx: Transaction<Schema>,
  governmentId: string,
  { personId, substituteId, from, to }: Substitute,
): Promise<void> {
  await tx
    .insertInto('substitutes')
    .values({
      government_id: governmentId,
      person_id: personId,
      substitute_id: substituteId,
      from_day: from,
      to_day: to,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'person_id', 'substitute_id', 'from_day'])
        .doUpdateSet({ to_day: to }),
    )
    .execute();
}

/** Who stands in for this person, the next first; those that are over are left out. */
export async function listSubstitutes(
  tx: Transaction<Schema>,
  personId: string,
  today: string,
): Promise<Substitute[]> {
  return tx
    .selectFrom('substitutes')
    .select(['person_id as personId', 'substitute_id as substituteId', 'from_day as from', 'to_day as to'])
    .where('person_id', '=', personId)
    .where('to_day', '>=', today)
    .orderBy('from_day')
    .execute();
}

export async function removeSubstitute(
  tx: Transaction<Schema>,
  { personId, substituteId, from }: Omit<Substitute, 'to'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('substitutes')
    .where('person_id', '=', personId)
    .where('substitute_id', '=', substituteId)
    .where('from_day', '=', from)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Nobody stands in for this person any more, and this person for nobody. */
export async function endSubstitutes(tx: Transaction<Schema>, personId: string): Promise<void> {
  await tx
    .deleteFrom('substitutes')
    .where((where) => where.or([where('person_id', '=', personId), where('substitute_id', '=', personId)]))
    .execute();
}

/** The keys that personal values are sealed with: one a person, made when it is first needed. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

/** @param fresh the key that it gets when there is none. */
export async function personKey(
  tx: Transaction<Schema>,
  governmentId: string,
  personId: string,
  fresh: Buffer,
): Promise<Buffer> {
  await tx
    .insertInto('person_keys')
    .values({ government_id: governmentId, person_id: personId, key: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('person_keys')
    .select('key')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.key;
}

export async function listPersonKeys(tx: Transaction<Schema>): Promise<Map<string, Buffer>> {
  const rows = await tx.selectFrom('person_keys').select(['person_id', 'key']).execute();
  return new Map(rows.map((row) => [row.person_id, row.key]));
}

/** From here on everything that was sealed for this person is unreadable, in the trail too. */
export async function removePersonKey(tx: Transaction<Schema>, personId: string): Promise<void> {
  await tx.deleteFrom('person_keys').where('person_id', '=', personId).execute();
}

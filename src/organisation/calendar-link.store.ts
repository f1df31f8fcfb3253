/** Secret addresses for calendar programs, kept by the hash of what stands in them. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

/** The one before no longer works. */
export async function putCalendarLink(
  tx: Transaction<Schema>,
  governmentId: string,
  link: { personId: string; tokenHash: string; now: string },
): Promise<void> {
  await tx
    .insertInto('calendar_links')
    .values({
      government_id: governmentId,
      person_id: link.personId,
      token_hash: link.tokenHash,
      created_at: link.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'person_id']).doUpdateSet((row) => ({
        token_hash: row.ref('excluded.token_hash'),
        created_at: row.ref('excluded.created_at'),
      })),
    )
    .execute();
}

/** False when there was none. */
export async function endCalendarLink(tx: Transaction<Schema>, personId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('calendar_links')
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** When this person's address was made; null without one. */
export async function calendarLinkSince(tx: Transaction<Schema>, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('calendar_links')
    .select('created_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** Every save of an update, once, and who has it open now. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { SavedUpdate } from './update.ts';

/** The save with this id; of another update it is somebody else's. */
export async function findSave(
  tx: Transaction<Schema>,
  saveId: string,
): Promise<{ updateId: string; revision: number } | undefined> {
  return tx
    .selectFrom('update_saves')
    .select(['update_id as updateId', 'revision'])
    .where('id', '=', saveId)
    .executeTakeFirst();
}

/** False when that id was used already, be it in another government. */
export async function addSave(
  tx: Transaction<Schema>,
  governmentId: string,
  save: {
    id: string;
    updateId: string;
    revision: number;
    content: SavedUpdate;
    now: string;
    personId: string;
    onBehalfOf: string | null;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('update_saves')
    .values({
      id: save.id,
      government_id: governmentId,
      update_id: save.updateId,
      revision: save.revision,
      saved_at: save.now,
      saved_by: save.personId,
      on_behalf_of: save.onBehalfOf,
      content: JSON.stringify(save.content),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps of each author the last save. */
export async function pruneSaves(tx: Transaction<Schema>, updateId: string): Promise<void> {
  await tx
    .deleteFrom('update_saves')
    .where('update_id', '=', updateId)
    .where((row) =>
      row.exists(
        row
          .selectFrom('update_saves as later')
          .select('later.id')
          .whereRef('later.update_id', '=', 'update_saves.update_id')
          .whereRef('later.saved_by', 'is not distinct from', 'update_saves.saved_by')
          .whereRef('later.revision', '>', 'update_saves.revision'),
      ),
    )
    .execute();
}

export async function noteOpen(
  tx: Transaction<Schema>,
  governmentId: string,
  editing: { updateId: string; personId: string; now: string },
): Promise<void> {
  await tx
    .insertInto('editing')
    .values({
      government_id: governmentId,
      update_id: editing.updateId,
      person_id: editing.personId,
      seen_at: editing.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'update_id', 'person_id']).doUpdateSet({ seen_at: editing.now }),
    )
    .execute();
}

/** Others who had it open since then. */
export async function othersEditing(
  tx: Transaction<Schema>,
  editing: { updateId: string; personId: string; since: string },
): Promise<{ name: string; seenAt: string }[]> {
  return tx
    .selectFrom('editing as e')
    .innerJoin('people as p', 'p.id', 'e.person_id')
    .select(['p.name', 'e.seen_at as seenAt'])
    .where('e.update_id', '=', editing.updateId)
    .where('e.person_id', '<>', editing.personId)
    .where('e.seen_at', '>', editing.since)
    .orderBy('e.seen_at', 'desc')
    .execute();
}

/** Who has a text open: said by the page every so often, forgotten after a minute. */
import type { Kysely } from 'kysely';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { loadUpdate } from './at-hand.usecase.ts';
import { permit } from './permit.query.ts';
import { noteOpen, othersEditing } from './update-save.store.ts';

const minute = 60_000;

/** Says that the actor has it open. @returns others who have, the latest seen first. It is no act, so no entry. */
export async function noteEditing(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { updateId: string; now: string },
): Promise<{ name: string; seenAt: string }[]> {
  return withGovernment(db, governmentId, async (tx) => {
    const { update, thing } = await loadUpdate(tx, actor, given.updateId);
    const { personId } = permit(actor, 'update.save', thing);
    const at = { updateId: update.id, personId };
    await noteOpen(tx, governmentId, { ...at, now: given.now });
    return othersEditing(tx, { ...at, since: new Date(Date.parse(given.now) - minute).toISOString() });
  });
}

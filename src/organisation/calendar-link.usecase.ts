/** Makes and ends a person's own secret address for a calendar program. */
import type { Kysely } from 'kysely';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { endCalendarLink, putCalendarLink } from './calendar-link.store.ts';
import { note, permit, refuse } from './permit.usecase.ts';
import type { Actor } from './person.ts';

/** @param tokenHash of what stands in the address; null: there is to be none. */
export async function setCalendarLink(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { tokenHash, now }: { tokenHash: string | null; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    if (actor.person === null) throw refuse(actor, 'signIn');
    const personId = actor.person.id;
    permit(actor, 'account.change', { ownerId: personId });
    if (tokenHash === null) {
      if (!(await endCalendarLink(tx, personId))) return;
    } else await putCalendarLink(tx, governmentId, { personId, tokenHash, now });
    await note(tx, governmentId, actor, {
      verb: 'account.change',
      subject: { kind: 'person', id: personId },
      before: null,
      after: { calendarLink: tokenHash !== null },
      now,
    });
  });
}

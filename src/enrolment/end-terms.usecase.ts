/** Lets go of what a term has ended for: registrations, and the data of runs. The installation does it, by the clock. */
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { dayOf } from '../kernel/day.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { emptyRuns } from './run.store.ts';
import { eraseRegistrations } from './year.store.ts';

export async function endTerms(
  db: Kysely<Schema>,
  governmentId: string,
  { now }: { now: string },
): Promise<{ registrations: number; runs: number }> {
  return withGovernment(db, governmentId, async (tx) => {
    const today = dayOf(now);
    const gone = {
      registrations: await eraseRegistrations(tx, today),
      runs: await emptyRuns(tx, today),
    };
    if (gone.registrations + gone.runs > 0)
      await addEntry(tx, governmentId, {
        at: now,
        actorId: null,
        onBehalfOf: null,
        verb: 'enrolment.end',
        subject: { kind: 'government', id: governmentId },
        before: null,
        after: gone,
      });
    return gone;
  });
}

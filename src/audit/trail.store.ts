/** The trail of a government: added to and read, never changed. The database numbers and chains the rows. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { TrailEntry } from './trail.ts';

/** Call it last in a transaction: from here to the commit the government's other entries wait. */
export async function addEntry(
  tx: Transaction<Schema>,
  governmentId: string,
  entry: TrailEntry,
): Promise<void> {
  await tx
    .insertInto('audit_entries')
    .values({
      government_id: governmentId,
      at: entry.at,
      actor_id: entry.actorId,
      on_behalf_of: entry.onBehalfOf,
      verb: entry.verb,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      content: JSON.stringify({ before: entry.before, after: entry.after }),
      previous: '',
      hash: '',
    })
    .execute();
}

/** Accounts elsewhere: an issuer and its name for somebody. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export async function findIdentity(
  tx: Transaction<Schema>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('identities')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function addIdentity(
  tx: Transaction<Schema>,
  governmentId: string,
  identity: { personId: string; issuer: string; subject: string; now: string },
): Promise<void> {
  await tx
    .insertInto('identities')
    .values({
      government_id: governmentId,
      person_id: identity.personId,
      issuer: identity.issuer,
      subject: identity.subject,
      created_at: identity.now,
    })
    .execute();
}

export async function removeIdentities(tx: Transaction<Schema>, personId: string): Promise<void> {
  await tx.deleteFrom('identities').where('person_id', '=', personId).execute();
}

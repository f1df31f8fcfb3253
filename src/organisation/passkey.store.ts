/** Passkeys of people: what the browser keeps for them, by its public half. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type Passkey = {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
  createdAt: string;
  usedAt: string | null;
};

const all = (tx: Transaction<Schema>) => tx.selectFrom('passkeys').selectAll().orderBy('created_at');

const passkeyOf = (row: Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number]): Passkey => ({
  id: row.id,
  personId: row.person_id,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: row.transports === '' ? [] : row.transports.split(','),
  name: row.name,
  createdAt: row.created_at,
  usedAt: row.used_at,
});

export async function listPasskeys(tx: Transaction<Schema>, personId: string): Promise<Passkey[]> {
  return (await all(tx).where('person_id', '=', personId).execute()).map(passkeyOf);
}

export async function findPasskey(tx: Transaction<Schema>, credentialId: string): Promise<Passkey | null> {
  const row = await all(tx).where('credential_id', '=', credentialId).executeTakeFirst();
  return row ? passkeyOf(row) : null;
}

export async function addPasskey(
  tx: Transaction<Schema>,
  governmentId: string,
  passkey: Omit<Passkey, 'id' | 'createdAt' | 'usedAt'> & { now: string },
): Promise<void> {
  await tx
    .insertInto('passkeys')
    .values({
      government_id: governmentId,
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: BigInt(passkey.counter),
      transports: passkey.transports.join(','),
      name: passkey.name,
      created_at: passkey.now,
    })
    .execute();
}

export async function notePasskey(
  tx: Transaction<Schema>,
  id: string,
  used: { counter: number; now: string },
): Promise<void> {
  await tx
    .updateTable('passkeys')
    .set({ counter: BigInt(used.counter), used_at: used.now })
    .where('id', '=', id)
    .execute();
}

export async function removePasskey(tx: Transaction<Schema>, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeys')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function removePasskeys(tx: Transaction<Schema>, personId: string): Promise<void> {
  await tx.deleteFrom('passkeys').where('person_id', '=', personId).execute();
}

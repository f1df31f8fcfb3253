/** What a person proves with: a password, an app with codes, recovery codes. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type CodeApp = { secret: string; lastStep: number };

export async function findPassword(
  tx: Transaction<Schema>,
  personId: string,
): Promise<{ hash: string; changedAt: string } | null> {
  const row = await tx
    .selectFrom('passwords')
    .select(['hash', 'changed_at as changedAt'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

export async function setPassword(
  tx: Transaction<Schema>,
  governmentId: string,
  given: { personId: string; hash: string; now: string },
): Promise<void> {
  await tx
    .insertInto('passwords')
    .values({
      government_id: governmentId,
      person_id: given.personId,
      hash: given.hash,
      changed_at: given.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'person_id'])
        .doUpdateSet({ hash: given.hash, changed_at: given.now }),
    )
    .execute();
}

export async function findCodeApp(tx: Transaction<Schema>, personId: string): Promise<CodeApp | null> {
  const row = await tx
    .selectFrom('code_apps')
    .select(['secret', 'last_step'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { secret: row.secret, lastStep: Number(row.last_step) } : null;
}

export async function setCodeApp(
  tx: Transaction<Schema>,
  governmentId: string,
  given: { personId: string; secret: string; lastStep: number; now: string },
): Promise<void> {
  const values = { secret: given.secret, last_step: BigInt(given.lastStep), created_at: given.now };
  await tx
    .insertInto('code_apps')
    .values({ government_id: governmentId, person_id: given.personId, ...values })
    .onConflict((conflict) => conflict.columns(['government_id', 'person_id']).doUpdateSet(values))
    .execute();
}

/** False when this code, or a later one, was taken already. */
export async function takeStep(tx: Transaction<Schema>, personId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('code_apps')
    .set({ last_step: BigInt(step) })
    .where('person_id', '=', personId)
    .where('last_step', '<', BigInt(step))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function removeCodeApp(tx: Transaction<Schema>, personId: string): Promise<void> {
  await tx.deleteFrom('code_apps').where('person_id', '=', personId).execute();
}

/** Those of before are gone. */
export async function setRecoveryCodes(
  tx: Transaction<Schema>,
  governmentId: string,
  personId: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
  if (hashes.length === 0) return;
  await tx
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ government_id: governmentId, person_id: personId, hash })))
    .execute();
}

/** False when it is none, or was used. */
export async function takeRecoveryCode(
  tx: Transaction<Schema>,
  personId: string,
  hash: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function countRecoveryCodes(tx: Transaction<Schema>, personId: string): Promise<number> {
  const rows = await tx
    .selectFrom('recovery_codes')
    .select('hash')
    .where('person_id', '=', personId)
    .execute();
  return rows.length;
}

/** Everything that this person could sign in with here. An account elsewhere stays known: it is told that this one is closed. */
export async function removeCredentials(tx: Transaction<Schema>, personId: string): Promise<void> {
  for (const table of ['passwords', 'code_apps', 'passkeys', 'recovery_codes', 'links'] as const)
    await tx.deleteFrom(table).where('person_id', '=', personId).execute();
}

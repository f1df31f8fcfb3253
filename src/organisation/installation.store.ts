/** What this installation is. A demonstration is never served as production, nor the other way round. */
import type { Kysely } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type InstallationKind = 'demonstration' | 'production';

/** Null when nothing was decided yet. */
export async function installationKind(db: Kysely<Schema>): Promise<InstallationKind | null> {
  const row = await db.selectFrom('installation').select('kind').executeTakeFirst();
  return row?.kind ?? null;
}

/** Decides it once, as the owner; what was decided stays. @returns what it is now. */
export async function claimInstallation(
  owner: Kysely<Schema>,
  kind: InstallationKind,
): Promise<InstallationKind> {
  await owner
    .insertInto('installation')
    .values({ kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await installationKind(owner)) ?? kind;
}

/** When it was decided; null when nothing was decided yet. */
export async function installedAt(db: Kysely<Schema>): Promise<string | null> {
  const row = await db.selectFrom('installation').select('created_at').executeTakeFirst();
  return row?.created_at ?? null;
}

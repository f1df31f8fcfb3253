/** Governments and their bodies. A government is written inside its own wall: the transaction already names its id. */
import type { Transaction } from 'kysely';
import type { BodyKind, Schema } from '../platform/database/schema.ts';

export type Government = { id: string; name: string; slug: string };
export type Body = { id: string; name: string; kind: BodyKind; position: number };

/** False when the name or the address is taken, also by a government that this transaction doesn't see. */
export async function createGovernment(tx: Transaction<Schema>, government: Government): Promise<boolean> {
  const row = await tx
    .insertInto('governments')
    .values(government)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The government of this transaction; undefined when it isn't there (yet). */
export async function findGovernment(tx: Transaction<Schema>): Promise<Government | undefined> {
  return tx.selectFrom('governments').select(['id', 'name', 'slug']).executeTakeFirst();
}

/** Holds every other writer of this government's plans until the transaction ends: imports and closings take turns. */
export async function lockGovernment(tx: Transaction<Schema>, governmentId: string): Promise<void> {
  await tx.selectFrom('governments').select('id').where('id', '=', governmentId).forUpdate().execute();
}

export async function createBody(
  tx: Transaction<Schema>,
  body: { id?: string; governmentId: string; name: string; kind: BodyKind; position?: number },
): Promise<string> {
  const row = await tx
    .insertInto('bodies')
    .values({
      ...(body.id === undefined ? {} : { id: body.id }),
      government_id: body.governmentId,
      name: body.name,
      kind: body.kind,
      position: body.position ?? 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function listBodies(tx: Transaction<Schema>): Promise<Body[]> {
  return tx
    .selectFrom('bodies')
    .select(['id', 'name', 'kind', 'position'])
    .orderBy('position')
    .orderBy('name')
    .execute();
}

export async function findOrganisationCode(tx: Transaction<Schema>): Promise<string | null> {
  const row = await tx.selectFrom('governments').select('org_code').executeTakeFirst();
  return row?.org_code ?? null;
}

export async function setOrganisationCode(
  tx: Transaction<Schema>,
  governmentId: string,
  code: string | null,
): Promise<void> {
  await tx.updateTable('governments').set({ org_code: code }).where('id', '=', governmentId).execute();
}

export async function findNisCode(tx: Transaction<Schema>): Promise<string | null> {
  const row = await tx.selectFrom('governments').select('nis_code').executeTakeFirst();
  return row?.nis_code ?? null;
}

/** The code that it has stays. */
export async function keepNisCode(
  tx: Transaction<Schema>,
  governmentId: string,
  code: string,
): Promise<void> {
  await tx
    .updateTable('governments')
    .set({ nis_code: code })
    .where('id', '=', governmentId)
    .where('nis_code', 'is', null)
    .execute();
}

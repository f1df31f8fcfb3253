/** The tables that came with a version of the plan. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { VersionSchema } from './version-schema.ts';

export async function addSchemas(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  schemas: readonly VersionSchema[],
): Promise<void> {
  // One at a time: a table of a large plan is long.
  for (const [position, schema] of schemas.entries())
    await tx
      .insertInto('version_schemas')
      .values({
        government_id: governmentId,
        version_id: versionId,
        position,
        content: JSON.stringify(schema),
      })
      .execute();
}

/** In the order of the document. */
export async function listSchemas(tx: Transaction<Schema>, versionId: string): Promise<VersionSchema[]> {
  const rows = await tx
    .selectFrom('version_schemas')
    .select('content')
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
  return rows.map(({ content }) => content);
}

/** The tables that came with a version of the plan. */
import { sql, type Transaction } from 'kysely';
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

export type SchemaHead = Pick<VersionSchema, 'code' | 'title' | 'page'> & { rows: number };

/** In the order of the document, without their rows. */
export async function listSchemaHeads(tx: Transaction<Schema>, versionId: string): Promise<SchemaHead[]> {
  const { rows } = await sql<SchemaHead>`
    select content->>'code' as code, content->>'title' as title, (content->>'page')::int as page,
      jsonb_array_length(content->'rows') as rows
    from version_schemas where version_id = ${versionId}::uuid order by position`.execute(tx);
  return rows;
}

/** @param position counted from 0 */
export async function findSchema(
  tx: Transaction<Schema>,
  versionId: string,
  position: number,
): Promise<VersionSchema | undefined> {
  const row = await tx
    .selectFrom('version_schemas')
    .select('content')
    .where('version_id', '=', versionId)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.content;
}

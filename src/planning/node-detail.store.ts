/** What nodes are besides place and title, per version that changed it. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { NodeDetail } from './node-detail.ts';

/** The details of the nodes as the version at `sequence` shows them; a node without any is absent. */
export async function detailsAt(
  tx: Transaction<Schema>,
  planId: string,
  sequence: number,
  nodeIds?: readonly string[],
): Promise<Map<string, NodeDetail>> {
  const rows = await tx
    .selectFrom('node_details as d')
    .innerJoin('plan_versions as v', 'v.id', 'd.version_id')
    .distinctOn('d.node_id')
    .select([
      'd.node_id as nodeId',
      'd.description',
      'd.starts_on as startsOn',
      'd.ends_on as endsOn',
      'd.policy_field as policyField',
      'd.external_code as externalCode',
      'd.sdgs',
    ])
    .where('v.plan_id', '=', planId)
    .where('v.sequence', '<=', sequence)
    .$if(nodeIds !== undefined, (query) => query.where('d.node_id', 'in', nodeIds ?? []))
    .orderBy('d.node_id')
    .orderBy('v.sequence', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.nodeId, row]));
}

/** The nodes of whose details a version has a row of its own. */
export async function detailsChangedIn(tx: Transaction<Schema>, versionId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('node_details')
    .select('node_id')
    .where('version_id', '=', versionId)
    .execute();
  return new Set(rows.map(({ node_id }) => node_id));
}

const batch = 5_000;

/** What a version says of these nodes; what it said of them before is replaced. */
export async function setDetails(
  tx: Transaction<Schema>,
  governmentId: string,
  versionId: string,
  details: readonly NodeDetail[],
): Promise<void> {
  for (let from = 0; from < details.length; from += batch) {
    const part = details.slice(from, from + batch);
    await sql`
      insert into node_details (government_id, version_id, node_id, description, starts_on, ends_on, policy_field,
        external_code, sdgs)
      select ${governmentId}::uuid, ${versionId}::uuid, one.id, one.description, one.starts_on, one.ends_on,
        one.policy_field, one.external_code, string_to_array(one.sdgs, ',')::smallint[]
      from unnest(${part.map(({ nodeId }) => nodeId)}::uuid[], ${part.map(({ description }) => description)}::text[],
        ${part.map(({ startsOn }) => startsOn)}::date[], ${part.map(({ endsOn }) => endsOn)}::date[],
        ${part.map(({ policyField }) => policyField)}::text[], ${part.map(({ externalCode }) => externalCode)}::text[],
        ${part.map(({ sdgs }) => sdgs.join(','))}::text[])
        as one (id, description, starts_on, ends_on, policy_field, external_code, sdgs)
      on conflict (government_id, node_id, version_id) do update set description = excluded.description,
        starts_on = excluded.starts_on, ends_on = excluded.ends_on, policy_field = excluded.policy_field,
        external_code = excluded.external_code, sdgs = excluded.sdgs`.execute(tx);
  }
}

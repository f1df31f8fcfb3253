/** Services, and who answers for a node of the plan. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type Service = { id: string; name: string; bodyId: string | null; position: number; ended: boolean };
export type Assignment = { nodeId: string; ownerId: string | null; serviceId: string | null };

export async function createService(
  tx: Transaction<Schema>,
  governmentId: string,
  service: { id?: string; name: string; bodyId?: string | null; position?: number },
): Promise<string> {
  const row = await tx
    .insertInto('services')
    .values({
      ...(service.id === undefined ? {} : { id: service.id }),
      government_id: governmentId,
      body_id: service.bodyId ?? null,
      name: service.name,
      position: service.position ?? 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function listServices(tx: Transaction<Schema>): Promise<Service[]> {
  return tx
    .selectFrom('services')
    .select(['id', 'name', 'body_id as bodyId', 'position', 'ended'])
    .orderBy('position')
    .orderBy('name')
    .execute();
}

/** What was said of these nodes before gives way. */
export async function setAssignments(
  tx: Transaction<Schema>,
  governmentId: string,
  assignments: readonly Assignment[],
): Promise<void> {
  if (assignments.length === 0) return;
  await tx
    .insertInto('assignments')
    .values(
      assignments.map((one) => ({
        government_id: governmentId,
        node_id: one.nodeId,
        owner_id: one.ownerId,
        service_id: one.serviceId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'node_id']).doUpdateSet((row) => ({
        owner_id: row.ref('excluded.owner_id'),
        service_id: row.ref('excluded.service_id'),
      })),
    )
    .execute();
}

export async function listAssignments(tx: Transaction<Schema>): Promise<Map<string, Assignment>> {
  const rows = await tx
    .selectFrom('assignments')
    .select(['node_id as nodeId', 'owner_id as ownerId', 'service_id as serviceId'])
    .execute();
  return new Map(rows.map((row) => [row.nodeId, row]));
}

/** All that one person answered for is another's. */
export async function handOver(
  tx: Transaction<Schema>,
  fromPersonId: string,
  toPersonId: string,
): Promise<void> {
  await tx
    .updateTable('assignments')
    .set({ owner_id: toPersonId })
    .where('owner_id', '=', fromPersonId)
    .execute();
}

export async function changeService(
  tx: Transaction<Schema>,
  serviceId: string,
  change: { name?: string; bodyId?: string | null; position?: number; ended?: boolean },
): Promise<void> {
  const { bodyId, ...rest } = change;
  await tx
    .updateTable('services')
    .set({ ...rest, ...(bodyId === undefined ? {} : { body_id: bodyId }) })
    .where('id', '=', serviceId)
    .execute();
}

/** Which versions say together what one version shows. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

/** From the last whole version up to this one, the oldest first; this one alone where it is whole. */
export async function chainOf(tx: Transaction<Schema>, versionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select one.id from plan_versions this
    join plan_versions one on one.plan_id = this.plan_id and one.sequence <= this.sequence and one.sequence >= coalesce(
      (select max(whole.sequence) from plan_versions whole
        where whole.plan_id = this.plan_id and whole.sequence <= this.sequence and whole.whole), 0)
    where this.id = ${versionId}::uuid order by one.sequence`.execute(tx);
  return rows.map(({ id }) => id);
}

/** This version and those after it that go on from it, the oldest first. */
export async function followersOf(tx: Transaction<Schema>, versionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select one.id from plan_versions this
    join plan_versions one on one.plan_id = this.plan_id and one.sequence >= this.sequence and one.sequence < coalesce(
      (select min(whole.sequence) from plan_versions whole
        where whole.plan_id = this.plan_id and whole.sequence > this.sequence and whole.whole), 2147483647)
    where this.id = ${versionId}::uuid order by one.sequence`.execute(tx);
  return rows.map(({ id }) => id);
}

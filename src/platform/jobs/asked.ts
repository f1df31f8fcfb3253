/** Jobs as who asked for them sees them. */
import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';

export type AskedJob = {
  id: string;
  kind: string;
  payload: unknown;
  state: 'queued' | 'running' | 'done' | 'failed';
  progress: number;
  total: number | null;
  failure: string | null;
  resultName: string | null;
};

const columns = [
  'id',
  'kind',
  'payload',
  'state',
  'progress',
  'total',
  'failure',
  'result_name as resultName',
] as const;

export async function findJob(tx: Transaction<Schema>, id: string): Promise<AskedJob | undefined> {
  return tx.selectFrom('jobs').select(columns).where('id', '=', id).executeTakeFirst();
}

export async function findJobByKey(
  tx: Transaction<Schema>,
  kind: string,
  onceKey: string,
): Promise<AskedJob | undefined> {
  return tx
    .selectFrom('jobs')
    .select(columns)
    .where('kind', '=', kind)
    .where('once_key', '=', onceKey)
    .executeTakeFirst();
}

/** How many of a kind are not over yet. */
export async function countWaiting(tx: Transaction<Schema>, kind: string): Promise<number> {
  const { count } = await tx
    .selectFrom('jobs')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One that failed is done again from the start. */
export async function askAgain(tx: Transaction<Schema>, id: string, now: string): Promise<void> {
  await tx
    .updateTable('jobs')
    .set({ state: 'queued', attempts: 0, progress: 0, failure: null, finished_at: null, due_at: now })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .execute();
}

export async function jobResult(
  tx: Transaction<Schema>,
  id: string,
): Promise<{ bytes: Uint8Array; name: string; type: string } | undefined> {
  const row = await tx
    .selectFrom('jobs')
    .select(['result', 'result_name', 'result_type'])
    .where('id', '=', id)
    .where('state', '=', 'done')
    .executeTakeFirst();
  if (!row || row.result === null || row.result_name === null || row.result_type === null) return undefined;
  return { bytes: row.result, name: row.result_name, type: row.result_type };
}

/** What the council decided on a closed round: one decision a round. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Decision } from './decision.ts';

export async function findDecision(tx: Transaction<Schema>, roundId: string): Promise<Decision | undefined> {
  return tx
    .selectFrom('decisions')
    .select(['round_id as roundId', 'decided_on as decidedOn', 'number', 'kind', 'url'])
    .where('round_id', '=', roundId)
    .executeTakeFirst();
}

export async function putDecision(
  tx: Transaction<Schema>,
  governmentId: string,
  { roundId, decidedOn, number, kind, url }: Decision,
): Promise<void> {
  const row = { decided_on: decidedOn, number, kind, url };
  await tx
    .insertInto('decisions')
    .values({ government_id: governmentId, round_id: roundId, ...row })
    .onConflict((conflict) => conflict.columns(['government_id', 'round_id']).doUpdateSet(row))
    .execute();
}

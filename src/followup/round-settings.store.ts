/** Rounds with how they are run, and what each service has of its own in them. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { RoundService, RoundSettings, SettledRound } from './round.ts';

const columns = [
  'id',
  'plan_id as planId',
  'version_id as versionId',
  'kind',
  'label',
  'period_from as from',
  'period_to as to',
  'state',
  'cut_off as cutOff',
  'deadline',
  'review_deadline as reviewDeadline',
  'council_on as councilOn',
  'asked',
  'moved_percent as movedPercent',
  'assumptions',
  'risks',
] as const;

export async function findSettledRound(
  tx: Transaction<Schema>,
  roundId: string,
): Promise<SettledRound | undefined> {
  return tx.selectFrom('rounds').select(columns).where('id', '=', roundId).executeTakeFirst();
}

/** Until this transaction ends, the round of this update doesn't close; many may hold it at once. */
export async function holdRoundOf(tx: Transaction<Schema>, updateId: string): Promise<void> {
  await sql`select from rounds r join updates u on u.round_id = r.id where u.id = ${updateId} for share of r`.execute(
    tx,
  );
}

/** Until this transaction ends, nobody else works in this round: waits for those who do. */
export async function holdRound(tx: Transaction<Schema>, roundId: string): Promise<void> {
  await tx.selectFrom('rounds').select('id').where('id', '=', roundId).forUpdate().execute();
}

/** The round that must be answered first comes first. */
export async function listOpenRounds(tx: Transaction<Schema>): Promise<SettledRound[]> {
  return tx
    .selectFrom('rounds')
    .select(columns)
    .where('state', '=', 'open')
    .orderBy('deadline')
    .orderBy('period_to')
    .orderBy('id')
    .execute();
}

/** What is not given stays as it is. */
export async function changeSettings(
  tx: Transaction<Schema>,
  roundId: string,
  given: Partial<RoundSettings>,
): Promise<void> {
  const { cutOff, deadline, reviewDeadline, councilOn, asked, movedPercent, assumptions, risks } = given;
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const set = {
    ...(cutOff === undefined ? {} : { cut_off: cutOff }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(reviewDeadline === undefined ? {} : { review_deadline: reviewDeadline }),
    ...(councilOn === undefined ? {} : { council_on: councilOn }),
    ...(asked === undefined ? {} : { asked }),
    ...(movedPercent === undefined ? {} : { moved_percent: movedPercent }),
    ...(assumptions === undefined ? {} : { assumptions: json(assumptions) }),
    ...(risks === undefined ? {} : { risks: json(risks) }),
  };
  if (Object.keys(set).length === 0) return;
  await tx.updateTable('rounds').set(set).where('id', '=', roundId).execute();
}

export async function setRoundServices(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  services: readonly RoundService[],
): Promise<void> {
  await tx.deleteFrom('round_services').where('round_id', '=', roundId).execute();
  if (services.length === 0) return;
  await tx
    .insertInto('round_services')
    .values(
      services.map((one) => ({
        government_id: governmentId,
        round_id: roundId,
        service_id: one.serviceId,
        deadline: one.deadline,
        reviewer_id: one.reviewerId,
      })),
    )
    .execute();
}

export async function listRoundServices(tx: Transaction<Schema>, roundId: string): Promise<RoundService[]> {
  return tx
    .selectFrom('round_services')
    .select(['service_id as serviceId', 'deadline', 'reviewer_id as reviewerId'])
    .where('round_id', '=', roundId)
    .execute();
}

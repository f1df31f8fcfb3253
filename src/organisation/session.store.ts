/** Sessions: kept by the hash of what the browser holds. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { SignInMethod } from './person.ts';

export async function createSession(
  tx: Transaction<Schema>,
  governmentId: string,
  session: {
    personId: string;
    tokenHash: string;
    method: SignInMethod;
    device: string;
    now: string;
    expiresAt: string;
  },
): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      government_id: governmentId,
      person_id: session.personId,
      token_hash: session.tokenHash,
      method: session.method,
      device: session.device.slice(0, 300),
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function endSession(tx: Transaction<Schema>, tokenHash: string): Promise<void> {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

export async function noteSession(tx: Transaction<Schema>, sessionId: string, now: string): Promise<void> {
  await tx.updateTable('sessions').set({ seen_at: now }).where('id', '=', sessionId).execute();
}

export type OpenSession = {
  id: string;
  method: SignInMethod;
  device: string;
  createdAt: string;
  seenAt: string;
};

/** Those of a person that still live, the last used first. */
export async function listSessions(
  tx: Transaction<Schema>,
  personId: string,
  { now, idleSince }: { now: string; idleSince: string },
): Promise<OpenSession[]> {
  return tx
    .selectFrom('sessions')
    .select(['id', 'method', 'device', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .where('seen_at', '>', idleSince)
    .orderBy('seen_at', 'desc')
    .execute();
}

export async function revokeSession(tx: Transaction<Schema>, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** @param but the one that stays: where the person sits now. */
export async function endSessionsOf(
  tx: Transaction<Schema>,
  personId: string,
  but: string | null = null,
): Promise<void> {
  const query = tx.deleteFrom('sessions').where('person_id', '=', personId);
  await (but === null ? query : query.where('id', '<>', but)).execute();
}

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

/** Links that work once, and what a browser has begun and must end within minutes. Both are kept by hash. */
import type { Transaction } from 'kysely';
import type { ChallengePurpose, LinkKind } from '../platform/database/schema-identity.ts';
import type { Schema } from '../platform/database/schema.ts';

export type Link = { personId: string; kind: LinkKind; createdAt: string; expiresAt: string };

/** A person has one link of a kind: the newest. */
export async function setLink(
  tx: Transaction<Schema>,
  governmentId: string,
  link: { personId: string; kind: LinkKind; tokenHash: string; now: string; expiresAt: string },
): Promise<void> {
  const values = { token_hash: link.tokenHash, created_at: link.now, expires_at: link.expiresAt };
  await tx
    .insertInto('links')
    .values({ government_id: governmentId, person_id: link.personId, kind: link.kind, ...values })
    .onConflict((conflict) => conflict.columns(['government_id', 'person_id', 'kind']).doUpdateSet(values))
    .execute();
}

/** Held until the transaction ends, so that it works once. Null when it is not there, was used or is over. */
export async function findLink(
  tx: Transaction<Schema>,
  kind: LinkKind,
  tokenHash: string,
  now: string,
): Promise<Link | null> {
  const row = await tx
    .selectFrom('links')
    .select(['person_id as personId', 'kind', 'created_at as createdAt', 'expires_at as expiresAt'])
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function removeLinks(tx: Transaction<Schema>, personId: string): Promise<void> {
  await tx.deleteFrom('links').where('person_id', '=', personId).execute();
}

/** Those that are over go at the same time. */
export async function setChallenge(
  tx: Transaction<Schema>,
  governmentId: string,
  challenge: {
    tokenHash: string;
    purpose: ChallengePurpose;
    personId: string | null;
    content?: string;
    now: string;
    expiresAt: string;
  },
): Promise<void> {
  await tx.deleteFrom('challenges').where('expires_at', '<', challenge.now).execute();
  const values = {
    person_id: challenge.personId,
    content: challenge.content ?? '',
    expires_at: challenge.expiresAt,
  };
  await tx
    .insertInto('challenges')
    .values({
      government_id: governmentId,
      token_hash: challenge.tokenHash,
      purpose: challenge.purpose,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'token_hash', 'purpose']).doUpdateSet(values),
    )
    .execute();
}

export async function findChallenge(
  tx: Transaction<Schema>,
  purpose: ChallengePurpose,
  tokenHash: string,
  now: string,
): Promise<{ personId: string | null; content: string } | null> {
  const row = await tx
    .selectFrom('challenges')
    .select(['person_id as personId', 'content'])
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** As `findChallenge`, and then it is gone: whatever the answer, it is tried once. */
export async function takeChallenge(
  tx: Transaction<Schema>,
  purpose: ChallengePurpose,
  tokenHash: string,
  now: string,
): Promise<{ personId: string | null; content: string } | null> {
  const row = await tx
    .deleteFrom('challenges')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .returning(['person_id as personId', 'content', 'expires_at as expiresAt'])
    .executeTakeFirst();
  return row && Date.parse(row.expiresAt) > Date.parse(now)
    ? { personId: row.personId, content: row.content }
    : null;
}

/** Mail that is to be sent: queued with what it is about, in one transaction; it leaves on its own. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type OutgoingMail = {
  personId: string | null;
  address: string;
  subject: string;
  text: string;
  now: string;
  /** Made once, whatever restarts, and never sent twice. */
  onceKey?: string;
  /** ISO instant after which it says nothing true any more. */
  expiresAt?: string;
};

/** False when a mail with its key was there already. */
export async function queueMail(
  tx: Transaction<Schema>,
  governmentId: string,
  mail: OutgoingMail,
): Promise<boolean> {
  const row = await tx
    .insertInto('mails')
    .values({
      government_id: governmentId,
      person_id: mail.personId,
      address: mail.address,
      subject: mail.subject,
      body: mail.text,
      once_key: mail.onceKey ?? null,
      expires_at: mail.expiresAt ?? null,
      created_at: mail.now,
      due_at: mail.now,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'once_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many wait, and how many could not be sent since a moment. */
export async function countMails(
  tx: Transaction<Schema>,
  since: string,
): Promise<{ waiting: number; failed: number }> {
  const { waiting, failed } = await tx
    .selectFrom('mails')
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('state', 'in', ['queued', 'sending']).as('waiting'),
      fn
        .countAll<string>()
        .filterWhere('state', '=', 'failed')
        .filterWhere('created_at', '>=', since)
        .as('failed'),
    ])
    .executeTakeFirstOrThrow();
  return { waiting: Number(waiting), failed: Number(failed) };
}

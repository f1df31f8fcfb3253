/** Takes mail that is due out of a government's outbox, one at a time, and notes what became of it. */
import type { Kysely } from 'kysely';
import { withGovernment } from '../database/government.ts';
import type { Schema } from '../database/schema.ts';
import { mailWords } from './mail.nl.ts';
import type { Delivery, Post } from './post.ts';

/** Longer than a sending takes with all its waiting. */
const LEASE = 180;
/** Seconds between tries: a server that is away a day loses no mail. */
const waits = [60, 300, 900, 3600, 4 * 3600, 8 * 3600, 12 * 3600];

const later = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString();

type Taken = {
  id: string;
  address: string;
  subject: string;
  body: string;
  once: boolean;
  attempts: number;
};

/** Takes one; what may not be sent any more is closed on the way. */
async function take(db: Kysely<Schema>, governmentId: string, now: string): Promise<Taken | null> {
  return withGovernment(db, governmentId, async (tx) => {
    const due = tx
      .selectFrom('mails')
      .selectAll()
      .where('state', 'in', ['queued', 'sending'])
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked();
    for (let row = await due.executeTakeFirst(); row; row = await due.executeTakeFirst()) {
      const over =
        row.expires_at !== null && Date.parse(row.expires_at) <= Date.parse(now)
          ? mailWords.expired
          : row.state === 'sending' && row.once_key !== null
            ? mailWords.unsure
            : null;
      const { id } = row;
      if (over === null) {
        const attempts = row.attempts + 1;
        await tx
          .updateTable('mails')
          .set({ state: 'sending', attempts, due_at: later(now, LEASE) })
          .where('id', '=', id)
          .execute();
        const { address, subject, body } = row;
        return { id, address, subject, body, once: row.once_key !== null, attempts };
      }
      await tx
        .updateTable('mails')
        .set({ state: 'failed', failure: over, body: '' })
        .where('id', '=', id)
        .execute();
    }
    return null;
  });
}

function noted({ once, attempts }: Taken, delivery: Delivery, now: string) {
  if (delivery.outcome === 'sent') return { state: 'sent' as const, sent_at: now, failure: null, body: '' };
  const failure = delivery.reason.slice(0, 2000);
  const wait = waits[attempts - 1];
  const stays = delivery.outcome === 'later' || (delivery.outcome === 'unknown' && !once);
  return stays && wait !== undefined
    ? { state: 'queued' as const, due_at: later(now, wait), failure }
    : { state: 'failed' as const, failure, body: '' };
}

/** @returns false when nothing is due. */
export async function sendDue(
  db: Kysely<Schema>,
  governmentId: string,
  post: Post,
  clock: () => string,
): Promise<boolean> {
  const mail = await take(db, governmentId, clock());
  if (mail === null) return false;
  const delivery = await post.send(mail);
  await withGovernment(db, governmentId, (tx) =>
    tx
      .updateTable('mails')
      .set(noted(mail, delivery, clock()))
      .where('id', '=', mail.id)
      .where('state', '=', 'sending')
      .where('attempts', '=', mail.attempts)
      .execute(),
  );
  return true;
}

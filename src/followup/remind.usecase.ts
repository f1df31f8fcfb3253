/** Reminds people of what is open: one mail a person a day at most, whoever or whatever asks for it. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { dayOf } from '../kernel/day.ts';
import { findGovernment } from '../organisation/government.store.ts';
import { queueMail } from '../organisation/mail.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { openWork } from './open-work.query.ts';
import { reminderWordsEn } from './reminder.en.ts';
import { reminderWords } from './reminder.nl.ts';
import { loadRound } from './at-hand.usecase.ts';
import { permit } from './permit.query.ts';
import { isDue, isLate, toRemind, type OpenItem, type OpenRound, type OpenWork } from './reminder.ts';

/** `siteUrl` null: the mail says where to go in words. */
export type ReminderPlace = { now: string; siteUrl: string | null };

/** By term, the nearest first. */
function byDeadline(items: readonly OpenItem[]): { deadline: string | null; items: OpenItem[] }[] {
  const groups = new Map<string | null, OpenItem[]>();
  for (const item of items) groups.set(item.deadline, [...(groups.get(item.deadline) ?? []), item]);
  return [...groups]
    .map(([deadline, same]) => ({ deadline, items: same }))
    .sort((one, other) => (one.deadline ?? '9').localeCompare(other.deadline ?? '9'));
}

function partOf({ label, items, reviews }: OpenRound, today: string) {
  const others = items.filter(({ state }) => state !== 'returned');
  const groups = byDeadline(others);
  return {
    round: label,
    returned: items.filter(({ state }) => state === 'returned'),
    late: groups.flatMap(({ deadline, items: same }) =>
      deadline !== null && isLate(deadline, today) ? [{ deadline, items: same }] : [],
    ),
    coming: groups.filter(({ deadline }) => !isLate(deadline, today)),
    reviews,
  };
}

/** False when this person had a reminder today already. */
async function remind(
  tx: Transaction<Schema>,
  government: { id: string; name: string; slug: string },
  { person, rounds }: OpenWork,
  { now, siteUrl }: ReminderPlace,
): Promise<boolean> {
  const today = dayOf(now);
  const words = person.locale === 'en' ? reminderWordsEn : reminderWords;
  const open = rounds.reduce((sum, { items }) => sum + items.length, 0);
  const reviews = rounds.reduce((sum, round) => sum + round.reviews.count, 0);
  return queueMail(tx, government.id, {
    personId: person.id,
    address: person.mail,
    subject: words.subject(open, reviews),
    text: words.body({
      name: person.name,
      parts: rounds.map((round) => partOf(round, today)),
      workUrl: siteUrl === null ? null : `${siteUrl}/${government.slug}/werk`,
      government: government.name,
    }),
    now,
    onceKey: `remind ${person.id} ${today}`,
    // Tomorrow another one may go, with what is open then.
    expiresAt: new Date(Date.parse(now) + 20 * 3_600_000).toISOString(),
  });
}

/** By the clock, each morning: whoever is near a term, past one, or had something sent back. */
export async function remindDaily(
  db: Kysely<Schema>,
  governmentId: string,
  place: ReminderPlace,
): Promise<{ reminded: string[] }> {
  return withGovernment(db, governmentId, async (tx) => {
    const government = await findGovernment(tx);
    if (!government) return { reminded: [] };
    const today = dayOf(place.now);
    const reminded: string[] = [];
    for (const work of await openWork(tx, today))
      if (isDue(work, today) && (await remind(tx, government, work, place))) reminded.push(work.person.id);
    if (reminded.length > 0)
      await addEntry(tx, governmentId, {
        at: place.now,
        actorId: null,
        onBehalfOf: null,
        verb: 'round.remind',
        subject: { kind: 'government', id: governmentId },
        before: null,
        after: { people: reminded },
      });
    return { reminded };
  });
}

/**
 * Because the coordinator asks: those of a round who are late, or when nobody is, all who have anything open.
 * @returns whom a mail goes to, and who had one today already. @throws Refusal not-found, not-allowed.
 */
export async function remindRound(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { roundId, ...place }: ReminderPlace & { roundId: string },
): Promise<{ reminded: string[]; already: string[] }> {
  return withGovernment(db, governmentId, async (tx) => {
    const { round, thing } = await loadRound(tx, actor, roundId);
    const { personId, onBehalfOf } = permit(actor, 'round.remind', thing);
    const government = await findGovernment(tx);
    if (!government) throw new Error('a round without its government');
    const today = dayOf(place.now);
    const reminded: string[] = [];
    const already: string[] = [];
    for (const work of toRemind(await openWork(tx, today), round.id, today).people) {
      const left = await remind(tx, government, work, place);
      (left ? reminded : already).push(work.person.id);
    }
    if (reminded.length > 0)
      await addEntry(tx, governmentId, {
        at: place.now,
        actorId: personId,
        onBehalfOf,
        verb: 'round.remind',
        subject: { kind: 'round', id: round.id },
        before: null,
        after: { people: reminded },
      });
    return { reminded, already };
  });
}

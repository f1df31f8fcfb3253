/** A person chooses the language in which pages and mails speak to them. */
import type { Kysely } from 'kysely';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { note, permit, refuse } from './permit.usecase.ts';
import { changePerson } from './person.store.ts';
import type { Actor, Locale } from './person.ts';

/** @throws Refusal for who is not signed in. */
export async function changeLocale(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { locale: Locale; now: string },
): Promise<void> {
  const { person } = actor;
  if (person === null) throw refuse(actor, 'signIn');
  permit(actor, 'account.change', { ownerId: person.id });
  if (person.locale === given.locale) return;
  await withGovernment(db, governmentId, async (tx) => {
    await changePerson(tx, person.id, { locale: given.locale });
    await note(tx, governmentId, actor, {
      verb: 'account.change',
      subject: { kind: 'person', id: person.id },
      before: { locale: person.locale },
      after: { locale: given.locale },
      now: given.now,
    });
  });
}

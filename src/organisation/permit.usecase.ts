/** What every use case of this room does first and last: ask the table of rights, and leave an entry in the trail. */
import type { Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Thing } from './permission.ts';
import { mayOrganise, type OrganisationVerb } from './permissions.ts';
import type { Actor } from './person.ts';
import { organisationRefusals as en } from './refusals.en.ts';
import { organisationRefusals as nl } from './refusals.nl.ts';

export type Reason = keyof typeof nl;

const codes: Partial<Record<Reason, RefusalCode>> = {
  signIn: 'not-allowed',
  notAllowed: 'not-allowed',
  notFound: 'not-found',
};

/** In the language of who asked. */
export const refuse = (actor: Actor, reason: Reason): Refusal =>
  new Refusal(codes[reason] ?? 'conflict', (actor.person?.locale === 'en' ? en : nl)[reason]);

/** @throws Refusal when the table of rights says no. @returns on whose behalf. */
export function permit(actor: Actor, verb: OrganisationVerb, thing?: Thing): string | null {
  const answer = mayOrganise(actor, verb, thing);
  if (!answer.ok) throw refuse(actor, answer.why === 'sign-in' ? 'signIn' : 'notAllowed');
  return answer.onBehalfOf;
}

const actorId = (actor: Actor): string | null => actor.person?.id ?? null;

export async function note(
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    verb: OrganisationVerb;
    subject: { kind: string; id: string };
    before: TrailValue;
    after: TrailValue;
    now: string;
    onBehalfOf?: string | null;
  },
): Promise<void> {
  await addEntry(tx, governmentId, {
    at: given.now,
    actorId: actorId(actor),
    onBehalfOf: given.onBehalfOf ?? null,
    verb: given.verb,
    subject: given.subject,
    before: given.before,
    after: given.after,
  });
}

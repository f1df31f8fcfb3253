/** What every act on a year begins and ends with: who may, and a line in the trail. */
import type { Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { type EnrolmentVerb, mayEnrolment } from './permissions.ts';
import { enrolmentRefusals as en } from './refusals.en.ts';
import { enrolmentRefusals as nl } from './refusals.nl.ts';

export const wordsFor = (actor: Actor): typeof nl => (actor.person?.locale === 'en' ? en : nl);

/** @returns the id of who acts */
export function permit(actor: Actor, verb: EnrolmentVerb): string {
  const answer = mayEnrolment(actor, verb);
  if (answer.ok && actor.person !== null) return actor.person.id;
  const isOut = !answer.ok && answer.why === 'sign-in';
  throw new Refusal('not-allowed', wordsFor(actor)[isOut ? 'signIn' : 'notAllowed']);
}

export const note = (
  tx: Transaction<Schema>,
  governmentId: string,
  act: { verb: EnrolmentVerb; by: string; at: string; subject: string; after: TrailValue },
): Promise<void> =>
  addEntry(tx, governmentId, {
    at: act.at,
    actorId: act.by,
    onBehalfOf: null,
    verb: act.verb,
    subject: { kind: 'enrolment', id: act.subject },
    before: null,
    after: act.after,
  });

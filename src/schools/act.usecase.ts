/** What every act on schools begins and ends with: who may, and a line in the trail. */
import type { Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { maySchool, type SchoolVerb } from './permissions.ts';
import { schoolRefusals as en } from './refusals.en.ts';
import { schoolRefusals as nl } from './refusals.nl.ts';

export const words = (actor: Actor): typeof nl => (actor.person?.locale === 'en' ? en : nl);

/** @returns the id of who acts */
export function permit(actor: Actor, verb: SchoolVerb): string {
  const answer = maySchool(actor, verb);
  if (answer.ok && actor.person !== null) return actor.person.id;
  const isOut = !answer.ok && answer.why === 'sign-in';
  throw new Refusal('not-allowed', words(actor)[isOut ? 'signIn' : 'notAllowed']);
}

export type Noted = {
  verb: SchoolVerb;
  by: string;
  at: string;
  subject: { kind: 'site' | 'schoolyear'; id: string };
  before: TrailValue;
  after: TrailValue;
};

export const note = (tx: Transaction<Schema>, governmentId: string, noted: Noted): Promise<void> => {
  const { verb, by, at, subject, before, after } = noted;
  return addEntry(tx, governmentId, { at, actorId: by, onBehalfOf: null, verb, subject, before, after });
};

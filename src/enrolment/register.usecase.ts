/** An officer registers a child for a parent who can't do it alone, puts a registration right, or takes it back. */
import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Place } from '../kernel/crow.ts';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hashOf } from '../platform/identity/token.ts';
import { listSites } from '../schools/school.store.ts';
import { note, permit, wordsFor } from './act.usecase.ts';
import { periodOf } from './calendar.ts';
import type { EnrolmentVerb } from './permissions.ts';
import { type Registration, registrationSchema, registrationTerm } from './registration.ts';
import {
  changedParts,
  distancesOf,
  type GivenRegistration,
  isDrawn,
  needsReason,
  problemWith,
} from './registration-given.ts';
import {
  insertRegistration,
  type KeptRegistration,
  listKept,
  markWithdrawn,
  updateRegistration,
} from './registration.store.ts';
import { enrolmentYear, type EnrolmentYear } from './year.query.ts';

export type Given = GivenRegistration & {
  /** The code of a brother or sister; null: linked to nobody. */
  linkedTo: string | null;
  /** Where the child lives; distances come from it and it is not kept. */
  home: Place | null;
};
type Asked = { schoolYear: number; reason: string; now: string };

/** What a page had read of a registration. */
export const seenRegistration = (registration: Registration): string => hashOf(JSON.stringify(registration));

/** 64 random bits: nobody guesses another's, and nobody chooses one that has a good lot. */
export function freshPseudonym(taken: ReadonlySet<string>): string {
  let one = `k-${randomBytes(8).toString('hex')}`;
  while (taken.has(one)) one = `k-${randomBytes(8).toString('hex')}`;
  return one;
}

export const freshLink = (): string => `g-${randomBytes(8).toString('hex')}`;

type Opened = {
  by: string;
  year: EnrolmentYear;
  kept: KeptRegistration[];
  places: Map<string, Place>;
};

async function open(
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  verb: EnrolmentVerb,
  { schoolYear, reason, now }: Asked,
): Promise<Opened> {
  const by = permit(actor, verb);
  const say = wordsFor(actor);
  await lockGovernment(tx, governmentId);
  const year = await enrolmentYear(tx, schoolYear);
  const rules = year.ruleSets[0]?.rules;
  if (!rules) throw new Refusal('conflict', say.noRules);
  if (reason === '' && needsReason(year, periodOf(rules), now))
    throw new Refusal('usage', say.registration.reason);
  const places = (await listSites(tx)).flatMap(({ code, latitude, longitude }): [string, Place][] =>
    latitude === null || longitude === null ? [] : [[code, { latitude, longitude }]],
  );
  return { by, year, kept: await listKept(tx, schoolYear), places: new Map(places) };
}

/** Links a child to another; that one gets the link too when it had none. @returns the link */
async function linkOf(
  tx: Transaction<Schema>,
  { kept }: Opened,
  actor: Actor,
  schoolYear: number,
  own: string | null,
  linkedTo: string | null,
): Promise<string | null> {
  if (linkedTo === null) return null;
  const other = kept.find(({ registration }) => registration.pseudonym === linkedTo)?.registration;
  if (!other || linkedTo === own) throw new Refusal('conflict', wordsFor(actor).registration.link(linkedTo));
  if (other.linked !== null) return other.linked;
  const linked = freshLink();
  await updateRegistration(tx, schoolYear, { ...other, linked });
  return linked;
}

function compose(
  { year, places }: Opened,
  actor: Actor,
  given: Given,
  own: Pick<Registration, 'pseudonym' | 'registeredAt' | 'linked'>,
  was: Registration | null,
): Registration {
  const say = wordsFor(actor).registration;
  const sites = new Set(year.sites.map(({ id }) => id));
  const wrong = problemWith(given, sites, year.ruleSets[0]?.rules.groups ?? [], was);
  if (wrong) throw new Refusal('usage', say[wrong.problem](wrong.value));
  const { birthYear, claims, choices } = given;
  const distance = distancesOf(given, given.home, places);
  const made = registrationSchema.safeParse({ ...own, birthYear, claims, choices, distance });
  if (!made.success) throw new Refusal('usage', say.impossible);
  return made.data;
}

/** @returns the code of the child, for the parent */
export async function addRegistration(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { schoolYear, reason, now, ...given }: Asked & Given,
): Promise<string> {
  return withGovernment(db, governmentId, async (tx) => {
    const opened = await open(tx, governmentId, actor, 'registration.add', { schoolYear, reason, now });
    // A code made after the draw has a lot that can be looked at: somebody could try until it is a good one.
    if (isDrawn(opened.year)) throw new Refusal('conflict', wordsFor(actor).registration.drawnAdd);
    const pseudonym = freshPseudonym(new Set(opened.kept.map(({ registration }) => registration.pseudonym)));
    const linked = await linkOf(tx, opened, actor, schoolYear, null, given.linkedTo);
    const registration = compose(opened, actor, given, { pseudonym, registeredAt: now, linked }, null);
    const keptUntil = registrationTerm(schoolYear);
    await insertRegistration(tx, governmentId, { schoolYear, keptUntil, registration, enteredBy: opened.by });
    await note(tx, governmentId, {
      verb: 'registration.add',
      by: opened.by,
      at: now,
      subject: pseudonym,
      after: { schoolYear, ...(reason === '' ? {} : { reason }) },
    });
    return pseudonym;
  });
}

function find({ kept }: Opened, actor: Actor, pseudonym: string): KeptRegistration {
  const found = kept.find(({ registration }) => registration.pseudonym === pseudonym);
  if (!found) throw new Refusal('not-found', wordsFor(actor).registration.notFound);
  return found;
}

export async function changeRegistration(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { schoolYear, reason, now, pseudonym, seen, ...given }: Asked & Given & { pseudonym: string; seen: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const opened = await open(tx, governmentId, actor, 'registration.change', { schoolYear, reason, now });
    const say = wordsFor(actor).registration;
    const { registration: was, withdrawnAt } = find(opened, actor, pseudonym);
    if (seenRegistration(was) !== seen) throw new Refusal('conflict', say.unseen);
    if (withdrawnAt !== null) throw new Refusal('conflict', say.isWithdrawn);
    const linked = await linkOf(tx, opened, actor, schoolYear, pseudonym, given.linkedTo);
    const { registeredAt } = was;
    const registration = compose(opened, actor, given, { pseudonym, registeredAt, linked }, was);
    const changed = changedParts(was, registration);
    if (isDrawn(opened.year) && changed.includes('linked')) throw new Refusal('conflict', say.drawnLink);
    if (changed.length === 0) return;
    await updateRegistration(tx, schoolYear, registration);
    // What changed of a child leaves with the child; the trail keeps that it did.
    await note(tx, governmentId, {
      verb: 'registration.change',
      by: opened.by,
      at: now,
      subject: pseudonym,
      after: { schoolYear, changed: changed.join(', '), ...(reason === '' ? {} : { reason }) },
    });
  });
}

/** A registration that is withdrawn takes no part in a run from then on, and can come back until its term is over. */
export async function withdrawRegistration(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  {
    pseudonym,
    verb,
    ...asked
  }: Asked & {
    pseudonym: string;
    verb: 'registration.withdraw' | 'registration.restore';
  },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const opened = await open(tx, governmentId, actor, verb, asked);
    const { withdrawnAt } = find(opened, actor, pseudonym);
    const { schoolYear, reason, now } = asked;
    const isBack = verb === 'registration.restore';
    if ((withdrawnAt !== null) !== isBack) return;
    await markWithdrawn(tx, schoolYear, pseudonym, isBack ? null : now);
    await note(tx, governmentId, {
      verb,
      by: opened.by,
      at: now,
      subject: pseudonym,
      after: { schoolYear, ...(reason === '' ? {} : { reason }) },
    });
  });
}

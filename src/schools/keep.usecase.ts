/** Officers add sites and keep capacities: counts change all year, a capacity only goes up, with a reason. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { maySchool, type SchoolVerb } from './permissions.ts';
import { schoolRefusals as en } from './refusals.en.ts';
import { schoolRefusals as nl } from './refusals.nl.ts';
import {
  addRaise,
  createSchool,
  createSite,
  listCapacities,
  listSchools,
  listSites,
  setCapacity,
  type Capacity,
} from './school.store.ts';

const words = (actor: Actor): typeof nl => (actor.person?.locale === 'en' ? en : nl);

function permit(actor: Actor, verb: SchoolVerb): string {
  const answer = maySchool(actor, verb);
  if (answer.ok && actor.person !== null) return actor.person.id;
  const isOut = !answer.ok && answer.why === 'sign-in';
  throw new Refusal('not-allowed', words(actor)[isOut ? 'signIn' : 'notAllowed']);
}

type Noted = { subject: string; before: TrailValue; after: TrailValue; now: string };

const note = (
  tx: Transaction<Schema>,
  governmentId: string,
  actorId: string,
  verb: SchoolVerb,
  { subject, before, after, now }: Noted,
): Promise<void> =>
  addEntry(tx, governmentId, {
    at: now,
    actorId,
    onBehalfOf: null,
    verb,
    subject: { kind: 'site', id: subject },
    before,
    after,
  });

export type GivenSite = { school: string; board: string; code: string; name: string; address: string };

/** @returns its id; a school of that name that is there already gets the site */
export async function addSite(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now, ...given }: GivenSite & { now: string },
): Promise<string> {
  return withGovernment(db, governmentId, async (tx) => {
    const person = permit(actor, 'schools.change');
    await lockGovernment(tx, governmentId);
    const { school: schoolName, board, ...site } = given;
    const known = (await listSchools(tx)).find(({ name }) => name === schoolName);
    if (known && known.board !== board) throw new Refusal('conflict', words(actor).otherBoard(known.board));
    const schoolId = known?.id ?? (await createSchool(tx, governmentId, { name: schoolName, board }));
    const id = await createSite(tx, governmentId, { schoolId, ...site });
    if (id === undefined) throw new Refusal('conflict', words(actor).codeTaken);
    await note(tx, governmentId, person, 'schools.change', { subject: id, before: null, after: given, now });
    return id;
  });
}

/** A level of a site's page: the whole school, the whole site, or an age group. */
export type GivenLevel = {
  at: 'school' | 'site' | string;
  places: number;
  sitting: number;
  enrolled: number;
};

/** What the page had read: the newest change of these capacities, empty when there were none. */
export const seenOf = (capacities: readonly Capacity[]): string =>
  capacities
    .map(({ keptAt }) => keptAt)
    .toSorted()
    .at(-1) ?? '';

export const ofSite = (capacities: readonly Capacity[], site: { id: string; schoolId: string }): Capacity[] =>
  capacities.filter(
    ({ schoolId, siteId }) => schoolId === site.schoolId && (siteId === null || siteId === site.id),
  );

export const levelName = ({ siteId, ageGroup }: Pick<Capacity, 'siteId' | 'ageGroup'>): string =>
  siteId === null ? 'school' : ageGroup === '' ? 'site' : ageGroup;

export async function keepCapacities(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    siteId: string;
    schoolYear: number;
    seen: string;
    levels: readonly GivenLevel[];
    reason: string;
    now: string;
  },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const person = permit(actor, 'capacity.change');
    const say = words(actor);
    await lockGovernment(tx, governmentId);
    const site = (await listSites(tx)).find(({ id }) => id === given.siteId);
    if (!site) throw new Refusal('not-found', say.notFound);
    const old = ofSite(await listCapacities(tx, given.schoolYear), site);
    if (seenOf(old) !== given.seen) throw new Refusal('conflict', say.unseen);
    const before: Record<string, TrailValue> = {};
    const after: Record<string, TrailValue> = {};
    for (const { at, places, sitting, enrolled } of given.levels) {
      const was = old.find((one) => levelName(one) === at);
      if (was && was.places === places && was.sitting === sitting && was.enrolled === enrolled) continue;
      if (was && places < was.places) throw new Refusal('conflict', say.lowered);
      const isRaise = was !== undefined && places > was.places;
      if (isRaise && given.reason === '') throw new Refusal('usage', say.noReason);
      const capacityId = await setCapacity(tx, governmentId, {
        schoolYear: given.schoolYear,
        schoolId: site.schoolId,
        siteId: at === 'school' ? null : site.id,
        ageGroup: at === 'school' || at === 'site' ? '' : at,
        places,
        sitting,
        enrolled,
        keptAt: given.now,
      });
      if (isRaise)
        await addRaise(tx, governmentId, {
          capacityId,
          from: was.places,
          to: places,
          reason: given.reason,
          at: given.now,
          personId: person,
        });
      if (was) before[at] = `${was.places}/${was.sitting}/${was.enrolled}`;
      after[at] = `${places}/${sitting}/${enrolled}`;
    }
    if (Object.keys(after).length === 0) return;
    await note(tx, governmentId, person, 'capacity.change', {
      subject: site.id,
      before: Object.keys(before).length === 0 ? null : before,
      after: { schoolYear: given.schoolYear, ...after },
      now: given.now,
    });
  });
}

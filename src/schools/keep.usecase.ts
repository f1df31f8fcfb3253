/** Officers keep capacities: counts change all year; once a year is set a capacity only goes up, with a reason. */
import type { Kysely, Transaction } from 'kysely';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { note, permit, words } from './act.usecase.ts';
import { type GivenLevel, levelName, ofSite, problemOf, seenOf } from './level.ts';
import { listYears } from './school-year.store.ts';
import {
  addRaise,
  confirmCapacities,
  listCapacities,
  listSites,
  setCapacity,
  type Capacity,
  type Site,
} from './school.store.ts';

/** As long as a year is no more than a concept, what is filled in may still be wrong. */
export const isConcept = async (tx: Transaction<Schema>, schoolYear: number): Promise<boolean> =>
  (await listYears(tx)).some(({ year, setAt }) => year === schoolYear && setAt === null);

export type Taking = {
  schoolYear: number;
  isConcept: boolean;
  by: string;
  now: string;
};

/** @returns what changed, as the trail tells it; null where nothing did */
export async function takeLevels(
  tx: Transaction<Schema>,
  governmentId: string,
  site: Site,
  old: readonly Capacity[],
  levels: readonly (GivenLevel & { reason: string })[],
  { schoolYear, isConcept: concept, by, now }: Taking,
): Promise<{ before: TrailValue; after: Record<string, TrailValue> } | null> {
  const before: Record<string, TrailValue> = {};
  const after: Record<string, TrailValue> = {};
  for (const { at, places, sitting, enrolled, reason } of levels) {
    const was = old.find((one) => levelName(one) === at);
    if (was && was.places === places && was.sitting === sitting && was.enrolled === enrolled) continue;
    const capacityId = await setCapacity(tx, governmentId, {
      schoolYear,
      schoolId: site.schoolId,
      siteId: at === 'school' || at === 'campus' ? null : site.id,
      campus: at === 'campus' ? site.campus : '',
      ageGroup: at === 'school' || at === 'campus' || at === 'site' ? '' : at,
      places,
      sitting,
      enrolled,
      keptAt: now,
    });
    if (was && places > was.places && !concept)
      await addRaise(tx, governmentId, {
        capacityId,
        from: was.places,
        to: places,
        reason,
        at: now,
        personId: by,
      });
    if (was) before[at] = `${was.places}/${was.sitting}/${was.enrolled}`;
    after[at] = `${places}/${sitting}/${enrolled}`;
  }
  if (Object.keys(after).length === 0) return null;
  return { before: Object.keys(before).length === 0 ? null : before, after };
}

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
    const by = permit(actor, 'capacity.change');
    const say = words(actor);
    await lockGovernment(tx, governmentId);
    const site = (await listSites(tx)).find(({ id }) => id === given.siteId);
    if (!site) throw new Refusal('not-found', say.notFound);
    const old = ofSite(await listCapacities(tx, given.schoolYear), site);
    if (seenOf(old) !== given.seen) throw new Refusal('conflict', say.unseen);
    const taking = {
      schoolYear: given.schoolYear,
      isConcept: await isConcept(tx, given.schoolYear),
      by,
      now: given.now,
    };
    const levels = given.levels.map((level) => ({ ...level, reason: given.reason }));
    for (const level of levels) {
      const problem = problemOf(level, old, site, taking);
      if (problem !== null) throw new Refusal(problem === 'noReason' ? 'usage' : 'conflict', say[problem]);
    }
    const changed = await takeLevels(tx, governmentId, site, old, levels, taking);
    // Who kept it and changed nothing said that it is still right.
    const looked = old.filter((one) => levels.some(({ at }) => at === levelName(one)));
    if (changed === null && looked.length > 0)
      await confirmCapacities(
        tx,
        looked.map(({ id }) => id),
        given.now,
      );
    if (changed === null && looked.length === 0) return;
    await note(tx, governmentId, {
      verb: changed === null ? 'capacity.confirm' : 'capacity.change',
      by,
      at: given.now,
      subject: { kind: 'site', id: site.id },
      before: changed?.before ?? null,
      after: { schoolYear: given.schoolYear, ...changed?.after },
    });
  });
}

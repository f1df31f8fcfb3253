/** Schools, their sites, and the capacity of each level in a school year. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';

export type School = { id: string; name: string; board: string };
/** What may change of a site; its code stays, as rules and registrations name it. */
export type SiteFacts = {
  name: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  /** Empty: none. */
  campus: string;
  beginsOn: string | null;
  endsOn: string | null;
};
export type Site = SiteFacts & { id: string; schoolId: string; code: string };
/** `siteId` null: the whole school, or a campus of it; `ageGroup` empty: the whole site. */
export type Level = { schoolId: string; siteId: string | null; ageGroup: string; campus: string };
export type Capacity = Level & {
  id: string;
  places: number;
  sitting: number;
  enrolled: number;
  keptAt: string;
};
export type Raise = {
  siteId: string | null;
  ageGroup: string;
  campus: string;
  from: number;
  to: number;
  reason: string;
  at: string;
};

export const listSchools = (tx: Transaction<Schema>): Promise<School[]> =>
  tx.selectFrom('schools').select(['id', 'name', 'board']).orderBy('name').execute();

export const listSites = (tx: Transaction<Schema>): Promise<Site[]> =>
  tx
    .selectFrom('sites')
    .select([
      'id',
      'school_id as schoolId',
      'code',
      'name',
      'address',
      'latitude',
      'longitude',
      'campus',
      'begins_on as beginsOn',
      'ends_on as endsOn',
    ])
    .orderBy('name')
    .orderBy('code')
    .execute();

export async function createSchool(
  tx: Transaction<Schema>,
  governmentId: string,
  school: { name: string; board: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('schools')
    .values({ government_id: governmentId, ...school })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns undefined when the code is taken */
export async function createSite(
  tx: Transaction<Schema>,
  governmentId: string,
  { schoolId, ...site }: Pick<Site, 'schoolId' | 'code' | 'name' | 'address'>,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('sites')
    .values({ government_id: governmentId, school_id: schoolId, ...site })
    .onConflict((conflict) => conflict.columns(['government_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Years that have capacities, the newest first. */
export async function listSchoolYears(tx: Transaction<Schema>): Promise<number[]> {
  const rows = await tx
    .selectFrom('capacities')
    .select('school_year')
    .distinct()
    .orderBy('school_year', 'desc')
    .execute();
  return rows.map(({ school_year }) => school_year);
}

/** @returns false when another school has that name */
export async function changeSchool(tx: Transaction<Schema>, { id, name, board }: School): Promise<boolean> {
  const changed = await tx
    .updateTable('schools')
    .set({ name, board })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('schools as other')
            .select('other.id')
            .where('other.name', '=', name)
            .where('other.id', '<>', id),
        ),
      ),
    )
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function changeSite(tx: Transaction<Schema>, id: string, facts: SiteFacts): Promise<void> {
  const { beginsOn, endsOn, ...same } = facts;
  await tx
    .updateTable('sites')
    .set({ ...same, begins_on: beginsOn, ends_on: endsOn })
    .where('id', '=', id)
    .execute();
}

export const listCapacities = (tx: Transaction<Schema>, schoolYear: number): Promise<Capacity[]> =>
  tx
    .selectFrom('capacities')
    .select([
      'id',
      'school_id as schoolId',
      'site_id as siteId',
      'age_group as ageGroup',
      'campus',
      'places',
      'sitting',
      'enrolled',
      'kept_at as keptAt',
    ])
    .where('school_year', '=', schoolYear)
    .orderBy('age_group', 'desc')
    .execute();

/** Adds the level or keeps it up to date. */
export async function setCapacity(
  tx: Transaction<Schema>,
  governmentId: string,
  {
    schoolYear,
    schoolId,
    siteId,
    ageGroup,
    campus = '',
    places,
    sitting,
    enrolled,
    keptAt,
  }: Omit<Capacity, 'id' | 'campus'> & { schoolYear: number; campus?: string },
): Promise<string> {
  const counts = { places, sitting, enrolled, kept_at: keptAt };
  const { id } = await tx
    .insertInto('capacities')
    .values({
      government_id: governmentId,
      school_id: schoolId,
      site_id: siteId,
      school_year: schoolYear,
      age_group: ageGroup,
      campus,
      ...counts,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'school_id', 'site_id', 'campus', 'school_year', 'age_group'])
        .doUpdateSet(counts),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Somebody looked, and the counts of these levels are still right. */
export async function confirmCapacities(
  tx: Transaction<Schema>,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await tx.updateTable('capacities').set({ kept_at: at }).where('id', 'in', ids).execute();
}

export async function addRaise(
  tx: Transaction<Schema>,
  governmentId: string,
  raise: { capacityId: string; from: number; to: number; reason: string; at: string; personId: string },
): Promise<void> {
  await tx
    .insertInto('capacity_raises')
    .values({
      government_id: governmentId,
      capacity_id: raise.capacityId,
      from_places: raise.from,
      to_places: raise.to,
      reason: raise.reason,
      raised_at: raise.at,
      raised_by: raise.personId,
    })
    .execute();
}

/** Of a school in a year, the newest first. */
export const listRaises = (tx: Transaction<Schema>, schoolId: string, schoolYear: number): Promise<Raise[]> =>
  tx
    .selectFrom('capacity_raises as r')
    .innerJoin('capacities as c', 'c.id', 'r.capacity_id')
    .select([
      'c.site_id as siteId',
      'c.age_group as ageGroup',
      'c.campus',
      'r.from_places as from',
      'r.to_places as to',
      'r.reason',
      'r.raised_at as at',
    ])
    .where('c.school_id', '=', schoolId)
    .where('c.school_year', '=', schoolYear)
    .orderBy('r.raised_at', 'desc')
    .orderBy('r.id')
    .execute();

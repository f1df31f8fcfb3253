/** Schools with their sites and the free places of a school year. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import {
  freePlaces,
  type FreePlaces,
  type SchoolLevels,
  sharedPlaces,
  type SharedPlaces,
} from './capacity-tree.ts';
import { listYears } from './school-year.store.ts';
import { isOpenIn, usualDays } from './school-year.ts';
import {
  listCapacities,
  listSchools,
  listSites,
  type Capacity,
  type School,
  type Site,
} from './school.store.ts';

export type SchoolFree = School & {
  sites: (Site & { free: FreePlaces })[];
  shared: SharedPlaces[];
  /** When somebody last kept a capacity of the school. */
  keptAt: string | null;
};
export type YearFree = {
  years: number[];
  year: number | null;
  schools: SchoolFree[];
  /** When somebody last kept a capacity of the year. */
  keptAt: string | null;
};

export function levelsOf(sites: readonly Site[], capacities: readonly Capacity[]): SchoolLevels {
  const at = (siteId: string | null) =>
    capacities.find((one) => one.siteId === siteId && one.ageGroup === '' && one.campus === '') ?? null;
  return {
    total: at(null),
    campuses: new Map(
      capacities.filter(({ campus }) => campus !== '').map((one) => [one.campus, { places: one.places }]),
    ),
    sites: sites.map(({ id, campus }) => ({
      siteId: id,
      campus,
      total: at(id),
      ageGroups: new Map(
        capacities
          .filter(({ siteId, ageGroup }) => siteId === id && ageGroup !== '')
          .map((one) => [one.ageGroup, one]),
      ),
    })),
  };
}

const lastKept = (capacities: readonly Capacity[]): string | null =>
  capacities.reduce<string | null>(
    (last, { keptAt }) => (last === null || keptAt > last ? keptAt : last),
    null,
  );

/**
 * @param wanted the year asked for; undefined: the newest there is
 * @param whose the public sees the years that are set
 */
export async function freeInYear(
  tx: Transaction<Schema>,
  wanted?: number,
  whose: 'public' | 'officers' = 'public',
): Promise<YearFree> {
  const all = (await listYears(tx)).filter(({ setAt }) => whose === 'officers' || setAt !== null);
  const chosen = all.find(({ year }) => year === wanted) ?? all[0] ?? null;
  const year = chosen?.year ?? null;
  const days = chosen ?? usualDays(wanted ?? 0);
  const [schools, every] = [await listSchools(tx), await listSites(tx)];
  const sites = year === null ? every : every.filter((site) => isOpenIn(site, days));
  const capacities = year === null ? [] : await listCapacities(tx, year);
  return {
    years: all.map((one) => one.year),
    year,
    keptAt: lastKept(capacities),
    schools: schools.map((school) => {
      const own = sites.filter(({ schoolId }) => schoolId === school.id);
      const levels = capacities.filter(({ schoolId }) => schoolId === school.id);
      const tree = levelsOf(own, levels);
      const free = freePlaces(tree);
      return {
        ...school,
        keptAt: lastKept(levels),
        shared: sharedPlaces(tree),
        sites: own.map((site) => ({
          ...site,
          free: free.get(site.id) ?? { total: 0, byAgeGroup: new Map() },
        })),
      };
    }),
  };
}

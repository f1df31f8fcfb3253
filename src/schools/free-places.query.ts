/** Schools with their sites and the free places of a school year. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { freePlaces, type FreePlaces, type SchoolLevels } from './capacity-tree.ts';
import {
  listCapacities,
  listSchools,
  listSchoolYears,
  listSites,
  type Capacity,
  type School,
  type Site,
} from './school.store.ts';

export type SchoolFree = School & { sites: (Site & { free: FreePlaces })[] };
export type YearFree = {
  years: number[];
  year: number | null;
  schools: SchoolFree[];
  /** When somebody last kept a capacity of the year. */
  keptAt: string | null;
};

export function levelsOf(sites: readonly Site[], capacities: readonly Capacity[]): SchoolLevels {
  const at = (siteId: string | null, group: string) =>
    capacities.find((one) => one.siteId === siteId && one.ageGroup === group) ?? null;
  return {
    total: at(null, ''),
    sites: sites.map(({ id }) => ({
      siteId: id,
      total: at(id, ''),
      ageGroups: new Map(
        capacities
          .filter(({ siteId, ageGroup }) => siteId === id && ageGroup !== '')
          .map((one) => [one.ageGroup, one]),
      ),
    })),
  };
}

/** @param wanted the year asked for; undefined: the newest there is */
export async function freeInYear(tx: Transaction<Schema>, wanted?: number): Promise<YearFree> {
  const years = await listSchoolYears(tx);
  const year = years.find((one) => one === wanted) ?? years[0] ?? null;
  const [schools, sites] = [await listSchools(tx), await listSites(tx)];
  const capacities = year === null ? [] : await listCapacities(tx, year);
  return {
    years,
    year,
    keptAt: capacities.reduce<string | null>(
      (last, { keptAt }) => (last === null || keptAt > last ? keptAt : last),
      null,
    ),
    schools: schools.map((school) => {
      const own = sites.filter(({ schoolId }) => schoolId === school.id);
      const free = freePlaces(
        levelsOf(
          own,
          capacities.filter(({ schoolId }) => schoolId === school.id),
        ),
      );
      return {
        ...school,
        sites: own.map((site) => ({
          ...site,
          free: free.get(site.id) ?? { total: 0, byAgeGroup: new Map() },
        })),
      };
    }),
  };
}

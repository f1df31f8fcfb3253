/** A year as a run or a page goes by it: its rules, its free places, its registrations, its draw and its runs. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { freeInYear, type YearFree } from '../schools/free-places.query.ts';
import type { SitePlaces } from './compose-input.ts';
import { findDraw } from './draw.store.ts';
import type { Draw } from './draw.ts';
import type { Registration } from './registration.ts';
import type { RuleSet } from './rule-set.ts';
import { type KeptRun, listRuns } from './run.store.ts';
import { findConcept, listRuleSets, type RuleSetVersion } from './rule-set.store.ts';
import { listRegistrations } from './year.store.ts';

export type YearSite = RuleSet['sites'][number] & { name: string };

export type SharedSites = { school: string; sites: string[]; free: number };

export type EnrolmentYear = {
  schoolYear: number;
  sites: YearSite[];
  places: SitePlaces[];
  /** What sites of one school may take together. */
  shared: SharedSites[];
  /** Those that are set, the newest first. */
  ruleSets: RuleSetVersion[];
  concept: RuleSetVersion | null;
  registrations: Registration[];
  draw: Draw | null;
  runs: KeptRun[];
};

/** Every site that there is, whatever is kept of it. */
export async function allSites(tx: Transaction<Schema>): Promise<YearSite[]> {
  return sitesOf((await freeInYear(tx)).schools).map(({ site, school, board }) => ({
    id: site.code,
    school,
    board,
    name: site.name,
  }));
}

const sitesOf = (schools: YearFree['schools']) =>
  schools.flatMap(({ name: school, board, sites }) =>
    // A name that is cut may end in half a sign.
    sites.map((site) => ({
      site,
      school: school.slice(0, 60).toWellFormed(),
      board: board.slice(0, 60).toWellFormed(),
    })),
  );

/** The sites of a year and what is free there; none as long as nobody kept capacities of it. */
async function placesIn(
  tx: Transaction<Schema>,
  schoolYear: number,
): Promise<Pick<EnrolmentYear, 'sites' | 'places' | 'shared'>> {
  const { year, schools } = await freeInYear(tx, schoolYear);
  if (year !== schoolYear) return { sites: [], places: [], shared: [] };
  const all = sitesOf(schools);
  const codes = new Map(all.map(({ site }) => [site.id, site.code]));
  return {
    sites: all.map(({ site, school, board }) => ({ id: site.code, school, board, name: site.name })),
    places: all.map(({ site }) => ({
      site: site.code,
      total: site.free.total,
      byAgeGroup: Object.fromEntries(site.free.byAgeGroup),
    })),
    shared: schools.flatMap(({ name: school, shared }) =>
      shared.map(({ siteIds, free }) => ({
        school,
        sites: siteIds.flatMap((id) => codes.get(id) ?? []),
        free,
      })),
    ),
  };
}

export async function enrolmentYear(tx: Transaction<Schema>, schoolYear: number): Promise<EnrolmentYear> {
  return {
    schoolYear,
    ...(await placesIn(tx, schoolYear)),
    ruleSets: await listRuleSets(tx, schoolYear),
    concept: await findConcept(tx, schoolYear),
    registrations: await listRegistrations(tx, schoolYear),
    draw: await findDraw(tx, schoolYear),
    runs: await listRuns(tx, schoolYear),
  };
}

/** A year as a run or a page goes by it: its rules, its free places, its registrations, its draw and its runs. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { freeInYear } from '../schools/free-places.query.ts';
import type { SitePlaces } from './compose-input.ts';
import { findDraw } from './draw.store.ts';
import type { Draw } from './draw.ts';
import type { Registration } from './registration.ts';
import type { RuleSet } from './rule-set.ts';
import { type KeptRun, listRuns } from './run.store.ts';
import { listRegistrations, listRuleSets, type RuleSetVersion } from './year.store.ts';

export type YearSite = RuleSet['sites'][number] & { name: string };

export type EnrolmentYear = {
  schoolYear: number;
  sites: YearSite[];
  places: SitePlaces[];
  /** The newest first. */
  ruleSets: RuleSetVersion[];
  registrations: Registration[];
  draw: Draw | null;
  runs: KeptRun[];
};

/** The sites of a year and what is free there; none as long as nobody kept capacities of it. */
async function placesIn(
  tx: Transaction<Schema>,
  schoolYear: number,
): Promise<Pick<EnrolmentYear, 'sites' | 'places'>> {
  const { year, schools } = await freeInYear(tx, schoolYear);
  if (year !== schoolYear) return { sites: [], places: [] };
  const all = schools.flatMap(({ name: school, board, sites }) =>
    // A name that is cut may end in half a sign.
    sites.map((site) => ({
      site,
      school: school.slice(0, 60).toWellFormed(),
      board: board.slice(0, 60).toWellFormed(),
    })),
  );
  return {
    sites: all.map(({ site, school, board }) => ({ id: site.code, school, board, name: site.name })),
    places: all.map(({ site }) => ({
      site: site.code,
      total: site.free.total,
      byAgeGroup: Object.fromEntries(site.free.byAgeGroup),
    })),
  };
}

export async function enrolmentYear(tx: Transaction<Schema>, schoolYear: number): Promise<EnrolmentYear> {
  return {
    schoolYear,
    ...(await placesIn(tx, schoolYear)),
    ruleSets: await listRuleSets(tx, schoolYear),
    registrations: await listRegistrations(tx, schoolYear),
    draw: await findDraw(tx, schoolYear),
    runs: await listRuns(tx, schoolYear),
  };
}

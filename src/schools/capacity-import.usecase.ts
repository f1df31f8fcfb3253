/** A table of capacities comes in: all of it, or nothing with what is wrong in which row. */
import type { Kysely } from 'kysely';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { note, permit } from './act.usecase.ts';
import { readCapacities, type CapacityImport, type CapacityRow } from './capacity-table.ts';
import { isConcept, takeLevels } from './keep.usecase.ts';
import { levelName, ofSite, problemOf } from './level.ts';
import { listCapacities, listSites, type Site } from './school.store.ts';

/** @param dry only says what it would do */
export async function importCapacities(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    schoolYear: number;
    rows: readonly (readonly string[])[];
    file: string;
    now: string;
    dry: boolean;
  },
): Promise<CapacityImport> {
  return withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'capacity.change');
    await lockGovernment(tx, governmentId);
    const { levels, findings } = readCapacities(given.rows);
    const sites = new Map((await listSites(tx)).map((site) => [site.code, site]));
    const capacities = await listCapacities(tx, given.schoolYear);
    const concept = await isConcept(tx, given.schoolYear);
    const taking = { schoolYear: given.schoolYear, isConcept: concept, by, now: given.now };
    const shown: CapacityImport = { findings: findings.all, added: 0, changed: 0, same: 0 };
    const seen = new Set<string>();
    const bySite = new Map<Site, CapacityRow[]>();
    for (const level of levels) {
      const site = sites.get(level.code);
      if (!site) {
        findings.add(level.row, 'code', 'site', level.code);
        continue;
      }
      const what =
        level.at === 'school'
          ? site.schoolId
          : level.at === 'campus'
            ? `${site.schoolId} ${site.campus}`
            : `${site.id} ${level.at}`;
      if (seen.has(what)) findings.add(level.row, 'level', 'twice', level.at);
      seen.add(what);
      const old = ofSite(capacities, site);
      const problem = problemOf(level, old, site, taking);
      if (problem !== null) {
        const column = problem === 'noLevel' ? 'level' : problem === 'lowered' ? 'places' : 'reason';
        findings.add(level.row, column, problem, problem === 'lowered' ? String(level.places) : level.code);
      }
      const was = old.find((one) => levelName(one) === level.at);
      const isSame =
        was?.places === level.places && was.sitting === level.sitting && was.enrolled === level.enrolled;
      shown[was === undefined ? 'added' : isSame ? 'same' : 'changed'] += 1;
      bySite.set(site, [...(bySite.get(site) ?? []), level]);
    }
    if (given.rows.length < 2) findings.add(1, null, 'no-rows');
    if (given.dry || findings.all.length > 0) return shown;
    for (const [site, some] of bySite) {
      const changed = await takeLevels(tx, governmentId, site, ofSite(capacities, site), some, taking);
      if (changed === null) continue;
      await note(tx, governmentId, {
        verb: 'capacity.change',
        by,
        at: given.now,
        subject: { kind: 'site', id: site.id },
        before: changed.before,
        after: { schoolYear: given.schoolYear, file: given.file, ...changed.after },
      });
    }
    return shown;
  });
}

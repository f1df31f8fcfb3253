/** The capacities of a year as lines of a table: what bounds more than one site stands with the first of them. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { CapacityLine } from './capacity-table.ts';
import { levelName, levelsAt, ofSite } from './level.ts';
import { listCapacities, listSchools, listSites } from './school.store.ts';

export async function capacityLines(tx: Transaction<Schema>, schoolYear: number): Promise<CapacityLine[]> {
  const [schools, sites] = [await listSchools(tx), await listSites(tx)];
  const capacities = await listCapacities(tx, schoolYear);
  const told = new Set<string>();
  return sites
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap((site) => {
      const own = ofSite(capacities, site);
      const order = levelsAt(site, schoolYear);
      return own
        .filter(({ id }) => !told.has(id))
        .map((level): CapacityLine => {
          told.add(level.id);
          const { places, sitting, enrolled } = level;
          return {
            code: site.code,
            school: schools.find(({ id }) => id === site.schoolId)?.name ?? '',
            name: site.name,
            at: levelName(level),
            places,
            sitting,
            enrolled,
          };
        })
        .toSorted((one, other) => order.indexOf(one.at) - order.indexOf(other.at));
    });
}

/** The schools of the demonstration: sites of a generated municipality, with capacities that leave its free places. */
import type { Transaction } from 'kysely';
import { generateMunicipality } from '../enrolment/generate.ts';
import { townOf } from '../enrolment/town.ts';
import type { Schema } from '../platform/database/schema.ts';
import { addRaise, createSchool, createSite, setCapacity } from '../schools/school.store.ts';
import type { IdOf } from './assemble.ts';
import { boards, raised, sites as names } from './schools.nl.ts';

/** What the year of enrolment is generated from, the same on every machine. */
export const demonstrationTown = { schoolYear: 2025, seed: 'Meerdorp 2025' };

const keptAt = '2025-02-03T08:30:00.000Z';
const raisedAt = '2025-02-17T13:05:00.000Z';

export async function fillSchools(tx: Transaction<Schema>, governmentId: string, idOf: IdOf): Promise<void> {
  const { schoolYear, seed } = demonstrationTown;
  const { sites } = generateMunicipality(townOf(300, schoolYear), seed);
  const schools = new Map<string, string>();
  for (const [at, { id: code, school, board, places }] of sites.entries()) {
    const { name, address } = names[at] ?? { name: code, address: '' };
    const schoolId =
      schools.get(school) ?? (await createSchool(tx, governmentId, { name, board: boards[board] ?? board }));
    schools.set(school, schoolId);
    const siteId = await createSite(tx, governmentId, { schoolId, code, name, address });
    if (siteId === undefined) throw new Error('a site is there twice');
    const level = { schoolYear, schoolId, siteId, keptAt };
    let all = 0;
    for (const [group, free] of Object.entries(places)) {
      const isEntry = group === String(schoolYear - 2);
      // Who enters does not sit there yet; a brother or sister may be enrolled. A running class has 14 to 20 pupils.
      const sitting = isEntry ? 0 : 14 + ((at * 3 + Number(group)) % 7);
      const enrolled = isEntry ? 2 : 0;
      const whole = free + sitting + enrolled;
      const counts = { ...level, ageGroup: group, sitting, enrolled };
      all += whole;
      if (at === 1 && isEntry) {
        const before = Math.max(0, whole - 8);
        const capacityId = await setCapacity(tx, governmentId, { ...counts, places: before });
        await setCapacity(tx, governmentId, { ...counts, places: whole, keptAt: raisedAt });
        await addRaise(tx, governmentId, {
          capacityId,
          from: before,
          to: whole,
          reason: raised,
          at: raisedAt,
          personId: idOf('person enrolment'),
        });
      } else await setCapacity(tx, governmentId, { ...counts, places: whole });
    }
    await setCapacity(tx, governmentId, { ...level, ageGroup: '', places: all, sitting: 0, enrolled: 0 });
  }
}

/** A government with two enrolment officers, a school with one free place and two children who want it. */
import { createGovernment } from '../src/organisation/government.store.ts';
import { addGrant, createPerson } from '../src/organisation/person.store.ts';
import type { Actor } from '../src/organisation/person.ts';
import { withGovernment } from '../src/platform/database/government.ts';
import { createSchool, createSite, setCapacity } from '../src/schools/school.store.ts';
import { commitDraw, commitDrawPart, drawLots } from '../src/enrolment/draw.usecase.ts';
import { findRuleSet } from '../src/enrolment/rule-set.store.ts';
import { beginRules, setRules } from '../src/enrolment/rules.usecase.ts';
import { decideYearRun, proposeYearRun } from '../src/enrolment/run.usecase.ts';
import { addRegistrations } from '../src/enrolment/year.store.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export const governmentId = 'aaaaaaaa-0000-4000-8000-00000000000a';
export const schoolYear = 2026;
export const seed = '0123456789abcdef'.repeat(4);
export const part = '00112233445566778899aabbccddeeff';
export const before = '2026-03-01T10:00:00.000Z';
export const after = '2026-03-18T10:00:00.000Z';
/** So many hours later. */
export const hoursLater = (hours: number): string =>
  new Date(Date.parse(after) + hours * 3_600_000).toISOString();
const officer = (id: string): Actor => ({
  person: { id, name: id, locale: 'nl' },
  grants: [{ role: 'enrolment_officer', bodyId: null, serviceId: null }],
  actsFor: [],
});
export const [one, other] = ['1', '2'].map((at) => officer(`aaaaaaaa-0000-4000-8000-0000000000b${at}`)) as [
  Actor,
  Actor,
];

export async function enrolmentDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  await withGovernment(database.app, governmentId, async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Proef', slug: 'proef' });
    for (const [at, { person }] of [one, other].entries()) {
      const id = person?.id ?? '';
      await createPerson(tx, governmentId, { id, name: `Ambtenaar ${at}`, mail: `a${at}@proef.example` });
      await addGrant(tx, governmentId, id, { role: 'enrolment_officer', bodyId: null, serviceId: null });
    }
    const schoolId = await createSchool(tx, governmentId, { name: 'De Eik', board: 'Gemeente' });
    const siteId = await createSite(tx, governmentId, { schoolId, code: 'V01', name: 'Dorp', address: '' });
    if (siteId === undefined) throw new Error('no site');
    const level = { schoolYear, schoolId, siteId, ageGroup: '2024', keptAt: before };
    await setCapacity(tx, governmentId, { ...level, places: 3, sitting: 1, enrolled: 1 });
    await addRegistrations(tx, governmentId, {
      schoolYear,
      keptUntil: '2027-10-31',
      registrations: [120, 45].map((away, at) => ({
        pseudonym: `k-0000000${at}`,
        birthYear: 2024,
        claims: [],
        choices: ['V01'],
        distance: { V01: away },
        linked: null,
        registeredAt: before,
      })),
    });
  });
  return database;
}

/** Drawn, run by two people and confirmed. @returns the run */
export async function confirmedRun({ app }: TestDatabase): Promise<string> {
  const asked = { schoolYear, now: before };
  const concept = await beginRules(app, governmentId, one, { ...asked, from: 'C' });
  const kept = await withGovernment(app, governmentId, (tx) => findRuleSet(tx, concept));
  await setRules(app, governmentId, one, { id: concept, seen: kept?.madeAt ?? '', now: before });
  await commitDraw(app, governmentId, one, { ...asked, seed });
  await commitDrawPart(app, governmentId, other, { ...asked, part });
  await drawLots(app, governmentId, one, { schoolYear, now: after, typed: part });
  const id = await proposeYearRun(app, governmentId, one, { schoolYear, now: after, reason: '' });
  await decideYearRun(app, governmentId, other, { id, verb: 'run.confirm', now: after });
  return id;
}

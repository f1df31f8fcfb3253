/** A year from rules to a confirmed run, by two officers, and what is refused on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { createGovernment } from '../organisation/government.store.ts';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { hashOf } from '../platform/identity/token.ts';
import { createSchool, createSite, setCapacity } from '../schools/school.store.ts';
import { chooseDossier, commitDraw, drawLots } from './draw.usecase.ts';
import { decideYearRun, proposeYearRun } from './run.usecase.ts';
import { endTerms } from './end-terms.usecase.ts';
import { findRun, listRuns } from './run.store.ts';
import { addRegistrations, findDraw } from './year.store.ts';

const governmentId = 'aaaaaaaa-0000-4000-8000-00000000000a';
const schoolYear = 2026;
const seed = '0123456789abcdef'.repeat(4);
const before = '2026-03-01T10:00:00.000Z';
const after = '2026-03-18T10:00:00.000Z';
const officer = (id: string): Actor => ({
  person: { id, name: id, locale: 'nl' },
  grants: [{ role: 'enrolment_officer', bodyId: null, serviceId: null }],
  actsFor: [],
});
const [one, other] = ['1', '2'].map((at) => officer(`aaaaaaaa-0000-4000-8000-0000000000b${at}`)) as [
  Actor,
  Actor,
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
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
});
afterAll(() => database.drop());

describe('a year of registrations', () => {
  it('is for officers alone', async () => {
    await expect(
      chooseDossier(database.app, governmentId, anonymous, { schoolYear, dossier: 'C', now: before }),
    ).rejects.toThrow('Meld je eerst aan');
  });

  it('keeps the seed to itself between the commitment and the draw, which waits for the end of the period', async () => {
    const asked = { schoolYear, now: before };
    await expect(commitDraw(database.app, governmentId, one, { ...asked, seed })).rejects.toThrow(
      'reglement',
    );
    await chooseDossier(database.app, governmentId, one, { ...asked, dossier: 'C' });
    await expect(commitDraw(database.app, governmentId, one, { ...asked, seed, now: after })).rejects.toThrow(
      'voorbij',
    );
    await commitDraw(database.app, governmentId, one, { ...asked, seed });
    await expect(commitDraw(database.app, governmentId, one, { ...asked, seed })).rejects.toThrow('al vast');
    const committed = await withGovernment(database.app, governmentId, (tx) => findDraw(tx, schoolYear));
    expect(JSON.stringify(committed)).not.toContain(seed);
    expect(committed).toMatchObject({ state: 'committed', commitment: hashOf(seed) });
    await expect(drawLots(database.app, governmentId, one, asked)).rejects.toThrow('loopt nog');
    await expect(proposeYearRun(database.app, governmentId, one, asked)).rejects.toThrow('niet geloot');
    await drawLots(database.app, governmentId, one, { schoolYear, now: after });
    await expect(drawLots(database.app, governmentId, one, { schoolYear, now: after })).rejects.toThrow(
      'al geloot',
    );
    const drawn = await withGovernment(database.app, governmentId, (tx) => findDraw(tx, schoolYear));
    expect(drawn).toMatchObject({ state: 'drawn', seed });
  });

  it('runs by two people: the nearest child has the one free place', async () => {
    const id = await proposeYearRun(database.app, governmentId, one, { schoolYear, now: after });
    await expect(
      proposeYearRun(database.app, governmentId, other, { schoolYear, now: after }),
    ).rejects.toThrow('wacht al');
    const confirm = { id, verb: 'run.confirm', now: after } as const;
    await expect(decideYearRun(database.app, governmentId, one, confirm)).rejects.toThrow('collega');
    await decideYearRun(database.app, governmentId, other, confirm);
    await expect(decideYearRun(database.app, governmentId, other, confirm)).rejects.toThrow('al beslist');
    const run = await withGovernment(database.app, governmentId, (tx) => findRun(tx, id));
    expect(run).toMatchObject({ state: 'confirmed', corrects: null, ruleSetVersion: 1 });
    expect(hashOf(run?.result ?? '')).toBe(run?.resultHash);
    expect(JSON.parse(run?.result ?? '')).toMatchObject({
      assignment: { 'k-00000000': null, 'k-00000001': 'V01/2024' },
      checks: { stable: true, feasible: true },
    });
  });

  it('is never changed: a correction is a new run that names the one before', async () => {
    const [first] = await withGovernment(database.app, governmentId, (tx) => listRuns(tx, schoolYear));
    for (const change of [
      { state: 'withdrawn' as const },
      { result: 'anders' },
      { result_hash: '0'.repeat(64) },
    ])
      await expect(
        withGovernment(database.app, governmentId, (tx) =>
          tx
            .updateTable('runs')
            .set(change)
            .where('id', '=', first?.id ?? '')
            .execute(),
        ),
      ).rejects.toThrow('never changed');
    const id = await proposeYearRun(database.app, governmentId, other, { schoolYear, now: after });
    const again = await withGovernment(database.app, governmentId, (tx) => findRun(tx, id));
    expect(again).toMatchObject({ corrects: first?.id, state: 'proposed', resultHash: first?.resultHash });
    await decideYearRun(database.app, governmentId, other, { id, verb: 'run.withdraw', now: after });
  });
});

describe('the end of a term', () => {
  const end = () => endTerms(database.app, governmentId, { now: after });

  it('lets registrations and the data of runs go, keeps the hashes, and takes nothing before its day', async () => {
    expect(await end()).toEqual({ registrations: 0, runs: 0 });
    const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
      withGovernment(database.app, governmentId, work);
    const runs = await inside((tx) => listRuns(tx, schoolYear));
    // The database lets no row go whose term still runs, whoever asks.
    await inside((tx) => tx.deleteFrom('registrations').execute());
    await database.owner
      .updateTable('registrations')
      .set({ kept_until: '2020-10-31' })
      .where('pseudonym', '=', 'k-00000000')
      .execute();
    await database.owner.updateTable('runs').set({ kept_until: '2020-10-31' }).execute();
    expect(await end()).toEqual({ registrations: 1, runs: runs.length });
    expect(await end()).toEqual({ registrations: 0, runs: 0 });
    expect(await inside((tx) => listRuns(tx, schoolYear))).toEqual(runs);
    const left = await inside((tx) => tx.selectFrom('registrations').select('pseudonym').execute());
    expect(left).toEqual([{ pseudonym: 'k-00000001' }]);
    const run = await inside((tx) => findRun(tx, runs[0]?.id ?? ''));
    expect(run).toMatchObject({ input: null, result: null, inputHash: runs[0]?.inputHash });
  });
});

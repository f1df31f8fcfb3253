import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { A, B, fillGovernment } from '../../test/two-governments.ts';
import type { Actor } from '../organisation/person.ts';
import type { Role } from '../organisation/role.ts';
import { withGovernment } from '../platform/database/government.ts';
import { freeInYear } from './free-places.query.ts';
import { keepCapacities } from './keep.usecase.ts';
import { seenOf, type GivenLevel } from './level.ts';
import { keepSite, seenSite, addSite } from './sites.usecase.ts';
import { keepSchoolYear, setSchoolYear } from './years.usecase.ts';
import { listCapacities, listRaises, listSchools, listSites } from './school.store.ts';

const now = '2026-01-12T09:00:00.000Z';
const AN = 'aaaaaaaa-0000-4000-8000-000000000112';
const year = 2027;

let db: TestDatabase;
let siteId: string;
const actorOf = (role: Role | null): Actor => ({
  person: role === null ? null : { id: AN, name: 'An', locale: 'nl' },
  grants: role === null ? [] : [{ role, bodyId: null, serviceId: null }],
  actsFor: [],
});
const officer = actorOf('enrolment_officer');
const given = { school: 'De Kei', board: 'vzw De Kei', code: 'V07', name: 'Kei Dorp', address: '' };

const level = (at: string, places: number, sitting = 0, enrolled = 0): GivenLevel => ({
  at,
  places,
  sitting,
  enrolled,
});
const days = { beginsOn: '2027-09-01', endsOn: '2028-06-30' };
const seen = (): Promise<string> =>
  withGovernment(db.app, A, async (tx) =>
    seenOf((await listCapacities(tx, year)).filter((one) => one.siteId === siteId)),
  );
const keep = async (
  levels: GivenLevel[],
  more: { reason?: string; seen?: string; actor?: Actor; now?: string } = {},
): Promise<void> =>
  keepCapacities(db.app, A, more.actor ?? officer, {
    siteId,
    schoolYear: year,
    seen: more.seen ?? (await seen()),
    levels,
    reason: more.reason ?? '',
    now: more.now ?? now,
  });
const free = () =>
  withGovernment(db.app, A, async (tx) => {
    const found = await freeInYear(tx, year);
    return found.year !== year
      ? undefined
      : found.schools.flatMap(({ sites }) => sites).find(({ id }) => id === siteId);
  });

beforeAll(async () => {
  db = await testDatabase();
  await fillGovernment(db.owner, A, 'Spoorbeke');
  await fillGovernment(db.owner, B, 'Wisselgem');
  siteId = await addSite(db.app, A, officer, { ...given, now });
});
afterAll(() => db.drop());

describe('a site', () => {
  it('is added by an officer, once for each code, in this government', async () => {
    await expect(addSite(db.app, A, officer, { ...given, name: 'Nog eens', now })).rejects.toThrow(
      /die code/,
    );
    await expect(addSite(db.app, A, officer, { ...given, board: 'GO!', code: 'V08', now })).rejects.toThrow(
      /hoort bij vzw De Kei/,
    );
    await expect(addSite(db.app, A, actorOf('administrator'), { ...given, now })).rejects.toThrow(/Alleen/);
    await expect(addSite(db.app, A, actorOf(null), { ...given, now })).rejects.toThrow(/Meld je/);
    const elsewhere = await withGovernment(db.app, B, listSites);
    expect(elsewhere.map(({ code }) => code)).toEqual(['V01']);
  });
});

describe('a capacity', () => {
  it('leaves free what nobody sits in or is enrolled for, at every level', async () => {
    await expect(
      keepSchoolYear(db.app, A, officer, { year, beginsOn: '2027-09-01', endsOn: '2027-06-30', now }),
    ).rejects.toThrow(/einde/);
    await keepSchoolYear(db.app, A, officer, { year, ...days, now });
    await keep([level('2025', 25, 3, 10), level('2024', 24, 20), level('site', 40)]);
    const all = await withGovernment(db.app, A, (tx) => freeInYear(tx, year, 'officers'));
    expect(all.schools.flatMap(({ sites }) => sites).find(({ id }) => id === siteId)?.free).toEqual({
      total: 7,
      byAgeGroup: new Map([
        ['2025', 7],
        ['2024', 4],
      ]),
    });
  });

  it('may still be wrong, and is not shown, as long as its year is a concept', async () => {
    expect(await free()).toBeUndefined();
    await keep([level('2025', 26, 3, 10)]);
    await keep([level('2025', 25, 3, 10)]);
    await expect(keep([level('2014', 25)])).rejects.toThrow(/niveau/);
    const set = (actor = officer) => setSchoolYear(db.app, A, actor, { year, now });
    await expect(set(actorOf('administrator'))).rejects.toThrow(/Alleen/);
    await expect(setSchoolYear(db.app, A, officer, { year: 2040, now })).rejects.toThrow(/is er niet/);
    await set();
    await expect(set()).rejects.toThrow(/al vastgesteld/);
    // Back to a concept it never goes, and no year whose capacities were shown becomes one.
    await expect(
      withGovernment(db.app, A, (tx) =>
        tx
          .updateTable('school_years')
          .set({ set_at: null, set_by: null })
          .where('school_year', '=', year)
          .execute(),
      ),
    ).rejects.toThrow('set once');
  });

  it('goes up with a reason, which stays with who raised it', async () => {
    await expect(keep([level('2025', 30, 3, 10)])).rejects.toThrow(/Zeg waarom/);
    await keep([level('2025', 30, 3, 10)], { reason: 'Een klas erbij', now: '2026-02-02T10:00:00.000Z' });
    const raises = await withGovernment(db.app, A, async (tx) => {
      const site = (await listSites(tx)).find(({ id }) => id === siteId);
      return listRaises(tx, site?.schoolId ?? '', year);
    });
    expect(raises).toMatchObject([{ ageGroup: '2025', from: 25, to: 30, reason: 'Een klas erbij' }]);
  });

  it('never goes down, not even past the rules of the house', async () => {
    await expect(keep([level('2025', 29, 3, 10)], { reason: 'minder' })).rejects.toThrow(/nooit omlaag/);
    await expect(
      withGovernment(db.app, A, (tx) =>
        tx.updateTable('capacities').set({ places: 1 }).where('site_id', '=', siteId).execute(),
      ),
    ).rejects.toThrow('never lowered');
  });

  it('is kept by one at a time: who did not see the last change is told', async () => {
    const old = await seen();
    await keep([level('2024', 24, 21)], { now: '2026-02-03T10:00:00.000Z' });
    // Who looks and changes nothing says that it is still right.
    await keep([level('2024', 24, 21)], { now: '2026-02-04T10:00:00.000Z' });
    const stamped = await withGovernment(db.app, A, (tx) => freeInYear(tx, year));
    expect(stamped.schools.find(({ name }) => name === 'De Kei')?.keptAt).toMatch(/^2026-02-04T10:00/);
    await expect(keep([level('2024', 24, 22)], { seen: old })).rejects.toThrow(/intussen/);
    await expect(keep([level('2024', 24, 22)], { actor: actorOf('councillor') })).rejects.toThrow(/Alleen/);
  });

  it('of another government is not there', async () => {
    await expect(
      keepCapacities(db.app, B, officer, {
        siteId,
        schoolYear: year,
        seen: '',
        levels: [],
        reason: '',
        now,
      }),
    ).rejects.toThrow(/niet \(meer\)/);
  });

  it('leaves a trail of each change', async () => {
    const entries = await db.owner
      .selectFrom('audit_entries')
      .select('verb')
      .where('government_id', '=', A)
      .where('subject_id', '=', siteId)
      .where('subject_kind', '=', 'site')
      .orderBy('sequence')
      .execute();
    expect(entries.map(({ verb }) => verb)).toEqual([
      'schools.change',
      ...Array.from({ length: 5 }, () => 'capacity.change'),
      'capacity.confirm',
    ]);
  });
});

describe('what is known of a site', () => {
  const read = () =>
    withGovernment(db.app, A, async (tx) => {
      const site = (await listSites(tx)).find(({ id }) => id === siteId);
      const school = (await listSchools(tx)).find(({ id }) => id === site?.schoolId);
      if (!site || !school) throw new Error('no site');
      return { site, school };
    });
  const facts = {
    name: 'Kei Centrum',
    address: 'Markt 1',
    latitude: 50.88,
    longitude: 4.07,
    campus: 'Noord',
    beginsOn: null,
    endsOn: null,
  };
  const change = async (more: Partial<Parameters<typeof keepSite>[3]> = {}): Promise<void> => {
    const { site, school } = await read();
    const seenNow = seenSite(site, school);
    const whole = {
      id: siteId,
      school: 'De Kei',
      board: 'vzw De Kei',
      seen: seenNow,
      now,
      ...facts,
      ...more,
    };
    await keepSite(db.app, A, officer, whole);
  };

  it('is changed by who saw what stands there, and no two schools have one name', async () => {
    await change();
    expect((await read()).site).toMatchObject(facts);
    await expect(change({ seen: '' })).rejects.toThrow(/intussen/);
    await expect(change({ longitude: null })).rejects.toThrow(/allebei/);
    await expect(change({ beginsOn: '2028-01-01', endsOn: '2027-01-01' })).rejects.toThrow(/einde/);
    await expect(change({ school: 'De Vlinder' })).rejects.toThrow(/al een school/);
    await change({ board: 'vzw Samen' });
    expect((await read()).school.board).toBe('vzw Samen');
  });

  it('has a limit for its campus, and ends on a day without going away', async () => {
    await keep([level('campus', 36)]);
    // The site has 33 of its pupils in and may have 40; its campus may have 36.
    const { site } = await read();
    const levels = await withGovernment(db.app, A, (tx) => listCapacities(tx, year));
    expect(levels.find(({ campus }) => campus === 'Noord')).toMatchObject({ places: 36, siteId: null });
    const taken = levels
      .filter((one) => one.siteId === site.id)
      .reduce((sum, { sitting, enrolled }) => sum + sitting + enrolled, 0);
    expect((await free())?.free.total).toBe(36 - taken);
    await change({ endsOn: '2027-06-30' });
    expect(await free()).toBeUndefined();
    expect((await read()).site.endsOn).toBe('2027-06-30');
  });
});

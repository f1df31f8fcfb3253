import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { A, B, fillGovernment } from '../../test/two-governments.ts';
import type { Actor } from '../organisation/person.ts';
import type { Role } from '../organisation/role.ts';
import { withGovernment } from '../platform/database/government.ts';
import { freeInYear } from './free-places.query.ts';
import { addSite, keepCapacities, seenOf, type GivenLevel } from './keep.usecase.ts';
import { listCapacities, listRaises, listSites } from './school.store.ts';

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
  withGovernment(db.app, A, async (tx) =>
    (await freeInYear(tx, year)).schools.flatMap(({ sites }) => sites).find(({ id }) => id === siteId),
  );

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
    await keep([level('2025', 25, 3, 10), level('2024', 24, 20), level('site', 40)]);
    expect((await free())?.free).toEqual({
      total: 7,
      byAgeGroup: new Map([
        ['2025', 7],
        ['2024', 4],
      ]),
    });
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
      ...Array.from({ length: 3 }, () => 'capacity.change'),
    ]);
  });
});

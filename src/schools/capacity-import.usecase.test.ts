import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { A, fillGovernment } from '../../test/two-governments.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { importCapacities } from './capacity-import.usecase.ts';
import { capacityLines } from './capacity-lines.query.ts';
import { capacityTable } from './capacity-table.ts';
import { listCapacities, listRaises, listSites } from './school.store.ts';

const now = '2026-01-12T09:00:00.000Z';
const schoolYear = 2026;
const officer: Actor = {
  person: { id: 'aaaaaaaa-0000-4000-8000-000000000112', name: 'An', locale: 'nl' },
  grants: [{ role: 'enrolment_officer', bodyId: null, serviceId: null }],
  actsFor: [],
};
let db: TestDatabase;
const head = [
  'Code vestigingsplaats',
  'Niveau',
  'Capaciteit',
  'Zittend',
  'Ingeschreven',
  'Reden van een verhoging',
];
const take = (rows: string[][], more: { dry?: boolean; actor?: Actor } = {}) =>
  importCapacities(db.app, A, more.actor ?? officer, {
    schoolYear,
    rows: [head, ...rows],
    file: 'capaciteiten.csv',
    now,
    dry: more.dry ?? false,
  });
const kept = () =>
  withGovernment(db.app, A, async (tx) =>
    (await listCapacities(tx, schoolYear)).map(({ ageGroup, places, sitting, enrolled }) => ({
      ageGroup,
      places,
      sitting,
      enrolled,
    })),
  );

beforeAll(async () => {
  db = await testDatabase();
  // A site V01 with 25 places for the birth year 2024, of which 3 are taken.
  await fillGovernment(db.owner, A, 'Spoorbeke');
});
afterAll(() => db.drop());

it('takes nothing as long as a row is wrong, and says which and why', async () => {
  const before = await kept();
  const { findings } = await take([
    ['V01', '2024', '20', '3', '0', 'minder'],
    ['V01', '2024', '26', '3', '0', ''],
    ['V99', '2023', '20', '', '', ''],
    ['V01', 'Klas 3', '20', '', '', ''],
    ['V01', 'Campus', '20', '', '', ''],
    ['V01', '2022', '2,5', '', '', ''],
    ['V01', 'School', '80', '4', '', ''],
    ['V01', '2021', '20', '', '', ''],
  ]);
  expect(findings.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [5, 'Niveau', 'level'],
    [7, 'Capaciteit', 'count'],
    [8, 'Niveau', 'counted-above'],
    [2, 'Capaciteit', 'lowered'],
    [3, 'Niveau', 'twice'],
    [3, 'Reden van een verhoging', 'noReason'],
    [4, 'Code vestigingsplaats', 'site'],
    [6, 'Niveau', 'noLevel'],
  ]);
  expect(await kept()).toEqual(before);
});

it('only says what it would do until it is told to, and keeps why a capacity goes up', async () => {
  const rows = [
    ['V01', '2024', '30', '3', '2', 'Een klas erbij'],
    ['V01', 'vestigingsplaats', '60', '', '', ''],
    ['V01', 'Nieuwkomers', '5', '', '1', ''],
  ];
  expect(await take(rows, { dry: true })).toEqual({ findings: [], added: 2, changed: 1, same: 0 });
  expect(await kept()).toHaveLength(1);
  await take(rows);
  expect(await kept()).toEqual([
    { ageGroup: 'newcomers', places: 5, sitting: 0, enrolled: 1 },
    { ageGroup: '2024', places: 30, sitting: 3, enrolled: 2 },
    { ageGroup: '', places: 60, sitting: 0, enrolled: 0 },
  ]);
  const raises = await withGovernment(db.app, A, async (tx) =>
    listRaises(tx, (await listSites(tx))[0]?.schoolId ?? '', schoolYear),
  );
  expect(raises[0]).toMatchObject({ from: 25, to: 30, reason: 'Een klas erbij' });
  await expect(take(rows, { actor: { ...officer, grants: [] } })).rejects.toThrow(/Alleen/);
});

it('goes out as a table that changes nothing when it comes back', async () => {
  const table = await withGovernment(db.app, A, async (tx) =>
    capacityTable(await capacityLines(tx, schoolYear)),
  );
  const text = (cell: (typeof table.rows)[number][number]): string =>
    cell === null ? '' : typeof cell === 'string' ? cell : cell.figure;
  const rows = [table.head, ...table.rows.map((row) => row.map(text))];
  const back = { schoolYear, rows, file: 'uit.csv', now, dry: false };
  expect(await importCapacities(db.app, A, officer, back)).toEqual({
    findings: [],
    added: 0,
    changed: 0,
    same: 3,
  });
});

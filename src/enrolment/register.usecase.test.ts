/** Registrations that an officer enters, puts right and takes back, and those that come in with a file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { createGovernment } from '../organisation/government.store.ts';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { type Actor, anonymous } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { changeSite, createSchool, createSite, setCapacity } from '../schools/school.store.ts';
import {
  addRegistration,
  changeRegistration,
  type Given,
  seenRegistration,
  withdrawRegistration,
} from './register.usecase.ts';
import { hashOf } from '../platform/identity/token.ts';
import { addDraw, markDrawn, setPart } from './draw.store.ts';
import { importRegistrations } from './registration-import.usecase.ts';
import { listKept, updateRegistration } from './registration.store.ts';
import { registrationTable } from './registration-table.ts';
import { addRuleSet, setConcept } from './rule-set.store.ts';
import { groupNames } from './rule-text.nl.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';
import { listRegistrations } from './year.store.ts';

const governmentId = 'aaaaaaaa-0000-4000-8000-00000000000a';
const schoolYear = 2026;
const during = '2026-03-02T08:14:00.000Z';
const after = '2026-04-02T08:14:00.000Z';
const colleague = 'aaaaaaaa-0000-4000-8000-0000000000b2';
const actor: Actor = {
  person: { id: 'aaaaaaaa-0000-4000-8000-0000000000b1', name: 'An', locale: 'nl' },
  grants: [{ role: 'enrolment_officer', bodyId: null, serviceId: null }],
  actsFor: [],
};

let db: TestDatabase;
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Proef', slug: 'proef' });
    const id = actor.person?.id ?? '';
    await createPerson(tx, governmentId, { id, name: 'An', mail: 'an@proef.example' });
    await addGrant(tx, governmentId, id, { role: 'enrolment_officer', bodyId: null, serviceId: null });
    const schoolId = await createSchool(tx, governmentId, { name: 'De Eik', board: 'Gemeente' });
    for (const code of ['V01', 'V02']) {
      const siteId = await createSite(tx, governmentId, { schoolId, code, name: code, address: '' });
      if (siteId === undefined) throw new Error('no site');
      const level = { schoolYear, schoolId, siteId, ageGroup: '2024', keptAt: during };
      await setCapacity(tx, governmentId, { ...level, places: 20, sitting: 0, enrolled: 0 });
      if (code === 'V01')
        await changeSite(tx, siteId, {
          name: code,
          address: '',
          latitude: 50.89,
          longitude: 4.07,
          campus: '',
          beginsOn: null,
          endsOn: null,
        });
    }
    const sites = ['V01', 'V02'].map((code) => ({ id: code, school: 'De Eik', board: 'Gemeente' }));
    const rules = standardDossier('C', { schoolYear, sites }, dossierWords);
    await setConcept(tx, await addRuleSet(tx, governmentId, { rules, version: 1, at: during, by: id }), {
      at: during,
      by: id,
    });
  });
});
afterAll(() => db.drop());

const given: Given = {
  birthYear: 2024,
  claims: [{ group: 'sibling', site: 'V01', proof: 'missing' }],
  choices: ['V01', 'V02'],
  distance: { V02: 640 },
  linkedTo: null,
  home: { latitude: 50.88, longitude: 4.07 },
};
const asked = { schoolYear, reason: '', now: during };
const add = (more: Partial<Given & typeof asked> = {}, who = actor): Promise<string> =>
  addRegistration(db.app, governmentId, who, { ...asked, ...given, ...more });
const read = async (code: string) => {
  const [one] = await inside((tx) => listKept(tx, schoolYear, code));
  if (!one) throw new Error('no registration');
  return one;
};
const trail = async () => {
  const entries = await db.owner.selectFrom('audit_entries').select(['verb', 'subject_id']).execute();
  return entries.filter(({ verb }) => verb.startsWith('registration.'));
};

describe('a registration', () => {
  it('is made by an officer with a random code, keeps metres and no home, and says who helped and until when', async () => {
    await expect(add({}, anonymous)).rejects.toThrow('Meld je eerst aan');
    await expect(add({}, { ...actor, grants: [] })).rejects.toThrow('Alleen wie aanmeldingen beheert');
    expect(await trail()).toEqual([]);
    const code = await add();
    expect(code).toMatch(/^k-[0-9a-f]{16}$/);
    const { registration, enteredBy, keptUntil } = await read(code);
    // A hundredth of a degree to the north is 1,112.3 m at 50.885 degrees (meridian of WGS 84, 111,229 m a degree).
    expect(registration).toEqual({
      pseudonym: code,
      birthYear: 2024,
      claims: given.claims,
      choices: ['V01', 'V02'],
      distance: { V01: 1112, V02: 640 },
      linked: null,
      registeredAt: during,
    });
    expect([enteredBy, keptUntil]).toEqual(['An', '2027-10-31']);
    expect(JSON.stringify(registration)).not.toContain('50.88');
    expect(await trail()).toEqual([{ verb: 'registration.add', subject_id: code }]);
  });

  it.each([
    [{ choices: ['V09'] }, 'geen vestigingsplaats'],
    [{ choices: ['V01', 'V01'] }, 'twee keer gekozen'],
    [{ claims: [{ group: 'vriend', site: null, proof: 'given' as const }] }, 'geen voorrangsgroep'],
    [{ claims: [{ group: 'sibling', site: null, proof: 'given' as const }] }, 'bij welke school'],
    [{ claims: [{ group: 'underrepresented', site: 'V01', proof: 'given' as const }] }, 'geldt overal'],
    [{ linkedTo: 'k-0000000000000000' }, 'geen andere aanmelding'],
    [{ now: after }, 'alleen met een reden'],
  ])('with %j is refused: %s', async (more, sentence) => {
    const before = await trail();
    await expect(add(more)).rejects.toThrow(sentence);
    expect(await trail()).toEqual(before);
  });

  it('is changed by who saw it, keeps its moment, and shares a lot with a brother or sister', async () => {
    const [first, second] = [await add(), await add({ choices: ['V02'] })];
    const seen = seenRegistration((await read(second)).registration);
    const change = (more: Partial<Given & typeof asked>, was = seen) =>
      changeRegistration(db.app, governmentId, actor, {
        ...asked,
        ...given,
        pseudonym: second,
        seen: was,
        ...more,
      });
    await change({ linkedTo: first, now: '2026-03-03T08:00:00.000Z' });
    const [one, other] = [await read(first), await read(second)];
    expect(one.registration.linked).toMatch(/^g-[0-9a-f]{16}$/);
    expect(other.registration.linked).toBe(one.registration.linked);
    expect(other.registration).toMatchObject({ choices: ['V01', 'V02'], registeredAt: during });
    await expect(change({})).rejects.toThrow('intussen gewijzigd');
    await expect(
      inside((tx) =>
        tx
          .updateTable('registrations')
          .set({ content: JSON.stringify({ ...other.registration, registeredAt: after }) })
          .where('pseudonym', '=', second)
          .execute(),
      ),
    ).rejects.toThrow('moment of a registration stays');
    const now = seenRegistration(other.registration);
    await expect(change({ now: after }, now)).rejects.toThrow('alleen met een reden');
    await change({ now: after, reason: 'Huisnummer was verkeerd', birthYear: 2023 }, now);
    expect((await read(second)).registration.birthYear).toBe(2023);
  });

  it('keeps a claim that it had, whatever the rules say now, and takes no new one of that kind', async () => {
    const code = await add();
    const old = { group: 'indicator', site: null, proof: 'given' as const };
    const { registration } = await read(code);
    const older = { ...registration, claims: [old] };
    await inside((tx) => updateRegistration(tx, schoolYear, older));
    const change = { ...asked, ...given, pseudonym: code, seen: seenRegistration(older) };
    await changeRegistration(db.app, governmentId, actor, {
      ...change,
      claims: [{ ...old, proof: 'missing' }],
    });
    expect((await read(code)).registration.claims).toEqual([{ ...old, proof: 'missing' }]);
    await expect(add({ claims: [old] })).rejects.toThrow('geen voorrangsgroep');
  });

  it('is linked to nobody once the lots are known, whatever the reason', async () => {
    const [code, other] = [await add(), await add()];
    const part = '0'.repeat(32);
    const by = actor.person?.id ?? '';
    await inside(async (tx) => {
      await createPerson(tx, governmentId, { id: colleague, name: 'Bo', mail: 'bo@proef.example' });
      const seed = 'a'.repeat(64);
      await addDraw(tx, governmentId, { schoolYear, seed, commitment: hashOf(seed), at: during, by });
      await setPart(tx, schoolYear, { commitment: hashOf(part), at: during, by: colleague });
      await markDrawn(tx, schoolYear, { part, at: after, by });
    });
    const late = { ...asked, ...given, reason: 'Een tweeling', now: after, linkedTo: other };
    const seen = seenRegistration((await read(code)).registration);
    await expect(
      changeRegistration(db.app, governmentId, actor, { ...late, pseudonym: code, seen }),
    ).rejects.toThrow('al geloot');
    await expect(add(late)).rejects.toThrow('al geloot');
    await expect(add({ ...late, linkedTo: null })).rejects.toThrow('een nieuw kind kan niet meer');
    expect((await read(other)).registration.linked).toBeNull();
    await db.owner.deleteFrom('draws').where('government_id', '=', governmentId).execute();
  });

  it('that is withdrawn takes no part, and can come back', async () => {
    const code = await add();
    const act = (verb: 'registration.withdraw' | 'registration.restore') =>
      withdrawRegistration(db.app, governmentId, actor, { ...asked, pseudonym: code, verb });
    const counted = async () =>
      (await inside((tx) => listRegistrations(tx, schoolYear))).some(({ pseudonym }) => pseudonym === code);
    await act('registration.withdraw');
    expect(await counted()).toBe(false);
    await act('registration.restore');
    expect(await counted()).toBe(true);
  });
});

describe('a file of registrations', () => {
  const head = [
    'Code',
    'Geboortejaar',
    'Keuze 1',
    'Afstand 1',
    'Keuze 2',
    'Afstand 2',
    'Voorrang',
    'Gekoppeld',
  ];
  const take = (rows: string[][], dry = false) =>
    importRegistrations(db.app, governmentId, actor, {
      ...asked,
      rows: [head, ...rows],
      file: 'kinderen.csv',
      dry,
    });
  const all = () => inside((tx) => listRegistrations(tx, schoolYear));

  it('takes nothing as long as a row is wrong, and no code that the house did not make', async () => {
    const before = await all();
    const { findings } = await take([
      ['k-00000000000000aa', '2024', 'V01', '', '', '', '', ''],
      ['', '24', 'V01', 'ver', '', '', '', ''],
      ['', '2024', '', '', 'V01', '', 'broers en zussen = gegeven', ''],
      ['', '2024', 'V09', '', '', '', 'ondervertegenwoordigde groep@V01 = misschien', ''],
    ]);
    expect(findings.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [3, 'Geboortejaar', 'birthYear'],
      [3, 'Afstand 1', 'metres'],
      [4, 'Keuze 2', 'gap'],
      [5, 'Voorrang', 'proof'],
      [2, 'Code', 'child'],
      [4, 'Voorrang', 'group-site'],
      [5, 'Keuze 1', 'site'],
    ]);
    expect(await all()).toEqual(before);
  });

  it('brings new children, whose family name is not kept, and goes out as a table that changes nothing', async () => {
    const before = await all();
    const rows = [
      ['', '2024', 'V01', '300', 'V02', '', 'broers en zussen@V01 = gegeven', 'Peeters'],
      ['', '2024', 'V01', '300', '', '', '', 'Peeters'],
    ];
    expect(await take(rows, true)).toMatchObject({ findings: [], added: 2, changed: 0 });
    expect(await all()).toEqual(before);
    await take(rows);
    const known = new Set(before.map(({ pseudonym }) => pseudonym));
    const fresh = (await all()).filter(({ pseudonym }) => !known.has(pseudonym));
    expect(fresh).toHaveLength(2);
    expect(fresh[0]?.linked).toMatch(/^g-/);
    expect(fresh[1]?.linked).toBe(fresh[0]?.linked);
    expect(fresh.map(({ claims }) => claims).flat()).toEqual([
      { group: 'sibling', site: 'V01', proof: 'given' },
    ]);

    const table = registrationTable(await all(), groupNames);
    const text = (cell: (typeof table.rows)[number][number]): string =>
      cell === null ? '' : typeof cell === 'string' ? cell : cell.figure;
    const back = {
      ...asked,
      rows: [table.head, ...table.rows.map((row) => row.map(text))],
      file: 'x',
      dry: false,
    };
    expect(await importRegistrations(db.app, governmentId, actor, back)).toEqual({
      findings: [],
      added: 0,
      changed: 0,
      same: (await all()).length,
    });
    await expect(importRegistrations(db.app, governmentId, actor, { ...back, now: after })).rejects.toThrow(
      'alleen met een reden',
    );
  });
});

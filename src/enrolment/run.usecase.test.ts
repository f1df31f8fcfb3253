/** A year from rules to a confirmed run, by two officers, and what is refused on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { createGovernment } from '../organisation/government.store.ts';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { hashOf } from '../platform/identity/token.ts';
import { createSchool, createSite, setCapacity } from '../schools/school.store.ts';
import { addDraw, findDraw } from './draw.store.ts';
import { commitDraw, commitDrawPart, drawLots } from './draw.usecase.ts';
import { decideYearRun, proposeYearRun } from './run.usecase.ts';
import { endTerms } from './end-terms.usecase.ts';
import { addPublication, findPublication, listPublished, publishedTexts } from './publication.store.ts';
import { publishYearRun } from './publish.usecase.ts';
import { addRun, decideRun, findRun, listRuns } from './run.store.ts';
import { findRuleSet, listRuleSets } from './rule-set.store.ts';
import { beginRules, dropRules, setRules } from './rules.usecase.ts';
import { addRegistrations } from './year.store.ts';

const governmentId = 'aaaaaaaa-0000-4000-8000-00000000000a';
const schoolYear = 2026;
const seed = '0123456789abcdef'.repeat(4);
const part = '00112233445566778899aabbccddeeff';
const before = '2026-03-01T10:00:00.000Z';
const after = '2026-03-18T10:00:00.000Z';
/** So many hours later. */
const hoursLater = (hours: number): string => new Date(Date.parse(after) + hours * 3_600_000).toISOString();
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
      beginRules(database.app, governmentId, anonymous, { schoolYear, from: 'C', now: before }),
    ).rejects.toThrow('Meld je eerst aan');
  });

  it('keeps the seed to itself between the commitment and the draw, which waits for the end of the period', async () => {
    const asked = { schoolYear, now: before };
    await expect(commitDraw(database.app, governmentId, one, { ...asked, seed })).rejects.toThrow(
      'reglement',
    );
    const concept = await beginRules(database.app, governmentId, one, { ...asked, from: 'C' });
    // As long as it is a concept it counts for nothing.
    await expect(commitDraw(database.app, governmentId, one, { ...asked, seed })).rejects.toThrow(
      'reglement',
    );
    const kept = await withGovernment(database.app, governmentId, (tx) => findRuleSet(tx, concept));
    await setRules(database.app, governmentId, one, { id: concept, seen: kept?.madeAt ?? '', now: before });
    await expect(commitDraw(database.app, governmentId, one, { ...asked, seed, now: after })).rejects.toThrow(
      'voorbij',
    );
    await commitDraw(database.app, governmentId, one, { ...asked, seed });
    await expect(commitDraw(database.app, governmentId, one, { ...asked, seed })).rejects.toThrow('al vast');
    const committed = await withGovernment(database.app, governmentId, (tx) => findDraw(tx, schoolYear));
    expect(JSON.stringify(committed)).not.toContain(seed);
    expect(committed).toMatchObject({ state: 'committed', commitment: hashOf(seed) });
    const open = (typed: string, now = after) =>
      drawLots(database.app, governmentId, one, { schoolYear, now, typed });
    await expect(open(part, before)).rejects.toThrow('loopt nog');
    await expect(open(part)).rejects.toThrow('geen tweede deel');
    await expect(commitDrawPart(database.app, governmentId, one, { ...asked, part })).rejects.toThrow(
      'collega',
    );
    await commitDrawPart(database.app, governmentId, other, { ...asked, part: 'f'.repeat(32) });
    await commitDrawPart(database.app, governmentId, other, { ...asked, part });
    await expect(proposeYearRun(database.app, governmentId, one, { ...asked, reason: '' })).rejects.toThrow(
      'niet geloot',
    );
    await expect(open('f'.repeat(32))).rejects.toThrow('niet het deel');
    // Before the draw no row of any table has the part, and the trail has neither of both.
    const rows = await database.owner
      .selectFrom('draws')
      .select(['part', 'part_commitment'])
      .where('government_id', '=', governmentId)
      .execute();
    expect(rows).toEqual([{ part: null, part_commitment: hashOf(part) }]);
    const entries = await database.owner.selectFrom('audit_entries').selectAll().execute();
    const trail = JSON.stringify(entries, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(trail).toContain(hashOf(part));
    for (const secret of [part, seed]) expect(trail).not.toContain(secret);
    await open('0011 2233 4455 6677 8899 AABB CCDD EEFF');
    await expect(open(part)).rejects.toThrow('al geloot');
    const drawn = await withGovernment(database.app, governmentId, (tx) => findDraw(tx, schoolYear));
    expect(drawn).toMatchObject({ state: 'drawn', seed: hashOf(seed + part), first: seed, second: part });
  });

  it('has no other rules between the draw and the first run', async () => {
    const id = await beginRules(database.app, governmentId, one, { schoolYear, from: 'B', now: after });
    const kept = await withGovernment(database.app, governmentId, (tx) => findRuleSet(tx, id));
    const asked = { id, seen: kept?.madeAt ?? '', now: after };
    await expect(setRules(database.app, governmentId, other, asked)).rejects.toThrow('van voor de loting');
    await dropRules(database.app, governmentId, one, asked);
  });

  it('runs by two people: the nearest child has the one free place', async () => {
    const first = { schoolYear, now: after, reason: '' };
    const id = await proposeYearRun(database.app, governmentId, one, first);
    await expect(proposeYearRun(database.app, governmentId, other, first)).rejects.toThrow('wacht al');
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
    const asked = { schoolYear, now: hoursLater(1), reason: '' };
    await expect(proposeYearRun(database.app, governmentId, other, asked)).rejects.toThrow('in een zin');
    const reason = 'Een huisnummer was verkeerd.';
    const id = await proposeYearRun(database.app, governmentId, other, { ...asked, reason });
    const again = await withGovernment(database.app, governmentId, (tx) => findRun(tx, id));
    expect(again).toMatchObject({
      corrects: first?.id,
      reason,
      state: 'proposed',
      resultHash: first?.resultHash,
    });
    await decideYearRun(database.app, governmentId, other, { id, verb: 'run.withdraw', now: after });
  });
});

const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(database.app, governmentId, work);

describe('a run for the public', () => {
  const publish = (id: string, actor = one) =>
    publishYearRun(database.app, governmentId, actor, { id, now: after });

  it('is a confirmed one, published once by an officer, and stays as it was published', async () => {
    const [withdrawn, confirmed] = await inside((tx) => listRuns(tx, schoolYear));
    const id = confirmed?.id ?? '';
    await expect(publish(id, anonymous)).rejects.toThrow('Meld je eerst aan');
    await expect(publish(withdrawn?.id ?? '')).rejects.toThrow('bevestigde');
    await expect(
      inside((tx) =>
        addPublication(tx, governmentId, withdrawn?.id ?? '', {
          at: after,
          by: one.person?.id ?? '',
          inputHash: hashOf('{}'),
          resultHash: hashOf('{}'),
          rulesHash: hashOf('{}'),
          input: '{}',
          result: '{}',
          cutOffs: {},
        }),
      ),
    ).rejects.toThrow('confirmed before it is published');
    await publish(id);
    await expect(publish(id)).rejects.toThrow('al gepubliceerd');
    const kept = await inside((tx) => findPublication(tx, id));
    const texts = await inside((tx) => publishedTexts(tx, id));
    expect(hashOf(texts?.input ?? '')).toBe(kept?.inputHash);
    // The file tells the order of the distances and never a distance.
    expect(texts?.input).not.toMatch(/120|45,/);
    for (const change of [{ input: null, result: null, cut_offs: null }, { result: '{}' }])
      await expect(
        inside((tx) => tx.updateTable('run_publications').set(change).where('run_id', '=', id).execute()),
      ).rejects.toThrow('never changed');
    const [, now] = await inside((tx) => listRuns(tx, schoolYear));
    expect(now).toMatchObject({
      publishedAt: expect.stringContaining('2026-03-18'),
      publishedByName: 'Ambtenaar 0',
    });
  });

  it('is taken over by its correction, and one that was corrected is no longer published', async () => {
    const reason = 'Een huisnummer was verkeerd.';
    const ids: string[] = [];
    for (const now of [hoursLater(2), hoursLater(3)]) {
      const id = await proposeYearRun(database.app, governmentId, one, { schoolYear, now, reason });
      await decideYearRun(database.app, governmentId, other, { id, verb: 'run.confirm', now: after });
      ids.push(id);
    }
    await expect(publish(ids[0] ?? '')).rejects.toThrow('intussen verbeterd');
    await publish(ids[1] ?? '');
    expect((await inside((tx) => listPublished(tx, schoolYear))).map(({ id }) => id)).toHaveLength(2);
  });
});

describe('the end of a term', () => {
  const end = () => endTerms(database.app, governmentId, { now: after });
  const old = 2018;

  it('is a day of the law, and nobody moves it', async () => {
    const run = {
      government_id: governmentId,
      school_year: schoolYear,
      rule_set_id: (await inside((tx) => listRuns(tx, schoolYear)))[0]?.ruleSetId ?? '',
      input_hash: '0'.repeat(64),
      result_hash: '0'.repeat(64),
      proposed_at: after,
      proposed_by: one.person?.id ?? '',
    };
    await expect(
      inside((tx) =>
        tx
          .insertInto('runs')
          .values({ ...run, kept_until: '2026-10-31' })
          .execute(),
      ),
    ).rejects.toThrow('runs_term');
    await expect(
      inside((tx) =>
        tx
          .insertInto('runs')
          .values({ ...run, kept_until: '2027-10-31', state: 'confirmed' })
          .execute(),
      ),
    ).rejects.toThrow();
    for (const change of [{ kept_until: '2030-10-31' }, { input: null, result: null }])
      await expect(
        inside((tx) => tx.updateTable('runs').set(change).where('school_year', '=', schoolYear).execute()),
      ).rejects.toThrow(/never changed|runs_term/);
  });

  it('lets registrations and the data of runs go, keeps the hashes, and takes nothing before its day', async () => {
    expect(await end()).toEqual({ registrations: 0, runs: 0 });
    // A year that is over, with a run that was published.
    const by = one.person?.id ?? '';
    const id = await inside(async (tx) => {
      await addDraw(tx, governmentId, { schoolYear: old, seed, commitment: hashOf(seed), at: before, by });
      const [rules] = await listRuleSets(tx, schoolYear);
      const added = await addRun(tx, governmentId, {
        schoolYear: old,
        ruleSetId: rules?.id ?? '',
        corrects: null,
        reason: null,
        inputHash: hashOf('in'),
        resultHash: hashOf('uit'),
        input: 'in',
        result: 'uit',
        keptUntil: '2019-10-31',
        proposedAt: before,
        proposedBy: by,
      });
      await decideRun(tx, added, { state: 'confirmed', at: before, by: other.person?.id ?? '' });
      await addPublication(tx, governmentId, added, {
        at: before,
        by,
        inputHash: hashOf('{}'),
        resultHash: hashOf('{}'),
        rulesHash: hashOf('{}'),
        input: '{}',
        result: '{}',
        cutOffs: {},
      });
      return added;
    });
    const runs = await inside((tx) => listRuns(tx, old));
    // The database lets no row go whose term still runs, whoever asks.
    await inside((tx) => tx.deleteFrom('registrations').execute());
    await database.owner
      .updateTable('registrations')
      .set({ kept_until: '2020-10-31' })
      .where('pseudonym', '=', 'k-00000000')
      .execute();
    expect(await end()).toEqual({ registrations: 1, runs: 1 });
    expect(await end()).toEqual({ registrations: 0, runs: 0 });
    expect(await inside((tx) => listRuns(tx, old))).toEqual(runs);
    const left = await inside((tx) => tx.selectFrom('registrations').select('pseudonym').execute());
    expect(left).toEqual([{ pseudonym: 'k-00000001' }]);
    expect(await inside((tx) => findRun(tx, id))).toMatchObject({
      input: null,
      result: null,
      inputHash: hashOf('in'),
    });
    expect(await inside((tx) => findPublication(tx, id))).toMatchObject({
      isThere: false,
      inputHash: hashOf('{}'),
    });
  });
});

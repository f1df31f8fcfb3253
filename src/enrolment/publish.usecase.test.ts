/** A confirmed run is made public by an act, stays as it was, and goes when its term is over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../test/database.ts';
import {
  after,
  before,
  confirmedRun,
  enrolmentDatabase,
  governmentId,
  hoursLater,
  one,
  other,
  schoolYear,
  seed,
} from '../../test/enrolment-year.ts';
import { anonymous } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { hashOf } from '../platform/identity/token.ts';
import { addDraw } from './draw.store.ts';
import { endTerms } from './end-terms.usecase.ts';
import { addPublication, findPublication, listPublished, publishedTexts } from './publication.store.ts';
import { publishYearRun } from './publish.usecase.ts';
import { listRuleSets } from './rule-set.store.ts';
import { addRun, decideRun, findRun, listRuns } from './run.store.ts';
import { decideYearRun, proposeYearRun } from './run.usecase.ts';

let database: TestDatabase;
let confirmed = '';
let withdrawn = '';
beforeAll(async () => {
  database = await enrolmentDatabase();
  confirmed = await confirmedRun(database);
  const again = { schoolYear, now: hoursLater(1), reason: 'Een huisnummer was verkeerd.' };
  withdrawn = await proposeYearRun(database.app, governmentId, other, again);
  await decideYearRun(database.app, governmentId, other, { id: withdrawn, verb: 'run.withdraw', now: after });
});
afterAll(() => database.drop());

const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(database.app, governmentId, work);

describe('a run for the public', () => {
  const publish = (id: string, actor = one) =>
    publishYearRun(database.app, governmentId, actor, { id, now: after });

  it('is a confirmed one, published once by an officer, and stays as it was published', async () => {
    const id = confirmed;
    await expect(publish(id, anonymous)).rejects.toThrow('Meld je eerst aan');
    await expect(publish(withdrawn)).rejects.toThrow('bevestigde');
    await expect(
      inside((tx) =>
        addPublication(tx, governmentId, withdrawn, {
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

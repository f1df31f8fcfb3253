/** A year from rules to a confirmed run, by two officers, and what is refused on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../test/database.ts';
import {
  after,
  before,
  enrolmentDatabase,
  governmentId,
  hoursLater,
  one,
  other,
  part,
  schoolYear,
  seed,
} from '../../test/enrolment-year.ts';
import { anonymous } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { hashOf } from '../platform/identity/token.ts';
import { findDraw } from './draw.store.ts';
import { commitDraw, commitDrawPart, drawLots } from './draw.usecase.ts';
import { findRuleSet } from './rule-set.store.ts';
import { beginRules, dropRules, setRules } from './rules.usecase.ts';
import { findRun, listRuns } from './run.store.ts';
import { decideYearRun, proposeYearRun } from './run.usecase.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await enrolmentDatabase();
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

/** A concept is written by officers, named where it contradicts itself, set by an act, and stays as it was set. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { A, B, fillGovernment } from '../../test/two-governments.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { fieldsOf } from './rule-parts.ts';
import { findConcept, findRuleSet, listRuleSets, type RuleSetVersion } from './rule-set.store.ts';
import { beginRules, changeRules, dropRules, setRules } from './rules.usecase.ts';

const now = '2026-11-02T09:00:00.000Z';
const later = '2026-11-02T10:00:00.000Z';
const AN = 'aaaaaaaa-0000-4000-8000-000000000112';
const schoolYear = 2027;
const actorOf = (role: 'enrolment_officer' | 'administrator'): Actor => ({
  person: { id: AN, name: 'An', locale: 'nl' },
  grants: [{ role, bodyId: null, serviceId: null }],
  actsFor: [],
});
const officer = actorOf('enrolment_officer');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await fillGovernment(db.owner, A, 'Spoorbeke');
  await fillGovernment(db.owner, B, 'Wisselgem');
});
afterAll(() => db.drop());

async function concept(year = schoolYear): Promise<RuleSetVersion> {
  const found = await withGovernment(db.app, A, (tx) => findConcept(tx, year));
  if (!found) throw new Error('no concept');
  return found;
}
async function change(fields: Record<string, string>): Promise<RuleSetVersion> {
  const { id, madeAt: seen, rules } = await concept();
  const all = { ...fieldsOf.general(rules), ...fields };
  await changeRules(db.app, A, officer, { id, seen, part: 'general', fields: all, now: later });
  return concept();
}
const set = async (year = schoolYear): Promise<string> => {
  const { id, madeAt: seen } = await concept(year);
  await setRules(db.app, A, officer, { id, seen, now: later });
  return id;
};

describe('the rules of a year', () => {
  it('are begun by an officer, one concept at a time', async () => {
    const begin = (actor: Actor) => beginRules(db.app, A, actor, { schoolYear, from: 'B', now });
    await expect(begin(actorOf('administrator'))).rejects.toThrow('Alleen');
    await begin(officer);
    await expect(begin(officer)).rejects.toThrow('al een concept');
    expect(await withGovernment(db.app, A, (tx) => listRuleSets(tx, schoolYear))).toEqual([]);
    expect(await withGovernment(db.app, B, (tx) => findConcept(tx, schoolYear))).toBeNull();
  });

  it('change part by part, and not over what somebody else changed', async () => {
    const { id, madeAt: seen } = await concept();
    expect((await change({ regime: 'rim' })).rules.regime).toBe('rim');
    const stale = { id, seen, part: 'general' as const, fields: {}, now: later };
    await expect(changeRules(db.app, A, officer, stale)).rejects.toThrow('intussen');
    await expect(change({ dossier: 'Z' })).rejects.toThrow('klopt iets niet');
    await expect(changeRules(db.app, B, officer, stale)).rejects.toThrow('niet (meer)');
  });

  it('are not set while they contradict themselves, and then never change', async () => {
    // Dossier C orders on the distance first, and these rules on the choice.
    await change({ dossier: 'C' });
    await expect(set()).rejects.toThrow('spreekt zichzelf tegen');
    await change({ dossier: 'B' });
    const id = await set();
    const kept = await withGovernment(db.app, A, (tx) => findRuleSet(tx, id));
    expect(kept).toMatchObject({ version: 1, set: { at: expect.stringContaining('2026-11-02') } });
    const asked = { id, seen: kept?.madeAt ?? '', now: later };
    await expect(dropRules(db.app, A, officer, asked)).rejects.toThrow('niet (meer)');
    for (const content of ['{}', JSON.stringify(kept?.rules)])
      await expect(
        withGovernment(db.app, A, (tx) =>
          tx.updateTable('rule_sets').set({ content }).where('id', '=', id).execute(),
        ),
      ).rejects.toThrow('never change');
    const gone = await withGovernment(db.app, A, (tx) =>
      tx.deleteFrom('rule_sets').where('id', '=', id).executeTakeFirst(),
    );
    expect(gone.numDeletedRows).toBe(0n);
  });

  it('go on from the newest or from the year before, and a concept may go', async () => {
    await beginRules(db.app, A, officer, { schoolYear, from: 'newest', now });
    const { id, madeAt: seen, version, rules } = await concept();
    expect(version).toBe(2);
    expect(rules.regime).toBe('rim');
    expect(await dropRules(db.app, A, officer, { id, seen, now: later })).toBe(schoolYear);
    await beginRules(db.app, A, officer, { schoolYear: schoolYear + 1, from: 'year-before', now });
    expect((await concept(schoolYear + 1)).rules).toMatchObject({ schoolYear: 2028, regime: 'rim' });
    const nothing = { schoolYear: schoolYear + 2, from: 'year-before' as const, now };
    await expect(beginRules(db.app, A, officer, nothing)).rejects.toThrow('geen vastgesteld reglement');
  });

  it('leave a trail', async () => {
    const entries = await db.owner
      .selectFrom('audit_entries')
      .select('verb')
      .where('government_id', '=', A)
      .where('verb', 'like', 'rules.%')
      .orderBy('sequence')
      .execute();
    expect(entries.map(({ verb }) => verb)).toEqual([
      'rules.add',
      'rules.change',
      'rules.change',
      'rules.change',
      'rules.set',
      'rules.add',
      'rules.drop',
      'rules.add',
    ]);
  });
});

/** A published report by the site: shown first, then a closed round as the command line makes one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { importDesk } from '../../test/import-desk.ts';
import { reportText } from '../../test/report-text.ts';
import { listChain } from '../audit/trail.store.ts';
import { wrongHashes } from '../followup/closing.store.ts';
import { roundContent } from '../followup/round-content.query.ts';
import { listRounds } from '../followup/round.store.ts';
import { createGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { checkGovernment } from '../overview/check.query.ts';
import { withGovernment } from '../platform/database/government.ts';
import { beginImport, againImport, dropImport } from './import-task.usecase.ts';

const governmentId = '5b6c1f8e-1f0d-4a55-9a53-0d4a7c1e9b22';
const now = '2028-02-03T04:05:06Z';
let db: TestDatabase;
let [coordinator, director]: Actor[] = [];
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);
const desk = importDesk({ db: () => db, governmentId, now });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const who = (actor: Actor | undefined): Actor => {
  if (!actor) throw new Error('nobody');
  return actor;
};
const handIn = (fileName: string, text: string, kind: 'report' | 'document' = 'report') =>
  desk.handIn(who(coordinator), { kind, fileName, content: utf8(text), given: {} });
const rounds = () => inside(listRounds);

beforeAll(async () => {
  db = await testDatabase();
  [coordinator, director] = await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Zonnedal', slug: 'zonnedal' });
    const people: Actor[] = [];
    for (const role of ['policy_coordinator', 'financial_director'] as const) {
      const grant = { role, bodyId: null, serviceId: null };
      const person = { name: role, mail: `${role}@zonnedal.example`, locale: 'nl' } as const;
      const id = await createPerson(tx, governmentId, person);
      await addGrant(tx, governmentId, id, grant);
      people.push({ person: { id, name: role, locale: 'nl' }, grants: [grant], actsFor: [] });
    }
    return people;
  });
});
afterAll(() => db.drop());

describe('a report by the site', () => {
  it('is shown as the round that it closes, and closes it once it is accepted', async () => {
    const task = await handIn('verslag.txt', reportText({ government: 'Zonnedal' }));
    expect(task.preview).toMatchObject({
      problem: null,
      plan: '2026-2031',
      version: '2027003',
      goes: { round: { kind: 'annual', from: '2027-01-01', to: '2027-12-31' } },
      round: { label: 'Opvolgingsrapportering 2027', joins: false },
      changes: { nodes: { all: 7, new: 7 }, amounts: { count: 6 }, updates: 4 },
    });
    expect(task.preview?.changes?.names?.new[0]).toMatch(/^BD100 /);
    expect(await rounds()).toEqual([]);

    const done = await desk.accept(who(coordinator), task.id);
    expect(done).toMatchObject({ state: 'done', hasFile: false });
    const [round, ...others] = await rounds();
    expect(others).toEqual([]);
    expect(round).toMatchObject({ state: 'closed', label: 'Opvolgingsrapportering 2027' });
    expect(done.preview?.round?.id).toBe(round?.id);
    await inside(async (tx) => {
      const content = await roundContent(tx, round?.id ?? '');
      expect(content.source).toMatchObject({ fileName: 'verslag.txt', format: 'txt' });
      expect(await checkGovernment(tx)).toEqual([]);
      expect(await wrongHashes(tx)).toEqual([]);
      const by = who(coordinator).person?.id;
      expect((await listChain(tx, 0n, 100)).at(-1)).toMatchObject({ verb: 'import.accept', actorId: by });
      const published = await tx.selectFrom('publications').select('published_by').execute();
      expect(published).toEqual([{ published_by: by }]);
    });
    const again = await handIn('nog eens.txt', reportText({ government: 'Zonnedal' }));
    expect(again.preview?.problem).toContain('verslag.txt');
  });

  it('joins the round that is there with another objective, and never twice with the same', async () => {
    const joins = await handIn('deel 2.txt', reportText({ government: 'Zonnedal', objective: 2 }));
    expect(joins.preview).toMatchObject({ problem: null, round: { joins: true } });
    await dropImport(db.app, governmentId, who(coordinator), { taskId: joins.id });
    const changed = reportText({ government: 'Zonnedal', closingWords: 'Het is gewijzigd.' });
    const twice = await handIn('weer.txt', changed);
    expect(twice.preview?.problem).toContain('is al afgesloten en bevat');
  });

  it('says which round it is where the file doesn’t, once a person said so', async () => {
    const text = reportText({ government: 'Zonnedal', year: 2026 }).replaceAll('Rekening 2026', 'Rekening');
    const silent = text
      .replaceAll(/Rekening \d{4}/g, 'Geboekt')
      .replaceAll(/\(A\)MJP \d{4} v_\d+/g, 'Raming');
    const task = await handIn('stuk.txt', silent);
    expect(task.preview?.problem).toContain('over welke periode');
    const round = { kind: 'annual', from: '2026-01-01', to: '2026-12-31' } as const;
    await againImport(db.app, governmentId, who(coordinator), { taskId: task.id, given: { round }, now });
    await desk.finishJobs();
    expect((await desk.find(task.id)).preview).toMatchObject({
      problem: null,
      goes: { round },
      round: { label: 'Opvolgingsrapportering 2026' },
    });
  });

  it('of another government is taken in with a warning, and a report that is no report is refused', async () => {
    const other = reportText({ government: 'Aardam', year: 2028 });
    const { preview } = await handIn('opvolgingsrapport aardam 2028 h1.txt', other);
    expect(preview?.findings[0]).toMatchObject({ reason: 'other-government', severity: 'warning' });
    expect((await handIn('niets.txt', 'Er staat hier niets.')).preview?.problem).toContain('geen enkele');
    const asPlan = await handIn('verslag 2.txt', reportText({ year: 2029 }), 'document');
    expect(asPlan.preview?.problem).toContain('laad het op als verslag');
  });

  it('is not the director’s to hand in: it closes a round and publishes it', async () => {
    const file = { kind: 'report', fileName: 'x.txt', content: utf8('x'), given: {}, now, limit: 9 } as const;
    await expect(beginImport(db.app, governmentId, who(director), file)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

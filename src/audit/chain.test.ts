import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { checkChain } from '../cli/audit.ts';
import { withGovernment } from '../platform/database/government.ts';
import { codeOf } from '../platform/database/trouble.ts';
import { chainText, type ChainRow } from './chain.ts';
import { addEntry, listChain } from './trail.store.ts';

const G = 'cccccccc-0000-4000-8000-000000000001';
const NOBODY = 'cccccccc-0000-4000-8000-0000000000ff';
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.owner.insertInto('governments').values({ id: G, name: 'Ketenbeke', slug: 'ketenbeke' }).execute();
});
afterAll(() => db.drop());

const add = (number: number): Promise<void> =>
  withGovernment(db.app, G, (tx) =>
    addEntry(tx, G, {
      at: '2026-03-01T08:15:00.5Z',
      actorId: NOBODY,
      onBehalfOf: null,
      verb: 'update.submit',
      subject: { kind: 'update', id: `u${number}` },
      before: { state: 'draft' },
      after: { state: 'submitted', words: 'één\n“twee”', number },
    }),
  );
const faults = async (): Promise<string[]> =>
  (await withGovernment(db.app, G, (tx) => checkChain(tx, null))).faults.map((one) =>
    one.kind === 'missing' ? `missing ${one.from}-${one.to}` : `${one.kind} ${one.sequence}`,
  );

/** As somebody who has the whole server in hand and writes past the trigger; undone afterwards. */
async function tampered(statement: string): Promise<string[]> {
  const admin = await db.admin();
  try {
    await admin.query('create table kept as select * from audit_entries');
    await admin.query('alter table audit_entries disable trigger chain');
    await admin.query(statement);
    const found = await faults();
    await admin.query('truncate audit_entries');
    await admin.query('insert into audit_entries select * from kept');
    return found;
  } finally {
    await admin.query('alter table audit_entries enable trigger chain');
    await admin.query('drop table kept');
    await admin.end();
  }
}

describe('the chain of a trail', () => {
  test('is numbered and linked by the database, whoever writes at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => add(index)));
    const rows: ChainRow[] = await withGovernment(db.app, G, (tx) => listChain(tx, 0n, 100));
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(await faults()).toEqual([]);
    // The text that is hashed, written out once from the words of the migration.
    const [first] = rows;
    expect(first && chainText({ ...first, subjectId: 'u', content: '{}' })).toBe(
      `${'0'.repeat(64)}\n1\n2026-03-01T08:15:00.500000Z\n${NOBODY}\n-\nupdate.submit\nupdate\nu\n{}`,
    );
  });

  test('can not be changed by the role that writes it, nor given a number or a hash of its own', async () => {
    const attempt = async (
      work: (tx: Parameters<Parameters<typeof withGovernment>[2]>[0]) => Promise<unknown>,
    ) =>
      withGovernment(db.app, G, work).then(
        () => 'done',
        (error: unknown) => codeOf(error),
      );
    expect(await attempt((tx) => tx.updateTable('audit_entries').set({ content: '{}' }).execute())).toBe(
      '42501',
    );
    expect(await attempt((tx) => tx.deleteFrom('audit_entries').execute())).toBe('42501');
    expect(await attempt((tx) => tx.updateTable('audit_heads').set({ sequence: 1n }).execute())).toBe(
      '42501',
    );
    expect(await attempt((tx) => tx.deleteFrom('audit_heads').execute())).toBe('42501');
    await withGovernment(db.app, G, (tx) =>
      tx
        .insertInto('audit_entries')
        .values({
          government_id: G,
          sequence: 500n,
          at: '2026-03-01T08:15:00Z',
          actor_id: null,
          on_behalf_of: null,
          verb: 'update.submit',
          subject_kind: 'update',
          subject_id: 'x',
          content: '{}',
          previous: 'f'.repeat(64),
          hash: 'f'.repeat(64),
        })
        .execute(),
    );
    const rows = await withGovernment(db.app, G, (tx) => listChain(tx, 12n, 100));
    expect(rows.map(({ sequence, hash }) => [Number(sequence), hash === 'f'.repeat(64)])).toEqual([
      [13, false],
    ]);
    expect(await faults()).toEqual([]);
  });

  test('tells of a row that was changed, removed, swapped or taken off the end', async () => {
    const where = `where government_id = '${G}'`;
    expect(await tampered(`update audit_entries set content = '{}' ${where} and sequence = 4`)).toEqual([
      'changed 4',
    ]);
    expect(await tampered(`update audit_entries set actor_id = null ${where} and sequence = 5`)).toEqual([
      'changed 5',
    ]);
    expect(await tampered(`delete from audit_entries ${where} and sequence in (6, 7)`)).toEqual([
      'missing 6-7',
    ]);
    expect(await tampered(`delete from audit_entries ${where} and sequence >= 12`)).toEqual([
      'missing 12-13',
    ]);
    expect(await tampered(`delete from audit_entries ${where}`)).toEqual(['missing 1-13']);
    const swap = `update audit_entries set sequence = case sequence when 2 then -3 else -2 end ${where} and sequence in (2, 3);
      update audit_entries set sequence = -sequence ${where} and sequence < 0`;
    expect(await tampered(swap)).toEqual([
      'changed 2',
      'unlinked 2',
      'changed 3',
      'unlinked 3',
      'unlinked 4',
    ]);
    // Made right again with its own hash, a changed row is missed by the one after it.
    const forged = `update audit_entries set content = '{}' ${where} and sequence = 8;
      update audit_entries e set hash = encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') ${where} and sequence = 8`;
    expect(await tampered(forged)).toEqual(['unlinked 9']);
    expect(await faults()).toEqual([]);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { listGovernments, withGovernment } from './government.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test('values arrive exactly: bigint, days and moments as text, numerics as text', async () => {
  const { rows } =
    await sql`select 9007199254740993::int8 as big, array[1, null, 9007199254740993]::int8[] as bigs,
      date '2024-02-29' as day, timestamptz '2025-03-01 09:15:00.5+01' as moment,
      timestamptz '2025-07-01 00:00:00.123456+02' as precise, 0.1::numeric(10,2) as numeric, '{}'::int8[] as none`.execute(
      db.app,
    );
  expect(rows[0]).toEqual({
    big: 9007199254740993n,
    bigs: [1n, null, 9007199254740993n],
    day: '2024-02-29',
    moment: '2025-03-01T08:15:00.500000Z',
    precise: '2025-06-30T22:00:00.123456Z',
    numeric: '0.10',
    none: [],
  });
});

test('work that throws leaves nothing, and its government does not leak to the next user of the connection', async () => {
  const id = crypto.randomUUID();
  const spoiled = withGovernment(db.app, id, async (tx) => {
    await tx.insertInto('governments').values({ id, name: 'Spoorbeke', slug: 'spoorbeke' }).execute();
    throw new Error('no');
  });
  await expect(spoiled).rejects.toThrow('no');
  expect(await listGovernments(db.app)).toEqual([]);
  await withGovernment(db.app, id, (tx) =>
    tx.insertInto('governments').values({ id, name: 'Spoorbeke', slug: 'spoorbeke' }).execute(),
  );
  expect(await listGovernments(db.app)).toEqual([{ id, name: 'Spoorbeke', slug: 'spoorbeke' }]);
  const loose = await Promise.all(
    Array.from({ length: 20 }, () => db.app.selectFrom('governments').selectAll().execute()),
  );
  expect(loose.flat()).toEqual([]);
});

test('isolation is asked for and given', async () => {
  const level = await withGovernment(
    db.app,
    crypto.randomUUID(),
    async (tx) =>
      (await sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(tx))
        .rows[0]?.level,
    { isolation: 'serializable' },
  );
  expect(level).toBe('serializable');
});

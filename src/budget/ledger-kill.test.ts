/** The plug is pulled while the books come in: nothing of them is there, and the state before is as it was. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { createPlan } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { placer, type LedgerLineGiven } from './ledger-line.ts';
import { storeLedger } from './ledger-lines.store.ts';

const governmentId = '7c1f2f0e-94b0-4d0f-8a61-6d2f2a3f5b12';
let db: TestDatabase;
let [plan, body] = ['', ''];
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);

// A little more than go in at once.
const LINES = 51_000;
/** Words that a list of PostgreSQL could trip over. */
const words = [
  '"',
  '\\',
  '\\"',
  '{a,b}',
  'null',
  'NULL',
  "'; drop table x",
  '',
  ' é\u2028€ ',
  ',',
  '{}',
  '\\n',
];
const given = (): LedgerLineGiven[] =>
  Array.from({ length: LINES }, (_, index) => ({
    row: index + 2,
    bodyId: body,
    code: `A${index % 7}`,
    title: words[index % words.length] ?? '',
    policyField: null,
    account: '6103',
    kind: 'operating',
    side: 'expenses',
    year: 2026,
    entry: index % 5 === 0 ? null : `IK ${index}`,
    bookedOn: index % 3 === 0 ? null : '2026-03-01',
    description: words[index % words.length] ?? '',
    cents: BigInt(index) - 9_000n,
  }));

const store = (label: string, told?: (lines: number) => Promise<void>) =>
  inside((tx) =>
    storeLedger(
      tx,
      governmentId,
      { planId: plan, year: 2026, label, asOf: null, source: `${label}.csv` },
      given(),
      placer([], []),
      told,
    ),
  );

const everything = () =>
  inside(async (tx) => {
    const hash = async (table: string): Promise<unknown> =>
      (
        await sql`select count(*)::int as rows, md5(string_agg(one::text, '|' order by one::text)) as hash
          from ${sql.table(table)} as one`.execute(tx)
      ).rows[0];
    return Promise.all(['ledger_states', 'ledger_groups', 'ledger_lines', 'totals'].map(hash));
  });

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Waterhoek', slug: 'waterhoek' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
  });
});
afterAll(() => db.drop());

it('leaves nothing half, and a later state leaves the earlier one to the byte', async () => {
  const first = await store('Eerste');
  const lines = await inside((tx) =>
    tx
      .selectFrom('ledger_lines')
      .select(['line', 'entry', 'booked_on as bookedOn', 'description', 'cents'])
      .where('ledger_state_id', '=', first.state.id)
      .orderBy('line')
      .execute(),
  );
  expect(lines).toEqual(
    given().map(({ row, entry, bookedOn, description, cents }) => ({
      line: row,
      entry,
      bookedOn,
      description,
      cents,
    })),
  );
  const before = await everything();

  const admin = await db.admin();
  const pull = async (done: number): Promise<void> => {
    if (done === LINES) return;
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = (select datname from pg_stat_activity where pid = $1) and state = 'idle in transaction'`,
      [(await admin.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid],
    );
  };
  await expect(store('Tweede', pull)).rejects.toThrow();
  await admin.end();
  expect(await everything()).toEqual(before);

  const second = await store('Tweede');
  expect(second).toMatchObject({ lines: LINES, unmatched: second.groups });
  const kept = (stateId: string) =>
    inside(async (tx) => {
      const { rows } = await sql<{
        hash: string;
      }>`select md5(string_agg(one::text, '|' order by one.line)) as hash
        from ledger_lines as one where ledger_state_id = ${stateId}::uuid`.execute(tx);
      return rows[0]?.hash;
    });
  expect(await kept(first.state.id)).not.toBe(await kept(second.state.id));
  await inside((tx) => sql`delete from ledger_states where id = ${second.state.id}::uuid`.execute(tx));
  expect(await everything()).toEqual(before);
});

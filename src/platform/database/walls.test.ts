import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { A, B, fillGovernment } from '../../../test/two-governments.ts';
import { listGovernments, withGovernment } from './government.ts';
import type { Schema } from './schema.ts';
import { codeOf } from './trouble.ts';

/** Tables that belong to the installation and not to a government. */
const INSTALLATION = ['installation', 'migrations'];
const FORBIDDEN = '42501';
const NO_SUCH_PARENT = '23503';
const NOT_A_GOVERNMENT = '';

let db: TestDatabase;
let tables: string[];
beforeAll(async () => {
  db = await testDatabase();
  await fillGovernment(db.owner, A, 'Spoorbeke');
  await fillGovernment(db.owner, B, 'Wisselgem');
  const found = await sql<{ name: string }>`select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f') order by 1`.execute(
    db.owner,
  );
  tables = found.rows.map(({ name }) => name).filter((name) => !INSTALLATION.includes(name));
});
afterAll(() => db.drop());

const keyOf = (table: string) => sql.ref(table === 'governments' ? 'id' : 'government_id');

/** Number of rows that a statement saw or changed, or the code with which it was refused; it is undone either way. */
async function attempt(government: string, statement: ReturnType<typeof sql>): Promise<number | string> {
  const undone = new Error('undone');
  let count = 0;
  try {
    await withGovernment(db.app, government, async (tx) => {
      const result = await statement.execute(tx);
      count = Number(result.numAffectedRows ?? result.rows.length);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) return codeOf(error);
  }
  return count;
}

async function each(check: (table: string) => Promise<unknown>, expected: unknown): Promise<void> {
  const found = Object.fromEntries(
    await Promise.all(tables.map(async (name) => [name, await check(name)] as const)),
  );
  expect(found).toEqual(Object.fromEntries(tables.map((name) => [name, expected])));
}

const rowsOf = async (who: Kysely<Schema>, table: string, government: string) =>
  (await sql`select * from ${sql.table(table)} where ${keyOf(table)} = ${government}`.execute(who)).rows
    .length;

describe('every table of the catalogue', () => {
  test('has rows of both governments here, or this test proves nothing: give a new table a row in two-governments.ts', async () => {
    expect(tables.length).toBeGreaterThan(12);
    await each(
      async (name) => (await rowsOf(db.owner, name, A)) > 0 && (await rowsOf(db.owner, name, B)) > 0,
      true,
    );
  });

  test('has row security, forced on its owner too', async () => {
    const { rows } = await sql`select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
        and not (relrowsecurity and relforcerowsecurity)`.execute(db.owner);
    expect(rows).toEqual([]);
  });

  test('shows and changes nothing without a government', async () => {
    await each((name) => attempt(NOT_A_GOVERNMENT, sql`select from ${sql.table(name)}`), 0);
    const changed = await Promise.all(
      tables.map((name) =>
        attempt(NOT_A_GOVERNMENT, sql`update ${sql.table(name)} set ${keyOf(name)} = ${A}`),
      ),
    );
    expect(changed.filter((result) => result !== 0 && result !== FORBIDDEN)).toEqual([]);
  });

  test('takes no row without a government, nor one of another', async () => {
    const copy = (name: string, from: string) => async () => {
      const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t
        where ${keyOf(name)} = ${from} limit 1`.execute(db.owner);
      return rows[0]?.row ?? '';
    };
    const insert = async (government: string, name: string, from: string) => {
      const row = await copy(name, from)();
      const { rows } = await sql<{ name: string }>`select attname::text as name from pg_attribute
        where attrelid = ${name}::regclass and attnum > 0 and attidentity = '' and attgenerated = ''`.execute(
        db.owner,
      );
      const columns = sql.join(rows.map((column) => sql.ref(column.name)));
      return attempt(
        government,
        sql`insert into ${sql.table(name)} (${columns}) select ${columns} from jsonb_populate_record(null::${sql.table(name)}, ${row}::jsonb)`,
      );
    };
    await each((name) => insert(NOT_A_GOVERNMENT, name, A), FORBIDDEN);
    await each((name) => insert(A, name, B), FORBIDDEN);
  });

  test('shows a government its own rows and no other', async () => {
    await each((name) => attempt(A, sql`select from ${sql.table(name)} where ${keyOf(name)} <> ${A}`), 0);
    await each(
      async (name) =>
        (await attempt(A, sql`select from ${sql.table(name)}`)) === (await rowsOf(db.owner, name, A)),
      true,
    );
  });

  test('lets a government change or delete nothing of another, nor give its rows away', async () => {
    const harmless = (result: number | string) => result === 0 || result === FORBIDDEN;
    const other = (name: string) => sql`${sql.table(name)} where ${keyOf(name)} = ${B}`;
    await each(async (name) => harmless(await attempt(A, sql`delete from ${other(name)}`)), true);
    await each(
      async (name) =>
        harmless(
          await attempt(
            A,
            sql`update ${sql.table(name)} set ${keyOf(name)} = ${B} where ${keyOf(name)} = ${B}`,
          ),
        ),
      true,
    );
    await each((name) => attempt(A, sql`update ${sql.table(name)} set ${keyOf(name)} = ${B}`), FORBIDDEN);
    await each(async (name) => (await rowsOf(db.owner, name, B)) > 0, true);
  });

  test('has foreign keys that carry the government, and an index to follow them backwards', async () => {
    const { rows } =
      await sql`select c.conrelid::regclass::text as "from", c.conname::text as key from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and (
        (c.confrelid <> 'governments'::regclass and not exists (
          select from unnest(c.conkey, c.confkey) as k (mine, theirs)
          join pg_attribute m on m.attrelid = c.conrelid and m.attnum = k.mine and m.attname = 'government_id'
          join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.theirs and t.attname = 'government_id'))
        or not exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
          and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey))`.execute(db.owner);
    expect(rows).toEqual([]);
  });
});

describe('ways around', () => {
  test('a foreign key into another government finds nothing there', async () => {
    const { body, plan } = await db.owner
      .selectFrom('plans')
      .select(['body_id as body', 'id as plan'])
      .where('government_id', '=', B)
      .executeTakeFirstOrThrow();
    const stray = sql`insert into plans (government_id, body_id, label, first_year, last_year) values (${A}, ${body}, 'x', 2026, 2031)`;
    expect(await attempt(A, stray)).toBe(NO_SUCH_PARENT);
    expect(await attempt(A, sql`insert into nodes (government_id, plan_id) values (${A}, ${plan})`)).toBe(
      NO_SUCH_PARENT,
    );
    expect(await attempt(A, sql`update bodies set id = ${body}`)).not.toBe(1);
  });

  test('the application cannot become somebody else, switch the wall off or reach the machine', async () => {
    const owner = sql.ref(db.roles.owner);
    expect(await attempt(A, sql`set local role ${owner}`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`set local session authorization ${owner}`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`alter table bodies disable row level security`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`drop policy wall on bodies`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`create table public.mine (id integer)`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`select pg_read_file('PG_VERSION')`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`copy bodies to program 'cat'`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`select * from migrations`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`insert into installation (kind) values ('production')`)).toBe(FORBIDDEN);
    expect(await attempt(A, sql`delete from governments`)).toBe(FORBIDDEN);
    const off = withGovernment(db.app, A, async (tx) => {
      await sql`set local row_security = off`.execute(tx);
      return sql`select * from bodies`.execute(tx);
    });
    await expect(off).rejects.toMatchObject({ code: FORBIDDEN });
  });

  test('the application holds no right on any table beyond reading and writing rows', async () => {
    const { rows } = await sql`select table_name, privilege_type from information_schema.role_table_grants
      where table_schema = 'public' and grantee in (${db.roles.app}, 'PUBLIC')
        and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`.execute(db.owner);
    expect(rows).toEqual([]);
  });

  test('nothing but the names of governments comes over the wall', async () => {
    expect(await listGovernments(db.app)).toEqual([
      { id: A, name: 'Spoorbeke', slug: 'spoorbeke' },
      { id: B, name: 'Wisselgem', slug: 'wisselgem' },
    ]);
    const definers = await sql<{ name: string }>`select proname::text as name from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype`.execute(
      db.owner,
    );
    expect(definers.rows.map(({ name }) => name).sort()).toEqual([
      'government_of_organisation',
      'list_governments',
      'list_governments_with_work',
    ]);
    const views =
      await sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions @> '{security_invoker=true}', false)`.execute(db.owner);
    expect(views.rows).toEqual([]);
  });

  test('history stays: closings and imports are not changed or deleted, nor what they stand on', async () => {
    for (const table of ['closings', 'imports']) {
      expect(await attempt(A, sql`update ${sql.table(table)} set government_id = government_id`)).toBe(
        FORBIDDEN,
      );
      expect(await attempt(A, sql`delete from ${sql.table(table)}`)).toBe(FORBIDDEN);
    }
    for (const table of ['rounds', 'plans']) {
      expect(await attempt(A, sql`delete from ${sql.table(table)}`)).toBe(NO_SUCH_PARENT);
    }
  });
});

import { escapeIdentifier } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { connect } from './connect.ts';
import { listGovernments, withGovernment } from './government.ts';
import { holdServer } from './hold.ts';
import { migrate, readMigrations, withRoles } from './migrate.ts';
import { LOCKS, lockArguments } from './session.ts';

const dataDir = '/nowhere';
let open: TestDatabase[] = [];
afterEach(async () => {
  for (const db of open) await db.drop();
  open = [];
});
async function database(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const db = await testDatabase(options);
  open.push(db);
  return db;
}
async function refusal(of: Promise<unknown>): Promise<string> {
  const answer = await of.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(answer instanceof Refusal)) throw new Error(`not refused: ${String(answer)}`);
  return answer.message;
}
async function asAdmin(db: TestDatabase, statement: string): Promise<void> {
  const admin = await db.admin();
  await admin.query(statement);
  await admin.end();
}

test('an empty server is migrated and works; the second connection finds it done', async () => {
  const db = await database({ empty: true });
  const config = { dataDir, databaseUrl: db.urls.app, ownerUrl: db.urls.owner };
  const [one, two] = await Promise.all([connect(config), connect(config)]);
  expect(one.embedded).toBe(false);
  const id = crypto.randomUUID();
  await withGovernment(one.app, id, (tx) =>
    tx.insertInto('governments').values({ id, name: 'Spoorbeke', slug: 'spoorbeke' }).execute(),
  );
  expect(await listGovernments(two.app)).toEqual([{ id, name: 'Spoorbeke', slug: 'spoorbeke' }]);
  const release = await holdServer(one, () => {});
  expect(await refusal(holdServer(two, () => {}))).toContain('Beleidsspoor draait al op deze gegevens');
  await release();
  await (
    await holdServer(two, () => {})
  )();
  await Promise.all([one.close(), two.close()]);
});

test('a lock that is lost with its session is taken again, or the loss is told', async () => {
  const db = await database();
  const lost: string[] = [];
  const session = await db.admin();
  const waiting = await db.session();
  const locks = `from pg_locks where locktype = 'advisory' and objid = ${LOCKS.server}
    and database = (select oid from pg_database where datname = current_database())`;
  const holders = async () =>
    (await session.query<{ pid: number }>(`select pid ${locks} and granted`)).rows.map(({ pid }) => pid);
  const cut = () => session.query(`select pg_terminate_backend(pid) ${locks} and granted`);

  const release = await holdServer(db, (reason) => lost.push(reason.message));
  const first = await holders();
  expect(first).toHaveLength(1);
  await cut();
  await expect
    .poll(async () => (await holders()).filter((pid) => !first.includes(pid)), { timeout: 10_000 })
    .toHaveLength(1);
  expect(lost).toEqual([]);

  const usurping = waiting.query(`select pg_advisory_lock(${lockArguments('server')})`);
  await expect
    .poll(async () => (await session.query(`select ${locks} and not granted`)).rowCount, { timeout: 10_000 })
    .toBe(1);
  await cut();
  await usurping;
  await expect
    .poll(() => lost, { timeout: 10_000 })
    .toEqual(['Een andere server heeft deze gegevens overgenomen. Deze server stopt.']);
  await Promise.all([waiting.end(), session.end()]);
  await release();
});

test('one address of two, or something that is no address, is a usage sentence', async () => {
  expect(await refusal(connect({ dataDir, databaseUrl: 'postgres://x/y' }))).toContain(
    'DATABASE_OWNER_URL ontbreekt',
  );
  expect(await refusal(connect({ dataDir, ownerUrl: 'postgres://x/y' }))).toContain('DATABASE_URL ontbreekt');
  expect(await refusal(connect({ dataDir, databaseUrl: 'mysql://x/y', ownerUrl: 'http://x' }))).toContain(
    'DATABASE_OWNER_URL is geen adres',
  );
});

test('a server that is away, a wrong database and two databases are sentences without the password', async () => {
  const away = 'postgres://rol:geheim@127.0.0.1:1/niets';
  const message = await refusal(connect({ dataDir, databaseUrl: away, ownerUrl: away }));
  expect(message).toBe('De PostgreSQL-server 127.0.0.1:1 antwoordt niet. Kijk het adres en de firewall na.');
  const [db, other] = [await database(), await database()];
  const missing = db.urls.owner.replace(/\/[^/]*$/, '/bestaat_niet');
  expect(await refusal(connect({ dataDir, databaseUrl: db.urls.app, ownerUrl: missing }))).toContain(
    'De database bestaat_niet bestaat niet',
  );
  expect(await refusal(connect({ dataDir, databaseUrl: other.urls.app, ownerUrl: db.urls.owner }))).toContain(
    'wijzen niet naar dezelfde database',
  );
});

test('an application role that could see over the wall is refused', async () => {
  const db = await database();
  // A role of this test alone: roles belong to the whole server, where other tests run.
  const role = `strong_${crypto.randomUUID().slice(0, 8)}`;
  const url = db.urls.app.replace(/\/\/[^@]*@/, `//${role}:secret@`);
  const owner = escapeIdentifier(db.roles.owner);
  await asAdmin(db, `create role ${role} login password 'secret'`);
  try {
    for (const [give, take, why] of [
      [`alter role ${role} superuser`, `alter role ${role} nosuperuser`, 'is superuser'],
      [`alter role ${role} bypassrls`, `alter role ${role} nobypassrls`, 'heeft BYPASSRLS'],
      [`grant ${owner} to ${role}`, `revoke ${owner} from ${role}`, `is lid van de rol ${db.roles.owner}`],
      [`alter table bodies owner to ${role}`, `alter table bodies owner to ${owner}`, 'is eigenaar'],
    ] as const) {
      await asAdmin(db, give);
      const message = await refusal(connect({ dataDir, databaseUrl: url, ownerUrl: db.urls.owner }));
      await asAdmin(db, take);
      expect(message).toContain(`De rol ${role} in DATABASE_URL ${why}`);
    }
  } finally {
    await asAdmin(db, `drop owned by ${role}; drop role ${role}`);
  }
  const same = connect({ dataDir, databaseUrl: db.urls.owner, ownerUrl: db.urls.owner });
  expect(await refusal(same)).toContain('is eigenaar');
  await (await connect({ dataDir, databaseUrl: db.urls.app, ownerUrl: db.urls.owner })).close();
});

test('an owner that may not create tables is a sentence, and nothing is left behind', async () => {
  const db = await database({ empty: true });
  await asAdmin(
    db,
    `alter database ${escapeIdentifier(new URL(db.urls.owner).pathname.slice(1))} owner to current_user`,
  );
  const session = await db.session();
  const message = await refusal(migrate(session, db.roles));
  await session.end();
  expect(message).toContain(`De rol ${db.roles.owner} in DATABASE_OWNER_URL mag geen tabellen maken`);
});

test('migrations: a failing one leaves nothing, an altered or unknown one and foreign tables are refused', async () => {
  const db = await database();
  const session = await db.session();
  const ours = readMigrations();
  const next = (sql: string) => ({ name: '9999-next.sql', sql, hash: 'x' });
  await expect(
    migrate(session, db.roles, [...ours, next('create table extra (id integer); select 1/0')]),
  ).rejects.toThrow('division');
  expect((await session.query(`select to_regclass('extra') as it`)).rows).toEqual([{ it: null }]);
  await migrate(session, db.roles, [...ours, next('create table extra (id integer)')]);
  expect(await refusal(migrate(session, db.roles, ours))).toContain(
    'van een nieuwere versie van Beleidsspoor (migratie 9999-next.sql)',
  );
  const altered = ours.map((one) => ({ ...one, hash: 'other' }));
  expect(await refusal(migrate(session, db.roles, altered))).toContain('is veranderd nadat ze');
  await session.end();

  const foreign = await database({ empty: true });
  const other = await foreign.session();
  await other.query('create table klanten (id integer)');
  expect(await refusal(migrate(other, foreign.roles))).toContain(
    'bevat al tabellen die niet van Beleidsspoor zijn',
  );
  await other.end();
});

test('role names go into migrations quoted, and only where they are meant', () => {
  const roles = { app: 'app-1', owner: 'Owner' };
  expect(withRoles(`to :app; x::app; ':owner'`, roles)).toBe(`to "app-1"; x::app; '"Owner"'`);
  expect(() => withRoles('', { app: `a'b`, owner: 'o' })).toThrow(Refusal);
});

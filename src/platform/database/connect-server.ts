/** A PostgreSQL server of the user's own: two addresses, checked before anything is trusted to them. */
import type { Client } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import type { Connection } from './connect.ts';
import { connectSentences } from './database.nl.ts';
import { migrate } from './migrate.ts';
import { openPool, openSession } from './session.ts';
import { codeOf, isAway } from './trouble.ts';

const OLDEST = 150_000;

export async function connectServer(appUrl: string, ownerUrl: string): Promise<Connection> {
  const owner = await reach(ownerUrl, 'DATABASE_OWNER_URL');
  let roles: { app: string; owner: string };
  try {
    const app = await reach(appUrl, 'DATABASE_URL');
    try {
      roles = await checked(app, owner);
      await migrate(owner, roles);
      await refuseStrongRole(app, roles);
    } finally {
      await app.end();
    }
  } finally {
    await owner.end();
  }
  const pools = {
    app: openPool({ connectionString: appUrl }, 10),
    owner: openPool({ connectionString: ownerUrl }, 2),
  };
  let closed: Promise<void> | null = null;
  return {
    app: pools.app.db,
    owner: pools.owner.db,
    embedded: false,
    roles,
    session: () => openSession({ connectionString: ownerUrl }),
    close: () => {
      closed ??= Promise.all([pools.app.db.destroy(), pools.owner.db.destroy()]).then(() => undefined);
      return closed;
    },
  };
}

/** The address without its password, for a sentence. */
function placeIn(url: string, variable: string): { where: string; database: string } {
  const { protocol, host, pathname, searchParams } = URL.canParse(url) ? new URL(url) : new URL('none:');
  if (!/^postgres(ql)?:$/.test(protocol))
    throw new Refusal('usage', connectSentences.badUrl(variable), { variable });
  return {
    where: host === '' ? (searchParams.get('host') ?? 'localhost') : host,
    database: pathname.slice(1),
  };
}

async function reach(url: string, variable: string): Promise<Client> {
  const { where, database } = placeIn(url, variable);
  try {
    return await openSession({ connectionString: url });
  } catch (error) {
    const code = codeOf(error);
    if (code.startsWith('28'))
      throw new Refusal('unavailable', connectSentences.badPassword(where), { where });
    if (code === '3D000')
      throw new Refusal('unavailable', connectSentences.noDatabase(database), { where, database });
    if (code === '53300') throw new Refusal('unavailable', connectSentences.tooManyConnections, { where });
    const unreachable = [
      'ENOTFOUND',
      'EAI_AGAIN',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'EACCES',
    ].includes(code);
    const late = error instanceof Error && /timeout/i.test(error.message);
    // Node answers for a name with several addresses with one error around theirs.
    if (unreachable || late || isAway(error) || error instanceof AggregateError) {
      throw new Refusal('unavailable', connectSentences.unreachable(where), { where });
    }
    throw error;
  }
}

type Side = { role: string; version: number; place: string };

async function sideOf(session: Client): Promise<Side> {
  const { rows } = await session.query<Side>(
    `select current_user::text as role, current_setting('server_version_num')::integer as version,
            pg_postmaster_start_time()::text || ' ' || (select oid::text from pg_database where datname = current_database()) as place`,
  );
  const [side] = rows;
  if (!side) throw new Error('the server answered nothing about itself');
  return side;
}

async function checked(app: Client, owner: Client): Promise<{ app: string; owner: string }> {
  const [works, owns] = [await sideOf(app), await sideOf(owner)];
  if (owns.version < OLDEST) {
    const found = String(Math.floor(owns.version / 10_000));
    throw new Refusal('unavailable', connectSentences.tooOld(found), { found });
  }
  if (works.place !== owns.place) throw new Refusal('usage', connectSentences.otherDatabase);
  await refuseStrongRole(app, { app: works.role, owner: owns.role });
  return { app: works.role, owner: owns.role };
}

/** Row security binds neither superusers, nor BYPASSRLS, nor who can become one of those or the owner by `set role`. */
async function refuseStrongRole(app: Client, roles: { app: string; owner: string }): Promise<void> {
  const { rows } = await app.query<{
    super: boolean;
    bypasses: boolean;
    owns: boolean;
    member: string | null;
  }>(
    `select r.rolsuper as super, r.rolbypassrls as bypasses,
       r.rolname = $1 or r.oid = (select datdba from pg_database where datname = current_database())
         or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid) as owns,
       (select s.rolname::text from pg_roles s where s.oid <> r.oid and (s.rolsuper or s.rolbypassrls or s.rolname = $1)
          and pg_has_role(r.oid, s.oid, 'member') limit 1) as member
     from pg_roles r where r.rolname = current_user`,
    [roles.owner],
  );
  const [found] = rows;
  const why = found?.super
    ? connectSentences.isSuperuser
    : found?.bypasses
      ? connectSentences.bypasses
      : found?.owns
        ? connectSentences.isOwner
        : typeof found?.member === 'string'
          ? connectSentences.isMember(found.member)
          : null;
  if (why !== null)
    throw new Refusal('not-allowed', connectSentences.roleTooStrong(roles.app, why), { role: roles.app });
}

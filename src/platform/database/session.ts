/** Connections to PostgreSQL: pools behind Kysely, and sessions of one's own for locks, migrations and backups. */
import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool, type ClientConfig, type PoolConfig } from 'pg';
import type { Schema } from './schema.ts';
import { values } from './values.ts';

/** Advisory locks of an installation, per database. The first number is "bele" and keeps them apart from others'. */
export const LOCKS = { presence: 1, server: 2, change: 3 } as const;
const CLASS = 0x62656c65;

export const lockArguments = (lock: keyof typeof LOCKS) => `${CLASS}, ${LOCKS[lock]}`;

export async function openSession(settings: ClientConfig): Promise<Client> {
  const client = new Client({
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'beleidsspoor',
    ...settings,
    types: values,
  });
  // Without a listener a server that goes away would end our process; whoever uses the session sees its queries fail.
  client.on('error', () => {});
  await client.connect();
  return client;
}

export function openPool(settings: PoolConfig, size: number): { pool: Pool; db: Kysely<Schema> } {
  const pool = new Pool({
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'beleidsspoor',
    ...settings,
    max: size,
    types: values,
  });
  // An idle connection that breaks is replaced by the pool at the next query.
  pool.on('error', () => {});
  // One that breaks between two queries of a transaction is heard by nobody else and would end our process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { pool, db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }) };
}

/** Opens the database of an installation: the embedded one on its data folder, or the server that the addresses name. */
import type { Kysely } from 'kysely';
import type { Client } from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { connectEmbedded } from './connect-embedded.ts';
import { connectServer } from './connect-server.ts';
import { connectSentences } from './database.nl.ts';
import type { Roles } from './migrate.ts';
import type { Schema } from './schema.ts';

export type DatabaseConfig = {
  dataDir: string;
  /** DATABASE_URL: the role that works. */
  databaseUrl?: string | undefined;
  /** DATABASE_OWNER_URL: the role that owns the tables, migrates and backs up. */
  ownerUrl?: string | undefined;
};

export type Connection = {
  /** The role that row security binds: use it through `withGovernment`. */
  app: Kysely<Schema>;
  /** The role that sees every government: migrations, backup, restore, removal, nothing else. */
  owner: Kysely<Schema>;
  embedded: boolean;
  roles: Roles;
  /** A session of the owner's own, for locks and long reading; whoever asks ends it. */
  session(): Promise<Client>;
  /** Ends our part; the embedded database stops with the last process that uses it. */
  close(): Promise<void>;
};

/** @throws Refusal with a sentence for everything that a person can put right. */
export async function connect(config: DatabaseConfig): Promise<Connection> {
  const app = config.databaseUrl ?? '';
  const owner = config.ownerUrl ?? '';
  if (app === '' && owner === '') return connectEmbedded(config.dataDir);
  if (app === '' || owner === '') {
    const missing = app === '' ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
    throw new Refusal('usage', connectSentences.oneUrl(missing), { missing });
  }
  return connectServer(app, owner);
}

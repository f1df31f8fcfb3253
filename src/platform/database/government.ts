/** The only door for the application role: a transaction in one government, which row security then keeps to. */
import { sql, type IsolationLevel, type Kysely, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import { queryTrouble } from './trouble.ts';

export type GovernmentName = { id: string; name: string; slug: string };

/** A page or a command waits no longer; imports and reports stay far below. */
const LIMITS = { statement_timeout: '60s', lock_timeout: '15s', idle_in_transaction_session_timeout: '120s' };

/**
 * Runs `work` in one transaction of one government. Anything it throws rolls back.
 * @throws Refusal when the disk is full or the database went away; other errors as they are.
 */
export async function withGovernment<T>(
  db: Kysely<Schema>,
  governmentId: string,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  options: { isolation?: IsolationLevel } = {},
): Promise<T> {
  try {
    return await db
      .transaction()
      .setIsolationLevel(options.isolation ?? 'read committed')
      .execute(async (transaction) => {
        // Local to the transaction: it can't leak to the next user of the connection, also behind a pooler.
        await sql`select set_config('app.government', ${governmentId}, true),
          set_config('statement_timeout', ${LIMITS.statement_timeout}, true),
          set_config('lock_timeout', ${LIMITS.lock_timeout}, true),
          set_config('idle_in_transaction_session_timeout', ${LIMITS.idle_in_transaction_session_timeout}, true)`.execute(
          transaction,
        );
        return work(transaction);
      });
  } catch (error) {
    throw queryTrouble(error);
  }
}

/** The names of all governments, which anyone may know; nothing else crosses the wall. */
export async function listGovernments(db: Kysely<Schema>): Promise<GovernmentName[]> {
  try {
    return (await sql<GovernmentName>`select id, name, slug from list_governments()`.execute(db)).rows;
  } catch (error) {
    throw queryTrouble(error);
  }
}

/** The government that an organisation code (OVO code, KBO number) belongs to. */
export async function governmentOfOrganisation(
  db: Kysely<Schema>,
  code: string,
): Promise<GovernmentName | null> {
  try {
    const { rows } =
      await sql<GovernmentName>`select id, name, slug from government_of_organisation(${code})`.execute(db);
    return rows[0] ?? null;
  } catch (error) {
    throw queryTrouble(error);
  }
}

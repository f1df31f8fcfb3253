/** Tries at signing in. A try is counted before its outcome is known: fifty at once are fifty. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { forgetHours, secondsToWait } from './try-delay.ts';
import type { TryKind } from './try-kind.ts';

/** key: a hash, of a mail address or of one on the network. */
export type Try = { kind: TryKind; key: string };

const ago = (now: string, hours: number): string =>
  new Date(Date.parse(now) - hours * 3_600_000).toISOString();

/** @returns 0 when the try was counted and may be made; else the seconds to wait, and nothing was counted. */
export async function takeTry(
  tx: Transaction<Schema>,
  governmentId: string,
  tries: readonly Try[],
  now: string,
): Promise<number> {
  const old = ago(now, forgetHours);
  await tx.deleteFrom('failed_tries').where('last_at', '<', old).execute();
  // One order for everybody: two that try the same never wait for each other.
  const sorted = [...tries].sort((a, b) => (a.kind + a.key < b.kind + b.key ? -1 : 1));
  let wait = 0;
  for (const { kind, key } of sorted) {
    await tx
      .insertInto('failed_tries')
      .values({ government_id: governmentId, kind, key, last_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom('failed_tries')
      .select(['failures', 'last_at'])
      .where('kind', '=', kind)
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const until = Date.parse(row.last_at) + secondsToWait(kind, row.failures) * 1000;
    wait = Math.max(wait, Math.ceil((until - Date.parse(now)) / 1000));
  }
  if (wait > 0) return wait;
  for (const { kind, key } of sorted)
    await tx
      .updateTable('failed_tries')
      .set((row) => ({ failures: row('failures', '+', 1), last_at: now }))
      .where('kind', '=', kind)
      .where('key', '=', key)
      .execute();
  return 0;
}

/** It was right after all. An address gets its one try back and no more: others may be guessing from there. */
export async function rightTry(tx: Transaction<Schema>, tries: readonly Try[]): Promise<void> {
  for (const { kind, key } of tries) {
    const row = tx.updateTable('failed_tries').where('kind', '=', kind).where('key', '=', key);
    if (kind === 'address') await row.set((old) => ({ failures: old('failures', '-', 1) })).execute();
    else await tx.deleteFrom('failed_tries').where('kind', '=', kind).where('key', '=', key).execute();
  }
}

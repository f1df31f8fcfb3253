/** Links a merged government to one that went into it: the work of the owner of the installation, at the console. */
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Schema } from '../platform/database/schema.ts';
import { comesFrom, linkMerger } from './merger.store.ts';
import { organisationRefusals } from './refusals.nl.ts';

/** @param owner the connection of the owner of the tables. Told in the trail of both. @throws Refusal usage. */
export async function mergeGovernment(
  owner: Kysely<Schema>,
  {
    governmentId,
    predecessorId,
    mergedOn,
    now,
  }: {
    governmentId: string;
    predecessorId: string;
    mergedOn: string;
    now: string;
  },
): Promise<void> {
  if (governmentId === predecessorId) throw new Refusal('usage', organisationRefusals.mergesItself);
  await owner.transaction().execute(async (tx) => {
    // What one may read of the other never becomes what both may read.
    if (await comesFrom(tx, predecessorId, governmentId))
      throw new Refusal('usage', organisationRefusals.mergesBack);
    await linkMerger(tx, governmentId, { predecessorId, mergedOn });
    for (const [id, other] of [
      [governmentId, predecessorId],
      [predecessorId, governmentId],
    ] as const)
      await addEntry(tx, id, {
        at: now,
        actorId: null,
        onBehalfOf: null,
        verb: 'merger.link',
        subject: { kind: 'government', id: governmentId },
        before: null,
        after: { other, from: predecessorId, to: governmentId, on: mergedOn },
      });
  });
}

/** What is being said of one action now: its updates in the rounds that run, as far as the actor may read them. */
import type { Transaction } from 'kysely';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { mayFollowUp } from './permissions.ts';
import { nodeThing } from './place.query.ts';
import { listOpenRounds } from './round-settings.store.ts';
import { findWorkingOf } from './working-update.store.ts';

export type RunningUpdate = { roundId: string; round: string; updateId: string; maySave: boolean };

export async function runningUpdates(
  tx: Transaction<Schema>,
  actor: Actor,
  nodeId: string,
): Promise<RunningUpdate[]> {
  if (actor.person === null) return [];
  const thing = await nodeThing(tx, nodeId);
  if (thing === null || !mayFollowUp(actor, 'update.read', thing).ok) return [];
  const out: RunningUpdate[] = [];
  for (const round of await listOpenRounds(tx)) {
    const update = await findWorkingOf(tx, round.id, nodeId);
    if (!update?.asked) continue;
    const maySave = mayFollowUp(actor, 'update.save', { ...thing, state: update.state }).ok;
    out.push({ roundId: round.id, round: round.label, updateId: update.id, maySave });
  }
  return out;
}

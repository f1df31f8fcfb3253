/** What waits for this reviewer, over the rounds that run. */
import type { Transaction } from 'kysely';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { changesOf } from './board-changes.ts';
import type { Waiting } from './board.ts';
import { allLastSaid } from './last-said.query.ts';
import { mayFollowUp } from './permissions.ts';
import { updateThing } from './place.query.ts';
import { listOpenRounds, listRoundServices } from './round-settings.store.ts';
import { roundTree } from './round-tree.query.ts';
import { workRound } from './work.query.ts';
import { lightsOf, type WorkRound } from './work.ts';
import { listWorking } from './working-update.store.ts';

export type RoundReviews = { round: WorkRound; waiting: Waiting[] };

/** Rounds in which something waits that this actor may approve; in a round in the order of the plan. */
export async function myReviews(tx: Transaction<Schema>, actor: Actor): Promise<RoundReviews[]> {
  if (actor.person === null) return [];
  const services = new Map(
    (await tx.selectFrom('services').select(['id', 'name']).execute()).map((one) => [one.id, one]),
  );
  const people = new Map(
    (await tx.selectFrom('people').select(['id', 'name']).execute()).map((one) => [one.id, one]),
  );
  const out: RoundReviews[] = [];
  for (const round of await listOpenRounds(tx)) {
    const submitted = new Map(
      (await listWorking(tx, round.id))
        .filter(({ asked, state }) => asked && state === 'submitted')
        .map((one) => [one.nodeId, one]),
    );
    if (submitted.size === 0) continue;
    const terms = new Map(
      (await listRoundServices(tx, round.id)).map((one) => [one.serviceId, one.deadline]),
    );
    const last = await allLastSaid(tx, round, [...submitted.keys()]);
    const waiting: Waiting[] = [];
    for (const node of (await roundTree(tx, round)).nodes) {
      const update = submitted.get(node.nodeId);
      if (!update) continue;
      const thing = await updateThing(tx, round, update);
      const approve = mayFollowUp(actor, 'update.approve', thing);
      if (!approve.ok) continue;
      const before = last.get(node.nodeId) ?? null;
      const changes = changesOf(before, update);
      waiting.push({
        nodeId: node.nodeId,
        code: node.code,
        title: node.title,
        updateId: update.id,
        state: update.state,
        owner: people.get(thing.ownerId ?? '') ?? null,
        service: services.get(thing.serviceId ?? '') ?? null,
        deadline: terms.get(thing.serviceId ?? '') ?? round.deadline,
        daysLate: 0,
        submittedAt: update.submittedAt,
        submittedBy: people.get(update.submittedBy ?? '')?.name ?? null,
        sameAsLast: update.sameAsLast,
        unchanged: before !== null && changes.length === 0,
        changes,
        status: update.status,
        lights: lightsOf(update.axes),
        last: before
          ? { round: before.round.label, status: before.status, lights: lightsOf(before.axes) }
          : null,
        may: { approve, return: mayFollowUp(actor, 'update.return', thing) },
      });
    }
    if (waiting.length > 0) out.push({ round: workRound(round), waiting });
  }
  return out;
}

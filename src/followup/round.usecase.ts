/** What the coordinator does with a round before it closes: open it, change how it is run, ask and drop actions. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { nodesAt } from '../planning/node.store.ts';
import { listVersions } from '../planning/plan.store.ts';
import { mayBeFollowed } from '../planning/version.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { loadRound } from './at-hand.usecase.ts';
import { permit, sentencesFor } from './permit.query.ts';
import { choicesOf, isNodeOfPlan } from './round-choices.query.ts';
import { checkNewRound, checkRoundChange, type NewRound, type RoundChange } from './round-form.ts';
import { askedNodes } from './preview-round.ts';
import { roundWords } from './round.nl.ts';
import { changeSettings, listRoundServices, setRoundServices } from './round-settings.store.ts';
import { createRound, listRounds, quoteLedgerStates } from './round.store.ts';
import type { RoundService } from './round.ts';
import { askNodes, findWorkingOf, stopAsking } from './working-update.store.ts';

const plain = (value: unknown): TrailValue => JSON.parse(JSON.stringify(value)) as TrailValue;

async function checkServices(
  tx: Transaction<Schema>,
  actor: Actor,
  services: readonly RoundService[],
): Promise<void> {
  const words = sentencesFor(actor);
  const known = await choicesOf(tx);
  if (services.some(({ serviceId }) => !known.services.has(serviceId)))
    throw new Refusal('not-found', words.noService);
  if (services.some(({ reviewerId }) => reviewerId !== null && !known.people.has(reviewerId)))
    throw new Refusal('not-found', words.noReviewer);
}

/**
 * Every asked action of the version becomes an update that waits for its owner; an action without one waits too.
 * @throws Refusal usage, not-found, conflict (there is such a round).
 */
export async function openRound(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now, ...asked }: NewRound & { now: string },
): Promise<{ roundId: string; asked: number }> {
  const words = sentencesFor(actor);
  return withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permit(actor, 'round.open');
    const given = checkNewRound(asked);
    if (!given) throw new Refusal('usage', words.badRound);
    await lockGovernment(tx, governmentId);
    const version = (await listVersions(tx, given.planId)).find(({ id }) => id === given.versionId);
    if (!version) throw new Refusal('not-found', words.noPlan);
    if (!mayBeFollowed(version)) throw new Refusal('conflict', words.conceptVersion(version.label));
    const known = await choicesOf(tx, given.planId);
    if (given.ledgerStateIds.some((id) => !known.ledgerStates.has(id)))
      throw new Refusal('not-found', words.noLedgerState);
    await checkServices(tx, actor, given.services);
    const { planId, kind, from, to } = given;
    const twin = (one: Pick<NewRound, 'planId' | 'kind' | 'from' | 'to'>): boolean =>
      one.planId === planId && one.kind === kind && one.from === from && one.to === to;
    if ((await listRounds(tx)).some(twin)) throw new Refusal('conflict', words.roundExists);
    const nodes = askedNodes(await nodesAt(tx, planId, version.sequence), given.asked, given.nodeIds);
    if (nodes.length === 0) throw new Refusal('usage', words.nobodyAsked);

    const label = given.label ?? roundWords.label(kind, from, to);
    const round = await createRound(tx, governmentId, {
      planId,
      versionId: version.id,
      kind,
      label,
      from,
      to,
      state: 'open',
    });
    const { cutOff, deadline, reviewDeadline, councilOn, movedPercent } = given;
    await changeSettings(tx, round.id, {
      cutOff,
      deadline,
      reviewDeadline,
      councilOn,
      movedPercent,
      asked: given.asked,
    });
    await setRoundServices(tx, governmentId, round.id, given.services);
    await quoteLedgerStates(tx, governmentId, round.id, given.ledgerStateIds);
    await askNodes(
      tx,
      governmentId,
      round.id,
      nodes.map(({ nodeId }) => nodeId),
      now,
    );
    const { nodeIds: _, ...told } = given;
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'round.open',
      subject: { kind: 'round', id: round.id },
      before: null,
      after: plain({ ...told, label, actions: nodes.map(({ nodeId }) => nodeId) }),
    });
    return { roundId: round.id, asked: nodes.length };
  });
}

/** Terms, reviewers, the limit of the board, and the texts on assumptions and risks. */
export async function changeRound(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { roundId, now, ...asked }: RoundChange & { roundId: string; now: string },
): Promise<void> {
  const words = sentencesFor(actor);
  const checked = checkRoundChange(asked);
  await withGovernment(db, governmentId, async (tx) => {
    const { round, thing } = await loadRound(tx, actor, roundId);
    const { personId, onBehalfOf } = permit(actor, 'round.change', thing);
    if (!checked.ok)
      throw new Refusal(
        checked.why === 'size' ? 'too-large' : 'usage',
        checked.why === 'round' ? words.badRound : words.bad[checked.why],
      );
    const { services, ...settings } = checked.change;
    const before: Record<string, unknown> = {};
    for (const key of Object.keys(settings) as (keyof typeof settings)[]) before[key] = round[key];
    await changeSettings(tx, round.id, settings);
    if (services) {
      await checkServices(tx, actor, services);
      before['services'] = await listRoundServices(tx, round.id);
      await setRoundServices(tx, governmentId, round.id, services);
    }
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'round.change',
      subject: { kind: 'round', id: round.id },
      before: plain(before),
      after: plain(checked.change),
    });
  });
}

async function changeAsking(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { roundId: string; nodeId: string; now: string },
  verb: 'ask' | 'drop',
): Promise<void> {
  const words = sentencesFor(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const { round, thing } = await loadRound(tx, actor, given.roundId);
    permit(actor, 'round.change', thing);
    const { personId, onBehalfOf } = permit(actor, 'update.ask', thing);
    if (!isUuid(given.nodeId)) throw new Refusal('not-found', words.noNode);
    const update = await findWorkingOf(tx, round.id, given.nodeId);
    if (verb === 'ask') {
      if (update?.asked) return;
      if (!update && !(await isNodeOfPlan(tx, round.planId, given.nodeId)))
        throw new Refusal('not-found', words.notAskable);
      await askNodes(tx, governmentId, round.id, [given.nodeId], given.now);
    } else {
      if (!update) throw new Refusal('not-found', words.noNode);
      if (!update.asked) return;
      await stopAsking(tx, update.id);
    }
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: `update.${verb}`,
      subject: { kind: 'round', id: round.id },
      before: { node: given.nodeId, asked: update?.asked ?? false },
      after: { node: given.nodeId, asked: verb === 'ask' },
    });
  });
}

type NodeOfRound = { roundId: string; nodeId: string; now: string };

/** An action that came into the plan during the round is asked as well. */
export const askNode = (db: Kysely<Schema>, governmentId: string, actor: Actor, given: NodeOfRound) =>
  changeAsking(db, governmentId, actor, given, 'ask');

/** An action that left the plan during the round is not asked any more; what was said of it stays out of the closing. */
export const dropNode = (db: Kysely<Schema>, governmentId: string, actor: Actor, given: NodeOfRound) =>
  changeAsking(db, governmentId, actor, given, 'drop');

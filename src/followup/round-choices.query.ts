/** From what a coordinator chooses when a round opens, and what it would ask. */
import type { Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Answer } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import { listAssignments, listServices } from '../organisation/service.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { mayBeFollowed } from '../planning/version.ts';
import type { PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { RoundKind } from './closing.ts';
import { permit, sentencesFor } from './permit.query.ts';
import { askedNodes } from './preview-round.ts';
import { mayFollowUp } from './permissions.ts';
import { roundThing } from './place.query.ts';
import { findSettledRound, listRoundServices } from './round-settings.store.ts';
import { listRounds } from './round.store.ts';
import type { Asked, RoundService, SettledRound } from './round.ts';

/** Ids that exist here, to check what was chosen. Without a plan there are no states of books to choose. */
export async function choicesOf(
  tx: Transaction<Schema>,
  planId?: string,
): Promise<Record<'services' | 'people' | 'ledgerStates', ReadonlySet<string>>> {
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
  return {
    services: ids(await tx.selectFrom('services').select('id').where('ended', '=', false).execute()),
    people: ids(await tx.selectFrom('people').select('id').where('state', '<>', 'closed').execute()),
    ledgerStates: ids(
      planId === undefined
        ? []
        : await tx.selectFrom('ledger_states').select('id').where('plan_id', '=', planId).execute(),
    ),
  };
}

/** An action in some version of the plan. */
export async function isNodeOfPlan(
  tx: Transaction<Schema>,
  planId: string,
  nodeId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('node_versions as n')
    .innerJoin('nodes', 'nodes.id', 'n.node_id')
    .select('n.node_id')
    .where('nodes.plan_id', '=', planId)
    .where('n.node_id', '=', nodeId)
    .where('n.level', '=', 'action')
    .executeTakeFirst();
  return row !== undefined;
}

export type NodeName = { nodeId: string; code: string | null; title: string };

export type RoundChoices = {
  plans: { id: string; label: string; firstYear: number; lastYear: number }[];
  versions: PlanVersion[];
  ledgerStates: { id: string; year: number; label: string; asOf: string | null }[];
  services: { id: string; name: string; head: { id: string; name: string } | null }[];
  /** Who may look at what a service says. */
  reviewers: { id: string; name: string; serviceId: string | null }[];
};

/** @param planId the chosen plan; without it the newest. @throws Refusal not-allowed. */
export async function roundChoices(
  tx: Transaction<Schema>,
  actor: Actor,
  planId?: string,
): Promise<RoundChoices> {
  permit(actor, 'round.open');
  return listChoices(tx, planId);
}

/** How a round is run, for who may see its board. @throws Refusal not-found, not-allowed. */
export async function roundSettings(
  tx: Transaction<Schema>,
  actor: Actor,
  roundId: string,
): Promise<{ round: SettledRound; services: RoundService[]; choices: RoundChoices; may: Answer }> {
  const round = isUuid(roundId) ? await findSettledRound(tx, roundId) : undefined;
  if (!round) throw new Refusal('not-found', sentencesFor(actor).noRound);
  const thing = await roundThing(tx, round);
  permit(actor, 'round.board', thing);
  return {
    round,
    services: await listRoundServices(tx, round.id),
    choices: await listChoices(tx, round.planId),
    may: mayFollowUp(actor, 'round.change', thing),
  };
}

async function listChoices(tx: Transaction<Schema>, planId?: string): Promise<RoundChoices> {
  const plans = await listPlans(tx);
  const plan = plans.find(({ id }) => id === planId) ?? plans[0];
  const reviewers = await tx
    .selectFrom('grants as g')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .select(['p.id', 'p.name', 'g.service_id as serviceId', 'g.role'])
    .where('g.role', 'in', ['service_head', 'policy_coordinator'])
    .where('p.state', '=', 'active')
    .orderBy('p.name')
    .execute();
  const services = (await listServices(tx)).filter(({ ended }) => !ended);
  return {
    plans: plans.map(({ id, label, firstYear, lastYear }) => ({ id, label, firstYear, lastYear })),
    versions: plan ? (await listVersions(tx, plan.id)).filter(mayBeFollowed).toReversed() : [],
    ledgerStates: plan
      ? await tx
          .selectFrom('ledger_states')
          .select(['id', 'year', 'label', 'as_of as asOf'])
          .where('plan_id', '=', plan.id)
          .orderBy('year', 'desc')
          .orderBy('as_of', 'desc')
          .orderBy('id')
          .execute()
      : [],
    services: services.map(({ id, name }) => {
      const head = reviewers.find(({ role, serviceId }) => role === 'service_head' && serviceId === id);
      return { id, name, head: head ? { id: head.id, name: head.name } : null };
    }),
    reviewers: reviewers.map(({ id, name, serviceId }) => ({ id, name, serviceId })),
  };
}

export type RoundPreview = {
  asked: NodeName[];
  /** Those of them that nobody answers for, with the service if they have one. */
  ownerless: (NodeName & { service: string | null })[];
  perService: { serviceId: string | null; name: string | null; actions: number }[];
  /** There is a round of that kind over that period. */
  exists: boolean;
};

/** What opening would do; writes nothing. @throws Refusal not-allowed, not-found. */
export async function previewRound(
  tx: Transaction<Schema>,
  actor: Actor,
  given: {
    planId: string;
    kind: RoundKind;
    from: string;
    to: string;
    versionId: string;
    asked: Asked;
    nodeIds: readonly string[];
  },
): Promise<RoundPreview> {
  permit(actor, 'round.open');
  const versions = isUuid(given.planId) ? await listVersions(tx, given.planId) : [];
  const version = versions.find(({ id }) => id === given.versionId);
  if (!version) throw new Refusal('not-found', sentencesFor(actor).noPlan);
  const nodes = askedNodes(await nodesAt(tx, given.planId, version.sequence), given.asked, given.nodeIds);
  const answers = await listAssignments(tx);
  const services = new Map((await listServices(tx)).map(({ id, name }) => [id, name]));
  const serviceOf = (nodeId: string): string | null => answers.get(nodeId)?.serviceId ?? null;
  const name = ({ nodeId, code, title }: NodeName): NodeName => ({ nodeId, code, title });
  const groups = Map.groupBy(nodes, ({ nodeId }) => serviceOf(nodeId));
  return {
    asked: nodes.map(name),
    ownerless: nodes
      .filter(({ nodeId }) => (answers.get(nodeId)?.ownerId ?? null) === null)
      .map((node) => ({ ...name(node), service: services.get(serviceOf(node.nodeId) ?? '') ?? null })),
    perService: [...services.keys(), null].flatMap((serviceId) => {
      const actions = groups.get(serviceId)?.length ?? 0;
      const label = serviceId === null ? null : (services.get(serviceId) ?? null);
      return actions === 0 ? [] : [{ serviceId, name: label, actions }];
    }),
    exists: (await listRounds(tx)).some(
      (one) =>
        one.planId === given.planId &&
        one.kind === given.kind &&
        one.from === given.from &&
        one.to === given.to,
    ),
  };
}

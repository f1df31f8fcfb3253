/** A version that is being written, and the refusals of changing it. */
import type { Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import { findPerson } from '../organisation/person.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { referrerOf } from '../platform/database/trouble.ts';
import { editSentences as en } from './edit.en.ts';
import { editSentences as nl } from './edit.nl.ts';
import { editsAfter } from './edit.store.ts';
import { nodesAt } from './node.store.ts';
import { permitPlan, planSentences, type Permitted } from './permit.query.ts';
import { branchOf, newFault, withRows } from './place.ts';
import { nameOf, type PlanNode, type PlanVersion } from './plan.ts';
import { listVersions } from './plan.store.ts';
import { isPattern, LONGEST_CODE, renumber, type Patterns } from './renumber.ts';
import { lockVersion } from './version.store.ts';

export const editWords = (actor: Actor): typeof nl => (actor.person?.locale === 'en' ? en : nl);

/** `seen`: how many edits of the version the person had before them. */
export type EditAt = { versionId: string; seen: number; now: string };

export type Concept = {
  tx: Transaction<Schema>;
  governmentId: string;
  actor: Actor;
  permitted: Permitted;
  version: PlanVersion;
  /** The tree as it stands now, in its order. */
  nodes: PlanNode[];
};

/** Locks the version: who changes it meanwhile waits. @throws Refusal not-found, not-allowed, conflict (it is no concept). */
export async function openConcept(
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  { versionId }: Pick<EditAt, 'versionId'>,
  permit: (thing: Thing) => Permitted = (thing) => permitPlan(actor, 'plan.change', thing),
): Promise<Concept> {
  const version = isUuid(versionId) ? await lockVersion(tx, versionId) : undefined;
  const permitted = permit(version ? { state: version.state } : {});
  if (!version) throw new Refusal('not-found', planSentences(actor).noVersion);
  await refuseLater(tx, actor, version);
  const nodes = await nodesAt(tx, version.planId, version.sequence);
  return { tx, governmentId, actor, permitted, version, nodes };
}

/** @throws Refusal conflict: a later version goes on from it, and shows what would change. */
export async function refuseLater(
  tx: Transaction<Schema>,
  actor: Actor,
  version: Pick<PlanVersion, 'planId' | 'sequence'>,
): Promise<void> {
  const later = (await listVersions(tx, version.planId)).findLast((one) => one.sequence > version.sequence);
  if (later) throw new Refusal('conflict', editWords(actor).laterVersion(later.label));
}

/** What still refers to a part that would be removed, as a sentence; another error stays what it is. */
export function refuseInUse(error: unknown, actor: Actor): never {
  const table = referrerOf(error);
  if (table === null) throw error;
  if (table === 'rounds') throw new Refusal('conflict', planSentences(actor).usedByRound);
  const words: Readonly<Record<string, string>> & { otherwise: string } = editWords(actor).inUse;
  throw new Refusal('conflict', words[table] ?? words.otherwise);
}

/** @throws Refusal not-found. */
export function nodeIn({ nodes, actor }: Pick<Concept, 'nodes' | 'actor'>, nodeId: string): PlanNode {
  const node = nodes.find((one) => one.nodeId === nodeId);
  if (!node) throw new Refusal('not-found', planSentences(actor).noNode);
  return node;
}

/** @throws Refusal conflict: one of these was changed since the person looked, be it by themselves in another window. */
export async function refuseUnseen(
  { tx, actor, version, nodes, permitted }: Concept,
  seen: number,
  nodeIds: readonly string[],
): Promise<void> {
  const [edit] = await editsAfter(tx, version.id, seen, nodeIds);
  if (!edit) return;
  const words = editWords(actor);
  const node = nodes.find(({ nodeId }) => nodeId === edit.nodeId);
  const part = node ? nameOf(node) : words.thisPart;
  const person = await findPerson(tx, edit.personId);
  const sentence =
    edit.personId === permitted.personId
      ? words.elsewhere(part)
      : words.meanwhile(person?.name ?? words.somebody, part);
  throw new Refusal('conflict', sentence, { meanwhile: true });
}

/** @throws Refusal conflict: the change would break the tree, or bring a code twice. */
export function refuseFault(
  { nodes, actor }: Pick<Concept, 'nodes' | 'actor'>,
  after: readonly PlanNode[],
): void {
  const found = newFault(nodes, after);
  if (found) throw new Refusal('conflict', editWords(actor).tree[found.fault](nameOf(found.node)));
}

export type Recoded = { node: PlanNode; code: string };

/** The codes that patterns would give; `under` null is the whole plan. @throws Refusal usage, conflict. */
export function recode(concept: Concept, patterns: Patterns, under: string | null): Recoded[] {
  const words = editWords(concept.actor);
  const { nodes } = concept;
  if (Object.keys(patterns).length === 0 || !Object.values(patterns).every(isPattern))
    throw new Refusal('usage', words.badPattern);
  const within =
    under === null
      ? undefined
      : new Set(branchOf(nodes, nodeIn(concept, under).nodeId).map(({ nodeId }) => nodeId));
  const rows = renumber(nodes, patterns, within);
  const long = rows.find(({ code }) => code.length > LONGEST_CODE);
  if (long) throw new Refusal('usage', words.longCode(long.code));
  refuseFault(
    concept,
    withRows(
      nodes,
      rows.map(({ node, code }) => ({ ...node, code })),
    ),
  );
  return rows;
}

/** A version that is being written, and the refusals of changing it. */
import type { Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import { findPerson } from '../organisation/person.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { editSentences as en } from './edit.en.ts';
import { editSentences as nl } from './edit.nl.ts';
import { editsAfter } from './edit.store.ts';
import { nodesAt } from './node.store.ts';
import { permitPlan, planSentences, type Permitted } from './permit.query.ts';
import { newFault } from './place.ts';
import type { PlanNode, PlanVersion } from './plan.ts';
import { lockVersion } from './version.store.ts';

export const editWords = (actor: Actor): typeof nl => (actor.person?.locale === 'en' ? en : nl);

/** A node in a sentence: its code, else its title. */
export const nameOf = ({ code, title }: Pick<PlanNode, 'code' | 'title'>): string => code ?? `“${title}”`;

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
  const nodes = await nodesAt(tx, version.planId, version.sequence);
  return { tx, governmentId, actor, permitted, version, nodes };
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

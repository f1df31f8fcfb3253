/** Writing a plan in a version that is in the making: parts are added, changed, moved and renumbered. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import {
  editWords,
  nodeIn,
  openConcept,
  recode,
  refuseFault,
  refuseUnseen,
  type Concept,
  type EditAt,
} from './edit.query.ts';
import { addEdit } from './edit.store.ts';
import { noDetail, type NodeDetail } from './node-detail.ts';
import { detailsAt, setDetails } from './node-detail.store.ts';
import { createNodes, setNodes } from './node.store.ts';
import type { Level } from './level.ts';
import type { Permitted } from './permit.query.ts';
import { levelsUnder, placeNode, stepTarget, withRows, type Step, type Target } from './place.ts';
import type { PlanNode } from './plan.ts';
import type { Patterns } from './renumber.ts';
import { childrenOf } from './tree.ts';
import { checkName, checkWritten, type Written } from './written.ts';

/** What was done: to which parts, and what the trail tells of it. */
export type Done<T> = { touched: readonly string[]; before: TrailValue; after: TrailValue; answer: T };

type Act<T> = (concept: Concept) => Promise<Done<T>>;
type Given = { at: EditAt; verb?: string; permit?: (thing: Thing) => Permitted };

/** One change of a concept, in one transaction with its edit and its trail. */
export async function writeConcept<T>(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { at, verb = 'plan.change', permit }: Given,
  act: Act<T>,
): Promise<T> {
  return withGovernment(db, governmentId, async (tx: Transaction<Schema>) => {
    const concept = await openConcept(tx, governmentId, actor, at, permit);
    const { personId, onBehalfOf } = concept.permitted;
    const { touched, before, after, answer } = await act(concept);
    await addEdit(tx, governmentId, {
      versionId: concept.version.id,
      nodeIds: touched,
      personId,
      now: at.now,
    });
    await addEntry(tx, governmentId, {
      at: at.now,
      actorId: personId,
      onBehalfOf,
      verb,
      subject: { kind: 'version', id: concept.version.id },
      before,
      after,
    });
    return answer;
  });
}

/** As the trail tells it. */
export const told = ({ nodeId, code, title, level }: PlanNode): { readonly [key: string]: TrailValue } => ({
  node: nodeId,
  code,
  title,
  level,
});

/** A new part, below `parentId` as the last one. @throws Refusal usage, conflict, not-found. */
export const addNode = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  {
    parentId,
    level,
    code,
    title,
    ...at
  }: EditAt & { parentId: string | null; level: Level; code: string; title: string },
): Promise<{ nodeId: string }> =>
  writeConcept(db, governmentId, actor, { at }, async (concept) => {
    const { tx, version, nodes } = concept;
    const words = editWords(actor);
    const parent = parentId === null ? null : nodeIn(concept, parentId);
    const named = checkName({ code, title });
    if (typeof named === 'string') throw new Refusal('usage', words[named]);
    if (!levelsUnder(parent).includes(level)) throw new Refusal('usage', words.badLevel);
    const siblings = childrenOf(nodes).get(parentId) ?? [];
    const position = Math.max(-1, ...siblings.map((one) => one.position)) + 1;
    const [nodeId = ''] = await createNodes(tx, governmentId, version.planId, 1);
    const node: PlanNode = { nodeId, parentId, level, ...named, position, priority: false };
    refuseFault(concept, withRows(nodes, [node]));
    await setNodes(tx, governmentId, version.id, [node]);
    return { touched: [nodeId], before: null, after: told(node), answer: { nodeId } };
  });

const sameDetail = (one: NodeDetail, other: NodeDetail): boolean =>
  one.description === other.description &&
  one.startsOn === other.startsOn &&
  one.endsOn === other.endsOn &&
  one.policyField === other.policyField &&
  one.externalCode === other.externalCode &&
  one.sdgs.join() === other.sdgs.join();

/** @param isField which policy fields there are. @throws Refusal usage, conflict, not-found. */
export const changeNode = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  {
    nodeId,
    given,
    isField,
    ...at
  }: EditAt & { nodeId: string; given: Written; isField: (code: string) => boolean },
): Promise<void> =>
  writeConcept(db, governmentId, actor, { at }, async (concept) => {
    const { tx, version, nodes } = concept;
    const node = nodeIn(concept, nodeId);
    const details = await detailsAt(tx, version.planId, version.sequence, [nodeId]);
    const was = details.get(nodeId) ?? noDetail(nodeId);
    const checked = checkWritten(given, (code) => code === was.policyField || isField(code));
    if (typeof checked === 'string') throw new Refusal('usage', editWords(actor)[checked]);
    await refuseUnseen(concept, at.seen, [nodeId]);
    const { code, title, priority, ...said } = checked;
    const now: PlanNode = { ...node, code, title, priority };
    const detail: NodeDetail = { nodeId, ...said };
    refuseFault(concept, withRows(nodes, [now]));
    if (code !== node.code || title !== node.title || priority !== node.priority)
      await setNodes(tx, governmentId, version.id, [now]);
    if (!sameDetail(was, detail)) await setDetails(tx, governmentId, version.id, [detail]);
    return {
      touched: [nodeId],
      before: { ...told(node), priority: node.priority, ...was, nodeId: undefined },
      after: { ...told(now), priority, ...said },
      answer: undefined,
    };
  });

/** @param to one step, or a place. @throws Refusal conflict, not-found. */
export const moveNode = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { nodeId, to, ...at }: EditAt & { nodeId: string; to: Step | Omit<Target, 'level'> },
): Promise<void> =>
  writeConcept(db, governmentId, actor, { at }, async (concept) => {
    const { tx, version, nodes } = concept;
    const words = editWords(actor);
    const node = nodeIn(concept, nodeId);
    const target = typeof to === 'string' ? stepTarget(nodes, nodeId, to) : { ...to, level: node.level };
    if (!target) throw new Refusal('conflict', words.place.edge);
    await refuseUnseen(concept, at.seen, [nodeId]);
    const placed = placeNode(nodes, nodeId, target);
    if (!placed.ok) throw new Refusal('conflict', words.place[placed.fault]);
    refuseFault(concept, withRows(nodes, placed.rows));
    await setNodes(tx, governmentId, version.id, placed.rows);
    const nowIn = placed.rows.find((row) => row.nodeId === nodeId) ?? node;
    return {
      touched: [nodeId],
      before: { ...told(node), parent: node.parentId, position: node.position },
      after: { ...told(nowIn), parent: nowIn.parentId, position: nowIn.position },
      answer: undefined,
    };
  });

/** @returns how many parts have another code. @throws Refusal usage, conflict. */
export const renumberNodes = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { patterns, under, ...at }: EditAt & { patterns: Patterns; under: string | null },
): Promise<number> =>
  writeConcept(db, governmentId, actor, { at }, async (concept) => {
    const rows = recode(concept, patterns, under);
    if (rows.length === 0) throw new Refusal('usage', editWords(actor).nothingToDo);
    const touched = rows.map(({ node }) => node.nodeId);
    await refuseUnseen(
      concept,
      at.seen,
      concept.nodes.map(({ nodeId }) => nodeId),
    );
    await setNodes(
      concept.tx,
      governmentId,
      concept.version.id,
      rows.map(({ node, code }) => ({ ...node, code })),
    );
    return {
      touched,
      before: { codes: rows.map(({ node }) => node.code) },
      after: { codes: rows.map(({ code }) => code), patterns },
      answer: rows.length,
    };
  });

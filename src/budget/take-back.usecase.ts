/** What a version says of a part is taken back: the version before shows again, and its money comes back with it. */
import type { Kysely } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../organisation/person.ts';
import {
  editWords,
  nodeIn,
  refuseFault,
  refuseInUse,
  refuseUnseen,
  type Concept,
  type EditAt,
} from '../planning/edit.query.ts';
import { forgetNodes, removeNodes } from '../planning/edit.store.ts';
import { told, writeConcept } from '../planning/edit.usecase.ts';
import { detailsChangedIn } from '../planning/node-detail.store.ts';
import { nodesAt, nodesChangedIn } from '../planning/node.store.ts';
import { nameOf, type PlanNode } from '../planning/plan.ts';
import { listSuccessors } from '../planning/successor.store.ts';
import { partsBy, splitOrigin, takeBackOf } from '../planning/take-back.ts';
import { putReason } from '../planning/version.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { changesIn, forgetLines, linesAt, linesBefore, setLinesOf } from './amount.store.ts';
import type { AmountLine } from './amount.ts';
import { changesBetween } from './line-change.ts';
import { withMoved, withoutMoved, type MovedLine } from './moved.ts';
import { forgetMoved, movedIn } from './moved.store.ts';

/** What this version says of money outside the tree goes away. @throws Refusal conflict, not-found. */
export const takeBackWithout = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  at: EditAt,
): Promise<void> =>
  writeConcept(db, governmentId, actor, { at }, async ({ tx, version, nodes }) => {
    const words = editWords(actor);
    const isEstimate = (one: Pick<AmountLine, 'measure' | 'nodeId'>): boolean =>
      one.nodeId === null && one.measure === 'estimate';
    const own = (await changesIn(tx, version.id)).filter(isEstimate);
    if (own.length === 0) throw new Refusal('conflict', words.notChanged);
    const now = await linesAt(tx, version.id, { nodeIds: [null] });
    // What came of a part that ended stays as long as that part does.
    const moved = (await movedIn(tx, version.id)).filter(({ line }) => line.nodeId === null);
    const before = (await linesBefore(tx, version.id)).filter(isEstimate);
    const then = withMoved(before, moved);
    const [from] = moved;
    if (from && changesBetween(now.filter(isEstimate), then).length === 0) {
      const names = namesIn(nodes, await nodesAt(tx, version.planId, version.sequence - 1));
      throw new Refusal('conflict', words.movedHere(names(from.fromId) ?? words.thisPart, words.outside));
    }
    // Credits hang outside the tree too, and stay.
    const kept = now.filter((one) => !isEstimate(one));
    await setLinesOf(tx, governmentId, version.id, [null], [...then, ...kept]);
    await putReason(tx, governmentId, { versionId: version.id, nodeId: null, reason: '' });
    return {
      touched: [],
      before: { node: '', lines: own.length },
      after: { takenBack: true },
      answer: undefined,
    };
  });

/**
 * What this version says of a part goes away: the version before shows again. What is new goes away whole. Money that went
 * elsewhere when it ended is fetched back from there, so that the version adds up to the same as before.
 * @throws Refusal conflict, not-found.
 */
export async function takeBack(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: EditAt & { nodeId: string },
): Promise<{ removed: boolean }> {
  try {
    return await takeBackIn(db, governmentId, actor, given);
  } catch (error) {
    return refuseInUse(error, actor);
  }
}

/** The name of a part as it stands; of one that ended, the name of the highest that ended with it. */
function namesIn(now: readonly PlanNode[], before: readonly PlanNode[]): (nodeId: string) => string | null {
  const current = new Map(now.map((node) => [node.nodeId, node]));
  const old = new Map(before.map((node) => [node.nodeId, node]));
  return (nodeId) => {
    let node = current.get(nodeId) ?? old.get(nodeId);
    while (node && !current.has(node.nodeId) && node.parentId !== null && !current.has(node.parentId)) {
      const above: PlanNode | undefined = old.get(node.parentId);
      if (!above) break;
      node = above;
    }
    return node ? nameOf(node) : null;
  };
}

const takeBackIn = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { nodeId, ...at }: EditAt & { nodeId: string },
): Promise<{ removed: boolean }> =>
  writeConcept(db, governmentId, actor, { at }, async (concept) => {
    const { tx, version, nodes } = concept;
    const words = editWords(actor);
    const before = await nodesAt(tx, version.planId, version.sequence - 1);
    const node = nodes.find((one) => one.nodeId === nodeId) ?? nodeIn({ nodes: before, actor }, nodeId);
    const moved = await movedIn(tx, version.id);
    await refuseUnchanged(concept, node, moved);
    const parts = partsBy(await listSuccessors(tx, version.planId, version.planId));
    const original = splitOrigin(nodeId, { before, parts });
    if (original && !nodes.some((one) => one.nodeId === original.nodeId))
      throw new Refusal('conflict', words.stillSplit(nameOf(original)));
    const { restored, removed, inTheWay } = takeBackOf(nodeId, { before, now: nodes, parts });
    if (inTheWay) throw new Refusal('conflict', words.stillUsed(nameOf(inTheWay)));
    const all = [...restored, ...removed];
    const fetched = moved.filter(({ fromId }) => all.includes(fromId));
    const staying = moved.filter(({ fromId }) => !all.includes(fromId));
    const name = namesIn(nodes, before);
    const lost = staying.find(({ line }) => line.nodeId !== null && removed.includes(line.nodeId));
    if (lost)
      throw new Refusal('conflict', words.movedHere(name(lost.fromId) ?? words.thisPart, nameOf(node)));
    const targets = [...new Set(fetched.map(({ line }) => line.nodeId))].filter(
      (id) => id === null || !all.includes(id),
    );
    await refuseUnseen(concept, at.seen, [...all, ...targets.filter((id) => id !== null)]);

    for (const target of targets) await fetchBack(concept, target, fetched, name);
    await forgetNodes(tx, version.id, all);
    await forgetLines(tx, governmentId, version.id, all);
    for (const id of restored) {
      const came = staying.filter(({ line }) => line.nodeId === id);
      if (came.length > 0)
        await setLinesOf(
          tx,
          governmentId,
          version.id,
          [id],
          withMoved(await linesAt(tx, version.id, { nodeIds: [id] }), came),
        );
    }
    await forgetMoved(tx, version.id, all);
    await removeNodes(tx, removed);
    refuseFault(concept, await nodesAt(tx, version.planId, version.sequence));
    return {
      touched: [...restored, ...targets.filter((id) => id !== null)],
      before: { ...told(node), takenBack: true },
      after: {
        restored: restored.length,
        removed: removed.length,
        fetched: targets.map((id) => id ?? ''),
      },
      answer: { removed: removed.includes(nodeId) },
    };
  });

/** @throws Refusal conflict where nothing of the part would change. */
async function refuseUnchanged(
  { tx, version, nodes, actor }: Concept,
  node: PlanNode,
  moved: readonly MovedLine[],
): Promise<void> {
  const { nodeId } = node;
  if ((await nodesChangedIn(tx, version.id)).has(nodeId)) return;
  if ((await detailsChangedIn(tx, version.id)).has(nodeId)) return;
  const before = (await linesBefore(tx, version.id)).filter((one) => one.nodeId === nodeId);
  const came = moved.filter(({ line }) => line.nodeId === nodeId);
  const now = await linesAt(tx, version.id, { nodeIds: [nodeId] });
  if (changesBetween(now, withMoved(before, came)).length > 0) return;
  const words = editWords(actor);
  const [first] = came;
  if (!first) throw new Refusal('conflict', words.notChanged);
  const names = namesIn(nodes, await nodesAt(tx, version.planId, version.sequence - 1));
  throw new Refusal('conflict', words.movedHere(names(first.fromId) ?? words.thisPart, nameOf(node)));
}

/** Takes from a part, or from outside the tree, the money that came there of parts that come back. */
async function fetchBack(
  { tx, governmentId, version, nodes, actor }: Concept,
  target: string | null,
  fetched: readonly MovedLine[],
  name: (nodeId: string) => string | null,
): Promise<void> {
  const words = editWords(actor);
  const own = fetched.filter(({ line }) => line.nodeId === target);
  const from = name(own[0]?.fromId ?? '') ?? words.thisPart;
  const to = target === null ? words.outside : (name(target) ?? words.thisPart);
  if (target !== null && !nodes.some((one) => one.nodeId === target))
    throw new Refusal('conflict', words.movedOn(from, to));
  const before = (await linesBefore(tx, version.id)).filter((one) => one.nodeId === target);
  const left = withoutMoved(await linesAt(tx, version.id, { nodeIds: [target] }), own, before);
  if (left === null) throw new Refusal('conflict', words.movedLess(from, to));
  await setLinesOf(tx, governmentId, version.id, [target], left);
}

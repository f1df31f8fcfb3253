/** Changes of a plan that its money follows: a part is split, or ends, or a change is taken back. */
import type { Kysely } from 'kysely';
import { toDecimal } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listAssignments, setAssignments } from '../organisation/service.store.ts';
import type { Actor } from '../organisation/person.ts';
import { editWords, nodeIn, refuseFault, refuseUnseen, type EditAt } from '../planning/edit.query.ts';
import { forgetNodes, removeNodes } from '../planning/edit.store.ts';
import { told, writeConcept } from '../planning/edit.usecase.ts';
import { detailsAt, detailsChangedIn, setDetails } from '../planning/node-detail.store.ts';
import { createNodes, nodesAt, nodesChangedIn, setNodes } from '../planning/node.store.ts';
import { branchOf, withRows } from '../planning/place.ts';
import { nameOf, type PlanNode } from '../planning/plan.ts';
import { addSuccessors, listSuccessors } from '../planning/successor.store.ts';
import { partsBy, takeBackOf } from '../planning/take-back.ts';
import { putReason } from '../planning/version.store.ts';
import { childrenOf } from '../planning/tree.ts';
import { checkName, parseShare } from '../planning/written.ts';
import type { Schema } from '../platform/database/schema.ts';
import { codeOf } from '../platform/database/trouble.ts';
import { changesIn, forgetLines, linesAt, linesBefore, setLinesOf } from './amount.store.ts';
import type { AmountLine } from './amount.ts';
import { gatherLines, splitLines, sumLines } from './split.ts';

/** `share` as typed, such as `33,3`; `children` what goes below this part. */
export type GivenPart = { code: string; title: string; share: string; children: readonly string[] };

const MOST_PARTS = 12;
const sum = (lines: readonly AmountLine[]): string =>
  toDecimal(
    lines.reduce((total, { cents }) => total + cents, 0n),
    2,
  );

/**
 * The part ends in this version, and new ones take its place, its money by their shares, its owner, its details, and
 * what hangs below it; the new ones are linked with it, so that its history is found.
 * @throws Refusal usage, conflict, not-found.
 */
export const splitNode = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { nodeId, parts, ...at }: EditAt & { nodeId: string; parts: readonly GivenPart[] },
): Promise<{ nodeIds: string[] }> =>
  writeConcept(db, governmentId, actor, { at }, async (concept) => {
    const { tx, version, nodes } = concept;
    const words = editWords(actor);
    const node = nodeIn(concept, nodeId);
    if (parts.length < 2 || parts.length > MOST_PARTS) throw new Refusal('usage', words.badParts);
    const named = parts.map((part) => {
      const name = checkName(part);
      if (typeof name === 'string') throw new Refusal('usage', words[name]);
      const weight = parseShare(part.share);
      if (weight === null) throw new Refusal('usage', words.badShares);
      return { ...name, weight };
    });
    if (named.every(({ weight }) => weight === 0n)) throw new Refusal('usage', words.badShares);
    await refuseUnseen(
      concept,
      at.seen,
      branchOf(nodes, nodeId).map((one) => one.nodeId),
    );

    const nodeIds = await createNodes(tx, governmentId, version.planId, parts.length);
    const tree = childrenOf(nodes);
    const shown = node.parentId !== null && nodes.some((one) => one.nodeId === node.parentId);
    const siblings = tree.get(shown ? node.parentId : null) ?? [];
    const fresh = named.map(({ code, title }, index): PlanNode => ({
      ...node,
      nodeId: nodeIds[index] ?? '',
      code,
      title,
    }));
    // The parts stand where it stood.
    const order = siblings.flatMap((one) => (one.nodeId === nodeId ? fresh : [one]));
    const placed = order.map((one, position) => ({ ...one, position }));
    const below = (tree.get(nodeId) ?? []).map((child): PlanNode => {
      const found = parts.findIndex(({ children }) => children.includes(child.nodeId));
      return { ...child, parentId: nodeIds[Math.max(0, found)] ?? null };
    });
    const rows = [
      ...placed.filter(
        (one) => siblings.find(({ nodeId: id }) => id === one.nodeId)?.position !== one.position,
      ),
      ...below,
    ];
    refuseFault(concept, withRows(nodes, rows, new Set([nodeId])));
    await setNodes(tx, governmentId, version.id, [...rows, { ...node, ended: true }]);

    const detail = (await detailsAt(tx, version.planId, version.sequence, [nodeId])).get(nodeId);
    if (detail)
      await setDetails(
        tx,
        governmentId,
        version.id,
        nodeIds.map((id) => ({ ...detail, nodeId: id })),
      );
    const owned = (await listAssignments(tx)).get(nodeId);
    if (owned)
      await setAssignments(
        tx,
        governmentId,
        nodeIds.map((id) => ({ ...owned, nodeId: id })),
      );
    const lines = await linesAt(tx, version.id, { nodeIds: [nodeId] });
    const divided = splitLines(
      lines,
      named.map(({ weight }, index) => ({ nodeId: nodeIds[index] ?? '', weight })),
    );
    await setLinesOf(tx, governmentId, version.id, [nodeId, ...nodeIds], divided);
    await addSuccessors(
      tx,
      governmentId,
      nodeIds.map((newId) => ({ oldId: nodeId, newId })),
    );
    return {
      touched: [nodeId, ...nodeIds, ...below.map((one) => one.nodeId)],
      before: { ...told(node), money: sum(lines) },
      after: {
        parts: fresh.map((one) => ({
          ...told(one),
          money: sum(divided.filter((line) => line.nodeId === one.nodeId)),
        })),
      },
      answer: { nodeIds },
    };
  });

/** Where the money of what ends goes: nowhere (it is withdrawn), outside the tree, or to another part. */
export type MoneyOfEnd = { way: 'withdraw' } | { way: 'without' } | { way: 'node'; nodeId: string };

/** The part ends in this version, with all below it. @throws Refusal usage, conflict, not-found. */
export const endNode = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { nodeId, money, ...at }: EditAt & { nodeId: string; money: MoneyOfEnd },
): Promise<void> =>
  writeConcept(db, governmentId, actor, { at }, async (concept) => {
    const { tx, version, nodes } = concept;
    const words = editWords(actor);
    const node = nodeIn(concept, nodeId);
    const branch = branchOf(nodes, nodeId);
    const ids = branch.map((one) => one.nodeId);
    const to = money.way === 'node' ? nodeIn(concept, money.nodeId) : null;
    if (to && ids.includes(to.nodeId)) throw new Refusal('usage', words.notAbove);
    await refuseUnseen(concept, at.seen, ids);
    await setNodes(
      tx,
      governmentId,
      version.id,
      branch.map((one) => ({ ...one, ended: true })),
    );
    const lines = await linesAt(tx, version.id, { nodeIds: ids });
    if (money.way === 'withdraw') await setLinesOf(tx, governmentId, version.id, ids, []);
    else {
      const target = to?.nodeId ?? null;
      const there = await linesAt(tx, version.id, { nodeIds: [target] });
      const all = sumLines([...there, ...gatherLines(lines, target)]);
      await setLinesOf(tx, governmentId, version.id, [...ids, target], all);
    }
    return {
      touched: to ? [...ids, to.nodeId] : ids,
      before: { ...told(node), nodes: ids.length, money: sum(lines) },
      after: { ended: true, money: money.way, to: to ? told(to) : null },
      answer: undefined,
    };
  });

/** What this version says of money outside the tree goes away. @throws Refusal conflict, not-found. */
export const takeBackWithout = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  at: EditAt,
): Promise<void> =>
  writeConcept(db, governmentId, actor, { at }, async ({ tx, version }) => {
    const isEstimate = (one: Pick<AmountLine, 'measure' | 'nodeId'>): boolean =>
      one.nodeId === null && one.measure === 'estimate';
    const own = (await changesIn(tx, version.id)).filter(isEstimate);
    if (own.length === 0) throw new Refusal('conflict', editWords(actor).notChanged);
    // Credits hang outside the tree too, and stay.
    const kept = (await linesAt(tx, version.id, { nodeIds: [null] })).filter((one) => !isEstimate(one));
    const before = (await linesBefore(tx, version.id)).filter(isEstimate);
    await setLinesOf(tx, governmentId, version.id, [null], [...before, ...kept]);
    await putReason(tx, governmentId, { versionId: version.id, nodeId: null, reason: '' });
    return {
      touched: [],
      before: { node: '', lines: own.length },
      after: { takenBack: true },
      answer: undefined,
    };
  });

/**
 * What this version says of a part goes away: the version before shows again. What is new goes away whole.
 * Money that went elsewhere when it ended is not fetched back from there.
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
    if (codeOf(error) === FOREIGN_KEY) throw new Refusal('conflict', editWords(actor).inUse);
    throw error;
  }
}

const FOREIGN_KEY = '23503';
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
    const changed =
      (await nodesChangedIn(tx, version.id)).has(nodeId) ||
      (await changesIn(tx, version.id)).some((one) => one.nodeId === nodeId) ||
      (await detailsChangedIn(tx, version.id)).has(nodeId);
    if (!changed) throw new Refusal('conflict', words.notChanged);
    const parts = partsBy(await listSuccessors(tx, version.planId, version.planId));
    const known = new Set(before.map((one) => one.nodeId));
    const splitOf = [...parts].find(
      ([old, fresh]) => fresh.includes(nodeId) && known.has(old) && !known.has(nodeId),
    );
    const original = before.find((one) => one.nodeId === splitOf?.[0]);
    if (original && !nodes.some((one) => one.nodeId === original.nodeId))
      throw new Refusal('conflict', words.stillSplit(nameOf(original)));
    const { restored, removed, inTheWay } = takeBackOf(nodeId, { before, now: nodes, parts });
    if (inTheWay) throw new Refusal('conflict', words.stillUsed(nameOf(inTheWay)));
    await refuseUnseen(concept, at.seen, [...restored, ...removed]);
    const all = [...restored, ...removed];
    await forgetNodes(tx, version.id, all);
    await forgetLines(tx, governmentId, version.id, all);
    await removeNodes(tx, removed);
    refuseFault(concept, await nodesAt(tx, version.planId, version.sequence));
    return {
      touched: restored,
      before: { ...told(node), takenBack: true },
      after: { restored: restored.length, removed: removed.length },
      answer: { removed: removed.includes(nodeId) },
    };
  });

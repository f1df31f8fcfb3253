/** Changes of a plan that its money follows: a part is split, or ends. */
import type { Kysely } from 'kysely';
import { toDecimal } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listAssignments, setAssignments } from '../organisation/service.store.ts';
import type { Actor } from '../organisation/person.ts';
import { editWords, nodeIn, refuseFault, refuseUnseen, type EditAt } from '../planning/edit.query.ts';
import { told, writeConcept } from '../planning/edit.usecase.ts';
import { detailsAt, setDetails } from '../planning/node-detail.store.ts';
import { createNodes, setNodes } from '../planning/node.store.ts';
import { branchOf, withRows } from '../planning/place.ts';
import type { PlanNode } from '../planning/plan.ts';
import { addSuccessors } from '../planning/successor.store.ts';
import { childrenOf } from '../planning/tree.ts';
import { checkName, parseShare } from '../planning/written.ts';
import type { Schema } from '../platform/database/schema.ts';
import { linesAt, setLinesOf } from './amount.store.ts';
import type { AmountLine } from './amount.ts';
import { movedTo, withMoved } from './moved.ts';
import { addMoved } from './moved.store.ts';
import { splitLines } from './split.ts';

/** `share` as typed, such as `33,3`; `children` what goes below this part. */
export type GivenPart = { code: string; title: string; share: string; children: readonly string[] };

const MOST_PARTS = 12;
const sum = (lines: readonly AmountLine[]): string =>
  toDecimal(
    lines.reduce((total, { cents }) => total + cents, 0n),
    2,
  );

/** What was estimated for years that are over stays where it was, beside what was booked then. */
function byYearsOver(lines: readonly AmountLine[], now: string): { over: AmountLine[]; open: AmountLine[] } {
  const thisYear = Number(now.slice(0, 4));
  return {
    over: lines.filter(({ year }) => year < thisYear),
    open: lines.filter(({ year }) => year >= thisYear),
  };
}

/**
 * The part ends in this version, and new ones take its place, its money from this year on by their shares, its owner, its
 * details, and what hangs below it; the new ones are linked with it, so that its history is found.
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
    const { over, open } = byYearsOver(await linesAt(tx, version.id, { nodeIds: [nodeId] }), at.now);
    const divided = splitLines(
      open,
      named.map(({ weight }, index) => ({ nodeId: nodeIds[index] ?? '', weight })),
    );
    await setLinesOf(tx, governmentId, version.id, [nodeId, ...nodeIds], [...over, ...divided]);
    await addSuccessors(
      tx,
      governmentId,
      nodeIds.map((newId) => ({ oldId: nodeId, newId })),
    );
    return {
      touched: [nodeId, ...nodeIds, ...below.map((one) => one.nodeId)],
      before: { ...told(node), money: sum(open) },
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

/** The part ends in this version, with all below it and their money from this year on. @throws Refusal usage, conflict, not-found. */
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
    const { over, open } = byYearsOver(await linesAt(tx, version.id, { nodeIds: ids }), at.now);
    if (money.way === 'withdraw') await setLinesOf(tx, governmentId, version.id, ids, over);
    else {
      const target = to?.nodeId ?? null;
      const there = await linesAt(tx, version.id, { nodeIds: [target] });
      const moved = movedTo(open, target);
      await setLinesOf(tx, governmentId, version.id, [...ids, target], [...over, ...withMoved(there, moved)]);
      await addMoved(tx, governmentId, version.id, moved);
    }
    return {
      touched: to ? [...ids, to.nodeId] : ids,
      before: { ...told(node), nodes: ids.length, money: sum(open) },
      after: { ended: true, money: money.way, to: to ? told(to) : null },
      answer: undefined,
    };
  });

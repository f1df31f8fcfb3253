/** What goes along when a change of a version is taken back. */
import type { PlanNode } from './plan.ts';
import type { Successor } from './successor.ts';
import { branchOf } from './place.ts';

export type TakenBack = {
  /** Parts that the version before shows: they are as they were there. */
  restored: string[];
  /** Parts that this version brought: they go. */
  removed: string[];
  /** A part that would go with something below it that was there before. */
  inTheWay: PlanNode | null;
};

/** What was split into what. */
export function partsBy(links: readonly Successor[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { oldId, newId } of links) parts.set(oldId, [...(parts.get(oldId) ?? []), newId]);
  return parts;
}

/** All that came of a part by splitting it, and splitting its parts again. */
function allParts(nodeId: string, parts: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const part of parts.get(id) ?? [])
      if (!found.has(part)) {
        found.add(part);
        visit(part);
      }
  };
  visit(nodeId);
  return [...found];
}

/** The part of the version before that this new one came of by splitting, over as many splits as there were. */
export function splitOrigin(nodeId: string, { before, parts }: Omit<Versions, 'now'>): PlanNode | null {
  const old = new Map(before.map((node) => [node.nodeId, node]));
  if (old.has(nodeId)) return null;
  for (const [from] of parts) {
    const node = old.get(from);
    if (node && allParts(from, parts).includes(nodeId)) return node;
  }
  return null;
}

type Versions = {
  /** The tree of the version before, and of this one. */
  before: readonly PlanNode[];
  now: readonly PlanNode[];
  parts: ReadonlyMap<string, readonly string[]>;
};

/**
 * A new part goes with what is new below it. An ended one comes back with what ended below it, and where it was split,
 * the parts go and what was put below them goes back.
 */
export function takeBackOf(nodeId: string, { before, now, parts }: Versions): TakenBack {
  const old = new Map(before.map((node) => [node.nodeId, node]));
  const current = new Map(now.map((node) => [node.nodeId, node]));
  if (!old.has(nodeId)) {
    const branch = branchOf(now, nodeId);
    return {
      restored: [],
      removed: branch.map((node) => node.nodeId),
      inTheWay: branch.some((node) => old.has(node.nodeId)) ? (current.get(nodeId) ?? null) : null,
    };
  }
  if (current.has(nodeId)) return { restored: [nodeId], removed: [], inTheWay: null };
  const ended = branchOf(before, nodeId).filter((node) => !current.has(node.nodeId));
  const fresh = allParts(nodeId, parts).filter((id) => !old.has(id));
  const split = fresh.filter((id) => current.has(id));
  const branches = split.flatMap((id) => branchOf(now, id));
  const back = branches.filter(
    (node) =>
      old.get(node.nodeId)?.parentId === nodeId && node.parentId !== null && split.includes(node.parentId),
  );
  const stays = new Set(back.flatMap((node) => branchOf(now, node.nodeId)).map((node) => node.nodeId));
  const gone = branches.filter((node) => !stays.has(node.nodeId));
  return {
    restored: [...ended, ...back].map((node) => node.nodeId),
    removed: [...gone.map((node) => node.nodeId), ...fresh.filter((id) => !current.has(id))],
    inTheWay: gone.find((node) => old.has(node.nodeId)) ?? null,
  };
}

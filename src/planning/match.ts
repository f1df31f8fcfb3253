/**
 * Which nodes of a plan a new source speaks of. A code alone is no identity (bbc.md, section 0.4), but within one plan
 * a code that occurs once on either side, at the same level, is; after that a title that occurs once under its level.
 */
import type { Level } from './level.ts';
import type { PlanNode } from './plan.ts';

export type Incoming = {
  id: string;
  parentId: string | null;
  level: Level;
  code: string | null;
  title: string;
  priority: boolean;
};

const codeKey = (node: { level: Level; code: string | null }): string | null =>
  node.code === null ? null : `${node.level} ${node.code.toLowerCase()}`;

const titleKey = (node: { level: Level; title: string }): string | null => {
  const words = node.title.toLowerCase().replace(/\s+/g, ' ').trim();
  return words === '' ? null : `${node.level} ${words}`;
};

/** What occurs exactly once, by its key. */
function once<T>(all: readonly T[], key: (one: T) => string | null): Map<string, T> {
  const seen = new Map<string, T | null>();
  for (const one of all) {
    const name = key(one);
    if (name !== null) seen.set(name, seen.has(name) ? null : one);
  }
  const out = new Map<string, T>();
  for (const [name, one] of seen) if (one !== null) out.set(name, one);
  return out;
}

/** The lasting identity of each incoming node that the plan already knows; the others are new. */
export function matchNodes(
  known: readonly PlanNode[],
  incoming: readonly Incoming[],
): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (
    free: readonly Incoming[],
    inKey: (node: Incoming) => string | null,
    knownKey: (node: PlanNode) => string | null,
  ): void => {
    const theirs = once(
      known.filter(({ nodeId }) => !taken.has(nodeId)),
      knownKey,
    );
    for (const [key, node] of once(free, inKey)) {
      const found = theirs.get(key);
      if (!found) continue;
      out.set(node.id, found.nodeId);
      taken.add(found.nodeId);
    }
  };
  pair(incoming, codeKey, codeKey);
  // A title decides only where a code can't: absent or repeated on either side. Another code is another node.
  const uniqueCodes = once(incoming, codeKey);
  const uniqueKnown = once(known, codeKey);
  const codeless = (node: { level: Level; code: string | null }, unique: ReadonlyMap<string, unknown>) => {
    const key = codeKey(node);
    return key === null || !unique.has(key);
  };
  pair(
    incoming.filter((node) => !out.has(node.id) && codeless(node, uniqueCodes)),
    titleKey,
    (node) => (codeless(node, uniqueKnown) ? titleKey(node) : null),
  );
  return out;
}

/** The rows that a version must get so that it shows the incoming nodes: the new and the changed ones only. */
export function changedNodes(
  known: readonly PlanNode[],
  incoming: readonly Incoming[],
  identity: ReadonlyMap<string, string>,
): PlanNode[] {
  const byId = new Map(known.map((node) => [node.nodeId, node]));
  const last = new Map<string | null, number>(); // position of the sibling before, by parent
  return incoming.flatMap((node): PlanNode[] => {
    const nodeId = identity.get(node.id);
    if (nodeId === undefined) throw new Error(`node ${node.id} has no lasting identity`);
    const parentId = node.parentId === null ? null : (identity.get(node.parentId) ?? null);
    const was = byId.get(nodeId);
    // A report of one objective shows less than the plan: without a parent in it, the known parent stays.
    const above = parentId ?? was?.parentId ?? null;
    const position = was?.parentId === above && was ? was.position : (last.get(above) ?? -1) + 1;
    last.set(above, Math.max(position, last.get(above) ?? 0));
    const same =
      was !== undefined &&
      was.parentId === above &&
      was.level === node.level &&
      was.code === node.code &&
      was.title === node.title &&
      was.priority === node.priority;
    if (same) return [];
    return [
      {
        nodeId,
        parentId: above,
        level: node.level,
        code: node.code,
        title: node.title,
        position,
        priority: node.priority,
      },
    ];
  });
}

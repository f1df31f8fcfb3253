/** The order of a plan's tree, and what can be wrong with it. */
import { levels, type Level } from './level.ts';
import type { PlanNode } from './plan.ts';

const natural = new Intl.Collator('nl-BE', { numeric: true });

function before(a: PlanNode, b: PlanNode): number {
  if (a.position !== b.position) return a.position - b.position;
  return natural.compare(a.code ?? '', b.code ?? '') || (a.nodeId < b.nodeId ? -1 : 1);
}

export function childrenOf(nodes: readonly PlanNode[]): Map<string | null, PlanNode[]> {
  const known = new Set(nodes.map(({ nodeId }) => nodeId));
  const out = new Map<string | null, PlanNode[]>();
  for (const node of nodes) {
    // A parent that this version doesn't show leaves its children at the top: shown, not lost.
    const key = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    const group = out.get(key);
    if (group) group.push(node);
    else out.set(key, [node]);
  }
  for (const group of out.values()) group.sort(before);
  return out;
}

/** A parent before its children, siblings by position and then by code. Nodes in a cycle are left out. */
export function inTreeOrder(nodes: readonly PlanNode[]): PlanNode[] {
  const children = childrenOf(nodes);
  const out: PlanNode[] = [];
  const open = (children.get(null) ?? []).toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    out.push(node);
    open.push(...(children.get(node.nodeId) ?? []).toReversed());
  }
  return out;
}

export type TreeFault = { fault: 'cycle' | 'missing-parent' | 'level' | 'duplicate-code'; node: PlanNode };

const rank = (level: Level): number => levels.indexOf(level);

export function faultsOf(nodes: readonly PlanNode[]): TreeFault[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const reached = new Set(inTreeOrder(nodes).map(({ nodeId }) => nodeId));
  const codes = new Map<string, number>();
  for (const { code } of nodes) if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  return nodes.flatMap((node): TreeFault[] => {
    const faults: TreeFault[] = [];
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    if (!reached.has(node.nodeId)) faults.push({ fault: 'cycle', node });
    else if (node.parentId !== null && !parent) faults.push({ fault: 'missing-parent', node });
    else if (parent && rank(parent.level) >= rank(node.level) && node.level !== 'without_objective')
      faults.push({ fault: 'level', node });
    if (node.code !== null && (codes.get(node.code) ?? 0) > 1) faults.push({ fault: 'duplicate-code', node });
    return faults;
  });
}

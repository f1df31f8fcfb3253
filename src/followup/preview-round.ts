/** Whom a new round would ask. */
import type { PlanNode } from '../planning/plan.ts';
import type { Asked } from './round.ts';

/** Actions of a version, in its order: all, those with priority, or those that were chosen. */
export function askedNodes(nodes: readonly PlanNode[], asked: Asked, chosen: readonly string[]): PlanNode[] {
  const selection = new Set(chosen);
  // Priority may stand on the plan or the objective above an action (bbc.md, section 1).
  const priority = new Set<string>();
  for (const { nodeId, parentId, priority: own } of nodes)
    if (own || (parentId !== null && priority.has(parentId))) priority.add(nodeId);
  return nodes.filter(({ nodeId, level }) => {
    if (level !== 'action') return false;
    if (asked === 'all') return true;
    return asked === 'priority' ? priority.has(nodeId) : selection.has(nodeId);
  });
}

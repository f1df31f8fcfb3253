/** A version as who writes it sees it. */
import type { Cents } from '../kernel/money.ts';
import type { Side } from './column.ts';
import type { Overlong } from '../planning/limit.ts';
import type { NodeDetail } from '../planning/node-detail.ts';
import type { Step } from '../planning/place.ts';
import type { Plan, PlanNode, PlanVersion } from '../planning/plan.ts';
import type { ComparedRow, Money, TreeChange } from './compare.ts';
import type { EstimateRow } from './estimate-rows.ts';
import type { MovedLine } from './moved.ts';

export type WrittenChange = TreeChange | 'detail' | 'money';

export type WrittenRow = {
  node: PlanNode;
  depth: number;
  changes: WrittenChange[];
  money: Money;
  /** Its texts are longer than what the digital reporting shows. */
  overlong: Overlong[];
  owner: string | null;
  service: string | null;
  steps: Step[];
};

export type Written = {
  plan: Plan;
  version: PlanVersion;
  /** How many edits there were: what a form on this page has seen. */
  seen: number;
};

/** Money between a part that ended and another, or outside the tree (name null). */
export type MovedMoney = { name: string | null; money: Record<Side, Cents> };

export type WrittenChangeRow = {
  node: PlanNode;
  was: PlanNode | null;
  changes: WrittenChange[];
  money: Money;
  /** Where its money went when it ended, and of which ended parts it has money. */
  went: MovedMoney[];
  came: MovedMoney[];
};

export type WrittenNode = Written & {
  node: PlanNode;
  detail: NodeDetail;
  /** From the top down. */
  above: PlanNode[];
  children: PlanNode[];
  branch: number;
  /** What this version changed of it; null: nothing, or it is new. */
  isChanged: boolean;
  isNew: boolean;
  splitFrom: PlanNode | null;
  assigned: { ownerId: string | null; serviceId: string | null };
  people: { id: string; name: string }[];
  services: { id: string; name: string }[];
  bodies: { id: string; name: string }[];
  years: number[];
  rows: EstimateRow[];
  /** All parts of the plan in their order, to move below or to give money to. */
  nodes: PlanNode[];
  steps: Step[];
};

/** What a version changed of a part. @param details the parts whose details it changed. */
export const changesOf = (row: ComparedRow, details: ReadonlySet<string>): WrittenChange[] => [
  ...row.tree,
  ...(details.has(row.node.nodeId) && row.was !== null && !row.tree.includes('ended')
    ? (['detail'] as const)
    : []),
  ...(row.moved && row.was !== null && !row.tree.includes('ended') ? (['money'] as const) : []),
];

/** What went from or came to one part, by the other end. @param end the other end of a line. */
export function movedMoney(
  moved: readonly MovedLine[],
  end: (one: MovedLine) => string | null,
  names: ReadonlyMap<string, string>,
): MovedMoney[] {
  const found = new Map<string | null, MovedMoney>();
  for (const one of moved) {
    const at = end(one);
    const known = found.get(at) ?? {
      name: at === null ? null : (names.get(at) ?? null),
      money: { receipts: 0n, expenses: 0n },
    };
    known.money[one.line.side] += one.line.cents;
    found.set(at, known);
  }
  return [...found.values()];
}

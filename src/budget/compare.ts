/**
 * Two versions of a plan beside each other: Referentie | Wijziging | Nieuw (bbc.md, section 3), for the whole plan, per
 * objective, and down to each node, with what changed in the tree itself.
 */
import type { Cents } from '../kernel/money.ts';
import { detailChanges, noDetail, type DetailChange, type NodeDetail } from '../planning/node-detail.ts';
import type { PlanNode } from '../planning/plan.ts';
import { childrenOf } from '../planning/tree.ts';
import { WITHOUT, type Total } from './amount.ts';
import { sides, type Side } from './column.ts';

/** What changed is `after - before`. */
export type Pair = { before: Cents; after: Cents };
export type Money = Record<Side, Pair>;

export const treeChanges = ['added', 'ended', 'renumbered', 'moved', 'retitled', 'priority'] as const;
export type TreeChange = (typeof treeChanges)[number];

export type ComparedRow = {
  node: PlanNode;
  /** As the reference had it; null for a new node. */
  was: PlanNode | null;
  depth: number;
  tree: TreeChange[];
  /** What is said of it otherwise: its description, days, policy field, code, goals. */
  details: DetailChange[];
  /** Its own money and that of all below it. */
  money: Money;
  /** Its own money changed, not only that of something below it. */
  moved: boolean;
};

export type Comparison = {
  /** In tree order; what ended stands where it stood. */
  rows: ComparedRow[];
  /** Money that no node of either version carries. */
  without: Money;
  total: Money;
};

/** The part of a version that is compared. */
export type ComparedVersion = {
  nodes: readonly PlanNode[];
  totals: readonly Pick<Total, 'key' | 'side' | 'cents'>[];
  details?: ReadonlyMap<string, NodeDetail>;
};

export const noMoney = (): Money => ({
  receipts: { before: 0n, after: 0n },
  expenses: { before: 0n, after: 0n },
});
export const isChanged = (money: Money): boolean =>
  sides.some((side) => money[side].before !== money[side].after);

function add(to: Money, from: Money): void {
  for (const side of sides) {
    to[side].before += from[side].before;
    to[side].after += from[side].after;
  }
}

function treeChangesOf(was: PlanNode | undefined, now: PlanNode | undefined): TreeChange[] {
  if (!now) return ['ended'];
  if (!was) return ['added'];
  const changes: TreeChange[] = [];
  if (was.code !== now.code) changes.push('renumbered');
  if (was.parentId !== now.parentId) changes.push('moved');
  if (was.title !== now.title) changes.push('retitled');
  if (was.priority !== now.priority) changes.push('priority');
  return changes;
}

const said = ({ details }: ComparedVersion, nodeId: string): NodeDetail =>
  details?.get(nodeId) ?? noDetail(nodeId);

/** @param reference the version that is compared with; empty for the first version of a plan. */
export function compareVersions(reference: ComparedVersion, now: ComparedVersion): Comparison {
  const old = new Map(reference.nodes.map((node) => [node.nodeId, node]));
  const current = new Map(now.nodes.map((node) => [node.nodeId, node]));
  const all = [...now.nodes, ...reference.nodes.filter(({ nodeId }) => !current.has(nodeId))];

  const own = new Map<string, Money>();
  const without = noMoney();
  const put = ({ key, side, cents }: ComparedVersion['totals'][number], when: keyof Pair): void => {
    const known = key !== WITHOUT && (old.has(key) || current.has(key));
    let money = known ? own.get(key) : without;
    if (!money) own.set(key, (money = noMoney()));
    money[side][when] += cents;
  };
  for (const one of reference.totals) put(one, 'before');
  for (const one of now.totals) put(one, 'after');

  const children = childrenOf(all);
  const rows: ComparedRow[] = [];
  const total = noMoney();
  add(total, without);
  const visit = (node: PlanNode, depth: number): Money => {
    const mine = own.get(node.nodeId) ?? noMoney();
    const money = noMoney();
    add(money, mine);
    const was = old.get(node.nodeId);
    rows.push({
      node,
      was: was ?? null,
      depth,
      tree: treeChangesOf(was, current.get(node.nodeId)),
      details:
        was && current.has(node.nodeId)
          ? detailChanges(said(reference, node.nodeId), said(now, node.nodeId))
          : [],
      money,
      moved: isChanged(mine),
    });
    for (const child of children.get(node.nodeId) ?? []) add(money, visit(child, depth + 1));
    return money;
  };
  for (const node of children.get(null) ?? []) add(total, visit(node, 0));
  return { rows, without, total };
}

/** A row that says something itself: its own money changed, its place in the tree, or what is said of it. */
export const saysChange = ({ moved, tree, details }: ComparedRow): boolean =>
  moved || tree.length > 0 || details.length > 0;

/** A change that wants a reason; another code alone says nothing of the policy. */
export const wantsReason = (row: ComparedRow): boolean =>
  row.moved || row.details.length > 0 || row.tree.some((change) => change !== 'renumbered');

/** The rows that changed, and the branches that lead to them. */
export function changedRows(rows: readonly ComparedRow[]): ComparedRow[] {
  const parents = new Map(rows.map(({ node }) => [node.nodeId, node.parentId]));
  const kept = new Set<string>();
  for (const row of rows)
    if (saysChange(row))
      for (
        let id: string | null = row.node.nodeId;
        id !== null && !kept.has(id);
        id = parents.get(id) ?? null
      )
        kept.add(id);
  return rows.filter(({ node }) => kept.has(node.nodeId));
}

/** Schema M1 (W): each objective, whatever stands outside all of them, and the total. */
export function perObjective({ rows, total }: Comparison): { objectives: ComparedRow[]; outside: Money } {
  const objectives = rows.filter(({ node }) => node.level === 'objective');
  const outside = noMoney();
  add(outside, total);
  for (const { money } of objectives)
    for (const side of sides) {
      outside[side].before -= money[side].before;
      outside[side].after -= money[side].after;
    }
  return { objectives, outside };
}

/** What a version changes without saying why. @param reasons by node; the key '' is money without objective. */
export function withoutReason(
  { rows, without }: Comparison,
  reasons: ReadonlyMap<string, string>,
): { rows: ComparedRow[]; without: boolean } {
  return {
    rows: rows.filter((row) => wantsReason(row) && !reasons.has(row.node.nodeId)),
    without: isChanged(without) && !reasons.has(WITHOUT),
  };
}

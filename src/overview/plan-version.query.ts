/** The plan as one of its versions has it: which to show where nobody asked, and one part of it with all that is known. */
import type { Transaction } from 'kysely';
import { versionByYear, yearsOf } from '../budget/columns.query.ts';
import type { ColumnRow } from '../budget/columns.ts';
import { kinds, sides, type Kind, type Side } from '../budget/column.ts';
import { totalsOf } from '../budget/total.store.ts';
import { mayRead } from '../budget/version.query.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Cents } from '../kernel/money.ts';
import type { Actor } from '../organisation/person.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { noDetail, type NodeDetail } from '../planning/node-detail.ts';
import { planSentences } from '../planning/permit.query.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan, PlanNode, PlanVersion } from '../planning/plan.ts';
import { childrenOf } from '../planning/tree.ts';
import type { Schema } from '../platform/database/schema.ts';
import { saysMore } from './plan-says.ts';

export type PlanAsSet = { plan: Plan; version: PlanVersion };

/** The newest plan that has a version to read: the last that was set, or where none was, the last there is. */
export async function planAsSet(tx: Transaction<Schema>, actor: Actor): Promise<PlanAsSet | null> {
  for (const plan of await listPlans(tx)) {
    const versions = (await listVersions(tx, plan.id)).filter((one) => mayRead(actor, one));
    const version = versions.findLast(({ state }) => state === 'set') ?? versions.at(-1);
    if (version) return { plan, version };
  }
  return null;
}

export type PlanSays = { detail: NodeDetail; versionId: string };

/** What a version says of a part of the plan besides its title; null where that is nothing, or not to be read. */
export async function planSays(
  tx: Transaction<Schema>,
  actor: Actor,
  at: { planId: string; versionId: string; node: { id: string; title: string } },
): Promise<PlanSays | null> {
  const version = (await listVersions(tx, at.planId)).find(({ id }) => id === at.versionId);
  if (!version || !mayRead(actor, version)) return null;
  const detail = (await detailsAt(tx, at.planId, version.sequence, [at.node.id])).get(at.node.id);
  return detail && saysMore(detail, at.node.title) ? { detail, versionId: version.id } : null;
}

export type KindYears = { kind: Kind; lines: { side: Side | 'total'; cells: Cents[] }[] };
export type VersionNode = {
  node: PlanNode;
  /** From the top down to its parent. */
  path: PlanNode[];
  detail: NodeDetail;
  years: number[];
  /** Of itself and all that hangs under it; the last cell is the sum of the years. */
  money: KindYears[];
  /** What hangs right under it, with its expenses a year. */
  children: ColumnRow[];
};

/** @throws Refusal not-found */
export async function versionNode(
  tx: Transaction<Schema>,
  actor: Actor,
  { plan, version }: PlanAsSet,
  nodeId: string,
): Promise<VersionNode> {
  const tree = await versionByYear(tx, plan, version, { side: 'expenses', kind: null });
  const nodes = tree.rows.map(({ node }) => node);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const node = byId.get(nodeId);
  if (!node) throw new Refusal('not-found', planSentences(actor).noNode);
  const path: PlanNode[] = [];
  for (let at = byId.get(node.parentId ?? ''); at && !path.includes(at); at = byId.get(at.parentId ?? ''))
    path.unshift(at);
  const children = childrenOf(nodes);
  const within = new Set<string>();
  const open = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    within.add(at.nodeId);
    open.push(...(children.get(at.nodeId) ?? []));
  }
  const years = yearsOf(plan);
  const totals = (await totalsOf(tx, { versionId: version.id }, 'node', years)).filter(
    ({ key, measure }) => measure === 'estimate' && within.has(key),
  );
  const details = await detailsAt(tx, plan.id, version.sequence, [nodeId]);
  return {
    node,
    path,
    detail: details.get(nodeId) ?? noDetail(nodeId),
    years,
    money: kinds.flatMap((kind) => moneyOf(kind, totals, years)),
    children: tree.rows.filter((row) => row.node.parentId === nodeId),
  };
}

type Sum = { kind: Kind; side: Side; year: number; cents: Cents };

function moneyOf(kind: Kind, totals: readonly Sum[], years: readonly number[]): KindYears[] {
  const own = totals.filter((one) => one.kind === kind);
  if (own.length === 0) return [];
  const add = (all: readonly Sum[]): Cents => all.reduce((sum, { cents }) => sum + cents, 0n);
  const cellsOf = (lines: readonly Sum[]): Cents[] => [
    ...years.map((year) => add(lines.filter((one) => one.year === year))),
    add(lines),
  ];
  const found = sides.flatMap((side) => {
    const lines = own.filter((one) => one.side === side);
    return lines.length === 0 ? [] : [{ side, cells: cellsOf(lines) }];
  });
  const signed = own.map((one) => (one.side === 'expenses' ? { ...one, cents: -one.cents } : one));
  return [{ kind, lines: [...found, { side: 'total', cells: cellsOf(signed) }] }];
}

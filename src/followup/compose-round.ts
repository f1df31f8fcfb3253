/** A round as its report prints it, from what is stored now: the tree, what was said, and the money rolled up. */
import type { Amount } from '../budget/amount.ts';
import type { MoneyColumn } from '../budget/column.ts';
import { rollUp, type ColumnAmount } from '../budget/roll-up.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { ClosedIndicator, ClosedNode, ClosedRound, ClosedSettings } from './closing.ts';
import { bookFindings, openFindings, type UnplacedMoney } from './open-findings.ts';
import type { Update } from './update.ts';

export type LiveRound = {
  government: ClosedRound['government'];
  plan: ClosedRound['plan'];
  version: ClosedRound['version'];
  round: ClosedRound['round'];
  /** In tree order. */
  nodes: readonly PlanNode[];
  updates: ReadonlyMap<string, Update>;
  /** Columns in the order of print, each with the amounts of its ledger state or version. */
  columns: readonly { column: MoneyColumn; amounts: readonly Amount[] }[];
  /** The nodes that are asked; without it every action. */
  asked?: ReadonlySet<string>;
  /** Who answered for a node when it was composed. */
  answers?: ReadonlyMap<string, Pick<ClosedNode, 'owner' | 'service'>>;
  indicators?: ReadonlyMap<string, ClosedIndicator[]>;
  settings?: ClosedSettings;
  /** What waits in the books that it quotes. */
  unplaced?: readonly UnplacedMoney[];
  assumptions?: Narrative | null;
  risks?: Narrative | null;
};

/** Money outside the tree has no node to stand at and stays out. */
function columnAmounts(columns: LiveRound['columns']): ColumnAmount[] {
  return columns.flatMap(({ amounts }, column) =>
    amounts.flatMap(({ nodeId, kind, side, cents }) =>
      nodeId === null ? [] : [{ nodeId, kind, side, column, cents }],
    ),
  );
}

export function composeRound(live: LiveRound): ClosedRound {
  const ids = new Map(live.nodes.map(({ nodeId }, index) => [nodeId, `n${index + 1}`]));
  const money = rollUp(live.nodes, columnAmounts(live.columns), live.columns.length);
  const nodes = live.nodes.map((node): ClosedNode => {
    const update = live.updates.get(node.nodeId);
    const own = money.get(node.nodeId) ?? {};
    const indicators = live.indicators?.get(node.nodeId);
    return {
      id: ids.get(node.nodeId) ?? '',
      node: node.nodeId,
      code: node.code,
      title: node.title,
      level: node.level,
      parentId: node.parentId === null ? null : (ids.get(node.parentId) ?? null),
      priority: node.priority,
      status: update?.status ?? null,
      axes: update?.axes ?? {},
      money: own,
      // An action prints its table also when there is no money: that too is an answer.
      moneyAsked: node.level === 'action' || Object.keys(own).length > 0,
      ...live.answers?.get(node.nodeId),
      ...(indicators ? { indicators } : {}),
      line: null,
      page: null,
    };
  });
  return {
    format: 1,
    government: live.government,
    plan: live.plan,
    version: live.version,
    round: live.round,
    source: null,
    columns: live.columns.map(({ column }) => column),
    nodes,
    findings: [...openFindings(nodes, live.asked), ...bookFindings(live.unplaced ?? [])],
    ...(live.settings ? { settings: live.settings } : {}),
    ...(live.assumptions ? { assumptions: live.assumptions } : {}),
    ...(live.risks ? { risks: live.risks } : {}),
  };
}

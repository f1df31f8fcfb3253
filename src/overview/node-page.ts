/** What the page of one action, action plan or objective shows, and how it stood in every round. */
import type { MoneyColumn } from '../budget/column.ts';
import type { ClosedAxis, ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, type Axis } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { type Trace, traceOf } from './history.ts';
import { type LedgerGroup, ledgerOf } from './ledger.ts';
import { type Measure, type Spending, spendingOf } from './measure.ts';
import { type MoneyYear, moneyByYear } from './money-by-year.ts';
import { countStatuses, type StatusCount, statusKey, type StatusKey } from './tally.ts';
import type { RoundView } from './round-view.ts';
import { actionsUnder, lightOf, pathTo, type ShownLight } from './tree.ts';

export type NodeLine = { id: string; segment: string; code: string | null; title: string };
export type Station = {
  round: ClosedRound['round'];
  frozen: boolean;
  segment: string;
  trace: Trace;
  /** The beginning of what was said then, in one line. */
  excerpt: string;
  /** What was said then, an axis each; only those that said something. */
  texts: { axis: Axis; lines: string[] }[];
  spending: Spending;
  measure: Measure;
  columns: readonly MoneyColumn[];
};
export type AxisView = {
  axis: Axis;
  light: ShownLight;
  section: ClosedAxis | null;
  text: string;
  /** Short enough to stand in full beside the other axes. */
  brief: boolean;
};
export type ChildLine = NodeLine & {
  /** Its identity over rounds. */
  node: string;
  followed: boolean;
  status: { key: StatusKey; label: string | null };
  heaviest: ShownLight;
  /** Of the actions below it, or of itself. */
  statuses: StatusCount[];
  actions: number;
  spending: Spending;
};

export type NodePage = {
  node: ClosedNode;
  segment: string;
  path: NodeLine[];
  status: { key: StatusKey; label: string } | null;
  axes: AxisView[];
  lightsUsed: boolean;
  children: ChildLine[];
  /** Of the actions below; empty for what is followed up by itself. */
  statuses: StatusCount[];
  ledger: LedgerGroup[];
  measure: Measure;
  wholeEuros: boolean;
  years: MoneyYear[];
  names: NodeLine[];
  namedBy: NodeLine[];
  codes: ReadonlyMap<string, string>;
  /** Segment per lasting identity, for mentions that an editor made. */
  nodes: ReadonlyMap<string, string>;
  findings: Finding[];
  stations: Station[];
};

const BRIEF = 260;
const EXCERPT = 130;

function axisView(node: ClosedNode, axis: Axis): AxisView {
  const section = node.axes[axis] ?? null;
  const text = section === null ? '' : plainTextOf(section.narrative);
  const plain = section?.narrative.content.every(({ type }) => type === 'paragraph') ?? true;
  return { axis, light: lightOf(node, axis), section, text, brief: plain && text.length <= BRIEF };
}

export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT - 30)).trimEnd()}…`;
}

/** @param history every round of the plan that may be seen, newest first, this one included */
export function nodePage(
  view: RoundView,
  node: ClosedNode,
  history: { view: RoundView; frozen: boolean }[],
): NodePage {
  const { measure, content: round } = view;
  const branch = view.branch(node.id);
  const codes = view.codes();
  const line = (one: ClosedNode): NodeLine => ({
    id: one.id,
    segment: view.segmentOf(one),
    code: one.code,
    title: one.title,
  });
  const mentions = view.mentions(node);
  const amounts = Object.values(node.money).flatMap((kind) => Object.values(kind).flat());
  return {
    node,
    segment: view.segmentOf(node),
    path: pathTo(round, node).map(line),
    status: node.status && branch ? { key: statusKey(branch), label: node.status.label } : null,
    axes: axes.map((axis) => axisView(node, axis)),
    lightsUsed: view.lightsUsed(),
    children: (branch?.children ?? []).map((child) => ({
      ...line(child.node),
      node: child.node.node,
      status: { key: statusKey(child), label: child.node.status?.label ?? null },
      heaviest: traceOf(child.node).heaviest,
      followed: child.followed,
      statuses: countStatuses(actionsUnder([child])),
      actions: actionsUnder([child]).length,
      spending: child.spending,
    })),
    statuses: branch && !branch.followed ? countStatuses(actionsUnder([branch])) : [],
    ledger: ledgerOf(node.money, measure),
    measure,
    wholeEuros: amounts.some((amount) => amount !== null && amount !== '0' && !amount.includes('.')),
    years: moneyByYear(
      node.node,
      history.map((one) => one.view),
    ),
    names: mentions.names.map(line),
    namedBy: mentions.namedBy.map(line),
    codes,
    nodes: view.identities(),
    findings: round.findings.filter(({ nodeId }) => nodeId === node.id),
    stations: history.flatMap((one): Station[] => {
      const then = one.view.node(node.node);
      return then === undefined ? [] : [stationOf(then, one.view, one.frozen)];
    }),
  };
}

function stationOf(then: ClosedNode, view: RoundView, frozen: boolean): Station {
  const texts = axes.flatMap((axis) => {
    const section = then.axes[axis];
    const text = section ? plainTextOf(section.narrative).trim() : '';
    return text === '' ? [] : [{ axis, text }];
  });
  return {
    round: view.content.round,
    frozen,
    segment: view.segmentOf(then),
    trace: traceOf(then),
    excerpt: excerptOf(texts.find(({ axis }) => axis === 'progress')?.text ?? ''),
    texts: texts.map(({ axis, text }) => ({
      axis,
      lines: text.split('\n').filter((one) => one.trim() !== ''),
    })),
    spending: view.branch(then.id)?.spending ?? spendingOf(then.money, view.measure),
    measure: view.measure,
    columns: view.content.columns,
  };
}

/** What the page of one action, action plan or objective shows, and how it stood in every round. */
import type { ClosedAxis, ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, type Axis } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { addressesOf, codeAddresses } from './address.ts';
import { mentionsOf } from './code-links.ts';
import { type Trace, traceOf } from './history.ts';
import { type LedgerGroup, ledgerOf } from './ledger.ts';
import { type Measure, measureOf, type Spending } from './measure.ts';
import { type MoneyYear, moneyByYear } from './money-by-year.ts';
import { countStatuses, type StatusCount, statusKey, type StatusKey } from './tally.ts';
import { actionsUnder, findBranch, lightOf, pathTo, plantTree, type ShownLight, usesLights } from './tree.ts';

export type NodeLine = { id: string; segment: string; code: string | null; title: string };
export type Station = {
  round: ClosedRound['round'];
  frozen: boolean;
  segment: string;
  trace: Trace;
  /** The beginning of what was said then, in one line. */
  excerpt: string;
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
  round: ClosedRound,
  node: ClosedNode,
  history: { content: ClosedRound; frozen: boolean }[],
): NodePage {
  const measure = measureOf(round.columns);
  const tree = plantTree(round, measure);
  const branch = findBranch(tree, node.id);
  const segments = addressesOf(round);
  const codes = codeAddresses(round);
  const line = ({ id, node: identity, code, title }: ClosedNode): NodeLine => ({
    id,
    segment: segments.get(id) ?? identity,
    code,
    title,
  });
  const mentions = mentionsOf(round, node, codes);
  const amounts = Object.values(node.money).flatMap((kind) => Object.values(kind).flat());
  return {
    node,
    segment: segments.get(node.id) ?? node.node,
    path: pathTo(round, node).map(line),
    status: node.status && branch ? { key: statusKey(branch), label: node.status.label } : null,
    axes: axes.map((axis) => axisView(node, axis)),
    lightsUsed: usesLights(round),
    children: (branch?.children ?? []).map((child) => ({
      ...line(child.node),
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
      history.map(({ content }) => content),
    ),
    names: mentions.names.map(line),
    namedBy: mentions.namedBy.map(line),
    codes,
    nodes: new Map(round.nodes.map((one) => [one.node, segments.get(one.id) ?? one.node])),
    findings: round.findings.filter(({ nodeId }) => nodeId === node.id),
    stations: history.flatMap(({ content, frozen }): Station[] => {
      const then = content.nodes.find((one) => one.node === node.node);
      if (then === undefined) return [];
      return [
        {
          round: content.round,
          frozen,
          segment: addressesOf(content).get(then.id) ?? then.node,
          trace: traceOf(then),
          excerpt: excerptOf(then.axes.progress ? plainTextOf(then.axes.progress.narrative) : ''),
        },
      ];
    }),
  };
}

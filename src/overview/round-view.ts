/**
 * What the pages want to know of a round, each part worked out once and only when it is asked for. A closing never
 * changes, so a view of it may be kept as long as there is room; of an open round one is made for each request.
 */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, type Axis } from '../followup/status.ts';
import { addressesOf, codeAddresses } from './address.ts';
import { type Mentions, mentionsIn } from './code-links.ts';
import { plainly } from './plainly.ts';
import { type Traces, tracesOf } from './history.ts';
import { type Measure, measureOf } from './measure.ts';
import { countCalls, countStatuses, type StatusCount } from './tally.ts';
import { actionsUnder, type Branch, plantTree, lightOf, textOfNode, usesLights } from './tree.ts';

export type RoundCounts = {
  statuses: StatusCount[];
  plans: number;
  priority: number;
  /** Actions with a light that asks for attention, and those with one that was not given. */
  attention: number;
  unanswered: number;
};
export type Below = { all: number; done: number; calls: Record<Axis, { amber: number; red: number }> };

export type RoundView = {
  content: ClosedRound;
  measure: Measure;
  tree: () => Branch[];
  /** Every action, in the order of the tree. */
  actions: () => Branch[];
  branch: (id: string) => Branch | undefined;
  /** By lasting identity. */
  node: (identity: string) => ClosedNode | undefined;
  /** Segment of an address per id of this round. */
  segments: () => ReadonlyMap<string, string>;
  segmentOf: (node: Pick<ClosedNode, 'id' | 'node'>) => string;
  /** Segment per code that names one node. */
  codes: () => ReadonlyMap<string, string>;
  /** Segment per lasting identity. */
  identities: () => ReadonlyMap<string, string>;
  mentions: (node: ClosedNode) => Mentions;
  traces: () => Traces;
  lightsUsed: () => boolean;
  /** Counts of actions over the whole round. */
  counts: () => RoundCounts;
  /** What stands in the row of a branch about the actions below it. */
  below: (id: string) => Below;
  /** Code, title and texts of a node, without case and accents. */
  words: (node: ClosedNode) => string;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** As `make`, once for each id. */
const onceEach = <T>(make: (id: string) => T): ((id: string) => T) => {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const one = make(id);
    made.set(id, one);
    return one;
  };
};

function countsOf(content: ClosedRound, actions: Branch[]): RoundCounts {
  const lights = actions.map(({ node }) => axes.map((axis) => lightOf(node, axis)));
  return {
    statuses: countStatuses(actions),
    plans: content.nodes.filter(({ level }) => level === 'action_plan').length,
    priority: actions.filter(({ node }) => node.priority).length,
    attention: lights.filter((three) => three.includes('red') || three.includes('amber')).length,
    unanswered: lights.filter((three) => three.includes('none')).length,
  };
}

function belowOf(branch: Branch | undefined): Below {
  const actions = branch ? actionsUnder([branch]) : [];
  return {
    all: actions.length,
    done: countStatuses(actions).find(({ key }) => key === 'done')?.count ?? 0,
    calls: {
      progress: countCalls(actions, 'progress'),
      time: countCalls(actions, 'time'),
      money: countCalls(actions, 'money'),
    },
  };
}

function* everyBranch(branches: readonly Branch[]): Generator<Branch> {
  for (const branch of branches) {
    yield branch;
    yield* everyBranch(branch.children);
  }
}

export function viewOf(content: ClosedRound): RoundView {
  const measure = measureOf(content.columns);
  const tree = once(() => plantTree(content, measure));
  const branches = once(() => new Map([...everyBranch(tree())].map((branch) => [branch.node.id, branch])));
  const nodes = once(() => new Map(content.nodes.map((node) => [node.node, node])));
  const segments = once(() => addressesOf(content));
  const segmentOf: RoundView['segmentOf'] = ({ id, node }) => segments().get(id) ?? node;
  const codes = once(() => codeAddresses(content));
  const mentions = once(() => mentionsIn(content, codes()));
  const actions = once(() => actionsUnder(tree()));
  const words = onceEach((id) => {
    const node = branches().get(id)?.node;
    return node ? plainly(textOfNode(node)) : '';
  });
  return {
    content,
    measure,
    tree,
    actions,
    branch: (id) => branches().get(id),
    node: (identity) => nodes().get(identity),
    segments,
    segmentOf,
    codes,
    mentions: (node) => mentions()(node),
    identities: once(() => new Map(content.nodes.map((node) => [node.node, segmentOf(node)]))),
    traces: once(() => tracesOf(content)),
    lightsUsed: once(() => usesLights(content)),
    counts: once(() => countsOf(content, actions())),
    below: onceEach((id) => belowOf(branches().get(id))),
    words: ({ id }) => words(id),
  };
}

/**
 * What the pages want to know of a round, each part worked out once and only when it is asked for. A closing never
 * changes, so a view of it may be kept as long as there is room; of an open round one is made for each request.
 */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { addressesOf, codeAddresses } from './address.ts';
import { type Mentions, mentionsIn } from './code-links.ts';
import { plainly } from './plainly.ts';
import { type Traces, tracesOf } from './history.ts';
import { type Measure, measureOf } from './measure.ts';
import { actionsUnder, type Branch, plantTree, textOfNode, usesLights } from './tree.ts';

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
  /** Code, title and texts of a node, without case and accents. */
  words: (node: ClosedNode) => string;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

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
  const words = new Map<string, string>();
  return {
    content,
    measure,
    tree,
    actions: once(() => actionsUnder(tree())),
    branch: (id) => branches().get(id),
    node: (identity) => nodes().get(identity),
    segments,
    segmentOf,
    codes,
    mentions: (node) => mentions()(node),
    identities: once(() => new Map(content.nodes.map((node) => [node.node, segmentOf(node)]))),
    traces: once(() => tracesOf(content)),
    lightsUsed: once(() => usesLights(content)),
    words: (node) => {
      const known = words.get(node.id);
      if (known !== undefined) return known;
      const text = plainly(textOfNode(node));
      words.set(node.id, text);
      return text;
    },
  };
}

/** The report of a closed round: made from the closing alone, so that the same closing always gives the same document. */
import type { Block, Document } from '../document/document.ts';
import type { ClosedNode, Closing } from '../followup/closing.ts';
import { axes } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import { findingsPart, originPart } from './back-matter.ts';
import { actionsOf, countStatuses, keyFigures } from './key-figures.ts';
import { markOf, printDate, printMoment } from './moment.ts';
import type { NodeFrame } from './node-part.ts';
import { nodePart } from './node-part.ts';
import { growTree } from './plan-tree.ts';
import type { ReportWords } from './words.ts';

/** Headings that a mention can point to: by lasting identity, by id in the report, by code where it is unique. */
function headingFinder(nodes: readonly ClosedNode[]): (key: string) => string | undefined {
  const codes = new Map<string, string | undefined>();
  for (const node of nodes) {
    if (node.code !== null) codes.set(node.code, codes.has(node.code) ? undefined : node.id);
  }
  const ids = new Map(nodes.flatMap((node) => [[node.id, node.id] as const, [node.node, node.id] as const]));
  return (key) => ids.get(key) ?? codes.get(key);
}

/**
 * @param describe the sentence of a finding, in the language of `words`.
 * Nodes come in the order of the tree, with a page break before each top.
 */
export function composeReport(
  closing: Closing,
  words: ReportWords,
  describe: (finding: Finding) => string,
): Document {
  const round = closing.content;
  const tree = growTree(round);
  const frame: NodeFrame = {
    round,
    tree,
    words,
    lightsUsed: round.nodes.some((node) => axes.some((axis) => (node.axes[axis]?.light ?? null) !== null)),
    findHeading: headingFinder(round.nodes),
  };
  const moment = printMoment(closing.closedAt, words);
  const mark = markOf(closing.hash);
  const actions = actionsOf(round.nodes, tree);
  const counts = countStatuses(
    actions.filter((node) => node.status !== null),
    words.figures.noStatus,
  );
  // A plan that is named by its years alone says no more than a number: the word comes before it.
  const plan = /^\d{4}\s?[–-]\s?\d{4}$/.test(round.plan.label)
    ? words.cover.planOf(round.plan.label)
    : round.plan.label;
  const pageBreak: Block = { type: 'pageBreak' };
  const inOrder = (node: ClosedNode): Block[] => [
    ...nodePart(node, frame),
    ...tree.childrenOf(node).flatMap(inOrder),
  ];
  const coverFacts = [
    {
      label: words.cover.period,
      value: words.period(printDate(round.round.from, words), printDate(round.round.to, words)),
    },
    { label: words.cover.plan, value: round.plan.label },
    ...(round.version === null ? [] : [{ label: words.cover.version, value: round.version.label }]),
    { label: round.source === null ? words.cover.frozen : words.cover.imported, value: moment },
    { label: words.cover.mark, value: mark },
  ];
  return {
    language: 'nl-BE',
    title: round.round.label,
    subtitle: words.cover.subtitle(round.government.name, plan),
    author: round.government.name,
    subject: words.subject(round.government.name, plan),
    keywords: [...words.keywords],
    cover: {
      eyebrow: words.cover.eyebrow,
      facts: coverFacts,
      statement: words.cover.statement(actions.length, counts),
    },
    runningHead: { start: round.government.name, end: round.round.label },
    foot: round.source === null ? words.foot(moment, mark) : words.footImported(moment, mark),
    instant: closing.closedAt,
    contentsTitle: words.contents,
    blocks: [
      ...keyFigures(frame),
      ...tree.roots.flatMap((root) => [pageBreak, ...inOrder(root)]),
      pageBreak,
      ...findingsPart(frame, describe),
      ...originPart(closing, frame),
    ],
  };
}

/**
 * The report of a closed round: made from the closing, from what was chosen of it, from the decision of the council
 * where that is there and from the address of the site where it has one, so that the same always give the same document.
 */
import type { Block, Document } from '../document/document.ts';
import type { ClosedNode, Closing } from '../followup/closing.ts';
import type { Decision } from '../followup/decision.ts';
import { axes } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import { findingsPart, originPart } from './back-matter.ts';
import { isWhole, showOf, wholeReport, type ReportChoice } from './choice.ts';
import { coverOf, planNamed } from './cover.ts';
import { fourParts } from './four-parts.ts';
import { indicatorPart } from './indicator-part.ts';
import { keyFigures } from './key-figures.ts';
import { markOf, printMoment } from './moment.ts';
import type { LinesOf } from './money-table.ts';
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

export function frameOf(
  closing: Closing,
  choice: ReportChoice,
  words: ReportWords,
  linesOf: LinesOf = () => null,
): NodeFrame {
  const whole = closing.content;
  const { round, counts, prints } = showOf(whole, choice);
  return {
    round,
    tree: growTree(round),
    whole,
    wholeTree: growTree(whole),
    counts,
    prints,
    words,
    lightsUsed: whole.nodes.some((node) => axes.some((axis) => (node.axes[axis]?.light ?? null) !== null)),
    findHeading: headingFinder(round.nodes.filter(prints)),
    linesOf,
  };
}

/**
 * @param describe the sentence of a finding, in the language of `words`.
 * Nodes come in the order of the tree, with a page break before each top.
 */
export function composeReport(
  closing: Closing,
  words: ReportWords,
  describe: (finding: Finding) => string,
  given: { choice?: ReportChoice; decision?: Decision | null; linesOf?: LinesOf } = {},
): Document {
  const { choice = wholeReport, decision = null } = given;
  const frame = frameOf(closing, choice, words, given.linesOf);
  const { round, tree } = frame;
  const moment = printMoment(closing.closedAt, words);
  const mark = markOf(closing.hash);
  const plan = planNamed(round.plan.label, words);
  const pageBreak: Block = { type: 'pageBreak' };
  const inOrder = (node: ClosedNode): Block[] => [
    ...(frame.prints(node) ? nodePart(node, frame) : []),
    ...tree.childrenOf(node).flatMap(inOrder),
  ];
  return {
    language: 'nl-BE',
    title: round.round.label,
    subtitle: words.cover.subtitle(round.government.name, plan),
    author: round.government.name,
    subject: words.subject(round.government.name, plan),
    keywords: [...words.keywords],
    cover: coverOf(closing, frame, { choice, decision }),
    runningHead: { start: round.government.name, end: round.round.label },
    foot: round.source === null ? words.foot(moment, mark) : words.footImported(moment, mark),
    instant: closing.closedAt,
    contentsTitle: words.contents,
    blocks: [
      ...fourParts(frame),
      ...keyFigures(frame, !isWhole(choice)),
      ...tree.roots.filter(frame.counts).flatMap((root) => [pageBreak, ...inOrder(root)]),
      ...indicatorPart(frame),
      pageBreak,
      ...findingsPart(frame, describe),
      ...originPart(closing, frame, decision),
    ],
  };
}

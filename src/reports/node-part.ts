/**
 * One node of the plan in the report. The order is fixed, since our own intake reads it back:
 * heading, facts, then per axis that the round has a heading, its light, its narrative;
 * the money table closes the money axis, or follows the facts where there is none.
 */
import type { Block, StatusShape } from '../document/document.ts';
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import type { Axis, Status } from '../followup/status.ts';
import { axes, isOver } from '../followup/status.ts';
import type { Shown } from './choice.ts';
import { indicatorPlace } from './indicator-place.ts';
import { moneyTable, type LinesOf } from './money-table.ts';
import type { PlanTree } from './plan-tree.ts';
import { proseOf } from './prose.ts';
import type { ReportWords } from './words.ts';

export type NodeFrame = Pick<Shown, 'counts' | 'prints'> & {
  /** With the columns that are printed only. */
  round: ClosedRound;
  tree: PlanTree;
  /** With all columns. */
  whole: ClosedRound;
  wholeTree: PlanTree;
  words: ReportWords;
  /** Whether any axis of the round has a light: where none has, their absence is not mentioned. */
  lightsUsed: boolean;
  findHeading: (key: string) => string | undefined;
  linesOf: LinesOf;
};

export const shapeOf = (status: Status): StatusShape => status.meaning ?? 'unknown';

/** Code and title as they are named in running text. */
export function nameOf(node: ClosedNode, words: ReportWords): string {
  return [node.code ?? '', node.title].filter((part) => part !== '').join(' ') || words.untitled;
}

function factsOf(node: ClosedNode, frame: NodeFrame): Block {
  const { words, tree } = frame;
  const parent = tree.parentOf(node);
  const items: Extract<Block, { type: 'facts' }>['items'] = [
    { label: words.level, value: [{ text: words.levels[node.level] }] },
  ];
  if (parent !== undefined) {
    const text = parent.code ?? nameOf(parent, words);
    items.push({ label: words.under, value: [{ text, to: parent.id }] });
  }
  // The status comes last: our reader opens a section at it. It passes over services and indicators.
  if (node.service) items.push({ label: words.service, value: [{ text: node.service.name }] });
  const place = indicatorPlace(node);
  if (place !== null) {
    const count = words.indicators.count(node.indicators?.length ?? 0);
    items.push({ label: words.indicatorsTitle, value: [{ text: count, to: place }] });
  }
  if (node.priority) items.push({ label: words.priority, value: [{ text: words.yes }] });
  if (node.status !== null) {
    items.push({ label: words.status, value: [{ text: node.status.label }], status: shapeOf(node.status) });
  }
  return { type: 'facts', items };
}

function axisPart(node: ClosedNode, axis: Axis, depth: number, frame: NodeFrame): Block[] {
  const { words } = frame;
  const told = node.axes[axis];
  if (told === undefined) return [];
  const id = `${node.id}-${axis}`;
  const blocks: Block[] = [{ type: 'heading', level: depth, id, text: words.axes[axis], outline: false }];
  if (told.light !== null) {
    blocks.push({ type: 'light', shade: told.light, word: words.lights[told.light] });
  } else if (frame.lightsUsed) {
    const word = isOver(node.status) ? words.noLightNeeded : words.lights.none;
    blocks.push({ type: 'light', shade: 'none', word });
  }
  const caption = (number: number): string => words.narrativeTable(node.code ?? nameOf(node, words), number);
  blocks.push(...proseOf(told.narrative, { id, depth, caption, findHeading: frame.findHeading }));
  return blocks;
}

export function nodePart(node: ClosedNode, frame: NodeFrame): Block[] {
  const { words, tree, round } = frame;
  const depth = tree.depthOf(node);
  const blocks: Block[] = [
    {
      type: 'heading',
      level: depth,
      id: node.id,
      ...(node.code === null ? {} : { code: node.code }),
      text: node.title === '' && node.code === null ? words.untitled : node.title,
      outline: true,
    },
    factsOf(node, frame),
  ];
  const hasMoney = node.moneyAsked || Object.keys(node.money).length > 0;
  const table = hasMoney ? [moneyTable(node, tree, round.columns, words, frame.linesOf)] : [];
  if (node.axes.money === undefined) blocks.push(...table);
  for (const axis of axes) blocks.push(...axisPart(node, axis, depth + 1, frame));
  if (node.axes.money !== undefined) blocks.push(...table);
  return blocks;
}

/**
 * The four parts that a follow-up report must have, in the order of the decree (bbc.md, section 2): the state of the
 * priority actions, estimated and realised receipts and expenses, changed assumptions, changed financial risks.
 * They are in what was followed up here; a report that was read in has its own order.
 */
import { kinds, sides } from '../budget/column.ts';
import type { Block, Cell, Row } from '../document/document.ts';
import { MISSING } from '../document/printed.ts';
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, isOver } from '../followup/status.ts';
import type { Cents } from '../kernel/money.ts';
import { toDecimal } from '../kernel/money.ts';
import type { Narrative } from '../narrative/narrative.ts';
import { priorityNodes } from './choice.ts';
import { actionsOf } from './key-figures.ts';
import { comparedColumns, wholePercent } from './money-figures.ts';
import { nameOf, type NodeFrame } from './node-part.ts';
import { exactAt, printedAt } from './plan-tree.ts';
import { proseOf } from './prose.ts';

export const hasFourParts = (round: ClosedRound): boolean =>
  round.settings !== undefined || round.assumptions !== undefined || round.risks !== undefined;

const words = (text: string, to?: string): Cell => ({ text: [to === undefined ? { text } : { text, to }] });
const sentence = (text: string): Block => ({ type: 'paragraph', text: [{ text }] });

function priorityState(frame: NodeFrame): Block[] {
  const { words: say, round, tree } = frame;
  const nodes = priorityNodes(round, tree).filter(frame.counts);
  const actions = actionsOf(nodes, tree).filter((node) => node.level === 'action');
  if (actions.length === 0) return [sentence(say.fourParts.noPriority)];
  const lightIn = (node: ClosedNode, axis: (typeof axes)[number]): string => {
    const said = node.axes[axis];
    if (said === undefined) return MISSING;
    if (said.light !== null) return say.lights[said.light];
    return isOver(node.status) ? say.noLightNeeded : say.lights.none;
  };
  const shownAxes = frame.lightsUsed ? axes : [];
  return [
    {
      type: 'table',
      id: 'priority-table',
      caption: say.fourParts.priority,
      hiddenCaption: true,
      columns: [
        { label: say.levels.action, align: 'start', width: 4 },
        { label: say.status, align: 'start', width: 1.6 },
        ...shownAxes.map((axis) => ({ label: say.axes[axis], align: 'start' as const, width: 1.3 })),
      ],
      rows: actions.map((node): Row => ({
        role: 'body',
        cells: [
          words(nameOf(node, say), frame.prints(node) ? node.id : undefined),
          words(node.status?.label ?? say.figures.noStatus),
          ...shownAxes.map((axis) => words(lightIn(node, axis))),
        ],
      })),
    },
  ];
}

/** A sum over the tops of the plan: undefined where nothing was printed, null where a figure is missing. */
function sumOf(amounts: readonly (Cents | null | undefined)[]): Cents | null | undefined {
  const known = amounts.filter((one) => one !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce<Cents | null>((so, one) => (so === null || one === null ? null : so + one), 0n);
}

const cell = (sum: Cents | null | undefined, href: string | null): Cell =>
  sum === undefined
    ? { text: [] }
    : sum === null
      ? { empty: true }
      : { amount: toDecimal(sum, 2), ...(href === null ? {} : { href }) };

/** All of the plan: this part is about the year, whatever the report leaves out. */
function moneyState(frame: NodeFrame): Block[] {
  const { words: say, tree } = frame;
  const { columns } = frame.whole;
  const compared = comparedColumns(columns);
  const [realised, estimated] = [
    compared && columns[compared.realised],
    compared && columns[compared.estimated],
  ];
  if (!compared || !realised || !estimated) return [sentence(say.fourParts.noMoney)];
  const whole = frame.wholeTree;
  const at = (kind: (typeof kinds)[number], side: (typeof sides)[number], column: number) =>
    sumOf(
      whole.roots.map((root) => {
        const exact = exactAt(whole, root, kind, side, column);
        return exact === undefined || exact === null
          ? (printedAt(root, kind, side, column)?.cents ?? exact)
          : exact;
      }),
    );
  const rows = kinds.flatMap((kind): Row[] => {
    const lines = sides.map((side) => ({
      side,
      estimated: at(kind, side, compared.estimated),
      realised: at(kind, side, compared.realised),
    }));
    if (lines.every((line) => line.estimated === undefined && line.realised === undefined)) return [];
    const percent = (line: (typeof lines)[number]): Cell => {
      const part = line.realised;
      const all = line.estimated;
      const share = typeof part === 'bigint' && typeof all === 'bigint' ? wholePercent(part, all) : null;
      return share === null ? { text: [] } : { number: share, unit: '%' };
    };
    return [
      { role: 'group', cells: [words(say.kinds[kind])] },
      ...lines.map((line): Row => ({
        role: 'body',
        side: line.side,
        cells: [
          words(say.sides[line.side]),
          cell(line.estimated, frame.linesOf(null, { column: estimated, kind, side: line.side })),
          cell(line.realised, frame.linesOf(null, { column: realised, kind, side: line.side })),
          percent(line),
        ],
      })),
    ];
  });
  if (rows.length === 0 || tree.roots.length === 0) return [sentence(say.fourParts.noMoney)];
  return [
    {
      type: 'table',
      id: 'year-table',
      caption: say.fourParts.money,
      hiddenCaption: true,
      columns: [
        { label: say.inEuro, align: 'start', width: 1.6 },
        { label: estimated.label, align: 'end', width: 1.2 },
        { label: realised.label, align: 'end', width: 1.2 },
        { label: say.fourParts.share, align: 'end', width: 0.9 },
      ],
      rows,
      note: say.fourParts.moneyNote,
    },
  ];
}

function told(frame: NodeFrame, id: string, narrative: Narrative | null | undefined, title: string): Block[] {
  const { words: say } = frame;
  if (narrative === undefined) return [sentence(say.fourParts.notAsked)];
  const blocks =
    narrative === null
      ? []
      : proseOf(narrative, {
          id,
          depth: 2,
          caption: (number) => say.narrativeTable(title, number),
          findHeading: frame.findHeading,
        });
  return blocks.length === 0 ? [sentence(say.fourParts.unchanged)] : blocks;
}

export function fourParts(frame: NodeFrame): Block[] {
  const { words: say, round } = frame;
  if (!hasFourParts(round)) return [];
  const part = (id: string, text: string, blocks: Block[]): Block[] => [
    { type: 'heading', level: 2, id, text, outline: false },
    ...blocks,
  ];
  const { priority, money, assumptions, risks } = say.fourParts;
  return [
    { type: 'heading', level: 1, id: 'four-parts', text: say.fourPartsTitle, outline: true },
    ...part('part-priority', priority, priorityState(frame)),
    ...part('part-money', money, moneyState(frame)),
    ...part('part-assumptions', assumptions, told(frame, 'assumptions', round.assumptions, assumptions)),
    ...part('part-risks', risks, told(frame, 'risks', round.risks, risks)),
    { type: 'pageBreak' },
  ];
}

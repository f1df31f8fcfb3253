/** The first pages of a report: how many actions stand where, and what was spent against what was estimated. */
import type { Block, Cell, Row, Table } from '../document/document.ts';
import type { Series, Tone } from '../document/chart.ts';
import type { ClosedNode } from '../followup/closing.ts';
import { axes, isOver, lights, statusMeanings } from '../followup/status.ts';
import { levels } from '../planning/level.ts';
import type { NodeFrame } from './node-part.ts';
import { moneyFigures } from './money-figures.ts';
import { nameOf } from './node-part.ts';
import type { PlanTree } from './plan-tree.ts';

export type StatusCount = { status: string; tone: Tone; count: number };

const toneOf = {
  done: 'done',
  running: 'running',
  ongoing: 'ongoing',
  not_started: 'todo',
  postponed: 'postponed',
  stopped: 'stopped',
} as const;

/** What carries a status: the actions, or the lowest nodes of a plan that names its levels otherwise. */
export function actionsOf(nodes: readonly ClosedNode[], tree: PlanTree): ClosedNode[] {
  const actions = nodes.filter((node) => node.level === 'action');
  return actions.length > 0 ? actions : nodes.filter((node) => tree.childrenOf(node).length === 0);
}

/** The actions that a report counts. */
export const countedActions = (frame: NodeFrame): ClosedNode[] =>
  actionsOf(frame.round.nodes, frame.tree).filter(frame.counts);

/** Counts per status word, in the order of a life: done first, words without a meaning and nodes without a status last. */
export function countStatuses(nodes: readonly ClosedNode[], noStatus: string): StatusCount[] {
  const order: readonly (string | null)[] = [
    'done',
    'running',
    'ongoing',
    'not_started',
    'postponed',
    'stopped',
  ];
  const counts = new Map<string, StatusCount & { rank: number }>();
  for (const node of nodes) {
    const meaning = node.status?.meaning ?? null;
    const status = node.status?.label ?? noStatus;
    const found = counts.get(status);
    if (found !== undefined) {
      found.count += 1;
      continue;
    }
    const known = statusMeanings.find((one) => one === meaning);
    const tone = known === undefined ? ('unknown' as const) : toneOf[known];
    const rank = known === undefined ? (node.status === null ? 99 : 50) : order.indexOf(known);
    counts.set(status, { status, tone, count: 1, rank });
  }
  return [...counts.values()]
    .sort((one, other) => one.rank - other.rank || (one.status < other.status ? -1 : 1))
    .map(({ status, tone, count }) => ({ status, tone, count }));
}

const wordCell = (text: string, to?: string): Cell => ({
  text: [to === undefined ? { text } : { text, to }],
});

/** Nodes that a key figure is split by: the objectives, else the tops of the tree; of a single one its plans. */
export function partsOf(frame: NodeFrame): readonly ClosedNode[] {
  const objectives = frame.round.nodes.filter((node) => node.level === 'objective');
  const parts = (objectives.length > 0 ? objectives : frame.tree.roots).filter(frame.counts);
  const [only] = parts;
  if (parts.length !== 1 || only === undefined) return parts;
  const below = frame.tree.childrenOf(only).filter(frame.counts);
  return below.length > 1 && below.every((node) => node.level !== 'action') ? below : parts;
}

function under(node: ClosedNode, frame: NodeFrame): ClosedNode[] {
  return [node, ...frame.tree.childrenOf(node).flatMap((child) => under(child, frame))].filter(frame.counts);
}

/** Bars of parts that fit on a page with their table. */
const MOST_DRAWN = 6;

function statusFigures(frame: NodeFrame): Block[] {
  const { words, tree } = frame;
  const actions = countedActions(frame);
  const counts = countStatuses(actions, words.figures.noStatus);
  if (actions.length === 0) return [];
  const parts = partsOf(frame);
  const all = { name: words.figures.all, to: undefined as string | undefined, actions };
  const split =
    parts.length < 2
      ? []
      : parts.map((part) => ({
          name: nameOf(part, words),
          to: frame.prints(part) ? part.id : undefined,
          actions: actionsOf(under(part, frame), tree),
        }));
  const countIn = (nodes: readonly ClosedNode[], status: string): number =>
    nodes.filter((node) => (node.status?.label ?? words.figures.noStatus) === status).length;
  // A drawing must fit on a page: with many parts it shows the whole, and the table the parts.
  const drawn = split.length > MOST_DRAWN ? [all] : [all, ...split];
  const series: Series = {
    kind: 'shares',
    unit: 'count',
    categories: drawn.map((group) => group.name),
    series: counts.map(({ status, tone }) => ({
      name: status,
      tone,
      values: drawn.map((group) => countIn(group.actions, status)),
    })),
  };
  const title = words.figures.statusTitle;
  const rowOf = (group: typeof all, role: Row['role']): Row => ({
    role,
    cells: [
      wordCell(group.name, group.to),
      ...counts.map(({ status }) => ({ number: countIn(group.actions, status) })),
      { number: group.actions.length },
    ],
  });
  const table: Table = {
    type: 'table',
    id: 'status-table',
    caption: title,
    hiddenCaption: true,
    columns: [
      { label: words.figures.part, align: 'start', width: 5 },
      ...counts.map(({ status }) => ({ label: status, align: 'end' as const })),
      { label: words.figures.total, align: 'end' },
    ],
    rows: [...split.map((group) => rowOf(group, 'body')), rowOf(all, 'total')],
  };
  const description = words.figures.statusDescription(counts);
  return [
    { type: 'heading', level: 2, id: 'status', text: title, outline: false },
    { type: 'chart', id: 'status-chart', title, description, series, table },
  ];
}

function lightFigures(frame: NodeFrame): Block[] {
  const { words } = frame;
  if (!frame.lightsUsed) return [];
  const actions = countedActions(frame);
  const shades = [...lights, 'none'] as const;
  const rows = axes.map((axis) => ({
    axis: words.axes[axis],
    counts: shades.map((shade) => ({
      word: words.lights[shade],
      count: actions.filter((node) => {
        const told = node.axes[axis];
        if (told === undefined || (told.light === null && isOver(node.status))) return false;
        return (told.light ?? 'none') === shade;
      }).length,
    })),
  }));
  const title = words.figures.lightTitle;
  return [
    { type: 'heading', level: 2, id: 'lights', text: title, outline: false },
    {
      type: 'chart',
      id: 'lights-chart',
      title,
      description: words.figures.lightDescription(rows),
      series: {
        kind: 'shares',
        unit: 'count',
        categories: rows.map((row) => row.axis),
        series: shades.map((shade, index) => ({
          name: words.lights[shade],
          tone: shade,
          values: rows.map((row) => row.counts[index]?.count ?? 0),
        })),
      },
      table: {
        type: 'table',
        id: 'lights-table',
        caption: title,
        hiddenCaption: true,
        columns: [
          { label: words.figures.axis, align: 'start', width: 2 },
          ...shades.map((shade) => ({ label: words.lights[shade], align: 'end' as const })),
        ],
        rows: rows.map((row) => ({
          role: 'body',
          cells: [wordCell(row.axis), ...row.counts.map((one) => ({ number: one.count }))],
        })),
      },
    },
  ];
}

/** @param part whether the report leaves something out: amounts are then of more than what it prints. */
export function keyFigures(frame: NodeFrame, part = false): Block[] {
  const { words, round } = frame;
  const levelCounts = levels
    .map((level) => ({
      level,
      count: round.nodes.filter((node) => node.level === level && frame.counts(node)).length,
    }))
    .filter((one) => one.count > 0)
    .map((one) => words.figures.levelCount[one.level](one.count));
  return [
    { type: 'heading', level: 1, id: 'key-figures', text: words.keyFigures, outline: true },
    { type: 'paragraph', tone: 'lead', text: [{ text: words.figures.lead(levelCounts) }] },
    ...(part
      ? [{ type: 'paragraph' as const, tone: 'note' as const, text: [{ text: words.choice.note }] }]
      : []),
    ...statusFigures(frame),
    ...lightFigures(frame),
    ...moneyFigures(frame, partsOf(frame)),
  ];
}

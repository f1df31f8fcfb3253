/** The plan of a round as the rows of one table: headings, action plans that open and close, and their actions. */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, type Axis } from '../followup/status.ts';
import { addressesOf } from './address.ts';
import { type Filter, fits, isFiltered, noFilter, prune } from './filter.ts';
import { type Traces, trackOf } from './history.ts';
import { addSpending, type Measure, measureOf, type Spending } from './measure.ts';
import { countCalls, countStatuses, statusKey, type StatusCount, type StatusKey } from './tally.ts';
import { actionsUnder, type Branch, lightOf, plantTree, type ShownLight, usesLights } from './tree.ts';

type Row = {
  id: string;
  segment: string;
  code: string | null;
  title: string;
  priority: boolean;
  depth: number;
  spending: Spending;
};
export type HeadingRow = Row & { level: ClosedNode['level'] };
export type PlanRow = Row & {
  done: number;
  all: number;
  calls: Record<Axis, { amber: number; red: number }>;
};
export type ActionRow = Row & {
  status: { key: StatusKey; label: string | null };
  lights: Record<Axis, ShownLight>;
  track: (ShownLight | null)[];
};
/** `row` is null for actions that hang under no action plan. */
export type PlanGroup = { heading: HeadingRow } | { row: PlanRow | null; actions: ActionRow[] };

export type PlanPage = {
  groups: PlanGroup[];
  measure: Measure;
  total: Spending;
  shown: number;
  all: number;
  plans: number;
  filtered: boolean;
  lightsUsed: boolean;
  statuses: StatusCount[];
  views: { attention: number; priority: number; unanswered: number };
};

/** @param history traces of the last rounds up to this one, oldest first */
export function planPage(round: ClosedRound, filter: Filter, history: Traces[]): PlanPage {
  const measure = measureOf(round.columns);
  const tree = plantTree(round, measure);
  const segments = addressesOf(round);
  const every = actionsUnder(tree);
  const kept = prune(tree, filter);
  const counted = (change: Partial<Filter>): number =>
    every.filter((action) => fits(action, { ...noFilter, ...change })).length;

  const rowOf = ({ node, depth, spending }: Branch): Row => ({
    id: node.id,
    segment: segments.get(node.id) ?? node.node,
    code: node.code,
    title: node.title,
    priority: node.priority,
    depth,
    spending,
  });
  const actionRow = (branch: Branch): ActionRow => ({
    ...rowOf(branch),
    status: { key: statusKey(branch), label: branch.node.status?.label ?? null },
    lights: {
      progress: lightOf(branch.node, 'progress'),
      time: lightOf(branch.node, 'time'),
      money: lightOf(branch.node, 'money'),
    },
    track: trackOf(branch.node.node, history),
  });
  // Counts of a plan are over all its actions, also while a filter hides some.
  const whole = new Map<string, Branch>();
  const remember = (branch: Branch): void => {
    whole.set(branch.node.id, branch);
    branch.children.forEach(remember);
  };
  tree.forEach(remember);
  const planRow = (branch: Branch): PlanRow => {
    const actions = actionsUnder([whole.get(branch.node.id) ?? branch]);
    const calls = Object.fromEntries(axes.map((axis) => [axis, countCalls(actions, axis)]));
    return {
      ...rowOf(branch),
      done: countStatuses(actions).find(({ key }) => key === 'done')?.count ?? 0,
      all: actions.length,
      calls: calls as PlanRow['calls'],
    };
  };

  const groups: PlanGroup[] = [];
  const lay = (branches: Branch[]): void => {
    const loose = branches.filter((branch) => branch.followed);
    if (loose.length > 0) groups.push({ row: null, actions: loose.map(actionRow) });
    for (const branch of branches) {
      if (branch.followed) {
        lay(branch.children);
      } else if (branch.node.level === 'action_plan') {
        const actions = branch.children.filter((child) => child.followed);
        groups.push({ row: planRow(branch), actions: actions.map(actionRow) });
        lay(branch.children.filter((child) => !child.followed));
      } else {
        groups.push({ heading: { ...rowOf(branch), level: branch.node.level } });
        lay(branch.children);
      }
    }
  };
  lay(kept);

  return {
    groups,
    measure,
    total: addSpending(tree.map(({ spending }) => spending)),
    shown: actionsUnder(kept).length,
    all: every.length,
    plans: round.nodes.filter(({ level }) => level === 'action_plan').length,
    filtered: isFiltered(filter),
    lightsUsed: usesLights(round),
    statuses: countStatuses(every),
    views: {
      attention: counted({ light: 'attention' }),
      priority: counted({ priority: true }),
      unanswered: counted({ light: 'none' }),
    },
  };
}

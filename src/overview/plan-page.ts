/** The plan of a round as the rows of one table: headings, action plans that open and close, and their actions. */
import type { ClosedNode } from '../followup/closing.ts';
import type { Axis } from '../followup/status.ts';
import { type Filter, isFiltered, lacksOwner, prune, type Reading } from './filter.ts';
import { type Traces, trackOf } from './history.ts';
import { addSpending, type Measure, type Spending } from './measure.ts';
import { type Named, namesOf, type Responsible } from './responsible.ts';
import type { Below } from './round-view.ts';
import { statusKey, type StatusCount, type StatusKey } from './tally.ts';
import { actionsUnder, type Branch, lightOf, type ShownLight } from './tree.ts';

type Row = {
  id: string;
  /** Its identity over rounds. */
  node: string;
  segment: string;
  code: string | null;
  title: string;
  priority: boolean;
  depth: number;
  spending: Spending;
};
/** Actions below it are sent along ('open'), or wait behind a link ('closed'); null where it has none of its own. */
type Foldable = { fold: 'open' | 'closed' | null };
export type HeadingRow = Row & Foldable & { level: ClosedNode['level'] };
export type PlanRow = Row & Foldable & Below;
export type ActionRow = Row & {
  status: { key: StatusKey; label: string | null };
  lights: Record<Axis, ShownLight>;
  track: (ShownLight | null)[];
  responsible: Responsible;
  /** Somebody has to be found. */
  ownerless: boolean;
  /** The part of the plan that it stands under. */
  parent: { code: string | null; title: string; segment: string } | null;
};
/** `row` is null for actions that hang under no action plan. */
export type PlanGroup = { heading: HeadingRow } | { row: PlanRow | null; actions: ActionRow[] };

export type PlanPage = {
  groups: PlanGroup[];
  /** True when only the branches that were asked for carry their actions. */
  folded: boolean;
  measure: Measure;
  total: Spending;
  shown: number;
  all: number;
  plans: number;
  filtered: boolean;
  lightsUsed: boolean;
  statuses: StatusCount[];
  owners: Named[];
  services: Named[];
  under: { code: string | null; title: string } | null;
  views: { attention: number; priority: number; unanswered: number; ownerless: number };
};

/** A plan of at most so many actions is sent whole. */
const WHOLE = 150;

export type Wish = {
  filter: Filter;
  /** Traces of the last rounds up to this one, oldest first. */
  history: Traces[];
  /** Segments of the branches that are open, where not all of them are. */
  open: ReadonlySet<string>;
};

export function rowOf({ node, depth, spending }: Branch, { view }: Reading): Row {
  const { id, code, title, priority } = node;
  return { id, node: node.node, segment: view.segmentOf(node), code, title, priority, depth, spending };
}

export function actionRow(branch: Branch, reading: Reading, history: Traces[]): ActionRow {
  const { node } = branch;
  const above = node.parentId === null ? undefined : reading.view.branch(node.parentId)?.node;
  return {
    ...rowOf(branch, reading),
    status: { key: statusKey(branch), label: node.status?.label ?? null },
    lights: {
      progress: lightOf(node, 'progress'),
      time: lightOf(node, 'time'),
      money: lightOf(node, 'money'),
    },
    track: trackOf(node.node, history),
    responsible: reading.responsibles.get(node.node) ?? { owner: null, service: null },
    ownerless: reading.signedIn && lacksOwner(branch, reading.responsibles),
    parent: above ? { code: above.code, title: above.title, segment: reading.view.segmentOf(above) } : null,
  };
}

export function planPage(reading: Reading, { filter, history, open }: Wish): PlanPage {
  const { view, responsibles } = reading;
  const every = view.actions();
  const kept = prune(reading, filter);
  const shown = actionsUnder(kept).length;
  const folded = shown > WHOLE;
  const groups: PlanGroup[] = [];
  const rows = (actions: Branch[]): ActionRow[] =>
    actions.map((action) => actionRow(action, reading, history));
  const lay = (branches: Branch[]): void => {
    for (const branch of branches) {
      if (branch.followed) {
        lay(branch.children);
        continue;
      }
      const own = branch.children.filter((child) => child.followed);
      const fold =
        own.length === 0 ? null : folded && !open.has(view.segmentOf(branch.node)) ? 'closed' : 'open';
      const actions = fold === 'open' ? rows(own) : [];
      if (branch.node.level === 'action_plan') {
        // Counts of a plan are over all its actions, also while a filter hides some.
        groups.push({ row: { ...rowOf(branch, reading), fold, ...view.below(branch.node.id) }, actions });
      } else {
        groups.push({ heading: { ...rowOf(branch, reading), fold, level: branch.node.level } });
        if (actions.length > 0) groups.push({ row: null, actions });
      }
      lay(branch.children.filter((child) => !child.followed));
      lay(own.flatMap(({ children }) => children));
    }
  };
  const loose = kept.filter(({ followed }) => followed);
  if (loose.length > 0) groups.push({ row: null, actions: rows(loose) });
  lay(kept);

  const under = filter.under === null ? null : (view.branch(filter.under)?.node ?? null);
  const counts = view.counts();
  return {
    groups,
    folded,
    measure: view.measure,
    total: addSpending(view.tree().map(({ spending }) => spending)),
    shown,
    all: every.length,
    plans: counts.plans,
    filtered: isFiltered(filter),
    lightsUsed: view.lightsUsed(),
    statuses: counts.statuses,
    owners: namesOf(responsibles, 'owner'),
    services: namesOf(responsibles, 'service'),
    under: under === null ? null : { code: under.code, title: under.title },
    views: {
      attention: counts.attention,
      priority: counts.priority,
      unanswered: counts.unanswered,
      ownerless: reading.signedIn ? every.filter((one) => lacksOwner(one, responsibles)).length : 0,
    },
  };
}

/** The actions that fit as one list, a part at a time. @param at which part, from 1 */
export function planList(
  reading: Reading,
  { filter, history }: Wish,
  at: number,
): { rows: ActionRow[]; parts: number; at: number } {
  const actions = actionsUnder(prune(reading, filter));
  const parts = Math.max(1, Math.ceil(actions.length / LIST));
  const part = Math.min(at, parts);
  return {
    rows: actions.slice((part - 1) * LIST, part * LIST).map((action) => actionRow(action, reading, history)),
    parts,
    at: part,
  };
}

const LIST = 100;

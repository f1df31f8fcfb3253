/** What the first page of a government shows: a conclusion, the lights, each objective, and what moved. */
import { type Conclusion, conclude } from './conclusion.ts';
import { lacksOwner, type Reading } from './filter.ts';
import { type Move, movesBetween, type StatusMove, statusMovesBetween } from './history.ts';
import { addSpending, type Measure, type Spending } from './measure.ts';
import type { RoundView } from './round-view.ts';
import { type AxisCount, countLights, countStatuses, type StatusCount, underWay } from './tally.ts';
import { actionsUnder, type Branch, heaviestLight } from './tree.ts';

export type PartLine = {
  id: string;
  /** Its identity over rounds. */
  node: string;
  segment: string;
  code: string | null;
  title: string;
  statuses: StatusCount[];
  actions: number;
  spending: Spending;
};
/** A move as a line: where it leads and what changed. */
export type MoveLine = Move & { segment: string };
export type StatusMoveLine = StatusMove & { segment: string };
export type OwnerlessLine = { id: string; node: string; segment: string; code: string | null; title: string };

export type OverviewPage = {
  conclusion: Conclusion;
  statuses: StatusCount[];
  lights: AxisCount[];
  /** Counts of the round before, over the same axes; null for the first round. */
  lightsBefore: AxisCount[] | null;
  measure: Measure;
  parts: PartLine[];
  partsAre: 'objective' | 'action_plan' | 'part';
  total: Spending;
  moves: { worse: MoveLine[]; better: MoveLine[]; status: StatusMoveLine[] } | null;
  /** Work under way that nobody answers for; null for who may not know who answers for what. */
  ownerless: OwnerlessLine[] | null;
};

/**
 * The objectives, and beside them what stands at the top without one; of a single objective its action plans;
 * where actions hang elsewhere, the tops of the tree.
 */
function partsOf(tree: Branch[]): { parts: Branch[]; kind: OverviewPage['partsAre'] } {
  const find = (branches: Branch[]): Branch[] =>
    branches.flatMap((branch) =>
      branch.node.level === 'objective' || branch.node.level === 'without_objective'
        ? [branch]
        : find(branch.children),
    );
  const found = find(tree);
  if (found.length === 0 || actionsUnder(found).length < actionsUnder(tree).length)
    return { parts: tree, kind: 'part' };
  const [only, ...others] = found;
  const plans = only?.children ?? [];
  return others.length === 0 && plans.length > 1 && plans.every(({ node }) => node.level === 'action_plan')
    ? { parts: plans, kind: 'action_plan' }
    : { parts: found, kind: 'objective' };
}

export function overviewPage(reading: Reading, before: RoundView | null): OverviewPage {
  const { view } = reading;
  const tree = view.tree();
  const actions = view.actions();
  const statuses = countStatuses(actions);
  const lights = countLights(actions);
  const { parts, kind } = partsOf(tree);
  const lined = <T extends { node: Branch['node'] }>(found: T[]): (T & { segment: string })[] =>
    found.map((move) => ({ ...move, segment: view.segmentOf(move.node) }));
  const moves = before === null ? null : movesBetween(before.traces(), view.content);
  return {
    conclusion: conclude(
      statuses,
      lights,
      underWay(actions).filter(({ node }) => heaviestLight(node) === 'green').length,
    ),
    statuses,
    lights,
    lightsBefore: before === null ? null : countLights(before.actions()),
    measure: view.measure,
    parts: parts.map((branch) => {
      const below = actionsUnder([branch]);
      return {
        id: branch.node.id,
        node: branch.node.node,
        segment: view.segmentOf(branch.node),
        code: branch.node.code,
        title: branch.node.title,
        statuses: countStatuses(below),
        actions: below.length,
        spending: branch.spending,
      };
    }),
    partsAre: kind,
    total: addSpending(tree.map(({ spending }) => spending)),
    moves:
      before === null || moves === null
        ? null
        : {
            worse: lined(moves.worse),
            better: lined(moves.better),
            status: lined(statusMovesBetween(before.traces(), view.content)),
          },
    ownerless: reading.signedIn
      ? actions
          .filter((action) => lacksOwner(action, reading.responsibles))
          .map(({ node }) => ({
            id: node.id,
            node: node.node,
            segment: view.segmentOf(node),
            code: node.code,
            title: node.title,
          }))
      : null,
  };
}

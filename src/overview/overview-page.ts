/** What the first page of a government shows: a conclusion, the lights, each objective, and what moved. */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { addressesOf } from './address.ts';
import { type Conclusion, conclude } from './conclusion.ts';
import { type Move, movesBetween, type Traces } from './history.ts';
import { addSpending, type Measure, measureOf, type Spending } from './measure.ts';
import { type AxisCount, countLights, countStatuses, type StatusCount, underWay } from './tally.ts';
import { actionsUnder, type Branch, heaviestLight, plantTree } from './tree.ts';

export type PartLine = {
  id: string;
  segment: string;
  code: string | null;
  title: string;
  statuses: StatusCount[];
  actions: number;
  spending: Spending;
};
/** A move as a line: where it leads and what changed. */
export type MoveLine = Move & { segment: string };

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
  moves: { worse: MoveLine[]; better: MoveLine[] } | null;
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

export function overviewPage(
  round: ClosedRound,
  before: { round: ClosedRound; traces: Traces } | null,
): OverviewPage {
  const measure = measureOf(round.columns);
  const tree = plantTree(round, measure);
  const segments = addressesOf(round);
  const segmentOf = (node: ClosedNode): string => segments.get(node.id) ?? node.node;
  const actions = actionsUnder(tree);
  const statuses = countStatuses(actions);
  const lights = countLights(actions);
  const { parts, kind } = partsOf(tree);
  const moves = before === null ? null : movesBetween(before.traces, round);
  const lined = (found: Move[]): MoveLine[] =>
    found.map((move) => ({ ...move, segment: segmentOf(move.node) }));
  return {
    conclusion: conclude(
      statuses,
      lights,
      underWay(actions).filter(({ node }) => heaviestLight(node) === 'green').length,
    ),
    statuses,
    lights,
    lightsBefore: before === null ? null : countLights(actionsUnder(plantTree(before.round))),
    measure,
    parts: parts.map((branch) => {
      const below = actionsUnder([branch]);
      return {
        id: branch.node.id,
        segment: segmentOf(branch.node),
        code: branch.node.code,
        title: branch.node.title,
        statuses: countStatuses(below),
        actions: below.length,
        spending: branch.spending,
      };
    }),
    partsAre: kind,
    total: addSpending(tree.map(({ spending }) => spending)),
    moves: moves === null ? null : { worse: lined(moves.worse), better: lined(moves.better) },
  };
}

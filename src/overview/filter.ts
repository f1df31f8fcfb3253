/** Which actions of the plan a reader wants to see. */
import { axes, type Axis } from '../followup/status.ts';
import { plainly } from './plainly.ts';
import type { Named, Responsibles } from './responsible.ts';
import type { RoundView } from './round-view.ts';
import { statusKey, type StatusKey } from './tally.ts';
import { actionsUnder, type Branch, isOver, lightOf } from './tree.ts';

/** attention: amber or red; none: asked and not answered. */
export const lightFilters = ['attention', 'red', 'amber', 'green', 'none'] as const;
export type LightFilter = (typeof lightFilters)[number];
/** Ids of which one must answer for the action, or 'none' for actions without. */
export type AnsweredBy = readonly string[] | 'none';

export type Filter = {
  status: StatusKey | null;
  light: LightFilter | null;
  /** With an axis only work under way counts, as in the counts over an axis. */
  axis: Axis | null;
  priority: boolean;
  /** Id of a node of the round: what stands under it. */
  under: string | null;
  service: AnsweredBy | null;
  owner: AnsweredBy | null;
  words: string;
};
export const noFilter: Filter = {
  status: null,
  light: null,
  axis: null,
  priority: false,
  under: null,
  service: null,
  owner: null,
  words: '',
};

/** What a plan is filtered in: its round, and who answers for what now (nobody is known to who did not sign in). */
export type Reading = { view: RoundView; responsibles: Responsibles; signedIn: boolean };

function hasLight({ node }: Branch, { light: wanted, axis }: Filter): boolean {
  if (axis !== null && isOver(node)) return false;
  if (wanted === null) return true;
  const lights = (axis === null ? axes : [axis]).map((one) => lightOf(node, one));
  if (wanted === 'none') return lights.includes('none') || (axis !== null && lights.includes('absent'));
  if (wanted === 'attention') return lights.includes('red') || lights.includes('amber');
  return lights.includes(wanted);
}

const answers = (who: Named | null | undefined, wanted: AnsweredBy | null): boolean =>
  wanted === null ||
  (wanted === 'none' ? !who : who !== null && who !== undefined && wanted.includes(who.id));

/** Nobody has to be found for work that is over. */
export const lacksOwner = ({ node }: Branch, responsibles: Responsibles): boolean =>
  !isOver(node) && !responsibles.get(node.node)?.owner;

/** The test of one action; the part of the plan that is asked for is seen to by `prune`. */
export function filterOf(filter: Filter, { view, responsibles }: Reading): (branch: Branch) => boolean {
  const words = plainly(filter.words).split(/\s+/).filter(Boolean);
  return (branch) => {
    const { node } = branch;
    const responsible = responsibles.get(node.node);
    return (
      (filter.status === null || statusKey(branch) === filter.status) &&
      (!filter.priority || node.priority) &&
      hasLight(branch, filter) &&
      answers(responsible?.service, filter.service) &&
      (filter.owner === 'none'
        ? lacksOwner(branch, responsibles)
        : answers(responsible?.owner, filter.owner)) &&
      words.every((word) => view.words(node).includes(word))
    );
  };
}

export const isFiltered = ({ words, ...filter }: Filter): boolean =>
  words.trim() !== '' || Object.values(filter).some((value) => value !== null && value !== false);

/** The tree with only the actions that fit, and of the branches only those that still carry one. */
export function prune(reading: Reading, filter: Filter): Branch[] {
  if (!isFiltered(filter)) return reading.view.tree();
  const fits = filterOf(filter, reading);
  const walk = (branches: Branch[], inside: boolean): Branch[] =>
    branches.flatMap((branch) => {
      const here = inside || branch.node.id === filter.under;
      if (branch.followed && branch.children.length === 0) return here && fits(branch) ? [branch] : [];
      const children = walk(branch.children, here);
      return actionsUnder(children).length > 0 ? [{ ...branch, children }] : [];
    });
  return walk(reading.view.tree(), filter.under === null);
}

/** Which actions of the plan a reader wants to see. */
import { axes } from '../followup/status.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { statusKey, type StatusKey } from './tally.ts';
import { actionsUnder, type Branch, lightOf } from './tree.ts';

export const lightFilters = ['attention', 'red', 'none'] as const;
export type LightFilter = (typeof lightFilters)[number];
export type Filter = {
  status: StatusKey | null;
  light: LightFilter | null;
  priority: boolean;
  words: string;
};
export const noFilter: Filter = { status: null, light: null, priority: false, words: '' };

/** Case and accents make no difference to who searches. */
export const plainly = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function hasWords(branch: Branch, words: string[]): boolean {
  if (words.length === 0) return true;
  const { node } = branch;
  const texts = axes.flatMap((axis) => {
    const section = node.axes[axis];
    return section ? [plainTextOf(section.narrative)] : [];
  });
  const text = plainly([node.code ?? '', node.title, ...texts].join(' '));
  return words.every((word) => text.includes(word));
}

function hasLight(branch: Branch, wanted: LightFilter | null): boolean {
  if (wanted === null) return true;
  const lights = axes.map((axis) => lightOf(branch.node, axis));
  if (wanted === 'none') return lights.includes('none');
  return lights.includes('red') || (wanted === 'attention' && lights.includes('amber'));
}

export function fits(branch: Branch, filter: Filter): boolean {
  return (
    (filter.status === null || statusKey(branch) === filter.status) &&
    (!filter.priority || branch.node.priority) &&
    hasLight(branch, filter.light) &&
    hasWords(branch, plainly(filter.words).split(/\s+/).filter(Boolean))
  );
}

export const isFiltered = (filter: Filter): boolean =>
  filter.status !== null || filter.light !== null || filter.priority || filter.words.trim() !== '';

/** The tree with only the actions that fit, and of the branches only those that still carry one. */
export function prune(branches: Branch[], filter: Filter): Branch[] {
  if (!isFiltered(filter)) return branches;
  return branches.flatMap((branch) => {
    if (branch.followed && branch.children.length === 0) return fits(branch, filter) ? [branch] : [];
    const children = prune(branch.children, filter);
    return actionsUnder(children).length > 0 ? [{ ...branch, children }] : [];
  });
}

/** Counts over actions: by status and, for each axis, by light. */
import { axes, type Axis, type Status, statusMeanings, type StatusMeaning } from '../followup/status.ts';
import { type Branch, isOver, lightOf } from './tree.ts';

export type StatusKey = StatusMeaning | 'unknown' | 'unstated';
/** From what is finished to what will not be: the order of every chart and legend. */
export const statusOrder: readonly StatusKey[] = [
  'done',
  'running',
  'ongoing',
  'not_started',
  'postponed',
  'stopped',
  'unknown',
  'unstated',
];

/** `unknown` is a word that nobody has explained yet; `unstated` is no status at all. */
export const meaningKey = (status: Status | null): StatusKey =>
  status === null
    ? 'unstated'
    : status.meaning !== null && statusMeanings.includes(status.meaning)
      ? status.meaning
      : 'unknown';
export const statusKey = ({ node }: Branch): StatusKey => meaningKey(node.status);

export type StatusCount = { key: StatusKey; count: number };

export function countStatuses(actions: Branch[]): StatusCount[] {
  return statusOrder
    .map((key) => ({ key, count: actions.filter((action) => statusKey(action) === key).length }))
    .filter(({ count }) => count > 0);
}

export type LightCount = { green: number; amber: number; red: number; none: number };
export type AxisCount = LightCount & { axis: Axis };

export const underWay = (actions: Branch[]): Branch[] => actions.filter(({ node }) => !isOver(node));

/** Over actions that are under way: what is finished or dropped is no longer judged. */
export function countLights(actions: Branch[]): AxisCount[] {
  const open = underWay(actions);
  return axes.map((axis) => {
    const count = { axis, green: 0, amber: 0, red: 0, none: 0 };
    for (const { node } of open) {
      const light = lightOf(node, axis);
      count[light === 'absent' ? 'none' : light] += 1;
    }
    return count;
  });
}

/** What the row of an action plan tells of the actions below it: only what asks for attention. */
export function countCalls(actions: Branch[], axis: Axis): { amber: number; red: number } {
  const lights = actions.map(({ node }) => lightOf(node, axis));
  return {
    amber: lights.filter((light) => light === 'amber').length,
    red: lights.filter((light) => light === 'red').length,
  };
}

/** What the figures of a round say, as facts for one headline: chosen by rules, so that the same figures say the same. */
import type { Axis } from '../followup/status.ts';
import type { AxisCount, StatusCount } from './tally.ts';

/** An axis is "off" when at least one in five of its answered lights is amber or red. */
export const OFF_SHARE = 0.2;

export type Conclusion = {
  /** calm: no amber or red at all; mostly: no axis is off; split: some are; off: all are; silent: no lights were given. */
  kind: 'calm' | 'mostly' | 'split' | 'off' | 'silent';
  good: Axis[];
  off: Axis[];
  actions: number;
  underWay: number;
  done: number;
  /** Under way with green as the heaviest of the three lights. */
  onCourse: number;
  /** Actions that are finished, running or ongoing. */
  moving: number;
};

export function conclude(statuses: StatusCount[], lights: AxisCount[], onCourse: number): Conclusion {
  const count = (key: StatusCount['key']): number => statuses.find((one) => one.key === key)?.count ?? 0;
  const actions = statuses.reduce((sum, one) => sum + one.count, 0);
  const answered = lights.filter((axis) => axis.green + axis.amber + axis.red > 0);
  const isOff = (axis: AxisCount): boolean =>
    (axis.amber + axis.red) / (axis.green + axis.amber + axis.red) >= OFF_SHARE;
  const off = answered.filter(isOff).map(({ axis }) => axis);
  const good = answered.filter((axis) => !isOff(axis)).map(({ axis }) => axis);
  const calls = answered.reduce((sum, axis) => sum + axis.amber + axis.red, 0);
  const kind =
    answered.length === 0
      ? 'silent'
      : calls === 0
        ? 'calm'
        : off.length === 0
          ? 'mostly'
          : good.length === 0
            ? 'off'
            : 'split';
  return {
    kind,
    good,
    off,
    actions,
    underWay: actions - count('done') - count('stopped'),
    done: count('done'),
    onCourse,
    moving: count('done') + count('running') + count('ongoing'),
  };
}

/** The words and sentences of overview.nl.ts in English. */
import type * as nl from './overview.nl.ts';

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const statusWords: typeof nl.statusWords = {
  done: 'Done',
  running: 'In progress',
  ongoing: 'Ongoing',
  not_started: 'Not started',
  postponed: 'Postponed',
  stopped: 'Cancelled',
  unknown: 'Other status',
  unstated: 'No status',
};

export const axisWords: typeof nl.axisWords = { progress: 'Progress', time: 'Time', money: 'Money' };
export const lightWords: typeof nl.lightWords = {
  green: 'On course',
  amber: 'Watch',
  red: 'Act',
  none: 'Not filled in',
  absent: 'Not applicable',
};

const axisNames = { progress: 'progress', time: 'timing', money: 'money' } as const;

export const headlines: typeof nl.headlines = {
  calm: 'Everything is on course',
  mostly: 'Most actions are on course',
  split: (good, off) =>
    `${capital(list(good.map((axis) => axisNames[axis])))} ${good.length > 1 ? 'are' : 'is'} fine, ${list(off.map((axis) => axisNames[axis]))} ${off.length > 1 ? 'are' : 'is'} not`,
  off: (off) =>
    `${capital(list(off.map((axis) => axisNames[axis])))} ${off.length > 1 ? 'need' : 'needs'} attention`,
  silent: (moving, actions) =>
    actions === 1
      ? moving === 1
        ? 'The one action is done or under way'
        : 'The one action is not under way yet'
      : `${moving} of the ${actions} actions ${moving === 1 ? 'is' : 'are'} done or under way`,
  empty: 'There are no actions in this round',
};

export const ledes: typeof nl.ledes = {
  onCourse: (onCourse, underWay) =>
    underWay === 1
      ? onCourse === 1
        ? 'The only action under way is on course on every point.'
        : 'The only action under way is not on course on every point.'
      : onCourse === 0
        ? `None of the ${underWay} actions under way is on course on every point.`
        : `${onCourse} of the ${underWay} actions under way ${onCourse === 1 ? 'is' : 'are'} on course on every point.`,
  calls: (calls) =>
    calls.length === 0
      ? ''
      : `Attention is needed for ${list(calls.map(({ axis, count }) => `${axisNames[axis]} in ${count} ${count === 1 ? 'action' : 'actions'}`))}.`,
  done: (done) =>
    done === 0 ? 'No action is done yet.' : `${done} ${done === 1 ? 'action is' : 'actions are'} done.`,
  noLights: 'The actions got no lights in this round.',
  money: (share, year) =>
    `Of the estimated expenses${year === null ? '' : ` for ${year}`}, ${share} is realised.`,
};

export const statusCount: typeof nl.statusCount = (count, status) => `${count} ${status.toLowerCase()}`;
export const statusSentence: typeof nl.statusSentence = (counts) =>
  counts.length === 0 ? 'No actions.' : `${list(counts)}.`;
export const lightSentence: typeof nl.lightSentence = (counts) =>
  `${counts.green} on course, ${counts.amber} to watch, ${counts.red} to act on, ${counts.none} not filled in.`;
export const axisChange: typeof nl.axisChange = (round, changes) =>
  changes.length === 0
    ? `As many as in ${round}`
    : `Since ${round}: ${changes.map(({ word, by }) => `${word} ${by}`).join(', ')}`;
export const spendingSentence: typeof nl.spendingSentence = (realised, estimate, share) =>
  `${realised} realised of ${estimate} estimated, ${share}.`;

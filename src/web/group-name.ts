/** `sibling@V01` and `sibling+staff` in words. */
import { groupNames } from '../enrolment/rule-text.nl.ts';

export const groupName = (group: string): string =>
  group
    .split('+')
    .map((one) => one.split('@')[0] ?? one)
    .map((one) => groupNames[one] ?? one)
    .join(' + ');

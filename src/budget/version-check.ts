/** What is looked at before a version goes to the council. */
import type { TreeFault } from '../planning/tree.ts';
import type { Overrun } from './credit.ts';
import type { Norm } from './norm.ts';

export type VersionCheck = {
  /** Changes that nobody gave a reason for; null for the first version of a plan. */
  missing: number | null;
  norms: Norm[];
  overruns: Overrun[];
  /** The years for which the version sets credits. */
  creditYears: number[];
  faults: TreeFault[];
};

/** Which version of which plan is looked at, and which books beside it. */
import type { Plan, PlanVersion } from '../planning/plan.ts';

export type ShownState = {
  id: string;
  year: number;
  label: string;
  asOf: string | null;
  journalNumbers: string | null;
};

export type MoneyChoice = {
  plans: Plan[];
  plan: Plan;
  versions: PlanVersion[];
  version: PlanVersion;
  states: ShownState[];
  /** The state that is read for a year: the one asked for, else the newest. */
  stateOf: Map<number, ShownState>;
  years: number[];
};

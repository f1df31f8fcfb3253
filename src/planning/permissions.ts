/** Who may write the plan and move its versions. A council sets a version; the coordinator and the director record it. */
import { may, type Answer, type Rule, type Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';

export const planningRules = [
  { verb: 'version.create', who: ['policy_coordinator', 'financial_director'], scope: 'government' },
  {
    verb: 'plan.change',
    who: ['policy_coordinator', 'financial_director'],
    scope: 'government',
    states: ['concept'],
  },
  {
    verb: 'version.submit',
    who: ['policy_coordinator', 'financial_director'],
    scope: 'government',
    states: ['concept'],
  },
  {
    verb: 'version.return',
    who: ['policy_coordinator', 'financial_director'],
    scope: 'government',
    states: ['submitted'],
  },
  {
    verb: 'version.set',
    who: ['policy_coordinator', 'financial_director'],
    scope: 'government',
    states: ['concept', 'submitted'],
  },
  {
    verb: 'version.remove',
    who: ['policy_coordinator', 'financial_director'],
    scope: 'government',
    states: ['concept'],
  },
  { verb: 'successor.change', who: ['policy_coordinator'], scope: 'government' },
] as const satisfies readonly Rule[];

export type PlanningVerb = (typeof planningRules)[number]['verb'];

export const mayPlan = (actor: Actor, verb: PlanningVerb, thing?: Thing): Answer =>
  may<PlanningVerb>(planningRules, actor, verb, thing);

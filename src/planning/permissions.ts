/** Who may write the plan and move its versions. A council sets a version; the coordinator and the director record it. */
import { may, type Answer, type Rule, type Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import type { Role } from '../organisation/role.ts';

const staff = [
  'administrator',
  'policy_coordinator',
  'financial_director',
  'service_head',
  'action_owner',
  'management_team',
] as const satisfies readonly Role[];

export const planningRules = [
  // What the council set is public; what lies before it is for who signed in, what is in the making for who works here.
  { verb: 'version.read', who: ['anonymous'], scope: 'government', states: ['set'] },
  { verb: 'version.read', who: ['signed_in'], scope: 'government', states: ['submitted', 'set'] },
  { verb: 'version.read', who: staff, scope: 'anywhere', states: ['concept'] },
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

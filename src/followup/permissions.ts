/** Who may do what in a round. States: of an update for `update.*`, of the round ('open', 'closed', 'published') for `round.*`. */
import { may, type Answer, type Rule, type Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import type { Role } from '../organisation/role.ts';
import { statesFor } from './update-state.ts';

const staff = [
  'administrator',
  'policy_coordinator',
  'financial_director',
  'service_head',
  'action_owner',
  'management_team',
] as const satisfies readonly Role[];

export const followupRules = [
  { verb: 'round.read', who: ['anonymous'], scope: 'government', states: ['published'] },
  { verb: 'round.read', who: ['signed_in'], scope: 'government', states: ['closed', 'published'] },
  { verb: 'round.read', who: staff, scope: 'anywhere', states: ['open'] },
  { verb: 'round.report', who: ['signed_in'], scope: 'government', states: ['closed', 'published'] },
  { verb: 'round.open', who: ['policy_coordinator'], scope: 'government' },
  { verb: 'round.change', who: ['policy_coordinator'], scope: 'government', states: ['open'] },
  {
    verb: 'round.board',
    who: ['policy_coordinator', 'financial_director', 'management_team', 'administrator'],
    scope: 'government',
  },
  { verb: 'round.remind', who: ['policy_coordinator'], scope: 'government', states: ['open'] },
  { verb: 'round.close', who: ['policy_coordinator'], scope: 'government', states: ['open'] },
  {
    verb: 'round.correct',
    who: ['policy_coordinator'],
    scope: 'government',
    states: ['closed', 'published'],
  },
  {
    verb: 'round.decide',
    who: ['policy_coordinator', 'administrator'],
    scope: 'government',
    states: ['closed', 'published'],
  },
  { verb: 'round.publish', who: ['policy_coordinator'], scope: 'government', states: ['closed'] },
  { verb: 'update.read', who: staff, scope: 'government' },
  { verb: 'update.read', who: ['service_head', 'action_owner'], scope: 'service' },
  { verb: 'update.read', who: ['action_owner'], scope: 'own' },
  { verb: 'update.save', who: ['action_owner'], scope: 'own', states: statesFor('save') },
  { verb: 'update.save', who: ['service_head'], scope: 'service', states: statesFor('save') },
  { verb: 'update.save', who: ['policy_coordinator'], scope: 'government', states: statesFor('save') },
  { verb: 'update.submit', who: ['action_owner'], scope: 'own', states: statesFor('submit') },
  { verb: 'update.submit', who: ['service_head'], scope: 'service', states: statesFor('submit') },
  { verb: 'update.submit', who: ['policy_coordinator'], scope: 'government', states: statesFor('submit') },
  { verb: 'update.return', who: ['service_head'], scope: 'service', states: statesFor('return') },
  { verb: 'update.return', who: ['policy_coordinator'], scope: 'government', states: statesFor('return') },
  { verb: 'update.approve', who: ['service_head'], scope: 'service', states: statesFor('approve') },
  { verb: 'update.approve', who: ['policy_coordinator'], scope: 'government', states: statesFor('approve') },
  { verb: 'update.reopen', who: ['policy_coordinator'], scope: 'government', states: statesFor('reopen') },
  { verb: 'update.ask', who: ['policy_coordinator'], scope: 'government' },
  { verb: 'comment.read', who: staff, scope: 'government' },
  { verb: 'comment.read', who: ['service_head', 'action_owner'], scope: 'service' },
  { verb: 'comment.read', who: ['action_owner'], scope: 'own' },
  {
    verb: 'comment.add',
    who: ['policy_coordinator', 'financial_director', 'management_team'],
    scope: 'government',
  },
  { verb: 'comment.add', who: ['service_head'], scope: 'service' },
  { verb: 'comment.add', who: ['action_owner'], scope: 'own' },
  { verb: 'indicator.change', who: ['policy_coordinator'], scope: 'government' },
  { verb: 'indicator.change', who: ['service_head'], scope: 'service' },
] as const satisfies readonly Rule[];

export type FollowupVerb = (typeof followupRules)[number]['verb'];

export const mayFollowUp = (actor: Actor, verb: FollowupVerb, thing?: Thing): Answer =>
  may<FollowupVerb>(followupRules, actor, verb, thing);

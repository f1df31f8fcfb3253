/** Who may see and change the people, services and settings of a government. */
import { may, type Answer, type Rule, type Thing } from './permission.ts';
import type { Actor } from './person.ts';

export const organisationRules = [
  { verb: 'people.read', who: ['administrator', 'policy_coordinator'], scope: 'government' },
  { verb: 'people.change', who: ['administrator'], scope: 'government' },
  { verb: 'services.change', who: ['administrator'], scope: 'government' },
  { verb: 'assignments.change', who: ['policy_coordinator', 'administrator'], scope: 'government' },
  { verb: 'assignments.change', who: ['service_head'], scope: 'service' },
  { verb: 'substitutes.change', who: ['signed_in'], scope: 'own' },
  { verb: 'substitutes.change', who: ['administrator', 'policy_coordinator'], scope: 'government' },
  { verb: 'settings.change', who: ['administrator'], scope: 'government' },
  { verb: 'trail.read', who: ['administrator'], scope: 'government' },
  { verb: 'account.change', who: ['signed_in'], scope: 'own' },
] as const satisfies readonly Rule[];

export type OrganisationVerb = (typeof organisationRules)[number]['verb'];

export const mayOrganise = (actor: Actor, verb: OrganisationVerb, thing?: Thing): Answer =>
  may<OrganisationVerb>(organisationRules, actor, verb, thing);

import { mayOrganise, type OrganisationVerb } from '../../../../organisation/permissions.ts';
import type { LayoutServerLoad } from './$types';

/** The parts of the administration that this person may enter, somewhere. */
export const load: LayoutServerLoad = ({ locals }) => {
  const enters = (verb: OrganisationVerb): boolean => {
    const answer = mayOrganise(locals.actor, verb);
    return answer.ok || answer.why === 'scope';
  };
  return {
    enters: {
      people: mayOrganise(locals.actor, 'people.read').ok,
      services: mayOrganise(locals.actor, 'services.change').ok,
      assignments: enters('assignments.change'),
      settings: mayOrganise(locals.actor, 'settings.change').ok,
      trail: mayOrganise(locals.actor, 'trail.read').ok,
    },
  };
};

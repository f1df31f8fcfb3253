/** The part of the administration that somebody lands on first: people, or only who answers for what. */
import { mayOrganise } from '../organisation/permissions.ts';
import type { Actor } from '../organisation/person.ts';

/** The end of its address; null for who may enter none. */
export function administrationAt(actor: Actor): string | null {
  if (actor.person === null) return null;
  if (mayOrganise(actor, 'people.read').ok) return '/beheer';
  const answer = mayOrganise(actor, 'assignments.change');
  return answer.ok || answer.why === 'scope' ? '/beheer/toewijzingen' : null;
}

/** Whether somebody approves updates, be it of one service: then the menu leads to what waits. */
import { mayFollowUp } from '../followup/permissions.ts';
import type { Actor } from '../organisation/person.ts';

export function reviewsAt(actor: Actor): boolean {
  const answer = mayFollowUp(actor, 'update.approve');
  return answer.ok || answer.why === 'scope' || answer.why === 'state';
}

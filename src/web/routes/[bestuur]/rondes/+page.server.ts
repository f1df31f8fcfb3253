import { mayFollowUp } from '../../../../followup/permissions.ts';
import { listPredecessors } from '../../../../overview/predecessors.query.ts';
import { askGovernment, askRounds } from '../../../ask.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { shownOf } from '../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const rounds = await askRounds(locals.site, government, locals.actor);
  const predecessors = await listPredecessors(locals.site.connection.app, government.id, locals.actor);
  return {
    shown: shownOf({ government, round: null }, 'gewoon'),
    rounds,
    predecessors,
    mayOpen: mayFollowUp(locals.actor, 'round.open').ok,
    mayBoard: mayFollowUp(locals.actor, 'round.board').ok,
  };
};

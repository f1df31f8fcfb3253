import { redirect } from '@sveltejs/kit';
import { myReviews } from '../../../../followup/reviews.query.ts';
import { approveUpdates } from '../../../../followup/review.usecase.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { reviewsAddress } from '../../../addresses.ts';
import { askGovernment } from '../../../ask.ts';
import { formOf, fromForm, fromPath, fromQuery, governmentDoor } from '../../../door.ts';
import { anyFields, boardDoor, chosenIn } from '../../../round-door.ts';
import { shownPlain } from '../../../shown.ts';
import { signedIn } from '../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const query = fromQuery(boardDoor, url);
  const government = await askGovernment(locals.site, bestuur);
  signedIn(locals.actor, government, url);
  const rounds = await withGovernment(locals.site.connection.app, government.id, (tx) =>
    myReviews(tx, locals.actor),
  );
  return {
    shown: shownPlain(government, 'dicht'),
    rounds,
    chosen: query.kies === 'niets' ? ('none' as const) : ('unchanged' as const),
    approved: query.goedgekeurd ?? null,
  };
};

export const actions: Actions = {
  keur: async ({ params, locals, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    const updateIds = chosenIn(fromForm(anyFields, await formOf(request)), 'kies');
    if (updateIds.length === 0) return { nothingChosen: true, refused: [] };
    const { approved, refused } = await approveUpdates(
      locals.site.connection.app,
      government.id,
      locals.actor,
      {
        updateIds,
        now: locals.site.clock(),
      },
    );
    if (refused.length > 0) return { nothingChosen: false, refused };
    redirect(303, reviewsAddress(government.slug, { goedgekeurd: String(approved.length) }));
  },
};

import { redirect } from '@sveltejs/kit';
import { roundSettings } from '../../../../../../followup/round-choices.query.ts';
import { changeRound } from '../../../../../../followup/round.usecase.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { roundSettingsAddress } from '../../../../../addresses.ts';
import { askGovernment } from '../../../../../ask.ts';
import { attempt } from '../../../../../attempt.ts';
import { formOf, fromForm, fromPath, fromQuery, roundDoor } from '../../../../../door.ts';
import { anyFields, savedDoor } from '../../../../../round-door.ts';
import { fieldsOf, roundChangeIn } from '../../../../../round-fields.ts';
import { shownPlain } from '../../../../../shown.ts';
import { signedIn } from '../../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(roundDoor, params);
  const { bewaard } = fromQuery(savedDoor, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const { round, services, choices, may } = await withGovernment(site.connection.app, government.id, (tx) =>
    roundSettings(tx, actor, id),
  );
  return {
    shown: shownPlain(government, 'gewoon'),
    round: { id: round.id, label: round.label, state: round.state },
    choices,
    fields: fieldsOf({ ...round, services }),
    may,
    saved: bewaard === 'ja',
  };
};

export const actions: Actions = {
  default: async ({ params, locals, request }) => {
    const { bestuur, id } = fromPath(roundDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    const fields = fromForm(anyFields, await formOf(request));
    const refused = await attempt(fields, () =>
      changeRound(site.connection.app, government.id, actor, {
        ...roundChangeIn(fields),
        roundId: id,
        now: site.clock(),
      }),
    );
    if (refused) return refused;
    redirect(303, `${roundSettingsAddress(government.slug, id)}?bewaard=ja`);
  },
};

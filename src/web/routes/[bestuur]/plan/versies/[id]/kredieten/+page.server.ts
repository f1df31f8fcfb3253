import { redirect } from '@sveltejs/kit';
import { changeCredits } from '../../../../../../../budget/credit.usecase.ts';
import { mayBudget } from '../../../../../../../budget/permissions.ts';
import { listBodies } from '../../../../../../../organisation/government.store.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askCredits } from '../../../../../../ask-version-tables.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { creditFields, givenCredits } from '../../../../../../credit-fields.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { onForm } from '../../../../../../form.ts';
import { Kept } from '../../../../../../kept.ts';
import { anyFields } from '../../../../../../round-door.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { creditsAddress } from '../../../../../../version-addresses.ts';
import { creditsQuery, versionDoor } from '../../../../../../version-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(versionDoor, params);
  const { jaar, bewaard } = fromQuery(creditsQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const asked = await askCredits(tx, actor, id, { jaar, now: site.clock() });
    const { plan, version, year, years, bodies, own, here, initial, final } = asked;
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({
        plan,
        version,
        year,
        years,
        bodies,
        here,
        initial,
        final,
        fields: creditFields(
          own,
          bodies.map((body) => body.id),
          year,
        ),
        mayChange: mayBudget(actor, 'credits.change', { state: version.state }).ok,
      }),
      saved: bewaard === 'ja',
    };
  });
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const { bestuur, id } = fromPath(versionDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    const bodies = await withGovernment(site.connection.app, government.id, listBodies);
    return onForm(request, anyFields, async (fields) => {
      const year = Number(fields['jaar']);
      await changeCredits(site.connection.app, government.id, actor, {
        versionId: id,
        year,
        given: givenCredits(
          fields,
          bodies.map((body) => body.id),
        ),
        now: site.clock(),
      });
      redirect(303, creditsAddress(bestuur, id, { jaar: year, bewaard: 'ja' }));
    });
  },
};

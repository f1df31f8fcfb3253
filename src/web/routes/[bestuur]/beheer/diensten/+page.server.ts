import { redirect } from '@sveltejs/kit';
import { listPlaces } from '../../../../../organisation/administration.query.ts';
import { saveService } from '../../../../../organisation/services.usecase.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { serviceForm } from '../../../../identity-doors.ts';
import { shownPlain } from '../../../../shown.ts';
import { permitPage } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitPage(locals, government, url, 'services.change');
  const places = await withGovernment(locals.site.connection.app, government.id, listPlaces);
  return { shown: shownPlain(government, 'gewoon'), saved: url.searchParams.has('bewaard'), ...places };
};

export const actions: Actions = {
  default: async ({ params, locals, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, serviceForm, async ({ id, naam, rechtspersoon, weg }) => {
      await saveService(site.connection.app, government.id, actor, {
        serviceId: id ?? null,
        name: naam,
        bodyId: rechtspersoon ?? null,
        ended: weg === 'ja',
        now: site.clock(),
      });
      redirect(303, `/${government.slug}/beheer/diensten?bewaard`);
    });
  },
};

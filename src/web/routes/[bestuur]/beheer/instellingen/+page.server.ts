import { redirect } from '@sveltejs/kit';
import { findNisCode, findOrganisationCode } from '../../../../../organisation/government.store.ts';
import { changeOrganisationCode } from '../../../../../organisation/services.usecase.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { codeForm } from '../../../../identity-doors.ts';
import { shownPlain } from '../../../../shown.ts';
import { permitPage } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitPage(locals, government, url, 'settings.change');
  const codes = await withGovernment(locals.site.connection.app, government.id, async (tx) => ({
    code: await findOrganisationCode(tx),
    nisCode: await findNisCode(tx),
  }));
  return { shown: shownPlain(government, 'gewoon'), saved: url.searchParams.has('bewaard'), ...codes };
};

export const actions: Actions = {
  default: async ({ params, locals, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, codeForm, async ({ code }) => {
      const given = { code: code ?? null, now: site.clock() };
      await changeOrganisationCode(site.connection.app, government.id, actor, given);
      redirect(303, `/${government.slug}/beheer/instellingen?bewaard`);
    });
  },
};

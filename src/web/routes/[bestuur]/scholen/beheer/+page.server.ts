import { redirect } from '@sveltejs/kit';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { addSite } from '../../../../../schools/keep.usecase.ts';
import { listSchools, listSites } from '../../../../../schools/school.store.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { permitSchools } from '../../../../keeps-schools.ts';
import { keepSiteAddress } from '../../../../schools-addresses.ts';
import { siteForm } from '../../../../schools-door.ts';
import { shownPlain } from '../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitSchools(locals, government, url);
  const found = await withGovernment(locals.site.connection.app, government.id, async (tx) => ({
    schools: await listSchools(tx),
    sites: await listSites(tx),
  }));
  return { shown: shownPlain(government, 'gewoon'), ...found };
};

export const actions: Actions = {
  default: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, siteForm, async ({ school, schoolbestuur, code, naam, adres }) => {
      const id = await addSite(site.connection.app, government.id, actor, {
        school,
        board: schoolbestuur,
        code,
        name: naam,
        address: adres,
        now: site.clock(),
      });
      redirect(303, keepSiteAddress(government.slug, id));
    });
  },
};

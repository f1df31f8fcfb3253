import { redirect } from '@sveltejs/kit';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { listYears } from '../../../../../schools/school-year.store.ts';
import { listSchools, listSites } from '../../../../../schools/school.store.ts';
import { addSite } from '../../../../../schools/sites.usecase.ts';
import { keepSchoolYear, setSchoolYear } from '../../../../../schools/years.usecase.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { permitSchools } from '../../../../keeps-schools.ts';
import { keepSchoolsAddress, keepSiteAddress } from '../../../../schools-addresses.ts';
import { setYearForm, siteForm, yearForm } from '../../../../schools-door.ts';
import { shownPlain } from '../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitSchools(locals, government, url);
  const found = await withGovernment(locals.site.connection.app, government.id, async (tx) => ({
    schools: await listSchools(tx),
    sites: await listSites(tx),
    years: await listYears(tx),
  }));
  return { shown: shownPlain(government, 'gewoon'), saved: url.searchParams.has('bewaard'), ...found };
};

export const actions: Actions = {
  vestiging: async ({ params, locals: { site, actor }, request }) => {
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
  schooljaar: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, yearForm, async ({ jaar, begin, einde }) => {
      const given = { year: jaar, beginsOn: begin, endsOn: einde, now: site.clock() };
      await keepSchoolYear(site.connection.app, id, actor, given);
      redirect(303, `${keepSchoolsAddress(slug)}?bewaard`);
    });
  },
  vaststellen: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, setYearForm, async ({ jaar }) => {
      await setSchoolYear(site.connection.app, id, actor, { year: jaar, now: site.clock() });
      redirect(303, `${keepSchoolsAddress(slug)}?bewaard`);
    });
  },
};

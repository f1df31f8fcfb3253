import { redirect } from '@sveltejs/kit';
import { rulesPage } from '../../../../../../../enrolment/rules-page.query.ts';
import { changeRules } from '../../../../../../../enrolment/rules.usecase.ts';
import { Refusal } from '../../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { onForm } from '../../../../../../form.ts';
import { Kept } from '../../../../../../kept.ts';
import { rulesAddress } from '../../../../../../rules-addresses.ts';
import { partDoor, partForm, partQuery } from '../../../../../../rules-door.ts';
import { permitEnrolment } from '../../../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { errorWords } from '../../../../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id, deel } = fromPath(partDoor, params);
  const { plaats } = fromQuery(partQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const view = await withGovernment(locals.site.connection.app, government.id, (tx) => rulesPage(tx, id));
  const site = plaats ?? null;
  const isThere = site === null || view?.version.rules.sites.some((one) => one.id === site);
  if (!view || view.version.set !== null || !isThere) throw new Refusal('not-found', errorWords.notFound);
  return { shown: shownPlain(government, 'gewoon'), view: new Kept({ ...view, part: deel, site }) };
};

export const actions: Actions = {
  default: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur, id, deel } = fromPath(partDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, partForm, async (fields) => {
      const asked = { id, seen: fields['gezien'] ?? '', part: deel, fields, now: site.clock() };
      await changeRules(site.connection.app, government.id, actor, asked);
      redirect(303, rulesAddress(government.slug, id));
    });
  },
};

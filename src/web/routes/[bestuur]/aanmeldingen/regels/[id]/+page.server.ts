import { redirect } from '@sveltejs/kit';
import { rulesPage } from '../../../../../../enrolment/rules-page.query.ts';
import { dropRules, setRules } from '../../../../../../enrolment/rules.usecase.ts';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { Kept } from '../../../../../kept.ts';
import { rulesAddress, yearRulesAddress } from '../../../../../rules-addresses.ts';
import { rulesDoor, seenForm } from '../../../../../rules-door.ts';
import { permitEnrolment } from '../../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../../shown.ts';
import { errorWords } from '../../../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(rulesDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const view = await withGovernment(locals.site.connection.app, government.id, (tx) => rulesPage(tx, id));
  if (!view) throw new Refusal('not-found', errorWords.notFound);
  return { shown: shownPlain(government, 'gewoon'), view: new Kept(view) };
};

export const actions: Actions = {
  vaststellen: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur, id } = fromPath(rulesDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, seenForm, async ({ gezien }) => {
      const asked = { id, seen: gezien, now: site.clock() };
      await setRules(site.connection.app, government.id, actor, asked);
      redirect(303, rulesAddress(government.slug, id));
    });
  },
  weg: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur, id } = fromPath(rulesDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, seenForm, async ({ gezien }) => {
      const asked = { id, seen: gezien, now: site.clock() };
      const year = await dropRules(site.connection.app, government.id, actor, asked);
      redirect(303, yearRulesAddress(government.slug, year));
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { listRuleYears } from '../../../../../enrolment/rule-set.store.ts';
import { rulesOfYear } from '../../../../../enrolment/rules-page.query.ts';
import { beginRules } from '../../../../../enrolment/rules.usecase.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { Kept } from '../../../../kept.ts';
import { rulesAddress } from '../../../../rules-addresses.ts';
import { beginForm, yearRulesQuery } from '../../../../rules-door.ts';
import { permitEnrolment } from '../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar } = fromQuery(yearRulesQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const view = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const years = await listRuleYears(tx);
    const schoolYear = jaar ?? years[0] ?? Number(locals.site.clock().slice(0, 4));
    return {
      years: [...new Set([schoolYear, ...years])].toSorted().toReversed(),
      ...(await rulesOfYear(tx, schoolYear)),
    };
  });
  return { shown: shownPlain(government, 'gewoon'), view: new Kept(view) };
};

export const actions: Actions = {
  default: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, beginForm, async ({ jaar, van }) => {
      const asked = { schoolYear: jaar, from: van, now: site.clock() };
      redirect(303, rulesAddress(slug, await beginRules(site.connection.app, id, actor, asked)));
    });
  },
};

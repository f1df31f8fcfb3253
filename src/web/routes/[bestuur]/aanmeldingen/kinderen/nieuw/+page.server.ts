import { redirect } from '@sveltejs/kit';
import { childrenYear } from '../../../../../../enrolment/children-page.query.ts';
import { addRegistration } from '../../../../../../enrolment/register.usecase.ts';
import { registrationTerm } from '../../../../../../enrolment/registration.ts';
import { listRuleYears } from '../../../../../../enrolment/rule-set.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../../door.ts';
import { enrolmentQuery } from '../../../../../enrolment-door.ts';
import { onForm } from '../../../../../form.ts';
import { childAddress } from '../../../../../registration-addresses.ts';
import { childForm } from '../../../../../registration-door.ts';
import { permitEnrolment } from '../../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar } = fromQuery(enrolmentQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const now = locals.site.clock();
  const { kept: _, ...year } = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const schoolYear = jaar ?? (await listRuleYears(tx))[0] ?? Number(now.slice(0, 4));
    return childrenYear(tx, schoolYear, now);
  });
  return { shown: shownPlain(government, 'gewoon'), year, keptUntil: registrationTerm(year.schoolYear) };
};

export const actions: Actions = {
  default: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, childForm, async ({ schoolYear, reason, given }) => {
      const asked = { schoolYear, reason, now: site.clock(), ...given };
      const code = await addRegistration(site.connection.app, id, actor, asked);
      redirect(303, `${childAddress(slug, code, schoolYear)}&gemaakt`);
    });
  },
};

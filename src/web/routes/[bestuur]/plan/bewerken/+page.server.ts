import { redirect } from '@sveltejs/kit';
import { plansWithVersions } from '../../../../../budget/version.query.ts';
import { permitPlan } from '../../../../../planning/permit.query.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { shownPlain } from '../../../../shown.ts';
import { signedIn } from '../../../../signed-in.ts';
import { writeVersionAddress } from '../../../../writing-addresses.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  permitPlan(actor, 'plan.change', { state: 'concept' });
  const plans = await withGovernment(site.connection.app, government.id, (tx) =>
    plansWithVersions(tx, actor),
  );
  const concepts = plans.flatMap(({ plan, versions }) =>
    versions
      .filter(({ state }) => state === 'concept')
      .map(({ id, label }) => ({
        id,
        label,
        plan: { label: plan.label, firstYear: plan.firstYear, lastYear: plan.lastYear },
      })),
  );
  const [only] = concepts;
  if (only && concepts.length === 1) redirect(303, writeVersionAddress(government.slug, only.id));
  return { shown: shownPlain(government, 'gewoon'), concepts };
};

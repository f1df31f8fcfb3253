import { redirect } from '@sveltejs/kit';
import { yearsOf } from '../../../../../../../budget/columns.query.ts';
import { creditsAt } from '../../../../../../../budget/compare.query.ts';
import { creditYears, finalVersion, initialVersion } from '../../../../../../../budget/credit.ts';
import { changeCredits } from '../../../../../../../budget/credit.usecase.ts';
import { mayBudget } from '../../../../../../../budget/permissions.ts';
import { openVersion } from '../../../../../../../budget/version.query.ts';
import { dayOf } from '../../../../../../../kernel/day.ts';
import { listBodies } from '../../../../../../../organisation/government.store.ts';
import { bodiesOfPlan } from '../../../../../../../planning/period.ts';
import { listPlans } from '../../../../../../../planning/plan.store.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { creditFields, givenCredits } from '../../../../../../credit-fields.ts';
import { among, fromPath, fromQuery } from '../../../../../../door.ts';
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
    const { plan, version, versions } = await openVersion(tx, actor, id);
    const here = await creditsAt(tx, version);
    const years = yearsOf(plan);
    // The year for which the version sets credits last, else the year in which it stands.
    const now = Number((version.setOn ?? dayOf(site.clock())).slice(0, 4));
    const usual = creditYears(here).at(-1) ?? (years.includes(now) ? now : plan.firstYear);
    among(jaar, years);
    const year = jaar ?? usual;
    const bodies = bodiesOfPlan(plan, await listPlans(tx), await listBodies(tx));
    const initial = initialVersion(versions, year);
    const final = finalVersion(versions, year);
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({
        plan,
        version,
        year,
        years,
        bodies,
        here: here.filter((one) => one.year === year),
        initial: { version: initial, credits: await creditsAt(tx, initial) },
        final: { version: final, credits: await creditsAt(tx, final) },
        fields: creditFields(
          here,
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

import { redirect } from '@sveltejs/kit';
import { createConcept } from '../../../../../budget/concept.usecase.ts';
import { plansWithVersions } from '../../../../../budget/version.query.ts';
import { createNextPlan } from '../../../../../budget/next-plan.usecase.ts';
import { listBodies } from '../../../../../organisation/government.store.ts';
import { nextPeriod } from '../../../../../planning/period.ts';
import { planPeriods } from '../../../../../planning/plan.ts';
import { mayPlan } from '../../../../../planning/permissions.ts';
import { conceptOf, versionOn } from '../../../../../planning/version.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { among, fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { shownPlain } from '../../../../shown.ts';
import { versionAddress } from '../../../../version-addresses.ts';
import { newVersionForm, nextPlanForm, versionsQuery } from '../../../../version-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { datum, plan: wanted, klaar } = fromQuery(versionsQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const mayMake = mayPlan(actor, 'version.create').ok;
  const [all, bodies] = await withGovernment(site.connection.app, government.id, async (tx) => [
    await plansWithVersions(tx, actor),
    mayMake ? await listBodies(tx) : [],
  ]);
  // A next plan in the making is named to nobody who may not read any version of it.
  const plans = all.filter(({ versions }) => mayMake || versions.length > 0);
  among(
    wanted,
    plans.map(({ plan }) => plan.id),
  );
  if (datum !== undefined) {
    const looked = plans.filter(({ plan }) => wanted === undefined || plan.id === wanted);
    // A plan of a later period holds from its first day on, the one before it until then.
    const year = Number(datum.slice(0, 4));
    const periods = looked.toSorted(
      (a, b) =>
        Number(year < a.plan.firstYear || year > a.plan.lastYear) -
        Number(year < b.plan.firstYear || year > b.plan.lastYear),
    );
    for (const { versions } of periods) {
      const found = versionOn(versions, datum);
      if (found) redirect(303, versionAddress(bestuur, found.id, { datum }));
    }
  }
  return {
    shown: shownPlain(government, 'dicht'),
    plans: plans.map(({ plan, versions }) => ({
      plan,
      versions: versions.toReversed(),
      busy: conceptOf(versions)?.label ?? null,
    })),
    day: datum ?? null,
    done: klaar === 'weg' ? klaar : null,
    mayMake,
    bodies,
    next: nextPeriod(
      plans.map(({ plan }) => plan),
      planPeriods.findLast(({ firstYear }) => firstYear <= Number(site.clock().slice(0, 4))) ??
        planPeriods[0],
    ),
  };
};

export const actions: Actions = {
  begin: async ({ params, request, locals }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, newVersionForm, async ({ plan, naam }) => {
      const { versionId } = await createConcept(site.connection.app, government.id, actor, {
        planId: plan,
        label: naam,
        now: site.clock(),
      });
      redirect(303, versionAddress(bestuur, versionId, { klaar: 'gemaakt' }));
    });
  },
  volgend: async ({ params, request, locals }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, nextPlanForm, async ({ rechtspersoon, van, tot, naam, over }) => {
      const { versionId } = await createNextPlan(site.connection.app, government.id, actor, {
        bodyId: rechtspersoon,
        firstYear: van,
        lastYear: tot,
        label: naam,
        from: over ?? null,
        now: site.clock(),
      });
      redirect(303, versionAddress(bestuur, versionId, { klaar: 'gemaakt' }));
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { birthYearsOf } from '../../../../../../schools/capacity-tree.ts';
import { keepCapacities, levelName, ofSite, seenOf } from '../../../../../../schools/keep.usecase.ts';
import { schoolRefusals as en } from '../../../../../../schools/refusals.en.ts';
import { schoolRefusals as nl } from '../../../../../../schools/refusals.nl.ts';
import {
  listCapacities,
  listRaises,
  listSchools,
  listSchoolYears,
  listSites,
} from '../../../../../../schools/school.store.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { permitSchools } from '../../../../../keeps-schools.ts';
import { choose } from '../../../../../locale.ts';
import { keepSiteAddress } from '../../../../../schools-addresses.ts';
import { capacityForm, keepQuery, siteDoor } from '../../../../../schools-door.ts';
import { shownPlain } from '../../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur, vestiging } = fromPath(siteDoor, params);
  const { jaar } = fromQuery(keepQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitSchools(locals, government, url);
  const thisYear = Number(locals.site.clock().slice(0, 4));
  const found = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const one = (await listSites(tx)).find(({ id }) => id === vestiging);
    if (!one) throw new Refusal('not-found', choose(locals.locale, { nl, en }).notFound);
    const years = await listSchoolYears(tx);
    const year = jaar ?? years[0] ?? thisYear;
    const capacities = ofSite(await listCapacities(tx, year), one);
    const raises = await listRaises(tx, one.schoolId, year);
    return {
      one,
      year,
      years: [...new Set([...years, year, thisYear, thisYear + 1])].toSorted((a, b) => b - a),
      school: (await listSchools(tx)).find(({ id }) => id === one.schoolId)?.name ?? '',
      seen: seenOf(capacities),
      known: Object.fromEntries(capacities.map((level) => [levelName(level), level])),
      raises: raises
        .filter(({ siteId }) => siteId === null || siteId === one.id)
        .map((raise) => ({ ...raise, level: levelName(raise) })),
    };
  });
  return {
    shown: shownPlain(government, 'gewoon'),
    saved: url.searchParams.has('bewaard'),
    birthYears: birthYearsOf(found.year),
    ...found,
  };
};

export const actions: Actions = {
  default: async ({ params, locals: { site, actor, locale }, request }) => {
    const { bestuur, vestiging } = fromPath(siteDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, capacityForm, async ({ levels, ...given }) => {
      const whole = levels.flatMap(({ places, ...level }) => (places === null ? [] : [{ ...level, places }]));
      if (whole.length < levels.length) throw new Refusal('usage', choose(locale, { nl, en }).noLimit);
      await keepCapacities(site.connection.app, government.id, actor, {
        ...given,
        levels: whole,
        siteId: vestiging,
        now: site.clock(),
      });
      redirect(303, `${keepSiteAddress(government.slug, vestiging, given.schoolYear)}&bewaard`);
    });
  },
};

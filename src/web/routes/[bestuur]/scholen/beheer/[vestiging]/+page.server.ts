import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { keepCapacities } from '../../../../../../schools/keep.usecase.ts';
import { levelName, levelsAt, ofSite, seenOf } from '../../../../../../schools/level.ts';
import { schoolRefusals as en } from '../../../../../../schools/refusals.en.ts';
import { schoolRefusals as nl } from '../../../../../../schools/refusals.nl.ts';
import {
  listCapacities,
  listRaises,
  listSchools,
  listSites,
} from '../../../../../../schools/school.store.ts';
import { listYears } from '../../../../../../schools/school-year.store.ts';
import { keepSite, seenSite } from '../../../../../../schools/sites.usecase.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { permitSchools } from '../../../../../keeps-schools.ts';
import { choose } from '../../../../../locale.ts';
import { keepSiteAddress } from '../../../../../schools-addresses.ts';
import { capacityForm, keepQuery, siteChangeForm, siteDoor } from '../../../../../schools-door.ts';
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
    const school = (await listSchools(tx)).find(({ id }) => id === one.schoolId);
    if (!school) throw new Error('a site without its school');
    const kept = await listYears(tx);
    const years = kept.map((known) => known.year);
    const year = jaar ?? years[0] ?? thisYear;
    const capacities = ofSite(await listCapacities(tx, year), one);
    const raises = await listRaises(tx, one.schoolId, year);
    return {
      one,
      year,
      years: [...new Set([...years, year, thisYear, thisYear + 1])].toSorted((a, b) => b - a),
      isConcept: kept.some((known) => known.year === year && known.setAt === null),
      school,
      seenSite: seenSite(one, school),
      levels: levelsAt(one, year),
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
    ...found,
  };
};

export const actions: Actions = {
  gegevens: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur, vestiging } = fromPath(siteDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, siteChangeForm, async (given) => {
      await keepSite(site.connection.app, government.id, actor, {
        id: vestiging,
        seen: given.gezien,
        school: given.school,
        board: given.schoolbestuur,
        name: given.naam,
        address: given.adres,
        latitude: given.breedtegraad,
        longitude: given.lengtegraad,
        campus: given.campus,
        beginsOn: given.begin,
        endsOn: given.einde,
        now: site.clock(),
      });
      redirect(303, `${keepSiteAddress(government.slug, vestiging)}?bewaard`);
    });
  },
  capaciteit: async ({ params, locals: { site, actor, locale }, request }) => {
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

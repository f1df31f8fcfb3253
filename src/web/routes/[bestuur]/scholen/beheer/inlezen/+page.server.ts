import { redirect } from '@sveltejs/kit';
import { importCapacities } from '../../../../../../schools/capacity-import.usecase.ts';
import { listYears } from '../../../../../../schools/school-year.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../../door.ts';
import { permitSchools } from '../../../../../keeps-schools.ts';
import { capacityImportAddress } from '../../../../../schools-addresses.ts';
import { keepQuery } from '../../../../../schools-door.ts';
import { keepSheet, lookAtSheet, type SheetGiven, type SheetOutcome } from '../../../../../sheet-door.ts';
import { shownPlain } from '../../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar } = fromQuery(keepQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitSchools(locals, government, url);
  const years = await withGovernment(locals.site.connection.app, government.id, listYears);
  const known = years.map(({ year }) => year);
  return {
    shown: shownPlain(government, 'gewoon'),
    years: known,
    year: jaar ?? known[0] ?? Number(locals.site.clock().slice(0, 4)),
    saved: url.searchParams.has('bewaard'),
  };
};

const importer =
  ({ site, actor }: Pick<App.Locals, 'site' | 'actor'>, id: string, dry: boolean) =>
  async ({ schoolYear, rows, file }: SheetGiven): Promise<SheetOutcome> => {
    const given = { schoolYear, rows, file, now: site.clock(), dry };
    const { findings, ...counts } = await importCapacities(site.connection.app, id, actor, given);
    return { findings, counts };
  };

export const actions: Actions = {
  bekijk: async ({ params, locals, request, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    // Before the file is taken from the wire.
    permitSchools(locals, government, url);
    return lookAtSheet(request, locals.site, importer(locals, government.id, true));
  },
  bewaar: async ({ params, locals, request, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { jaar } = fromQuery(keepQuery, url);
    const government = await askGovernment(locals.site, bestuur);
    permitSchools(locals, government, url);
    const wrong = await keepSheet(request, importer(locals, government.id, false));
    if (wrong !== null) return wrong;
    const back = capacityImportAddress(government.slug, jaar ?? null);
    redirect(303, `${back}${back.includes('?') ? '&' : '?'}bewaard`);
  },
};

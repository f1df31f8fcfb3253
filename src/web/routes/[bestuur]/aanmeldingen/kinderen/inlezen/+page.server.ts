import { redirect } from '@sveltejs/kit';
import { childrenYear } from '../../../../../../enrolment/children-page.query.ts';
import { importRegistrations } from '../../../../../../enrolment/registration-import.usecase.ts';
import { listRuleYears } from '../../../../../../enrolment/rule-set.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../../door.ts';
import { enrolmentQuery } from '../../../../../enrolment-door.ts';
import { childrenImportAddress } from '../../../../../registration-addresses.ts';
import { permitEnrolment } from '../../../../../runs-enrolment.ts';
import { keepSheet, lookAtSheet, type SheetGiven, type SheetOutcome } from '../../../../../sheet-door.ts';
import { shownPlain } from '../../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar } = fromQuery(enrolmentQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const now = locals.site.clock();
  const { schoolYear, asksReason } = await withGovernment(
    locals.site.connection.app,
    government.id,
    async (tx) => childrenYear(tx, jaar ?? (await listRuleYears(tx))[0] ?? Number(now.slice(0, 4)), now),
  );
  const saved = url.searchParams.has('bewaard');
  return { shown: shownPlain(government, 'gewoon'), year: schoolYear, asksReason, saved };
};

const importer =
  ({ site, actor }: Pick<App.Locals, 'site' | 'actor'>, id: string, dry: boolean) =>
  async ({ schoolYear, rows, file, reason }: SheetGiven): Promise<SheetOutcome> => {
    const given = { schoolYear, rows, file, reason, now: site.clock(), dry };
    const { findings, ...counts } = await importRegistrations(site.connection.app, id, actor, given);
    return { findings, counts };
  };

export const actions: Actions = {
  bekijk: async ({ params, locals, request, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    // Before the file is taken from the wire.
    permitEnrolment(locals, government, url);
    return lookAtSheet(request, locals.site, importer(locals, government.id, true));
  },
  bewaar: async ({ params, locals, request, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    permitEnrolment(locals, government, url);
    let year: number | null = null;
    const keep = importer(locals, government.id, false);
    const wrong = await keepSheet(request, (given) => {
      year = given.schoolYear;
      return keep(given);
    });
    if (wrong !== null) return wrong;
    redirect(303, `${childrenImportAddress(government.slug, year)}&bewaard`);
  },
};

import { childrenYear } from '../../../../../enrolment/children-page.query.ts';
import { listRuleYears } from '../../../../../enrolment/rule-set.store.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { Kept } from '../../../../kept.ts';
import { childrenQuery } from '../../../../registration-door.ts';
import { permitEnrolment } from '../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../shown.ts';
import type { PageServerLoad } from './$types';

const PART = 50;

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar, toon = 'alle', zoek = '', blad = '1' } = fromQuery(childrenQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const now = locals.site.clock();
  const { kept, ...year } = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const schoolYear = jaar ?? (await listRuleYears(tx))[0] ?? Number(now.slice(0, 4));
    return childrenYear(tx, schoolYear, now);
  });
  const counted = kept.filter(({ withdrawnAt }) => withdrawnAt === null);
  const wanted = (toon === 'ingetrokken' ? kept.filter(({ withdrawnAt }) => withdrawnAt !== null) : counted)
    .filter(({ doubts }) => toon !== 'twijfel' || doubts.length > 0)
    .filter(({ enteredBy }) => toon !== 'hulp' || enteredBy !== null)
    .filter(({ registration }) => registration.pseudonym.includes(zoek.trim().toLowerCase()));
  const parts = Math.max(1, Math.ceil(wanted.length / PART));
  const at = Math.min(Number(blad), parts);
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({
      ...year,
      counted: counted.length,
      helped: counted.filter(({ enteredBy }) => enteredBy !== null).length,
      children: wanted.slice((at - 1) * PART, at * PART),
      parts,
      at,
      which: toon,
      sought: zoek,
    }),
  };
};

import { dryYear } from '../../../../../enrolment/dry-year.query.ts';
import { listRuleYears } from '../../../../../enrolment/rule-set.store.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { dryQuery } from '../../../../dry-door.ts';
import { Kept } from '../../../../kept.ts';
import { permitEnrolment } from '../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar, fields, wishes } = fromQuery(dryQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const view = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const schoolYear = jaar ?? (await listRuleYears(tx))[0] ?? Number(locals.site.clock().slice(0, 4));
    return dryYear(tx, schoolYear, wishes);
  });
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({ ...view, fields, isAsked: wishes !== null }),
  };
};

import { dryYear } from '../../../../../../enrolment/dry-year.query.ts';
import { listRuleYears } from '../../../../../../enrolment/rule-set.store.ts';
import { writeCsv } from '../../../../../../overview/csv.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../../door.ts';
import { dryQuery } from '../../../../../dry-door.ts';
import { drySheet } from '../../../../../dry-sheet.ts';
import { planMediaTypes } from '../../../../../formats.ts';
import { closedPolicy } from '../../../../../headers.ts';
import { permitEnrolment } from '../../../../../runs-enrolment.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar, wishes } = fromQuery(dryQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const view = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const schoolYear = jaar ?? (await listRuleYears(tx))[0] ?? Number(locals.site.clock().slice(0, 4));
    return dryYear(tx, schoolYear, wishes);
  });
  return new Response(writeCsv(drySheet(view)), {
    headers: {
      'content-type': planMediaTypes.csv,
      'content-disposition': `attachment; filename="${government.slug}-reglementen-${view.schoolYear}.csv"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': closedPolicy,
    },
  });
};

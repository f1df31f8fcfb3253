/** The pseudonymised file that anybody works the run out with. */
import { publishRun } from '../../../../../../enrolment/publish-run.ts';
import { enrolmentRefusals as en } from '../../../../../../enrolment/refusals.en.ts';
import { enrolmentRefusals as nl } from '../../../../../../enrolment/refusals.nl.ts';
import { runPage } from '../../../../../../enrolment/run-page.query.ts';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { hmacSha256 } from '../../../../../../platform/hmac.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath } from '../../../../../door.ts';
import { runDoor } from '../../../../../enrolment-door.ts';
import { choose } from '../../../../../locale.ts';
import { permitEnrolment } from '../../../../../runs-enrolment.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, toewijzing } = fromPath(runDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const found = await withGovernment(locals.site.connection.app, government.id, (tx) =>
    runPage(tx, toewijzing),
  );
  if (!found?.computed) throw new Refusal('not-found', choose(locals.locale, { nl, en }).noRun);
  const { file } = publishRun(found.computed.input, found.computed.allocation, hmacSha256);
  const name = `toewijzing-${found.run.schoolYear}-${found.run.resultHash.slice(0, 12)}.json`;
  return new Response(file, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
};

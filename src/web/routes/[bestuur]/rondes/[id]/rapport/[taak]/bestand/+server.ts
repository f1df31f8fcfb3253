import { Refusal } from '../../../../../../../../kernel/refusal.ts';
import { jobResult } from '../../../../../../../../platform/jobs/asked.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askedReport } from '../../../../../../../../reports/order.query.ts';
import { askGovernment, askRounds } from '../../../../../../../ask.ts';
import { fromPath } from '../../../../../../../door.ts';
import { closedPolicy, reportPolicy } from '../../../../../../../headers.ts';
import { jobDoor } from '../../../../../../../report-door.ts';
import { signedIn } from '../../../../../../../signed-in.ts';
import { errorWords } from '../../../../../../../site.nl.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, url }) => {
  const { bestuur, id, taak } = fromPath(jobDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  signedIn(locals.actor, government, url);
  const round = (await askRounds(locals.site, government, locals.actor)).find((one) => one.id === id);
  if (!round) throw new Refusal('not-found', errorWords.noRound);
  const file = await withGovernment(locals.site.connection.app, government.id, async (tx) =>
    (await askedReport(tx, id, taak)) ? jobResult(tx, taak) : undefined,
  );
  if (!file) throw new Refusal('not-found', errorWords.noAskedReport);
  const html = file.type === 'text/html';
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': html ? 'text/html; charset=utf-8' : file.type,
      'content-disposition': `${html ? 'inline' : 'attachment'}; filename="${file.name}"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': html ? reportPolicy : closedPolicy,
    },
  });
};

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../../../../../followup/canonical.ts';
import { Refusal } from '../../../../../../../../kernel/refusal.ts';
import { predecessorClosing } from '../../../../../../../../overview/predecessors.query.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { fromPath, governmentDoor, reportDoor } from '../../../../../../../door.ts';
import { mediaTypes, reportFileName } from '../../../../../../../formats.ts';
import { closedPolicy, reportPolicy } from '../../../../../../../headers.ts';
import { errorWords } from '../../../../../../../site.nl.ts';
import type { RequestHandler } from './$types';

const door = reportDoor.extend({ voorganger: governmentDoor.shape.bestuur });

/** The report of a closed round of a government that merged into this one. */
export const GET: RequestHandler = async ({ params, locals: { site, actor } }) => {
  const { bestuur, voorganger, id, formaat } = fromPath(door, params);
  const government = await askGovernment(site, bestuur);
  const found = await predecessorClosing(site.connection.app, government.id, actor, {
    slug: voorganger,
    roundId: id,
  });
  if (!found) throw new Refusal('not-found', errorWords.noReport);
  const { closing, round, decision } = found;
  const decided = decision === null ? '' : createHash('sha256').update(canonicalJson(decision)).digest('hex');
  const bytes = await site.reports.take(`${found.government.id} ${closing.hash} ${decided} ${formaat}`, () =>
    site.makeReport(closing, formaat, { decision }),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypes[formaat],
      'content-disposition': `${formaat === 'html' ? 'inline' : 'attachment'}; filename="${reportFileName(found.government.slug, round, closing.hash)}.${formaat}"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': formaat === 'html' ? reportPolicy : closedPolicy,
    },
  });
};

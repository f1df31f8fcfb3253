import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../../../followup/canonical.ts';
import { findDecision } from '../../../../../../followup/decision.store.ts';
import { closingOf } from '../../../../../../followup/round-content.query.ts';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment, askRounds } from '../../../../../ask.ts';
import { fromPath, reportDoor } from '../../../../../door.ts';
import { mediaTypes, reportFileName } from '../../../../../formats.ts';
import { closedPolicy, reportPolicy } from '../../../../../headers.ts';
import { reportLines } from '../../../../../lines-addresses.ts';
import { errorWords } from '../../../../../site.nl.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request, locals: { site, actor } }) => {
  const { bestuur, id, formaat } = fromPath(reportDoor, params);
  const government = await askGovernment(site, bestuur);
  const round = (await askRounds(site, government, actor)).find((one) => one.id === id);
  if (!round) throw new Refusal('not-found', errorWords.noRound);
  const newest = round.closings[0];
  if (round.state !== 'closed' || !newest) throw new Refusal('not-found', errorWords.noReport);

  // A report made after the council decided says so: its bytes follow the closing and the decision.
  const decision = await withGovernment(site.connection.app, government.id, async (tx) =>
    findDecision(tx, id),
  );
  const decided =
    decision === undefined ? '' : createHash('sha256').update(canonicalJson(decision)).digest('hex');
  // Without an address of its own, only the page that is read here knows where it stands.
  const base = site.siteUrl ?? (formaat === 'html' ? url.origin : null);
  const linked = base === null ? '' : createHash('sha256').update(base).digest('hex').slice(0, 8);
  const etag = `"${newest.hash.slice(0, 32)}-${decided.slice(0, 16)}${linked}${formaat}"`;
  const headers = {
    'content-type': mediaTypes[formaat],
    'content-disposition': `${formaat === 'html' ? 'inline' : 'attachment'}; filename="${reportFileName(government.slug, round, newest.hash)}.${formaat}"`,
    etag,
    'cache-control': 'private, no-cache',
    'content-security-policy': formaat === 'html' ? reportPolicy : closedPolicy,
  };
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers });

  const key = `${government.id} ${newest.hash} ${decided} ${linked} ${formaat}`;
  const bytes = await site.reports.take(key, async () => {
    const closing = await withGovernment(site.connection.app, government.id, (tx) =>
      closingOf(tx, id, newest.sequence),
    );
    if (!closing) throw new Refusal('not-found', errorWords.noReport);
    return site.makeReport(closing, formaat, {
      decision: decision ?? null,
      ...(base === null ? {} : { linesOf: reportLines(base, bestuur, id) }),
    });
  });
  return new Response(new Uint8Array(bytes), { headers });
};

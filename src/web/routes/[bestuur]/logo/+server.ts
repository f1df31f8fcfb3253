import { Refusal } from '../../../../kernel/refusal.ts';
import { findLogo } from '../../../../organisation/theme.store.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { askGovernment } from '../../../ask.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { errorWords } from '../../../site.nl.ts';
import type { RequestHandler } from './$types';

/** An SVG opened by itself may do nothing: the closed policy of what is no page forbids it. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const logo = await withGovernment(locals.site.connection.app, government.id, findLogo);
  if (!logo) throw new Refusal('not-found', errorWords.notFound);
  return new Response(new Uint8Array(logo.bytes), {
    headers: { 'content-type': logo.type, 'cache-control': 'public, max-age=31536000, immutable' },
  });
};

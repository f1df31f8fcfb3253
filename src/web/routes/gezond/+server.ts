import { askGovernments } from '../../ask.ts';
import type { RequestHandler } from './$types';

/** 200 when the database answers; anything that fails becomes 503 in the hooks. */
export const GET: RequestHandler = async ({ locals }) => {
  await askGovernments(locals.site);
  return new Response('gezond\n', {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
};

import { Refusal } from '../../../../kernel/refusal.ts';
import { themeStyle } from '../../../../organisation/theme.ts';
import { askGovernment, askTheme } from '../../../ask.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { errorWords } from '../../../site.nl.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const theme = await askTheme(locals.site, await askGovernment(locals.site, bestuur));
  if (!theme?.accent || !theme.accentDark) throw new Refusal('not-found', errorWords.notFound);
  return new Response(themeStyle(theme.accent, theme.accentDark), {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
};

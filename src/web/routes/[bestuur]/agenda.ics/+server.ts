import { agendaOf } from '../../../../followup/calendar.query.ts';
import { dayOf } from '../../../../kernel/day.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { findCalendarReader } from '../../../../organisation/calendar-reader.query.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { hashOf } from '../../../../platform/identity/token.ts';
import { agendaFile } from '../../../agenda-file.ts';
import { askGovernment } from '../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../door.ts';
import { calendarDoor } from '../../../round-door.ts';
import { errorWords } from '../../../site.nl.ts';
import type { RequestHandler } from './$types';

/** For who is signed in, or by the secret address of one person: a calendar program has no session. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { sleutel } = fromQuery(calendarDoor, url);
  const { site } = locals;
  const government = await askGovernment(site, bestuur);
  const now = site.clock();
  const today = dayOf(now);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const actor = sleutel === undefined ? locals.actor : await findCalendarReader(tx, hashOf(sleutel), today);
    // A wrong address says no more than that there is nothing.
    if (!actor?.person) throw new Refusal('not-found', errorWords.notFound);
    const { locale } = actor.person;
    const text = agendaFile(await agendaOf(tx, actor, today), {
      government,
      locale,
      now,
      origin: site.siteUrl ?? url.origin,
    });
    return new Response(text, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${government.slug}.ics"`,
        'cache-control': 'private, no-store',
      },
    });
  });
};

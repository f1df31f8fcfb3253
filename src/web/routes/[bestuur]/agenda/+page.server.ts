import { agendaOf } from '../../../../followup/calendar.query.ts';
import { dayOf } from '../../../../kernel/day.ts';
import { calendarLinkSince } from '../../../../organisation/calendar-link.store.ts';
import { setCalendarLink } from '../../../../organisation/calendar-link.usecase.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { hashOf, newToken } from '../../../../platform/identity/token.ts';
import { agendaTitle } from '../../../agenda-file.ts';
import { askGovernment } from '../../../ask.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { shownPlain } from '../../../shown.ts';
import { signedIn } from '../../../signed-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const person = signedIn(actor, government, url);
  return withGovernment(site.connection.app, government.id, async (tx) => ({
    shown: shownPlain(government, 'gewoon'),
    days: (await agendaOf(tx, actor, dayOf(site.clock()))).map((day) => ({
      day: day.day,
      title: agendaTitle(day, locals.locale),
      late: day.day < dayOf(site.clock()),
    })),
    linkSince: await calendarLinkSince(tx, person.id),
  }));
};

async function setLink({ params, locals }: RequestEvent, tokenHash: string | null) {
  const { bestuur } = fromPath(governmentDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  await setCalendarLink(site.connection.app, government.id, actor, { tokenHash, now: site.clock() });
  return government;
}

export const actions: Actions = {
  maak: async (event) => {
    const token = newToken();
    const government = await setLink(event, hashOf(token));
    const origin = event.locals.site.siteUrl ?? event.url.origin;
    // Shown in this answer and nowhere else.
    return { address: `${origin}/${government.slug}/agenda.ics?sleutel=${token}` };
  },
  stop: async (event) => {
    await setLink(event, null);
    return { address: null };
  },
};

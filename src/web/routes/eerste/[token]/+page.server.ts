import { redirect } from '@sveltejs/kit';
import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../../../kernel/refusal.ts';
import { firstNeed, makeFirstAdministrator } from '../../../../organisation/first-administrator.usecase.ts';
import { hashOf } from '../../../../platform/identity/token.ts';
import { fromPath } from '../../../door.ts';
import { comeBack, onForm } from '../../../form.ts';
import { firstDoor, firstForm } from '../../../identity-doors.ts';
import { signInText } from '../../../sign-in.ts';
import type { Site } from '../../../site.ts';
import type { Actions, PageServerLoad } from './$types';

/** The link of the console, for who may be the first; it works until it was used, and not after a restart. */
function check(site: Site, params: unknown, locale: App.Locals['locale']): void {
  const { token } = fromPath(firstDoor, params);
  const known = site.firstLink.hash;
  if (known === null || !timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(known)))
    throw new Refusal('not-found', signInText(locale).first.over);
}

export const load: PageServerLoad = async ({ params, locals }) => {
  check(locals.site, params, locals.locale);
  const { needed, governments } = await firstNeed(locals.site.connection.app);
  if (!needed) throw new Refusal('not-found', signInText(locals.locale).first.over);
  return { governments: governments.map(({ id, name }) => ({ id, name })) };
};

export const actions: Actions = {
  default: async ({ params, locals, request }) => {
    const { site } = locals;
    check(site, params, locals.locale);
    const words = signInText(locals.locale).first;
    return onForm(request, firstForm, async ({ bestuur, nieuw_bestuur, naam, mail }) => {
      const answer = await makeFirstAdministrator(site.connection.app, {
        government: bestuur === undefined ? { name: nieuw_bestuur ?? '' } : { id: bestuur },
        name: naam,
        mail,
        now: site.clock(),
      });
      const typed = { bestuur: bestuur ?? '', nieuw_bestuur: nieuw_bestuur ?? '', naam, mail };
      if (answer.outcome === 'taken') return comeBack(409, words.taken, typed);
      if (answer.outcome === 'has-one') return comeBack(409, words.hasOne, typed);
      if (answer.outcome === 'mail-taken') return comeBack(409, words.mailTaken, typed);
      site.firstLink.hash = null;
      redirect(303, `/${answer.slug}/uitnodiging/${answer.token}`);
    });
  },
};

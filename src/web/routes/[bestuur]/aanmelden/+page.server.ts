import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../kernel/refusal.ts';
import { demonstrationPeople } from '../../../../organisation/demonstration-people.query.ts';
import { signInWithPassword } from '../../../../organisation/sign-in.usecase.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { askGovernment } from '../../../ask.ts';
import { demonstrationSignInDoor, formOf, fromForm, fromPath, governmentDoor } from '../../../door.ts';
import { comeBack, onForm } from '../../../form.ts';
import { passwordForm } from '../../../identity-doors.ts';
import { beginSession } from '../../../session.ts';
import { shownPlain } from '../../../shown.ts';
import { keepStep, landing, signInText, slowSentence } from '../../../sign-in.ts';
import { errorWords } from '../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  // Only a demonstration has people that anybody may be.
  const people = locals.site.demonstration
    ? await withGovernment(locals.site.connection.app, government.id, demonstrationPeople)
    : [];
  const naar = url.searchParams.get('naar');
  return {
    shown: shownPlain(government, 'gewoon'),
    people,
    naar,
    providers: locals.site.elsewhere.providers,
  };
};

export const actions: Actions = {
  wachtwoord: async ({ params, locals, request, cookies, url, getClientAddress }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    return onForm(request, passwordForm, async ({ mail, wachtwoord, naar }) => {
      const answer = await signInWithPassword(locals.site.connection.app, government.id, {
        mail,
        password: wachtwoord,
        address: getClientAddress(),
        now: locals.site.clock(),
      });
      if (answer.outcome === 'slow')
        return comeBack(429, slowSentence(locals.locale, answer.seconds), { mail });
      if (answer.outcome === 'refused') return comeBack(400, signInText(locals.locale).refused, { mail });
      keepStep(cookies, government.slug, answer.token, url);
      const wanted = landing(government.slug, naar);
      redirect(303, `/${government.slug}/aanmelden/bevestigen?${new URLSearchParams({ naar: wanted })}`);
    });
  },
  demonstratie: async ({ params, locals, request, cookies, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    if (!locals.site.demonstration) throw new Refusal('not-found', errorWords.notFound);
    const government = await askGovernment(locals.site, bestuur);
    const { persoon } = fromForm(demonstrationSignInDoor, await formOf(request));
    const people = await withGovernment(locals.site.connection.app, government.id, demonstrationPeople);
    if (!people.some(({ id }) => id === persoon)) throw new Refusal('not-found', errorWords.notFound);
    await beginSession(
      { site: locals.site, government, cookies, request, url },
      { personId: persoon, method: 'demonstration' },
    );
    redirect(303, landing(government.slug, url.searchParams.get('naar')));
  },
};

import { redirect } from '@sveltejs/kit';
import { changeOwnPassword } from '../../../../../organisation/account.usecase.ts';
import { accountWords as en } from '../../../../account.en.ts';
import { accountWords as nl } from '../../../../account.nl.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { ownPasswordForm } from '../../../../identity-doors.ts';
import { choose } from '../../../../locale.ts';
import { shownPlain } from '../../../../shown.ts';
import { signInText, slowSentence } from '../../../../sign-in.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  signedIn(locals.actor, government, url);
  return { shown: shownPlain(government, 'gewoon') };
};

export const actions: Actions = {
  default: async ({ params, locals, request, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    signedIn(locals.actor, government, url);
    const { site, locale } = locals;
    return onForm(request, ownPasswordForm, async ({ huidig, wachtwoord }) => {
      const answer = await changeOwnPassword(site.connection.app, government.id, locals.actor, {
        current: huidig,
        password: wachtwoord,
        government: government.name,
        isCommon: site.isCommonPassword,
        sessionId: locals.sessionId ?? '',
        now: site.clock(),
      });
      if (answer.outcome === 'slow') return comeBack(429, slowSentence(locale, answer.seconds));
      if (answer.outcome === 'refused') return comeBack(400, choose(locale, { nl, en }).wrong);
      if (answer.outcome === 'fault') return comeBack(400, signInText(locale).fault[answer.fault]);
      redirect(303, `/${government.slug}/account?bewaard#aanmelden`);
    });
  },
};

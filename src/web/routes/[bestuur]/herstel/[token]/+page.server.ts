import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { openLink, recoverPassword } from '../../../../../organisation/link.usecase.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { linkDoor, recoverForm } from '../../../../identity-doors.ts';
import { beginSession } from '../../../../session.ts';
import { shownPlain } from '../../../../shown.ts';
import { signInText, slowSentence } from '../../../../sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur, token } = fromPath(linkDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const given = { kind: 'recovery' as const, token, now: locals.site.clock() };
  const found = await openLink(locals.site.connection.app, government.id, given);
  if (found === null) throw new Refusal('not-found', signInText(locals.locale).link.over);
  return { shown: shownPlain(government, 'gewoon'), mail: found.person.mail };
};

export const actions: Actions = {
  default: async ({ params, locals, request, cookies, url }) => {
    const { bestuur, token } = fromPath(linkDoor, params);
    const { site, locale } = locals;
    const government = await askGovernment(site, bestuur);
    const words = signInText(locale);
    return onForm(request, recoverForm, async ({ wachtwoord, code }) => {
      const answer = await recoverPassword(site.connection.app, government.id, {
        token,
        password: wachtwoord,
        code,
        government: government.name,
        isCommon: site.isCommonPassword,
        now: site.clock(),
      });
      if (answer.outcome === 'over') throw new Refusal('not-found', words.link.over);
      if (answer.outcome === 'slow') return comeBack(429, slowSentence(locale, answer.seconds));
      if (answer.outcome === 'fault') return comeBack(400, words.fault[answer.fault]);
      if (answer.outcome === 'refused') return comeBack(400, words.step.refused);
      await beginSession(
        { site, government, cookies, request, url },
        { personId: answer.personId, method: 'password' },
      );
      redirect(303, `/${government.slug}`);
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { confirmSecondStep } from '../../../../../organisation/sign-in.usecase.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { stepForm } from '../../../../identity-doors.ts';
import { beginSession } from '../../../../session.ts';
import { shownPlain } from '../../../../shown.ts';
import { dropStep, landing, signInText, slowSentence, stepToken } from '../../../../sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  if (stepToken(cookies) === null) redirect(303, `/${government.slug}/aanmelden`);
  return {
    shown: shownPlain(government, 'gewoon'),
    naar: landing(government.slug, url.searchParams.get('naar')),
  };
};

export const actions: Actions = {
  default: async ({ params, locals, request, cookies, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    const words = signInText(locals.locale).step;
    return onForm(request, stepForm, async ({ code, naar }) => {
      const answer = await confirmSecondStep(locals.site.connection.app, government.id, {
        token: stepToken(cookies) ?? '',
        code,
        now: locals.site.clock(),
      });
      if (answer.outcome === 'slow') return comeBack(429, slowSentence(locals.locale, answer.seconds));
      if (answer.outcome === 'refused') return comeBack(400, words.refused);
      if (answer.outcome === 'over') return comeBack(400, words.over);
      dropStep(cookies, government.slug);
      await beginSession(
        { site: locals.site, government, cookies, request, url },
        { personId: answer.personId, method: 'password' },
      );
      redirect(303, landing(government.slug, naar));
    });
  },
};

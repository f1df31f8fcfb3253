import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { choosePassword, confirmCodeApp, openLink } from '../../../../../organisation/link.usecase.ts';
import { newSecret } from '../../../../../platform/identity/one-time-code.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { choosePasswordForm, codeAppForm, linkDoor } from '../../../../identity-doors.ts';
import { beginSession } from '../../../../session.ts';
import { shownPlain } from '../../../../shown.ts';
import { signInText } from '../../../../sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur, token } = fromPath(linkDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const given = { kind: 'invitation' as const, token, now: locals.site.clock() };
  const found = await openLink(locals.site.connection.app, government.id, given);
  if (found === null) throw new Refusal('not-found', signInText(locals.locale).link.over);
  return {
    shown: shownPlain(government, 'gewoon'),
    person: { name: found.person.name, mail: found.person.mail },
    providers: locals.site.elsewhere.providers.map(({ key, name }) => ({
      name,
      href: `/aanmelden/${key}?${new URLSearchParams({ bestuur: government.slug, uitnodiging: token })}`,
    })),
    // The key for an app, when the password is there.
    secret: found.hasPassword ? newSecret() : null,
  };
};

export const actions: Actions = {
  wachtwoord: async ({ params, locals, request }) => {
    const { bestuur, token } = fromPath(linkDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    const words = signInText(locals.locale);
    return onForm(request, choosePasswordForm, async ({ wachtwoord, nogeens }) => {
      if (wachtwoord !== nogeens) return comeBack(400, words.link.unequal);
      const answer = await choosePassword(locals.site.connection.app, government.id, {
        token,
        password: wachtwoord,
        government: government.name,
        isCommon: locals.site.isCommonPassword,
        now: locals.site.clock(),
      });
      if (answer.outcome === 'over') throw new Refusal('not-found', words.link.over);
      if (answer.outcome === 'fault') return comeBack(400, words.fault[answer.fault]);
      redirect(303, `/${government.slug}/uitnodiging/${token}`);
    });
  },
  code: async ({ params, locals, request, cookies, url }) => {
    const { bestuur, token } = fromPath(linkDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    const words = signInText(locals.locale).link;
    return onForm(request, codeAppForm, async ({ geheim, code }) => {
      const given = { token, secret: geheim, code, now: locals.site.clock() };
      const answer = await confirmCodeApp(locals.site.connection.app, government.id, given);
      if (answer.outcome === 'over') throw new Refusal('not-found', words.over);
      if (answer.outcome === 'refused') return comeBack(400, words.refused, { geheim });
      await beginSession(
        { site: locals.site, government, cookies, request, url },
        { personId: answer.personId, method: 'password' },
      );
      redirect(303, `/${government.slug}/account/herstelcodes`);
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { changeOwnCodeApp } from '../../../../../organisation/account.usecase.ts';
import { findPassword } from '../../../../../organisation/credential.store.ts';
import { findPerson } from '../../../../../organisation/person.store.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { newSecret } from '../../../../../platform/identity/one-time-code.ts';
import { accountWords as en } from '../../../../account.en.ts';
import { accountWords as nl } from '../../../../account.nl.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { ownAppForm } from '../../../../identity-doors.ts';
import { choose } from '../../../../locale.ts';
import { shownPlain } from '../../../../shown.ts';
import { signInText, slowSentence } from '../../../../sign-in.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const { id } = signedIn(locals.actor, government, url);
  const { mail, hasPassword } = await withGovernment(
    locals.site.connection.app,
    government.id,
    async (tx) => ({
      mail: (await findPerson(tx, id))?.mail ?? '',
      hasPassword: (await findPassword(tx, id)) !== null,
    }),
  );
  return { shown: shownPlain(government, 'gewoon'), hasPassword, mail, secret: newSecret() };
};

export const actions: Actions = {
  default: async ({ params, locals, request, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    signedIn(locals.actor, government, url);
    const { site, locale } = locals;
    return onForm(request, ownAppForm, async ({ huidig, geheim, code }) => {
      const answer = await changeOwnCodeApp(site.connection.app, government.id, locals.actor, {
        current: huidig,
        secret: geheim,
        code,
        now: site.clock(),
      });
      if (answer.outcome === 'slow') return comeBack(429, slowSentence(locale, answer.seconds), { geheim });
      if (answer.outcome === 'refused') return comeBack(400, choose(locale, { nl, en }).wrong, { geheim });
      if (answer.outcome === 'code') return comeBack(400, signInText(locale).link.refused, { geheim });
      redirect(303, `/${government.slug}/account?bewaard#aanmelden`);
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { beginPasskeySignIn, signInWithPasskey } from '../../../../../organisation/passkey.usecase.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { passkeySignInForm } from '../../../../identity-doors.ts';
import { ceremony, keepCeremony, partyOf } from '../../../../passkey-step.ts';
import { beginSession } from '../../../../session.ts';
import { shownPlain } from '../../../../shown.ts';
import { dropStep, landing, signInText } from '../../../../sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const given = { party: partyOf(url), now: locals.site.clock() };
  const { options, token } = await beginPasskeySignIn(locals.site.connection.app, government.id, given);
  keepCeremony(cookies, government.slug, token, url);
  return {
    shown: shownPlain(government, 'gewoon'),
    options,
    naar: landing(government.slug, url.searchParams.get('naar')),
  };
};

export const actions: Actions = {
  default: async ({ params, locals, request, cookies, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, passkeySignInForm, async ({ antwoord, naar }) => {
      const personId = await signInWithPasskey(site.connection.app, government.id, {
        party: partyOf(url),
        token: ceremony(cookies),
        answer: antwoord,
        now: site.clock(),
      });
      if (personId === null) return comeBack(400, signInText(locals.locale).passkeys.refused);
      dropStep(cookies, government.slug);
      await beginSession({ site, government, cookies, request, url }, { personId, method: 'passkey' });
      redirect(303, landing(government.slug, naar));
    });
  },
};

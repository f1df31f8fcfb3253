import { redirect } from '@sveltejs/kit';
import { findPassword } from '../../../../../organisation/credential.store.ts';
import { addOwnPasskey, beginOwnPasskey } from '../../../../../organisation/passkey.usecase.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { accountWords as en } from '../../../../account.en.ts';
import { accountWords as nl } from '../../../../account.nl.ts';
import { askGovernment } from '../../../../ask.ts';
import { deviceName } from '../../../../device.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { addPasskeyForm } from '../../../../identity-doors.ts';
import { choose } from '../../../../locale.ts';
import { ceremony, keepCeremony, partyOf } from '../../../../passkey-step.ts';
import { shownPlain } from '../../../../shown.ts';
import { signInText, slowSentence } from '../../../../sign-in.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, request, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const { id } = signedIn(actor, government, url);
  const db = site.connection.app;
  const given = { party: partyOf(url), now: site.clock() };
  const { options, token } = await beginOwnPasskey(db, government.id, actor, given);
  keepCeremony(cookies, government.slug, token, url);
  return {
    shown: shownPlain(government, 'gewoon'),
    options,
    device: deviceName(request.headers.get('user-agent') ?? '') ?? '',
    hasPassword: await withGovernment(db, government.id, async (tx) => (await findPassword(tx, id)) !== null),
  };
};

export const actions: Actions = {
  default: async ({ params, locals, request, cookies, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor, locale } = locals;
    const government = await askGovernment(site, bestuur);
    signedIn(actor, government, url);
    return onForm(request, addPasskeyForm, async ({ antwoord, naam, huidig }) => {
      const answer = await addOwnPasskey(site.connection.app, government.id, actor, {
        party: partyOf(url),
        token: ceremony(cookies),
        answer: antwoord,
        name: naam,
        current: huidig ?? '',
        now: site.clock(),
      });
      if (answer.outcome === 'slow') return comeBack(429, slowSentence(locale, answer.seconds), { naam });
      if (answer.outcome === 'refused') return comeBack(400, choose(locale, { nl, en }).wrong, { naam });
      if (answer.outcome === 'passkey') return comeBack(400, signInText(locale).passkeys.refused, { naam });
      redirect(303, `/${government.slug}/account?bewaard#aanmelden`);
    });
  },
};

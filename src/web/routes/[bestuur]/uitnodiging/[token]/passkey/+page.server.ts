import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import {
  beginInvitedPasskey,
  confirmInvitedPasskey,
} from '../../../../../../organisation/passkey.usecase.ts';
import { askGovernment } from '../../../../../ask.ts';
import { deviceName } from '../../../../../device.ts';
import { fromPath } from '../../../../../door.ts';
import { comeBack, onForm } from '../../../../../form.ts';
import { addPasskeyForm, linkDoor } from '../../../../../identity-doors.ts';
import { ceremony, keepCeremony, partyOf } from '../../../../../passkey-step.ts';
import { beginSession } from '../../../../../session.ts';
import { shownPlain } from '../../../../../shown.ts';
import { signInText } from '../../../../../sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, request, url }) => {
  const { bestuur, token: link } = fromPath(linkDoor, params);
  const { site } = locals;
  const government = await askGovernment(site, bestuur);
  const given = { link, party: partyOf(url), now: site.clock() };
  const begun = await beginInvitedPasskey(site.connection.app, government.id, given);
  if (begun === null) throw new Refusal('not-found', signInText(locals.locale).link.over);
  keepCeremony(cookies, government.slug, begun.token, url);
  return {
    shown: shownPlain(government, 'gewoon'),
    options: begun.options,
    device: deviceName(request.headers.get('user-agent') ?? '') ?? '',
    withCode: `/${government.slug}/uitnodiging/${link}`,
  };
};

export const actions: Actions = {
  default: async ({ params, locals, request, cookies, url }) => {
    const { bestuur, token: link } = fromPath(linkDoor, params);
    const { site } = locals;
    const government = await askGovernment(site, bestuur);
    const words = signInText(locals.locale);
    return onForm(request, addPasskeyForm, async ({ antwoord, naam }) => {
      const answer = await confirmInvitedPasskey(site.connection.app, government.id, {
        link,
        party: partyOf(url),
        token: ceremony(cookies),
        answer: antwoord,
        name: naam,
        now: site.clock(),
      });
      if (answer.outcome === 'over') throw new Refusal('not-found', words.link.over);
      if (answer.outcome === 'refused') return comeBack(400, words.passkeys.refused, { naam });
      await beginSession(
        { site, government, cookies, request, url },
        { personId: answer.personId, method: 'passkey' },
      );
      redirect(303, `/${government.slug}/account/herstelcodes`);
    });
  },
};

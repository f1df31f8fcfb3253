import { askRecovery } from '../../../../../organisation/recovery.usecase.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { comeBack, onForm } from '../../../../form.ts';
import { forgotForm } from '../../../../identity-doors.ts';
import { shownPlain } from '../../../../shown.ts';
import { signInText, slowSentence } from '../../../../sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const { mails, siteUrl } = locals.site;
  return { shown: shownPlain(government, 'gewoon'), mails: mails && siteUrl !== null };
};

export const actions: Actions = {
  default: async ({ params, locals, request, getClientAddress }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, forgotForm, async ({ mail }) => {
      // A link in a mail goes to the address that the keeper of the site gave, never to one that a request claims.
      if (!site.mails || site.siteUrl === null)
        return comeBack(409, signInText(locals.locale).forgot.noMail, { mail });
      const place = `${site.siteUrl}/${government.slug}/herstel`;
      const seconds = await askRecovery(site.connection.app, government.id, {
        mail,
        address: getClientAddress(),
        message: ({ name, locale }, token) => {
          const words = signInText(locale).forgot;
          return { subject: words.subject(government.name), text: words.text(name, `${place}/${token}`) };
        },
        now: site.clock(),
      });
      if (seconds > 0) return comeBack(429, slowSentence(locals.locale, seconds), { mail });
      return { sent: true };
    });
  },
};

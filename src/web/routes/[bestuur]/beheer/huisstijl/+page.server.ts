import { fail, redirect } from '@sveltejs/kit';
import { Refusal, refusalExits } from '../../../../../kernel/refusal.ts';
import { changeTheme } from '../../../../../organisation/change-theme.usecase.ts';
import { mayOrganise } from '../../../../../organisation/permissions.ts';
import { askGovernment, askTheme } from '../../../../ask.ts';
import { formOf, fromPath, governmentDoor, themeDoor } from '../../../../door.ts';
import { shownPlain } from '../../../../shown.ts';
import { signedIn } from '../../../../signed-in.ts';
import { errorWords } from '../../../../site.nl.ts';
import { themeWords } from '../../../../theme.nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  signedIn(locals.actor, government, url);
  if (!mayOrganise(locals.actor, 'settings.change').ok)
    throw new Refusal('not-allowed', themeWords.notAllowed);
  const theme = await askTheme(locals.site, government);
  return {
    shown: shownPlain(government, 'gewoon'),
    values: {
      accent: theme?.accent ?? '',
      accentDark: theme?.accentDark ?? '',
      feedback: theme?.feedbackMail ?? '',
    },
    hasLogo: theme?.logoType != null,
    saved: url.searchParams.has('bewaard'),
  };
};

export const actions: Actions = {
  default: async ({ params, locals, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    const form = await formOf(request);
    const parsed = themeDoor.safeParse(Object.fromEntries(form));
    if (!parsed.success || [...form].length > new Set(form.keys()).size)
      throw new Refusal('usage', errorWords.bad);
    const { accent, accentDark, feedback, logo, weg } = parsed.data;
    const filled = (text: string): string | null => (text === '' ? null : text);
    const bytes = logo && logo.size > 0 ? new Uint8Array(await logo.arrayBuffer()) : undefined;
    try {
      await changeTheme(locals.site.connection.app, government.id, locals.actor, {
        accent: filled(accent.toLowerCase()),
        accentDark: filled(accentDark.toLowerCase()),
        feedbackMail: filled(feedback),
        logo: weg === 'ja' ? null : bytes,
        now: locals.site.clock(),
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'not-allowed') throw error;
      return fail(refusalExits[error.code].http, {
        sentence: error.message,
        at: error.facts['scheme'] === 'dark' ? 'accentDark' : error.code === 'usage' ? 'accent' : 'logo',
        values: { accent, accentDark, feedback },
      });
    }
    locals.site.themes.delete(government.id);
    redirect(303, `/${government.slug}/beheer/huisstijl?bewaard`);
  },
};

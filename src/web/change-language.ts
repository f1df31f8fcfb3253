/** The switch of languages in the footer: kept in this browser and, for who is signed in, with their account. */
import { redirect, type Cookies } from '@sveltejs/kit';
import { changeLocale } from '../organisation/change-locale.usecase.ts';
import { formOf, fromForm, languageDoor } from './door.ts';
import { localeCookie } from './locale.ts';

const YEAR = 365 * 24 * 3600;

export async function changeLanguage(event: {
  request: Request;
  cookies: Cookies;
  url: URL;
  locals: App.Locals;
}): Promise<never> {
  const { locals, cookies, url } = event;
  const { taal, terug } = fromForm(languageDoor, await formOf(event.request));
  cookies.set(localeCookie, taal, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR,
  });
  if (locals.government && locals.actor.person) {
    const now = locals.site.clock();
    await changeLocale(locals.site.connection.app, locals.government.id, locals.actor, { locale: taal, now });
  }
  redirect(303, terug);
}

/** Signing in as the pages do it: words by language, the cookie between two steps, and where one lands. */
import type { Cookies } from '@sveltejs/kit';
import type { Locale } from '../organisation/person.ts';
import { choose } from './locale.ts';
import { signInWords as en } from './sign-in.en.ts';
import { signInWords as nl } from './sign-in.nl.ts';

export const signInText = (locale: Locale): typeof nl => choose(locale, { nl, en });

/** "Try again in …": seconds under two minutes, then whole minutes. */
export function slowSentence(locale: Locale, seconds: number): string {
  const words = signInText(locale);
  const wait = seconds < 120 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60));
  return words.slow(wait);
}

const stepCookie = 'beleidsspoor-stap';
const stepPath = (slug: string): string => `/${slug}/aanmelden`;

export const stepToken = (cookies: Pick<Cookies, 'get'>): string | null => cookies.get(stepCookie) ?? null;

export function keepStep(cookies: Cookies, slug: string, token: string, url: URL): void {
  cookies.set(stepCookie, token, {
    path: stepPath(slug),
    httpOnly: true,
    sameSite: 'strict',
    secure: url.protocol === 'https:',
    maxAge: 600,
  });
}

export const dropStep = (cookies: Cookies, slug: string): void =>
  cookies.delete(stepCookie, { path: stepPath(slug) });

/**
 * Where somebody wanted to go before signing in: a page of the same government, or else their work, from where who has
 * none goes on to its home.
 */
export function landing(slug: string, wanted: string | null | undefined): string {
  const home = `/${slug}`;
  const fits = wanted != null && /^\/[\w\-./?=&%:,]{0,500}$/.test(wanted) && !wanted.includes('//');
  return fits && (wanted === home || wanted.startsWith(`${home}/`)) ? wanted : `${home}/werk?begin=ja`;
}

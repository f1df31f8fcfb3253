/** In which language a page speaks: the person's own, else what was chosen in this browser, else Dutch. */
import type { Cookies } from '@sveltejs/kit';
import { locales, type Actor, type Locale } from '../organisation/person.ts';

export const localeCookie = 'taal';

export function localeOf(actor: Actor, cookies: Pick<Cookies, 'get'>): Locale {
  const chosen = cookies.get(localeCookie);
  return actor.person?.locale ?? locales.find((one) => one === chosen) ?? 'nl';
}

/**
 * Words of both languages, side by side; Dutch is the source of their type. In a component:
 * `const words = $derived(choose(page.data.locale, { nl: roundWords, en: roundWordsEn }))`.
 */
export const choose = <T>(locale: Locale, words: { nl: T; en: NoInfer<T> }): T => words[locale];

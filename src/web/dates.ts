/** Days and moments in the language of the page, by the clock of Brussels. */
import type { Locale } from '../organisation/person.ts';

const tags = { nl: 'nl-BE', en: 'en-GB' } as const;
const zone = { timeZone: 'Europe/Brussels' } as const;

/** `3 maart 2026`, `3 March 2026`. Takes a day or an instant. */
export const dayIn = (locale: Locale, iso: string): string =>
  new Intl.DateTimeFormat(tags[locale], { ...zone, dateStyle: 'long' }).format(new Date(iso));

/** `3 mrt 2026, 14:05`. */
export const momentIn = (locale: Locale, iso: string): string =>
  new Intl.DateTimeFormat(tags[locale], { ...zone, dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );

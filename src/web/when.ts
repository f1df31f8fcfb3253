/** Days and moments in the reader's language, in the time of Brussels. */
import type { Locale } from '../organisation/person.ts';

const tags = { nl: 'nl-BE', en: 'en-GB' } as const;

const print = (locale: Locale, value: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(tags[locale], options).format(new Date(value));

/** `2025-09-01` as "1 september 2025". */
export const dayIn = (locale: Locale, iso: string): string =>
  print(locale, iso, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
/** `2025-09-01` as "maandag 1 september". */
export const weekdayIn = (locale: Locale, iso: string): string =>
  print(locale, iso, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });

const zone = 'Europe/Brussels';
/** An instant as "14:02". */
export const timeIn = (locale: Locale, instant: string): string =>
  print(locale, instant, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const dateOfIn = (locale: Locale, instant: string): string =>
  print(locale, instant, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
/** An instant as "1 september 2025, 14:02". */
export const momentIn = (locale: Locale, instant: string): string =>
  `${dateOfIn(locale, instant)}, ${timeIn(locale, instant)}`;

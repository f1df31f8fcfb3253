/** Days as a calendar file, in the language of who reads it. */
import { agendaKey, type AgendaDay } from '../followup/agenda.ts';
import type { Locale } from '../organisation/person.ts';
import { calendarText } from '../platform/calendar/ics.ts';
import { agendaWords as agendaWordsEn } from './agenda.en.ts';
import { agendaWords } from './agenda.nl.ts';
import { boardAddress } from './addresses.ts';
import { choose } from './locale.ts';

export function agendaTitle(day: AgendaDay, locale: Locale): string {
  const words = choose(locale, { nl: agendaWords, en: agendaWordsEn });
  switch (day.kind) {
    case 'duty':
      return words.duty[day.duty](String(day.year));
    case 'updates':
    case 'review':
      return words.days[day.kind](day.count, day.round);
    default:
      return words.days[day.kind](day.round);
  }
}

/** @param origin where the site is found, for the links; null leaves them out. */
export function agendaFile(
  days: readonly AgendaDay[],
  given: { government: { name: string; slug: string }; locale: Locale; now: string; origin: string | null },
): string {
  const { government, locale, now, origin } = given;
  const words = choose(locale, { nl: agendaWords, en: agendaWordsEn });
  const pathOf = (day: AgendaDay): string =>
    day.kind === 'updates'
      ? `/${government.slug}/werk`
      : day.kind === 'review'
        ? `/${government.slug}/nazicht`
        : day.kind === 'duty'
          ? `/${government.slug}`
          : boardAddress(government.slug, day.roundId);
  return calendarText(
    words.calendarName(government.name),
    days.map((day) => ({
      uid: `${agendaKey(day)}@${government.slug}.beleidsspoor`,
      day: day.day,
      title: agendaTitle(day, locale),
      text: day.kind === 'updates' ? day.titles.join('\n') : day.kind === 'duty' ? day.article : '',
      url: origin === null ? null : `${origin}${pathOf(day)}`,
    })),
    now,
  );
}

/** Dates and instants as a report prints them, in the time of Brussels. */
import type { ReportWords } from './words.ts';

export type DateWords = Pick<ReportWords, 'months' | 'date' | 'moment'>;

/** `2024-06-30` becomes "30 juni 2024"; anything that is no ISO date is kept as it is. */
export function printDate(iso: string, words: DateWords): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = words.months[Number(parts?.[2]) - 1];
  if (!parts || month === undefined) return iso;
  return words.date(Number(parts[3]), month, Number(parts[1]));
}

/** An ISO instant as "11 september 2028 om 16.40 uur" in Brussels. */
export function printMoment(instant: string, words: DateWords): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Brussels',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return words.moment(printDate(day, words), parts.get('hour') ?? '', parts.get('minute') ?? '');
}

/** The mark at the foot of each page: enough of the closing's hash to find it, short enough to say aloud. */
export function markOf(hash: string): string {
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}

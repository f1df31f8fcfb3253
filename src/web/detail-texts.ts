/** What a version says otherwise of a part, in words. */
import { isoDay } from '../kernel/iso-day.ts';
import type { DetailChange } from '../planning/node-detail.ts';
import type { versionWords } from './version.nl.ts';

/** A value as it is read: days in words. */
export const detailValue = (text: string | null, day: (iso: string) => string): string | null =>
  text !== null && isoDay.safeParse(text).success ? day(text) : text;

/** One text for each field; of a description only that it is another. */
export const detailTexts = (
  details: readonly DetailChange[],
  words: typeof versionWords,
  day: (iso: string) => string,
): string[] =>
  details.map(({ field, before, after }) =>
    field === 'description'
      ? words.otherText
      : words.detailOf(words.details[field], detailValue(before, day), detailValue(after, day)),
  );

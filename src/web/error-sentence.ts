/** Why a page says no, in the language of its reader: the doors of the site refuse in Dutch, whoever asks. */
import type { Locale } from '../organisation/person.ts';
import { errorWords as en } from './site.en.ts';
import { errorWords as nl } from './site.nl.ts';

const keys = Object.keys(nl) as (keyof typeof nl)[];

/** A sentence that is not of the site itself stays as it is. */
export function errorSentence(sentence: string, locale: Locale): string {
  const key = locale === 'nl' ? undefined : keys.find((one) => nl[one] === sentence);
  const words = key === undefined ? sentence : en[key];
  return typeof words === 'string' ? words : sentence;
}

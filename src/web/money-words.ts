/** The words of the money pages in the language of the page, and how a row of a table is called. */
import { choose } from './locale.ts';
import type { Locale } from '../organisation/person.ts';
import type { MoneyRow } from '../overview/money.ts';
import { moneyWords as en } from './money.en.ts';
import { moneyWords as nl } from './money.nl.ts';

export const moneyWordsIn = (locale: Locale): typeof nl => choose(locale, { nl, en });

/** What is called by the page and not by the government has a null name. */
export function rowName(
  words: typeof nl,
  { at, name, code }: Pick<MoneyRow, 'at' | 'name' | 'code'>,
): string {
  if (name !== null && name !== '') return name;
  if ('node' in at) return at.node === '?' ? words.loose : at.node === '' ? words.without : (code ?? '');
  if ('body' in at) return at.kind === null ? '' : words.kind[at.kind];
  if ('domain' in at) return words.noDomain;
  if ('field' in at) return at.field === '' ? words.noField : words.unknownField;
  return code === null ? words.noAccount : words.unknownAccount;
}

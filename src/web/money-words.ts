/** The words of the money pages in the language of the page, and how a row of a table is called. */
import { choose } from './locale.ts';
import type { Locale } from '../organisation/person.ts';
import { IN_TREE, type MoneyRow } from '../overview/money.ts';
import type { LinesView } from './lines-page.ts';
import { moneyWords as en } from './money.en.ts';
import { moneyWords as nl } from './money.nl.ts';

export const moneyWordsIn = (locale: Locale): typeof nl => choose(locale, { nl, en });

/** What is called by the page and not by the government has a null name. */
export function rowName(
  words: typeof nl,
  { at, name, code }: Pick<MoneyRow, 'at' | 'name' | 'code'>,
): string {
  if (name !== null && name !== '') return name;
  if ('node' in at && at.node === IN_TREE) return words.inTree;
  if ('node' in at) return at.node === '?' ? words.loose : at.node === '' ? words.without : (code ?? '');
  if ('body' in at) return at.kind === null ? '' : words.kind[at.kind];
  if ('domain' in at) return words.noDomain;
  if ('field' in at) return at.field === '' ? words.noField : words.unknownField;
  return code === null ? words.noAccount : words.unknownAccount;
}

/** What the number of a line is called: of the plan it is a budget line, of the books an entry. */
export function numberName(
  { lines }: typeof nl,
  { measure }: LinesView['shows'],
  ends: LinesView['ends'],
): string {
  if (measure) return lines.number;
  return ends[0]?.measure === 'actual' ? lines.entry : lines.budgetLine;
}

/** How an end is called beside the others: only by what they differ in. */
export function endName(words: typeof nl, end: LinesView['ends'][number], ends: LinesView['ends']): string {
  const several = (of: (one: LinesView['ends'][number]) => string): boolean => new Set(ends.map(of)).size > 1;
  return [
    ...(several(({ side }) => side) ? [words.side[end.side]] : []),
    ...(several(({ measure }) => measure) ? [words.measure[end.measure].toLowerCase()] : []),
    ...(several(({ version }) => version.id) ? [words.lines.inVersion(end.version.label)] : []),
  ].join(' ');
}

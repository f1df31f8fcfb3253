/** What the money pages ask: the version and the books that are looked at, and everything that is added up of them. */
import type { Side } from '../budget/column.ts';
import { Refusal } from '../kernel/refusal.ts';
import { chooseMoney, moneyFacts, moneyNames } from '../overview/money.query.ts';
import type { MoneyChoice } from '../overview/money-choice.ts';
import { keptCut, type Fact, type MoneyCut, type MoneyNames } from '../overview/money.ts';
import type { Actor } from '../organisation/person.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { moneyQuery, type MoneyQuery } from './money-query.ts';
import { errorWords } from './site.nl.ts';

export type AskedMoney = {
  query: MoneyQuery;
  choice: MoneyChoice;
  names: MoneyNames;
  /** The year that is looked at; all of them together. */
  year: number | 'all';
  /** In the address where more plans have money, so that links stay in this one. */
  government: GovernmentName;
};

const notFound = (): Refusal => new Refusal('not-found', errorWords.notFound);

/** The facts of one cut for the years, kinds and body that are looked at. @param side null is both */
export async function factsOf(
  tx: Transaction<Schema>,
  { choice, query }: Pick<AskedMoney, 'choice' | 'query'>,
  cut: MoneyCut,
  years: readonly number[],
  side: Side | null = query.side,
): Promise<Fact[]> {
  const facts = await moneyFacts(tx, choice, keptCut(cut), years, side);
  return facts.filter(
    ({ kind, bodyId }) =>
      (query.kind === null || kind === query.kind) && (query.bodyId === null || bodyId === query.bodyId),
  );
}

/** The newest year with books that are not of a moment in its middle, unless there are no others. */
function yearOf({ stateOf, years }: MoneyChoice): number {
  const whole = years.filter((year) => stateOf.get(year)?.asOf?.endsWith('-12-31') === true);
  return whole.at(-1) ?? years.filter((year) => stateOf.has(year)).at(-1) ?? years[0] ?? 0;
}

/**
 * @param also asked in the same transaction.
 * @returns null for a government that has no plan to show yet.
 */
export async function askMoney<T>(
  { site, government, actor }: Pick<App.Locals, 'site' | 'government' | 'actor'>,
  url: URL,
  also: (tx: Transaction<Schema>, asked: AskedMoney, who: Actor) => Promise<T>,
): Promise<{ government: GovernmentName; asked: (AskedMoney & { also: T }) | null }> {
  if (!government) throw new Refusal('not-found', errorWords.noGovernment);
  const query = moneyQuery(url);
  if (query === null) throw new Refusal('usage', errorWords.bad);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const choice = await chooseMoney(tx, actor, query);
    if (choice === 'nothing') return { government, asked: null };
    if (choice === 'not-there') throw notFound();
    const names = await moneyNames(tx, choice);
    if (query.bodyId !== null && !names.bodies.some(({ id }) => id === query.bodyId)) throw notFound();
    const year = query.year ?? yearOf(choice);
    if (year !== 'all' && !choice.years.includes(year)) throw notFound();
    const asked = { query, choice, names, year, government };
    return { government, asked: { ...asked, also: await also(tx, asked, actor) } };
  });
}

/** Which of the years of the plan is looked at; null for all. */
export const placeOf = ({ choice, year }: Pick<AskedMoney, 'choice' | 'year'>): number | null =>
  year === 'all' ? null : choice.years.indexOf(year);

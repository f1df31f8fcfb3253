/** What the page of lines shows: which lines a number is made of, and from which ends where it is a difference. */
import type { Transaction } from 'kysely';
import type { Side } from '../budget/column.ts';
import { mayBudget } from '../budget/permissions.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Cents } from '../kernel/money.ts';
import type { Actor } from '../organisation/person.ts';
import { findLines, type Lines, type LineTerm, type Part } from '../overview/money-lines.query.ts';
import { creditVersion } from '../overview/money.query.ts';
import type { MoneyChoice, ShownState } from '../overview/money-choice.ts';
import { placesUnder } from '../overview/money-places.ts';
import { keptCut, moneyTable, type MoneyMeasure, type MoneyRow } from '../overview/money.ts';
import type { PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { factsOf, type AskedMoney } from './ask-money.ts';
import { cutOf } from './money-query.ts';
import { errorWords } from './site.nl.ts';

const LINES = 100;

/** One side of one version or of the books; a number has one, a balance or a difference two, that of balances four. */
export type LinesEnd = {
  sign: 1 | -1;
  side: Side;
  measure: MoneyMeasure;
  version: PlanVersion;
  cents: Cents;
};

export type LinesView = {
  lines: Pick<Lines, 'lines' | 'count' | 'sum'>;
  ends: LinesEnd[];
  /** Of which end each term is. */
  endOf: LinesEnd[];
  /** The same lines of two versions, set off. */
  net: boolean;
  /** The row that they are of; null for all, or for a row that has no lines here. */
  row: Pick<MoneyRow, 'at' | 'code' | 'name'> | null;
  entries: boolean;
  /** Books that are read, the names of what they and the versions are, and the columns that there is something in. */
  states: ShownState[];
  sources: string[];
  shows: { day: boolean; number: boolean; side: boolean; measure: boolean };
  part: number;
  parts: number;
};

type End = Omit<LinesEnd, 'cents'>;

function endsOf({ choice, query }: AskedMoney): { ends: End[]; net: boolean } {
  const from = query.from === undefined ? null : choice.versions.find(({ id }) => id === query.from);
  if (from === undefined || (from !== null && query.measure === 'actual'))
    throw new Refusal('not-found', errorWords.notFound);
  const { version } = choice;
  const halves: Pick<End, 'sign' | 'measure' | 'version'>[] = [{ sign: 1, measure: query.measure, version }];
  if (from !== null) halves.push({ sign: -1, measure: query.measure, version: from });
  else if (query.lessEstimate && query.measure !== 'estimate')
    halves.push({ sign: -1, measure: 'estimate', version });
  const sides: Pick<End, 'sign' | 'side'>[] = query.balance
    ? [
        { sign: 1, side: 'receipts' },
        { sign: -1, side: 'expenses' },
      ]
    : [{ sign: 1, side: query.side }];
  return {
    ends: halves.flatMap((half) =>
      sides.map(({ sign, side }) => ({ ...half, side, sign: sign === half.sign ? 1 : -1 })),
    ),
    net: from !== null,
  };
}

/** An end is read year by year where each year has its own version or its own books. */
function termsOf(
  choice: MoneyChoice,
  years: readonly number[],
  entries: boolean,
  { sign, side, measure, version }: End,
): LineTerm[] {
  if (measure === 'estimate')
    return [{ source: { of: 'version', versionId: version.id, measure }, side, years, sign }];
  return years.flatMap((year): LineTerm[] => {
    const at = { side, years: [year], sign };
    if (measure === 'credit') {
      const found = creditVersion({ versions: choice.versions, version }, year);
      return found ? [{ source: { of: 'version', versionId: found.id, measure }, ...at }] : [];
    }
    const state = choice.stateOf.get(year);
    return state ? [{ source: { of: 'books', stateIds: [state.id], entries }, ...at }] : [];
  });
}

/** @param all every line, as a file holds them. */
export async function linesView(
  tx: Transaction<Schema>,
  asked: AskedMoney,
  who: Actor,
  all: boolean,
): Promise<LinesView> {
  const { choice, query, names, year } = asked;
  const years = year === 'all' ? choice.years : [year];
  const { ends, net } = endsOf(asked);
  const cut = cutOf(query.at);
  const facts = [];
  for (const version of new Set(ends.map((end) => end.version)))
    facts.push(
      ...(await factsOf(
        tx,
        { query, choice: { ...choice, version } },
        cut,
        years,
        query.balance ? null : query.side,
      )),
    );
  const { rows } = moneyTable(cut, facts, years.length, names);
  const same = (one: MoneyRow): boolean => JSON.stringify(one.at) === JSON.stringify(query.at);
  const row = query.at === null ? null : (rows.find(same) ?? { at: query.at, code: null, name: null });
  const entries = mayBudget(who, 'lines.read').ok;
  const read = ends.map((end) => ({ end, terms: termsOf(choice, years, entries, end) }));
  const wish = {
    // A credit is of a body and a kind, of no place.
    places: query.at === null || query.measure === 'credit' ? null : placesUnder(query.at, facts, names),
    cut: keptCut(cut),
    bodyId: query.bodyId,
    kind: query.kind,
  };
  const page: Part = all ? { from: 0, count: 1_000_000 } : { from: (query.part - 1) * LINES, count: LINES };
  const { terms, ...lines } = await findLines(
    tx,
    read.flatMap((one) => one.terms),
    net,
    wish,
    page,
  );
  let at = 0;
  const summed = read.map(({ end, terms: own }) => ({
    ...end,
    cents: own.reduce((sum) => sum + (terms[at++] ?? 0n), 0n),
  }));
  const books = ends.some(({ measure }) => measure === 'actual');
  const states = books ? years.flatMap((one) => choice.stateOf.get(one) ?? []) : [];
  const versions = ends.flatMap(({ measure, version }) =>
    measure === 'actual'
      ? []
      : measure === 'estimate'
        ? [version]
        : years.flatMap((one) => creditVersion({ versions: choice.versions, version }, one) ?? []),
  );
  return {
    lines: entries ? lines : { ...lines, lines: lines.lines.map((one) => ({ ...one, description: null })) },
    ends: summed,
    endOf: summed.flatMap((end, index) => (read[index]?.terms ?? []).map(() => end)),
    net,
    row,
    entries,
    states,
    sources: [...new Set([...states, ...versions].map(({ label }) => label))],
    shows: {
      day: books && entries,
      number: entries || ends.some(({ measure }) => measure !== 'actual'),
      side: query.balance,
      measure: books && ends.some(({ measure }) => measure !== 'actual'),
    },
    part: query.part,
    parts: Math.max(1, Math.ceil(lines.count / LINES)),
  };
}

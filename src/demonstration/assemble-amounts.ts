/** The noted money as amounts: every version in full, every state of the books, apart for each body. */
import type { Amount } from '../budget/amount.ts';
import type { Cents } from '../kernel/money.ts';
import type { BodyAmounts } from './assemble.ts';
import { ledgers, versions, years, type LedgerKey, type VersionKey } from './calendar.ts';
import {
  bookedOf,
  changesOf,
  estimateOf,
  placeOf,
  type BodyKey,
  type MoneyLine,
  type MoneyPlace,
} from './money-line.ts';

type Placed = { line: MoneyLine; place: MoneyPlace };

/** What each version says of each year of a line, the later ones over the earlier ones. */
function estimatesAt(line: MoneyLine, at: VersionKey): { cents: Map<number, Cents>; ever: Set<number> } {
  const cents = new Map<number, Cents>();
  const ever = new Set<number>();
  const said: [number, Cents][][] = [];
  for (const { key } of versions) {
    if (key === 'v0')
      said.push(line.plan.split(' ').map((noted, index) => [2020 + index, estimateOf(noted)]));
    else if (line.changes?.[key] !== undefined) said.push(changesOf(line.changes[key]));
    if (key === at) break;
  }
  for (const [year, amount] of said.flat()) {
    cents.set(year, amount);
    if (amount !== 0n) ever.add(year);
  }
  return { cents, ever };
}

/** The years are noted in the order of the states of the books: five accounts, then the two half years. */
function bookedIn(line: MoneyLine, key: LedgerKey): Cents {
  const noted = [...line.actual.split(' '), ...line.half.split(' ')];
  const at = ledgers.findIndex((ledger) => ledger.key === key);
  const one = noted[at];
  if (noted.length !== ledgers.length || one === undefined) throw new Error(`not seven amounts: ${line.at}`);
  return bookedOf(one, `${line.at} ${key}`);
}

export function assembleAmounts(
  lines: readonly MoneyLine[],
  idOf: (code: string) => string,
): { ofVersion: (key: VersionKey) => BodyAmounts; ofLedger: (key: LedgerKey) => BodyAmounts } {
  const placed = lines.map((line) => ({ line, place: placeOf(line.at) }));
  const perBody = (
    amountsOf: (one: Placed) => { year: number; cents: Cents }[],
    measure: Amount['measure'],
  ) => {
    const of = (body: BodyKey): Amount[] =>
      placed
        .filter(({ place }) => place.body === body)
        .flatMap((one) =>
          amountsOf(one).map(({ year, cents }) => ({
            nodeId: one.place.action === null ? null : idOf(one.place.action),
            kind: one.place.kind,
            side: one.place.side,
            year,
            measure,
            cents,
          })),
        );
    return { municipality: of('municipality'), ocmw: of('ocmw') };
  };
  return {
    // A zero is said only where an earlier version said something else.
    ofVersion: (key) =>
      perBody(({ line }) => {
        const { cents, ever } = estimatesAt(line, key);
        return years.flatMap((year) => (ever.has(year) ? [{ year, cents: cents.get(year) ?? 0n }] : []));
      }, 'estimate'),
    ofLedger: (key) =>
      perBody(({ line }) => {
        const cents = bookedIn(line, key);
        const year = ledgers.find((ledger) => ledger.key === key)?.year ?? 0;
        return cents === 0n ? [] : [{ year, cents }];
      }, 'actual'),
  };
}

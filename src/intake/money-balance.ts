/** Rows that can be divided in several ways: the balance of their kind may leave one. */
import type { Kind, Side } from '../budget/column.ts';
import { fromDecimal } from '../kernel/money.ts';
import type { MoneyCell } from './money-amounts.ts';

type Divided = { kind: Kind | null; side: Side | 'total'; ways: MoneyCell[][] };

const MOST_TRIES = 20_000;

/** Keeps the one way in which each column's balance is receipts minus expenses; leaves the rows alone where none or several are. */
export function resolveByBalance<Row extends Divided>(rows: readonly Row[], tell: (row: Row) => void): void {
  for (const kind of new Set(rows.map((row) => row.kind))) {
    if (kind === null) continue;
    const mine = rows.filter((row) => row.kind === kind);
    const total = mine.filter((row) => row.side === 'total');
    if (
      total.length !== 1 ||
      mine.length < 2 ||
      mine.length > 3 ||
      mine.every((row) => row.ways.length === 1)
    )
      continue;
    const choices = mine.map((row) => row.ways.filter((way) => way.length > 0));
    if (
      choices.some((ways) => ways.length === 0) ||
      choices.reduce((all, ways) => all * ways.length, 1) > MOST_TRIES
    )
      continue;
    const fitting = combinations(choices).filter((ways) => balances(mine, ways));
    const [only] = fitting;
    if (fitting.length !== 1 || !only) continue;
    for (const [at, row] of mine.entries()) {
      if (row.ways.length === 1) continue;
      row.ways = [only[at] ?? []];
      tell(row);
    }
  }
}

function combinations(choices: readonly MoneyCell[][][]): MoneyCell[][][] {
  let all: MoneyCell[][][] = [[]];
  for (const ways of choices) all = all.flatMap((sofar) => ways.map((way) => [...sofar, way]));
  return all;
}

function balances(rows: readonly Divided[], ways: readonly MoneyCell[][]): boolean {
  const width = ways[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    let rest = 0n;
    let slack = 0n;
    for (const [at, row] of rows.entries()) {
      const cell = ways[at]?.[column];
      const amount = cell && 'amount' in cell ? fromDecimal(cell.amount) : null;
      if (!amount) return false;
      if (amount.decimals === 0) slack = 100n;
      rest += row.side === 'receipts' ? amount.cents : -amount.cents;
    }
    if (rest > slack || rest < -slack) return false;
  }
  return true;
}

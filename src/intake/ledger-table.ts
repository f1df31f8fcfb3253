/** A table of the books as lines, checked row by row for speed: what says the same place is looked up once. Pure. */
import type { Kind, Side } from '../budget/column.ts';
import { placesOf } from '../budget/general-account.ts';
import type { LedgerLineGiven } from '../budget/ledger-line.ts';
import { LARGEST, parseAmount, type Cents } from '../kernel/money.ts';
import { eachRow, separatorOf, type EachRow } from './csv-rows.ts';
import {
  columnNames,
  findColumns,
  foldName,
  kindNames,
  sideNames,
  type ColumnPlaces,
  type LedgerColumn,
} from './ledger-columns.ts';

export type LedgerTrouble =
  | 'no-column'
  | 'column-twice'
  | 'amount'
  | 'formula'
  | 'two-amounts'
  | 'account'
  | 'kind-or-side'
  | 'body'
  | 'policy-field'
  | 'year'
  | 'day'
  | 'too-long'
  | 'twice'
  | 'quote'
  | 'too-many'
  | 'empty';
/** `row` as a spreadsheet counts; `value`: what stands there, or the row that it repeats. */
export type RowProblem = { row: number; column: string; why: LedgerTrouble; value: string };

export type LedgerReading = {
  lines: LedgerLineGiven[];
  /** The first of them; `problemCount` is how many there are. With one of them nothing may be stored. */
  problems: RowProblem[];
  problemCount: number;
  places: ColumnPlaces;
};

export type LedgerKnown = {
  bodies: readonly { id: string; names: readonly string[] }[];
  /** Whose books it is where no column says so. */
  bodyId: string;
  /** The year of the state, for a table without a column for it. */
  year: number;
  maxLines: number;
};

const SHOWN = 200;

const longest = { entry: 100, code: 200, title: 1000, account: 20, description: 1000 } as const;

type Place = {
  bodyId: string;
  policyField: string | null;
  account: string | null;
  kind: Kind;
  side: Side;
  year: number;
};
type Wrong = { column: LedgerColumn; why: LedgerTrouble; value: string };

const nothing = (text: string): string | null => (text === '' ? null : text);

/** `01/03/2026`, `1-3-2026`, `2026-03-01`, with or without a time after it. */
export function readDay(text: string): string | null {
  const parts =
    /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ][\d:.]+)?$/.exec(text) ??
    /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})(?: [\d:]+)?$/.exec(text);
  if (!parts?.groups) return null;
  const { y = '', m = '', d = '' } = parts.groups;
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/** Where the cells of a row say that it belongs. `only`: the side that its amount stands under. */
function readPlace(
  cell: (column: LedgerColumn) => string,
  places: ColumnPlaces,
  known: LedgerKnown,
  only: Side | null,
): Place | Wrong {
  const wrong = (column: LedgerColumn, why: LedgerTrouble): Wrong => ({ column, why, value: cell(column) });
  const given = foldName(cell('body'));
  const body = known.bodies.find(({ names }) => names.some((name) => foldName(name) === given));
  if (given !== '' && !body) return wrong('body', 'body');
  if (given === '' && places.body !== undefined) return wrong('body', 'body');

  const field = /^(\d{4})(?:[-\s./].*)?$/.exec(cell('policyField'));
  if (cell('policyField') !== '' && !field) return wrong('policyField', 'policy-field');

  const year = places.year === undefined ? known.year : Number(/^\d{4}$/.exec(cell('year'))?.[0] ?? 0);
  if (year < 1976 || year > 2200) return wrong('year', 'year');

  const kind = kindNames[foldName(cell('kind'))];
  if (cell('kind') !== '' && kind === undefined) return wrong('kind', 'kind-or-side');
  const said = sideNames[foldName(cell('side'))];
  if (cell('side') !== '' && said === undefined) return wrong('side', 'kind-or-side');
  if (said !== undefined && only !== null && said !== only) return wrong('side', 'kind-or-side');
  const side = said ?? only;

  const account = cell('account');
  const fit = (one: { kind: Kind; side: Side }): boolean =>
    (kind === undefined || one.kind === kind) && (side === null || one.side === side);
  const found = account === '' ? [] : placesOf(account).filter(fit);
  if (account !== '' && found.length === 0) return wrong('account', 'account');
  if (account.length > longest.account) return wrong('account', 'too-long');
  const kinds = kind === undefined ? new Set(found.map((one) => one.kind)) : new Set([kind]);
  const sides = side === null ? new Set(found.map((one) => one.side)) : new Set([side]);
  const [theKind, theSide] = [[...kinds][0], [...sides][0]];
  if (theKind === undefined || theSide === undefined)
    return wrong(theKind === undefined ? 'kind' : 'side', 'kind-or-side');
  // The same digits mean another thing elsewhere: the file must say which.
  if (kinds.size > 1 || sides.size > 1) return wrong(kinds.size > 1 ? 'kind' : 'side', 'kind-or-side');
  return {
    bodyId: body?.id ?? known.bodyId,
    policyField: field?.[1] ?? null,
    account: nothing(account),
    kind: theKind,
    side: theSide,
    year,
  };
}

type Read = { cents: Cents; only: Side | null } | Wrong;

function readMoney(cell: (column: LedgerColumn) => string): Read {
  const filled = (['amount', 'receipts', 'expenses'] as const).filter((column) => cell(column) !== '');
  const read = filled.map((column) => ({ column, amount: parseAmount(cell(column)) }));
  const doubtful = read.find(({ amount }) => !amount);
  if (doubtful) {
    const value = cell(doubtful.column);
    return { column: doubtful.column, why: value.startsWith('=') ? 'formula' : 'amount', value };
  }
  // A package writes 0,00 under the side that it is not.
  const said = read.filter(({ amount }) => read.length === 1 || amount?.cents !== 0n);
  const [one, ...more] = said.length === 0 ? read.slice(0, 1) : said;
  if (!one?.amount) return { column: 'amount', why: 'amount', value: '' };
  const value = cell(one.column);
  if (more.length > 0) return { column: one.column, why: 'two-amounts', value };
  const { cents } = one.amount;
  if (cents > LARGEST || cents < -LARGEST) return { column: one.column, why: 'amount', value };
  return { cents, only: one.column === 'amount' ? null : one.column };
}

/** @param mapping where the columns stand, for who said so; else by the names in the head. */
export function readLedgerRows(
  rows: (each: EachRow) => number | null,
  known: LedgerKnown,
  mapping?: ColumnPlaces,
): LedgerReading {
  const lines: LedgerLineGiven[] = [];
  const problems: RowProblem[] = [];
  let problemCount = 0;
  let places: ColumnPlaces = {};
  let headed = false;
  const tell = (row: number, column: LedgerColumn | null, why: LedgerTrouble, value: string): true => {
    problemCount += 1;
    const name = column === null ? '' : columnNames[column][0];
    if (problems.length < SHOWN) problems.push({ row, column: name ?? '', why, value: value.slice(0, 100) });
    return true;
  };
  const found = new Map<string, Place | Wrong>();
  const days = new Map<string, string | null>();
  // Most rows have a journal number of their own: only those that share one are looked up by their whole text.
  const firstOf = new Map<string, { row: number; text: string }>();
  const others = new Map<string, number>();
  let count = 0;
  let cells: string[] = [];
  const cell = (column: LedgerColumn): string => {
    const at = places[column];
    return at === undefined ? '' : (cells[at]?.trim() ?? '');
  };

  const head = (row: number): boolean => {
    const names = findColumns(cells);
    places = mapping ?? names.places;
    headed = true;
    if (!mapping)
      for (const column of names.twice) tell(row, column, 'column-twice', columnNames[column][0] ?? '');
    if (places.amount === undefined && places.receipts === undefined && places.expenses === undefined)
      tell(row, 'amount', 'no-column', '');
    if (places.account === undefined && places.kind === undefined) tell(row, 'account', 'no-column', '');
    return problemCount === 0;
  };

  const line = (row: number, text: string): boolean => {
    const entry = cell('entry');
    const first = firstOf.get(entry);
    if (!first) firstOf.set(entry, { row, text });
    else {
      const same = first.text === text ? first.row : others.get(text);
      if (same !== undefined) return tell(row, null, 'twice', String(same));
      others.set(text, row);
    }
    const money = readMoney(cell);
    if ('why' in money) return tell(row, money.column, money.why, money.value);
    const key = `${cell('body')}\u0000${cell('policyField')}\u0000${cell('account')}\u0000${cell('kind')}\u0000${cell('side')}\u0000${cell('year')}\u0000${money.only ?? ''}`;
    let place = found.get(key);
    if (!place) {
      place = readPlace(cell, places, known, money.only);
      found.set(key, place);
    }
    if ('why' in place) return tell(row, place.column, place.why, place.value);
    const date = cell('bookedOn');
    let day = date === '' ? null : days.get(date);
    if (day === undefined) {
      day = readDay(date);
      days.set(date, day);
    }
    if (date !== '' && day === null) return tell(row, 'bookedOn', 'day', date);
    const [code, title, description] = [cell('code'), cell('title'), cell('description')];
    if (entry.length > longest.entry) return tell(row, 'entry', 'too-long', entry);
    if (code.length > longest.code) return tell(row, 'code', 'too-long', code);
    if (title.length > longest.title) return tell(row, 'title', 'too-long', title);
    if (description.length > longest.description) return tell(row, 'description', 'too-long', description);
    if (entry.startsWith('=') || code.startsWith('='))
      return tell(row, entry.startsWith('=') ? 'entry' : 'code', 'formula', entry);
    lines.push({
      row,
      bodyId: place.bodyId,
      code: nothing(code),
      title: nothing(title),
      policyField: place.policyField,
      account: place.account,
      kind: place.kind,
      side: place.side,
      year: place.year,
      entry: nothing(entry),
      bookedOn: day,
      description,
      cents: money.cents,
    });
    return true;
  };

  const open = rows((given, row, text) => {
    if (given.every((one) => one.trim() === '')) return true;
    cells = given;
    if (!headed) return head(row);
    count += 1;
    if (count > known.maxLines) {
      tell(row, null, 'too-many', String(known.maxLines));
      return false;
    }
    return line(row, text);
  });
  if (open !== null) tell(open, null, 'quote', '');
  if (problemCount === 0 && lines.length === 0) tell(1, null, 'empty', '');
  return { lines, problems, problemCount, places };
}

/** A text with separators: the fastest way in. */
export const readLedgerText = (text: string, known: LedgerKnown, mapping?: ColumnPlaces): LedgerReading =>
  readLedgerRows((each) => eachRow(text, separatorOf(text), each), known, mapping);

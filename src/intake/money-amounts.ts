/** Cells of money rows: amounts as printed, and the ways to divide a line into them. */
import { parseAmount, toDecimal } from '../kernel/money.ts';
import { emptyCells } from './habits.ts';
import { fold } from './wording.ts';

/** A cell of a row: an amount, nothing (an empty cell or a dash), or something that can't be read. */
export type MoneyCell = { amount: string } | { empty: true } | { unread: string };

/** How this document separates thousands: by a dot or not at all, by spaces, or it can't be told. */
export type Grouping = 'solid' | 'spaced' | 'untold';

/** One cell as text to its amount. */
export function cellOf(text: string): MoneyCell {
  const bare = fold(text);
  if (bare === '' || emptyCells.includes(bare.toLowerCase())) return { empty: true };
  const amount = readAmount(text);
  return amount === null ? { unread: bare } : { amount };
}

/** Belgian print only; a number with leading zeros is none. */
function readAmount(text: string): string | null {
  const bare = text
    .replace(/[\u2009\u2007\u202f\u00a0]/gu, ' ')
    .replace(/^([-−–])\s+(?=\d)/u, '$1')
    .trim();
  if (/^[-−–+]?(?:€\s*)?0\d/u.test(bare)) return null;
  const amount = parseAmount(bare);
  return amount === null ? null : toDecimal(amount.cents, amount.decimals);
}

/** Words that hold no letters but euro signs: the cells of a row are made of these. */
const CELL_WORD =
  /^(?:[-−–+]?€?[-−–+]?\d[\d.,'’\u00a0\u202f\u2009]*(?:€|EUR)?|[-−–—+/]|€|EUR|euro|n\.v\.t\.|nvt|\.|\(\d[\d.,]*\)|\d[\d.,]*-|\d[\d.,]*%|%)$/u;

/** A share in a column of shares. */
export function isShare(text: string): boolean {
  return /^[-−–+]?\d{1,4}(?:[.,]\d{1,3})?\s?%?$/u.test(text);
}

export function isCellText(text: string): boolean {
  return text.split(/[ \t]+/u).every((word) => word === '' || CELL_WORD.test(word));
}

/** What one row says of the grouping: `019` after a number shows spaces; a dot or four digits in a row show none. */
export function groupingEvidence(rest: string): Grouping {
  if (/\d{1,3}\.\d{3}|\d{4}/u.test(rest)) return 'solid';
  if (/\d[ \u00a0\u202f\u2009]0\d\d(?!\d)|\d[\u00a0\u202f\u2009]\d{3}(?!\d)/u.test(rest)) return 'spaced';
  return 'untold';
}

const MOST_WAYS = 40;

/**
 * The ways to divide what stands after a label into `count` cells; one way is certain, none or several are not.
 * Numbers grouped by spaces are certain only where they can't be read as fewer cells: a cell may be missing.
 * @param raw the printed text, with its own spaces.
 */
export function waysOf(raw: string, count: number, grouping: Grouping): MoneyCell[][] {
  const text = raw.trim();
  if (text === '' || text.length > 60 * (count + 1) + 200) return [];
  const wide = text.split(/[ ]{2,}|\t+/u);
  if (wide.length === count && count > 1 && grouping !== 'solid' && wide.every(isRead))
    return [wide.map(cellOf)];
  // Where thousands are not parted by spaces, a no-break space parts cells as any other does.
  const words = text.split(grouping === 'solid' ? /\s+/u : /[ \t]+/u);
  const unspaced = divide(words, count, false);
  const grouped = /[\u00a0\u202f\u2009]/u.test(text);
  if (
    grouping === 'solid' ||
    (unspaced.length === 1 && (grouping === 'untold' || (grouped && words.every(isRead))))
  )
    return unspaced;
  const parts = text.split(/[\s\u00a0\u202f\u2009]+/u);
  const ways = divide(parts, count, true).filter(isEven);
  for (let fewer = count - 1; fewer > 0 && ways.length === 1; fewer -= 1)
    if (divide(parts, fewer, true).some(isEven)) return [...ways, []];
  return ways;
}

function isRead(cell: string): boolean {
  return !('unread' in cellOf(cell));
}

/** One print of a row has cents in all its cells or in none. */
function isEven(cells: readonly MoneyCell[]): boolean {
  const amounts = cells.flatMap((cell) => ('amount' in cell && cell.amount !== '0' ? [cell.amount] : []));
  return amounts.every((amount) => amount.includes('.') === amounts[0]?.includes('.'));
}

function divide(words: readonly string[], count: number, spaced: boolean): MoneyCell[][] {
  if (words.length > 12 * count + 12 || words.length < count) return [];
  const dead = new Set<number>(); // places and counts from which no way leads on
  const ways: MoneyCell[][] = [];
  const visit = (from: number, made: MoneyCell[]): boolean => {
    if (from === words.length && made.length === count) {
      ways.push(made);
      return true;
    }
    const state = from * (count + 1) + made.length;
    if (made.length === count || dead.has(state)) return false;
    let found = false;
    for (let end = from + 1; end <= Math.min(words.length, from + 6) && ways.length < MOST_WAYS; end += 1) {
      const part = words.slice(from, end);
      if (isCell(part, spaced)) found = visit(end, [...made, cellOf(part.join(' '))]) || found;
    }
    if (!found) dead.add(state);
    return found;
  };
  visit(0, []);
  return ways;
}

function isCell(words: readonly string[], spaced: boolean): boolean {
  const digits = words.filter((word) => /\d/u.test(word));
  if (words.length === 1)
    return !/^(?:€|EUR|euro|\+|%)$/u.test(words[0] ?? '') && !(spaced && /^0\d/u.test(words[0] ?? ''));
  if (digits.length === 0) return false;
  const text = words.join(' ');
  if (/€.*(?:€|EUR|euro)/u.test(text)) return false;
  if (digits.length === 1)
    return /^(?:[-−–+] ?)?(?:€ ?)?[-−–+]?\d[\d.,]*(?: ?(?:€|EUR|euro|%))?$/u.test(text);
  return spaced && /^[-−–+]? ?(?:€ ?)?[1-9]\d{0,2}(?: \d{3})+(?:,\d\d)?(?: ?(?:€|EUR|euro))?$/u.test(text);
}

/** Rows of money tables: what a label names, and which amounts stand after it. */
import type { Kind, Side } from '../budget/column.ts';
import { parseAmount, toDecimal } from '../kernel/money.ts';
import { emptyCells, kindLetters, kindWords, sideWords, totalWords } from './habits.ts';
import { fold, key } from './wording.ts';

/** `row` null with a kind is a group row; with total and no kind it belongs to the group above it. */
export type RowLabel = { kind: Kind | null; side: Side | null; total: boolean; rest: string };

/* The first letters of every label word: most lines are told at once. */
const OPENS = /^(?:[eif]\.? |i{2,3}\.? |expl|inv|fin|uitg|ont|ink|tot|sal|alg|eind|netto)/iu;

/** Reads the label words at the start of a row; null when the line does not begin as a money row does. */
export function rowLabel(line: string): RowLabel | null {
  if (!OPENS.test(line)) return null;
  const words = line.slice(0, 2000).split(' ');
  let kind: Kind | null = null;
  let side: Side | null = null;
  let total = false;
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = key(words[at] ?? '').replace(/[:.]+$/u, '');
    if (at === 0 && kindLetters.includes(key(words[0] ?? '')) && words.length > 1) continue;
    if (
      at > 0 &&
      (word === '-' || word === '–' || word === '|' || word === 'van' || word === 'de') &&
      isLabelWord(words[at + 1])
    )
      continue;
    const found = labelWord(word);
    if (!found) break;
    if ((found.kind && kind && found.kind !== kind) || (found.side && side)) return null;
    kind = found.kind ?? kind;
    side = found.side ?? side;
    total ||= found.total;
  }
  if (kind === null && side === null && !total) return null;
  return { kind, side, total, rest: words.slice(at).join(' ') + line.slice(2000) };
}

type LabelWord = { kind: Kind | null; side: Side | null; total: boolean };

function isLabelWord(word: string | undefined): boolean {
  return word !== undefined && labelWord(key(word).replace(/[:.]+$/u, '')) !== null;
}

function labelWord(word: string): LabelWord | null {
  if (Object.hasOwn(kindWords, word)) return { kind: kindWords[word] ?? null, side: null, total: false };
  if (Object.hasOwn(sideWords, word)) return { kind: null, side: sideWords[word] ?? null, total: false };
  if (totalWords.includes(word)) return { kind: null, side: null, total: true };
  const joined =
    /^(exploitatie|investerings?|financierings?)-?(uitgaven|uitgave|ontvangsten|ontvangst|saldo|totaal)$/u.exec(
      word,
    );
  if (!joined) return null;
  const end = joined[2] ?? '';
  return {
    kind: kindWords[joined[1] ?? ''] ?? null,
    side: sideWords[end] ?? null,
    total: totalWords.includes(end),
  };
}

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
  /^(?:[-−–+]?€?[-−–+]?\d[\d.,'’\u00a0\u202f\u2009]*(?:€|EUR)?|[-−–—+/]|€|EUR|euro|n\.v\.t\.|nvt|\.|\(\d[\d.,]*\)|\d[\d.,]*-)$/u;

export function isCellText(text: string): boolean {
  return text.split(/[ \t]+/u).every((word) => word === '' || CELL_WORD.test(word));
}

/** What one row says of the grouping: `019` after a number shows spaces; a dot or four digits in a row show none. */
export function groupingEvidence(rest: string): Grouping {
  if (/\d{1,3}\.\d{3}|\d{4}/u.test(rest)) return 'solid';
  if (/\d[ \u00a0\u202f\u2009]0\d\d(?!\d)|\d[\u00a0\u202f\u2009]\d{3}(?!\d)/u.test(rest)) return 'spaced';
  return 'untold';
}

/**
 * Divides what stands after a label into `count` cells, only where there is one way to do so.
 * @param raw the printed text, with its own spaces.
 * @returns null when the cells can't be told.
 */
export function cellsOf(raw: string, count: number, grouping: Grouping): MoneyCell[] | null {
  const text = raw.trim();
  if (text === '') return count === 0 ? [] : null;
  if (text.length > 60 * (count + 1) + 200) return null;
  const wide = text.split(/[ ]{2,}|\t+/u);
  if (
    wide.length === count &&
    count > 1 &&
    grouping !== 'solid' &&
    wide.every((cell) => !('unread' in cellOf(cell)))
  )
    return wide.map(cellOf);
  const words = text.split(/[ \t]+/u);
  const unspaced = divide(words, count, false);
  if (grouping !== 'spaced') {
    if (unspaced) return unspaced;
    if (grouping === 'solid') return null;
  }
  const parts = text.split(/[\s\u00a0\u202f\u2009]+/u);
  const hard = /[\u00a0\u202f\u2009]/u.test(text) ? unspaced : null;
  return hard && hard.every((cell) => !('unread' in cell)) ? hard : divide(parts, count, true);
}

/** Counts the ways to make `count` cells of the words; the cells are given where there is exactly one. */
function divide(words: readonly string[], count: number, spaced: boolean): MoneyCell[] | null {
  if (words.length > 12 * count + 12) return null;
  // ways[at][made] = number of ways (two is enough to be in doubt), and the first word of the last cell
  const ways: number[][] = Array.from({ length: words.length + 1 }, () =>
    Array.from({ length: count + 1 }, () => 0),
  );
  const from: number[][] = Array.from({ length: words.length + 1 }, () =>
    Array.from({ length: count + 1 }, () => -1),
  );
  const first = ways[0];
  if (first) first[0] = 1;
  for (let end = 1; end <= words.length; end += 1)
    for (let start = Math.max(0, end - 6); start < end; start += 1) {
      if (!isCell(words.slice(start, end), spaced)) continue;
      for (let made = 1; made <= count; made += 1) {
        const earlier = ways[start]?.[made - 1] ?? 0;
        const row = ways[end];
        const origin = from[end];
        if (earlier === 0 || !row || !origin) continue;
        row[made] = Math.min(2, (row[made] ?? 0) + earlier);
        origin[made] = start;
      }
    }
  if (ways[words.length]?.[count] !== 1) return null;
  const cells: MoneyCell[] = [];
  for (let end = words.length, made = count; made > 0; made -= 1) {
    const start = from[end]?.[made] ?? 0;
    cells.unshift(cellOf(words.slice(start, end).join(' ')));
    end = start;
  }
  return cells;
}

function isCell(words: readonly string[], spaced: boolean): boolean {
  const digits = words.filter((word) => /\d/u.test(word));
  if (words.length === 1)
    return words[0] === '€' || /^(?:EUR|euro|\+)$/u.test(words[0] ?? '')
      ? false
      : !(spaced && /^0\d/u.test(words[0] ?? ''));
  if (digits.length === 0) return false;
  const text = words.join(' ');
  if (digits.length === 1) return /^(?:[-−–+] ?)?(?:€ ?)?[-−–+]?\d[\d.,]*(?: ?(?:€|EUR|euro))?$/u.test(text);
  return (
    spaced &&
    /^[-−–+]? ?(?:€ ?)?\d{1,3}(?: \d{3})+(?:,\d\d)?(?: ?(?:€|EUR|euro))?$/u.test(text) &&
    !/^[-−–+]? ?(?:€ ?)?0\d/u.test(text)
  );
}

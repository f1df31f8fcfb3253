/** Rows of money tables: what a label names. */
import type { Kind, Side } from '../budget/column.ts';
import { kindLetters, kindWords, sideWords, totalWords } from './habits.ts';
import { key } from './wording.ts';

/** A kind alone is a group row; a total without a kind belongs to the group above it. */
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

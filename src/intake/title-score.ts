/** How sure it is that a line that begins with a code is a title and not narrative. */
import type { Level } from '../planning/level.ts';
import { levels } from '../planning/level.ts';
import type { TitleStart } from './codes.ts';
import { levelOfCode } from './codes.ts';
import { sentenceVerbs } from './habits.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';
import type { Start } from './title-lines.ts';
import { nextFilled, opensMoney, rankOf } from './title-lines.ts';
import { key } from './wording.ts';

/** Codes with the lines of their sure titles. */
export type Known = Map<string, number[]>;

export type Around = {
  rank: number;
  group: Level | null;
  known: Known | null;
  inHeadings: boolean;
  previous: Start | null;
};

/** From 2 on it is a title. What speaks for one is a label that only opens a node; against it, that the node before goes on. */
export function scoreOf(
  lines: readonly Line[],
  marks: readonly Mark[],
  start: Start,
  words: TitleStart,
  around: Around,
): number {
  const line = lines[start.at];
  if (!line) return 0;
  const before = lines[start.at - 1];
  const heading = line.piece.role === 'heading';
  if (around.inHeadings && !heading) return 0;
  if (
    line.piece.role === 'line' &&
    before &&
    !before.blank &&
    !before.furniture &&
    marks[start.at - 1]?.is === 'text' &&
    !line.breaks &&
    !startsAfterRow(before)
  )
    return 0;
  if (!words.sure && around.group === null && words.word === null && !heading && !start.closing) return 0;
  const level = start.level ?? (start.code === null ? null : levelOfCode(start.code));
  const next = nextFilled(lines, marks, start.body);
  const rank = next ? (rankOf(next.mark) ?? (opensMoney(lines[next.at]) ? 4 : null)) : null;
  const leaf = level === 'action';
  let score = heading ? 3 : 0;
  if (around.group !== null) score += 2;
  if (words.word !== null) score += words.word === 'without_objective' ? 3 : 1;
  if (next?.mark.is === 'status') score += 3;
  else if (rank === 1) score += 3;
  else if (rank === 4) score += start.closing ? 4 : leaf ? 2 : 3;
  else if (rank !== null && rank <= around.rank) score += 3;
  else if (
    next?.mark.is === 'group' &&
    level !== null &&
    levels.indexOf(next.mark.level) > levels.indexOf(level)
  )
    score += 3;
  else if (next?.mark.is === 'title' && next.mark.start.sure) score += 2;
  else if (start.closing) return 0;
  if (start.closing && start.code === null && rank !== 4) return 0;
  // The node before may have no table of its own: the words over this one say whose it is.
  if (words.table) return isSentence(start.title) ? score - 2 : score;
  if (rank !== null && around.rank >= 1 && rank > around.rank) score -= 3;
  else if (around.rank >= 1 && around.rank < 4 && rank === null) score -= 2;
  if (isSentence(start.title)) score -= 2;
  if (start.closing) return score;
  const heads =
    next?.mark.is === 'group' &&
    level !== null &&
    levels.indexOf(next.mark.level) > levels.indexOf(level) &&
    !/(?:\.{3}|\s)\s*\d{1,4}$/u.test(start.title); // a line of the contents ends with its page
  const opened =
    heads ||
    next?.mark.is === 'status' ||
    rank === 1 ||
    around.group !== null ||
    (rank !== null && rank < 4 && rank <= around.rank);
  const elsewhere = around.known?.get(start.code ?? '')?.some((at) => at !== start.at) ?? false;
  if (elsewhere && !opened) score -= 3;
  else if (around.known !== null && start.code !== null && !elsewhere) score += 1;
  if (
    !opened &&
    around.rank >= 1 &&
    around.rank < 4 &&
    start.code !== null &&
    around.previous?.code === start.code
  )
    score -= 3;
  return score;
}

/** A line of amounts before a title ends a table, not a paragraph. */
function startsAfterRow(line: Line): boolean {
  return /\d$/u.test(line.text) && /^(?:Totaal|Saldo|Uitgaven|Ontvangsten)\b/u.test(line.text);
}

function isSentence(title: string): boolean {
  if (/[.;]$/u.test(title)) return true;
  const first = title.split(' ', 1)[0] ?? '';
  return /^\p{Ll}/u.test(first) && sentenceVerbs.has(key(first));
}

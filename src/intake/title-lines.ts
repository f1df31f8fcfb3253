/** The lines that a title takes, and what stands after it. */
import type { Place } from '../narrative/passage.ts';
import type { Level } from '../planning/level.ts';
import { levels } from '../planning/level.ts';
import type { TitleStart } from './codes.ts';
import { levelOfCode, starred } from './codes.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';
import { rowLabel } from './money-row.ts';
import { joinLines } from './wording.ts';

export type Start = Place & {
  at: number;
  /** First line after the title. */
  body: number;
  code: string | null;
  title: string;
  /** Level by its own word or by the heading over it; null when only the code can tell. */
  level: Level | null;
  closing: boolean;
  priority: boolean;
  /** How sure it is that this is a title; from 2 on it counts, from 3 on it speaks against weaker ones. */
  score: number;
};

const LONGEST_TITLE = 8;
/* The years that a node runs, right under its title (strategic notes of Limburg, June 2026). */
export const TERM = /^Van \d{1,2}\/\d{1,2}\/\d{4} tot \d{1,2}\/\d{1,2}\/\d{4}$/u;
type Next = { mark: Mark; at: number };

/** The place of a label in the order of a node: status, progress, time, money, table. */
export function rankOf(mark: Mark): number | null {
  if (mark.is === 'status') return 0;
  if (mark.is === 'light' || mark.is === 'axis') return { progress: 1, time: 2, money: 3 }[mark.axis];
  return mark.is === 'header' ? 4 : null;
}

/** A heading over nodes ("ACTIES") is followed by a title or by an untitled node of that level. */
export function groupHolds(
  lines: readonly Line[],
  marks: readonly Mark[],
  at: number,
  level: Level,
): boolean {
  const next = nextFilled(lines, marks, at + 1);
  if (!next) return true;
  if (next.mark.is === 'group') return levels.indexOf(next.mark.level) > levels.indexOf(level);
  if (next.mark.is === 'title') {
    const own =
      next.mark.start.word ?? (next.mark.start.code === null ? null : levelOfCode(next.mark.start.code));
    return own === null || own === level || next.mark.start.closing;
  }
  return bareStart(lines, marks, at, level) !== null;
}

/** A node without a code, right under a heading of its level. */
export function bareStart(
  lines: readonly Line[],
  marks: readonly Mark[],
  at: number,
  level: Level,
): Start | null {
  const next = nextFilled(lines, marks, at + 1);
  if (!next || next.mark.is !== 'text' || lines[next.at]?.piece.role === 'table') return null;
  const start = readTitle(lines, marks, next.at, plainStart(lines[next.at]?.text ?? ''), level);
  const opener = nextFilled(lines, marks, start.body);
  if (start.title.length > 250 || /[.!?]$/u.test(start.title)) return null;
  const rank = opener ? rankOf(opener.mark) : null;
  const deeper = opener?.mark.is === 'group' && levels.indexOf(opener.mark.level) > levels.indexOf(level);
  const fits = level === 'action' ? rank === 0 || rank === 1 : rank === 4 || deeper === true;
  return fits ? { ...start, level } : null;
}

export function plainStart(text: string): TitleStart {
  return { code: null, ...starred(text, false), word: null, closing: false, sure: false };
}

/** The title runs over the lines that follow it without a blank one, and on over a page break. */
export function readTitle(
  lines: readonly Line[],
  marks: readonly Mark[],
  at: number,
  start: TitleStart,
  group: Level | null,
): Start {
  const first = lines[at];
  let title = start.title;
  let body = at + 1;
  let open = first?.open ?? false;
  if (first?.piece.role === 'line')
    for (let count = 1; count < LONGEST_TITLE; count += 1) {
      const more = goesOn(lines, marks, body, title === '' && start.code !== null && !start.closing);
      const line = lines[more ?? -1];
      if (more === null || !line) break;
      title = joinLines(title, line.text, open);
      open = line.open;
      body = more + 1;
    }
  const settled = starred(title, start.priority);
  return {
    at,
    body,
    line: first?.line ?? null,
    page: first?.page ?? null,
    code: start.code,
    ...settled,
    level: start.word ?? group,
    closing: start.closing,
    score: 3,
  };
}

/** A kind of money alone on a line: the rows of a table begin, whatever stands over them. */
export function opensMoney(line: Line | undefined): boolean {
  if (line?.piece.role !== 'line') return false;
  const label = rowLabel(line.text);
  return label !== null && label.kind !== null && label.side === null && !label.total && label.rest === '';
}

/** The place of the next line of a title, null where it ends; `bare`: there is a code and no title yet. */
function goesOn(lines: readonly Line[], marks: readonly Mark[], from: number, bare: boolean): number | null {
  let at = from;
  let paged = false;
  for (; at < from + 12 && (lines[at]?.blank || lines[at]?.furniture); at += 1)
    paged ||= lines[at]?.piece.role === 'page' || lines[at]?.furniture !== null;
  const line = lines[at];
  const mark = marks[at];
  if (!line || !mark || line.piece.role !== 'line' || line.blank || line.furniture) return null;
  if (at > from && !bare && !(paged && /^\p{Ll}/u.test(line.text))) return null;
  if (TERM.test(line.text)) return null;
  // Two years right above a kind of money are a header, whatever its words are.
  if (/\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b/u.test(line.text)) {
    const next = nextFilled(lines, marks, at + 1);
    if (next && opensMoney(lines[next.at])) return null;
  }
  // A code that the sentence runs on from begins no title of its own.
  const free = mark.is === 'text' || (mark.is === 'title' && (!mark.start.sure || runsOn(mark.start, bare)));
  return free ? at : null;
}

function runsOn({ title, word, closing }: TitleStart, bare: boolean): boolean {
  return !bare && word === null && !closing && /^\p{Ll}/u.test(title);
}

/** The lines right before a label that needs a node: its title, with or without a code. */
export function blockBefore(
  lines: readonly Line[],
  marks: readonly Mark[],
  free: number,
  label: number,
): Start | null {
  let end = label - 1;
  while (end >= free && (lines[end]?.blank || lines[end]?.furniture)) end -= 1;
  let at = end;
  while (at > free && end - at < LONGEST_TITLE && isTitleLine(lines[at - 1], marks[at - 1])) at -= 1;
  const line = lines[at];
  const mark = marks[at];
  if (end < free || !line || !mark || !isTitleLine(line, mark)) return null;
  const start = readTitle(lines, marks, at, mark.is === 'title' ? mark.start : plainStart(line.text), null);
  return /[.;]$/u.test(start.title) && start.code === null ? null : start;
}

function isTitleLine(line: Line | undefined, mark: Mark | undefined): boolean {
  if (!line || line.blank || line.furniture || line.text === '') return false;
  return (mark?.is === 'text' || mark?.is === 'title') && line.piece.role !== 'item';
}

export function nextFilled(lines: readonly Line[], marks: readonly Mark[], from: number): Next | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const mark = marks[at];
    if (!line || !mark || line.blank || line.furniture) continue;
    return { mark, at };
  }
  return null;
}

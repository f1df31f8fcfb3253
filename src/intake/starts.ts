/** Where nodes begin: titles are told from narrative lines that begin with a code by what stands around them. */
import type { Place } from '../narrative/passage.ts';
import type { Level } from '../planning/level.ts';
import { levels } from '../planning/level.ts';
import type { TitleStart } from './codes.ts';
import { levelOfCode, starred, titleStart } from './codes.ts';
import { factsOf } from './facts.ts';
import { sentenceVerbs } from './habits.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';
import { joinLines, key } from './wording.ts';

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

/** Codes with the lines of their sure titles. */
type Known = Map<string, number[]>;

const LONGEST_TITLE = 8;
type Next = { mark: Mark; at: number };

/** Finds the titles in two turns: what is sure in the first helps to judge the rest in the second. */
export function findStarts(
  lines: readonly Line[],
  marks: readonly Mark[],
): { starts: Start[]; groups: number[] } {
  const own = ownStarts(lines, marks);
  if (own.length > 0) return { starts: own, groups: [] };
  const first = scan(lines, marks, null);
  const known: Known = new Map();
  for (const start of first.starts)
    if (start.code !== null && start.score >= 3)
      known.set(start.code, [...(known.get(start.code) ?? []).slice(-1), start.at]);
  return scan(lines, marks, known);
}

/** In our own reports each node is a heading right above its facts, and nothing else is. */
function ownStarts(lines: readonly Line[], marks: readonly Mark[]): Start[] {
  return lines.flatMap((line, at): Start[] => {
    if (line.piece.role !== 'heading') return [];
    const next = nextFilled(lines, marks, at + 1);
    const facts = next ? lines[next.at] : undefined;
    if (!facts || facts.piece.role === 'heading' || !factsOf(facts)?.some((fact) => fact.name === 'level'))
      return [];
    const words = titleStart(line.text) ?? plainStart(line.text);
    return [
      { ...readTitle(lines, marks, at, words.word === null ? words : plainStart(line.text), null), score: 3 },
    ];
  });
}

function scan(
  lines: readonly Line[],
  marks: readonly Mark[],
  known: Known | null,
): { starts: Start[]; groups: number[] } {
  const starts: Start[] = [];
  const groups: number[] = [];
  const inHeadings = lines.some((line, at) => {
    const mark = marks[at];
    return line.piece.role === 'heading' && mark?.is === 'title' && mark.start.sure;
  });
  const seen = new Set<string>();
  let rank = -1;
  let group: Level | null = null;
  let free = 0; // first line that no title, label or table has used
  for (let at = 0; at < lines.length; at += 1) {
    const mark = marks[at];
    const line = lines[at];
    if (!mark || !line || line.blank) continue;
    if (mark.is === 'group') {
      if (groupHolds(lines, marks, at, mark.level)) {
        group = mark.level;
        groups.push(at);
        rank = -1;
        seen.clear();
        free = at + 1;
        const start = bareStart(lines, marks, at, mark.level);
        if (start) {
          starts.push(start);
          at = start.body - 1;
          free = start.body;
        }
      }
      continue;
    }
    if (mark.is === 'title') {
      const start = readTitle(lines, marks, at, mark.start, group);
      const score = scoreOf(lines, marks, start, mark.start, {
        rank,
        group,
        known,
        inHeadings,
        previous: starts.at(-1) ?? null,
      });
      if (score >= 2) {
        starts.push({ ...start, score });
        rank = -1;
        seen.clear();
        group = null;
        free = start.body;
        at = start.body - 1;
      }
      continue;
    }
    const opens = rankOf(mark);
    if (opens === null) continue;
    // A label that the open node has already, or that comes before one that it has, is of a next node.
    const name = mark.is === 'status' || mark.is === 'header' ? mark.is : `${mark.is} ${opens}`;
    const opener = mark.is === 'status' || ((mark.is === 'light' || mark.is === 'axis') && opens === 1);
    const needed = opener && (starts.length === 0 || seen.has(name) || rank > opens);
    if (needed) {
      const start = blockBefore(lines, marks, free, at);
      if (start) {
        starts.push(start);
        rank = -1;
        seen.clear();
      }
    }
    seen.add(name);
    rank = Math.max(rank, opens);
    free = at + 1;
  }
  return { starts, groups };
}

function rankOf(mark: Mark): number | null {
  if (mark.is === 'status') return 0;
  if (mark.is === 'light' || mark.is === 'axis') return { progress: 1, time: 2, money: 3 }[mark.axis];
  return mark.is === 'header' ? 4 : null;
}

/** A heading over nodes ("ACTIES") is followed by a title or by an untitled node of that level. */
function groupHolds(lines: readonly Line[], marks: readonly Mark[], at: number, level: Level): boolean {
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
function bareStart(lines: readonly Line[], marks: readonly Mark[], at: number, level: Level): Start | null {
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

function plainStart(text: string): TitleStart {
  return { code: null, ...starred(text, false), word: null, closing: false, sure: false };
}

/** The title runs over the lines that follow it without a blank one. */
function readTitle(
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
    while (body < lines.length && body < at + LONGEST_TITLE) {
      const line = lines[body];
      const mark = marks[body];
      if (!line || line.blank || line.furniture || line.piece.role !== 'line' || !mark) break;
      if (mark.is !== 'text' && !(mark.is === 'title' && !mark.start.sure)) break;
      title = joinLines(title, line.text, open);
      open = line.open;
      body += 1;
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

type Around = {
  rank: number;
  group: Level | null;
  known: Known | null;
  inHeadings: boolean;
  previous: Start | null;
};

/** From 2 on it is a title. What speaks for one is a label that only opens a node; against it, that the node before goes on. */
function scoreOf(
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
  const rank = next ? rankOf(next.mark) : null;
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
  if (rank !== null && around.rank >= 1 && rank > around.rank) score -= 3;
  else if (around.rank >= 1 && around.rank < 4 && rank === null) score -= 2;
  if (isSentence(start.title)) score -= 2;
  if (start.closing) return score;
  const opened =
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

/** The lines right before a label that needs a node: its title, with or without a code. */
function blockBefore(
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

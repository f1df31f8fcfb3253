/** Where nodes begin: titles are told from narrative lines that begin with a code by what stands around them. */
import type { Level } from '../planning/level.ts';
import { titleStart } from './codes.ts';
import { factsOf } from './facts.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';
import type { Start } from './title-lines.ts';
import {
  bareStart,
  blockBefore,
  groupHolds,
  nextFilled,
  plainStart,
  rankOf,
  readTitle,
} from './title-lines.ts';
import type { Known } from './title-score.ts';
import { scoreOf } from './title-score.ts';

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

/** Words over tables that stand there more than once name no node: they are a label over the table of each. */
function repeatedTables(marks: readonly Mark[]): Set<string> {
  const titles = marks.flatMap((mark) => (mark.is === 'title' && mark.start.table ? [mark.start.title] : []));
  const seen = new Set<string>();
  return new Set(titles.filter((title) => seen.size === seen.add(title).size));
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
  const repeated = repeatedTables(marks);
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
      if (mark.start.code === null && repeated.has(mark.start.title)) continue;
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

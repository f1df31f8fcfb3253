/** Which of the marks are believed: a narrative may hold a line that reads "Tijd" or "Status" too. */
import { axes } from '../followup/status.ts';
import { statusWords } from './habits.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';
import { opensMoney } from './title-lines.ts';
import { labelKey } from './wording.ts';

/** How many lines are looked at in search of a label, so that a hostile file takes no longer than a long one. */
const LONGEST_LOOK = 3000;
const rank = { progress: 0, time: 1, money: 2 } as const;

/** Returns the marks with those that are no label after all turned into text. */
export function trustMarks(lines: readonly Line[], given: readonly Mark[]): Mark[] {
  const marks = [...given];
  dropYears(lines, marks);
  const headings = lines.some((line, at) => line.piece.role === 'heading' && isAxis(marks[at]));
  if (headings)
    for (const [at, line] of lines.entries())
      if (isAxis(marks[at]) && line.piece.role !== 'heading') marks[at] = { is: 'text' };
  dropDeepHeadings(lines, marks);
  dropLooseStatus(lines, marks);
  if (headings) return marks; // the depth of a heading tells more than the order of the labels
  dropUnpaired(lines, marks);
  dropOutOfOrder(marks);
  return marks;
}

/**
 * A line of years alone is a header of amounts only where such a line has a row of amounts under it: narrative tables
 * begin so too. A line that tells the unit belongs to the header or the rows right under it.
 */
function dropYears(lines: readonly Line[], marks: Mark[]): void {
  const bare = [...marks.entries()].filter(
    ([at, mark]) =>
      mark.is === 'header' &&
      lines[at]?.piece.role !== 'table' &&
      mark.columns.every((column) => column.kind === 'unknown'),
  );
  const under = (from: number): Line | undefined =>
    lines.slice(from + 1, from + 20).find((line) => !line.blank && !line.furniture);
  const opens = (from: number): boolean => {
    for (let at = from + 1; at < lines.length && at < from + 20; at += 1) {
      const line = lines[at];
      if (!line || line.blank || line.furniture || line.header) continue;
      return opensMoney(line);
    }
    return false;
  };
  const sure = new Set(bare.flatMap(([at]) => (opens(at) ? [lines[at]?.text ?? ''] : [])));
  for (const [at, mark] of bare) {
    const noted = mark.is === 'header' && mark.columns.length === 0;
    if (noted ? under(at)?.header !== true && !opens(at) : !sure.has(lines[at]?.text ?? ''))
      marks[at] = { is: 'text' };
  }
}

const isAxis = (mark: Mark | undefined): boolean => mark?.is === 'axis' || mark?.is === 'light';

/** In one document all axis headings have the depth of the first in their node; deeper ones are of the narrative. */
function dropDeepHeadings(lines: readonly Line[], marks: Mark[]): void {
  let depth: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.piece.role !== 'heading') continue;
    if (isAxis(marks[at])) {
      depth ??= line.piece.depth;
      if (line.piece.depth > depth) marks[at] = { is: 'text' };
      else depth = line.piece.depth;
    } else if (depth !== null && line.piece.depth < depth) depth = null;
  }
}

/** Where an axis prints its light label over its text label by habit, a text label without it is narrative, unless a place for it is open. */
function dropUnpaired(lines: readonly Line[], marks: Mark[]): void {
  const paired = new Set<number>();
  for (const [at, mark] of marks.entries()) {
    if (mark.is !== 'light') continue;
    for (let next = at + 1, seen = 0; next < marks.length && seen < 4; next += 1) {
      const other = marks[next];
      if (lines[next]?.blank || lines[next]?.furniture) continue;
      seen += 1;
      if (other?.is === 'axis' && other.axis === mark.axis) {
        paired.add(next);
        break;
      }
      if (other?.is !== 'text') break;
    }
  }
  for (const axis of axes) {
    const lights = marks.filter((mark) => mark.is === 'light' && mark.axis === axis).length;
    const own = [...paired].filter((at) => isOf(marks[at], axis)).length;
    if (lights === 0 || own * 2 < lights) continue;
    dropDoubleLights(marks, paired, axis);
    for (const [at, mark] of marks.entries())
      if (
        mark.is === 'axis' &&
        mark.axis === axis &&
        !paired.has(at) &&
        !isOpenPlace(marks, paired, at, axis)
      )
        marks[at] = { is: 'text' };
  }
}

/** A light label over narrative, where its node has one over its text label too. */
function dropDoubleLights(marks: Mark[], paired: ReadonlySet<number>, axis: (typeof axes)[number]): void {
  let loose: number[] = [];
  for (const [at, mark] of marks.entries()) {
    if (mark.is === 'status' || mark.is === 'group') loose = [];
    if (mark.is === 'light' && mark.axis === axis && mark.value === null) loose.push(at);
    if (!paired.has(at) || !isOf(mark, axis)) continue;
    for (const other of loose.slice(0, -1)) marks[other] = { is: 'text' };
    loose = [];
  }
}

function isOf(mark: Mark | undefined, axis: (typeof axes)[number]): boolean {
  return mark?.is === 'axis' && mark.axis === axis;
}

/** True when the axis is the one that misses between the labels around it, and no later line would do as well. */
function isOpenPlace(
  marks: readonly Mark[],
  paired: ReadonlySet<number>,
  at: number,
  axis: keyof typeof rank,
): boolean {
  const sure = (index: number) => {
    const mark = marks[index];
    return mark?.is === 'light' || mark?.is === 'status' || (mark?.is === 'axis' && paired.has(index));
  };
  let before = at - 1;
  while (before >= 0 && at - before < LONGEST_LOOK && !sure(before)) before -= 1;
  let after = at + 1;
  while (after < marks.length && after - at < LONGEST_LOOK && !sure(after)) {
    if (isOf(marks[after], axis)) return false;
    after += 1;
  }
  const rankAt = (index: number): number => {
    const mark = marks[index];
    return mark?.is === 'light' || mark?.is === 'axis' ? rank[mark.axis] : -1;
  };
  const next = marks[after]?.is === 'status' || after >= marks.length ? 3 : rankAt(after);
  return rankAt(before) < rank[axis] && (next > rank[axis] || next <= rankAt(before));
}

/** Axes stand in one order in a document; a label that breaks it within a node is a heading in the narrative. */
function dropOutOfOrder(marks: Mark[]): void {
  const labels = marks.flatMap((mark, at) =>
    mark.is === 'axis' || mark.is === 'status' || mark.is === 'light' ? [at] : [],
  );
  const order = documentOrder(marks, labels);
  for (let turn = 0; turn < labels.length; turn += 1) {
    const now = marks[labels[turn] ?? -1];
    const nextAt = labels
      .slice(turn + 1, turn + 12)
      .find((at) => isAxis(marks[at]) || marks[at]?.is === 'status');
    const next = marks[nextAt ?? -1];
    if (now?.is !== 'axis' || !next || isBoundary(marks, labels[turn] ?? 0, nextAt ?? 0)) continue;
    if (next.is === 'axis' && next.axis === now.axis) {
      const drop = now.axis === 'time' ? labels[turn] : nextAt;
      if (drop !== undefined) marks[drop] = { is: 'text' };
      if (drop === nextAt) turn -= 1;
      continue;
    }
    const later = next.is === 'axis' || next.is === 'light' ? order.indexOf(next.axis) : -1;
    if (later > 0 && order.indexOf(now.axis) > later && hasLater(marks, labels, turn + 1, now.axis))
      marks[labels[turn] ?? -1] = { is: 'text' };
  }
}

/** Something stands between the two labels that may begin another node. */
function isBoundary(marks: readonly Mark[], from: number, to: number): boolean {
  if (to - from > LONGEST_LOOK) return true;
  return marks
    .slice(from + 1, to)
    .some((mark) => mark.is === 'header' || mark.is === 'group' || (mark.is === 'title' && mark.start.sure));
}

/** The order in which most nodes print their axes. */
function documentOrder(marks: readonly Mark[], labels: readonly number[]): (typeof axes)[number][] {
  const votes = new Map<string, number>();
  const seen: (typeof axes)[number][] = [];
  for (const at of labels) {
    const mark = marks[at];
    if (mark?.is === 'status') seen.length = 0;
    if (mark?.is !== 'axis' && mark?.is !== 'light') continue;
    if (!seen.includes(mark.axis)) seen.push(mark.axis);
    if (seen.length === 3) {
      votes.set(seen.join(), (votes.get(seen.join()) ?? 0) + 1);
      seen.length = 0;
    }
  }
  const best = [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return best ? (best.split(',') as (typeof axes)[number][]) : [...axes];
}

/** The same axis comes again before the next node begins. */
function hasLater(
  marks: readonly Mark[],
  labels: readonly number[],
  from: number,
  axis: (typeof axes)[number],
): boolean {
  for (const at of labels.slice(from, from + 6)) {
    const mark = marks[at];
    if (mark?.is === 'status') return false;
    if (mark?.is === 'axis' && mark.axis === axis) return true;
  }
  return false;
}

/** "Status" opens a node where a known status word or the label of its progress follows close by. */
function dropLooseStatus(lines: readonly Line[], marks: Mark[]): void {
  for (const [at, mark] of marks.entries()) {
    if (mark.is !== 'status' || mark.value !== null) continue;
    let near: string | null = null;
    let valued: number | null = null;
    let labelled = false;
    for (let next = at + 1, seen = 0; next < marks.length && seen < 4; next += 1) {
      if (lines[next]?.blank || lines[next]?.furniture) continue;
      seen += 1;
      const other = marks[next];
      if (near === null && other?.is === 'header' && lines[next]?.piece.role !== 'table') {
        // "Gerealiseerd in 2024" under "Status" is no header of amounts.
        near = lines[next]?.text ?? '';
        valued = next;
        continue;
      }
      if (near === null && other?.is === 'text') near = lines[next]?.text ?? '';
      if (
        (other?.is === 'axis' || other?.is === 'light') &&
        other.axis === 'progress' &&
        (near ?? '').length <= 60
      )
        labelled = true;
      if (other?.is !== 'text') break;
    }
    if (!labelled && !Object.hasOwn(statusWords, labelKey(near ?? ''))) marks[at] = { is: 'text' };
    else if (valued !== null) marks[valued] = { is: 'text' };
  }
}

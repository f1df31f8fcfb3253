/** The lines of one node, from its title to the next: facts, status, the three axes and the money table. */
import type { Axis, Status } from '../followup/status.ts';

import type { Doubt } from './doubt.ts';
import { quote } from './doubt.ts';
import type { Fact } from './facts.ts';
import { factsOf, levelNamed } from './facts.ts';
import type { Draft, DraftAxis } from './draft.ts';
import { statusWords, tableCorners } from './habits.ts';
import type { Line } from './lines.ts';
import { isDocumentName } from './lines.ts';
import type { Mark } from './marks.ts';
import { lightOf } from './marks.ts';
import type { Habit, MoneyTable } from './money-table.ts';
import { readMoneyTable } from './money-table.ts';
import type { Print } from './passages.ts';
import { passagesOf } from './passages.ts';
import type { Skipped } from './reading.ts';
import type { Start } from './title-lines.ts';
import { TERM } from './title-lines.ts';
import { fold, joinLines, labelKey } from './wording.ts';

export type Context = {
  habit: Habit;
  print: Print;
  ownReport: boolean;
  skip: (line: Line, why: Skipped['why']) => void;
};

type Section = {
  what: 'head' | 'status' | 'light' | 'axis';
  axis: Axis | null;
  from: number;
  to: number;
  value: string | null;
};

export function readNode(
  lines: readonly Line[],
  marks: readonly Mark[],
  start: Start,
  to: number,
  context: Context,
): Draft {
  const draft: Draft = {
    line: start.line,
    page: start.page,
    code: start.code,
    title: start.title,
    level: start.level,
    closing: start.closing,
    priority: start.priority,
    status: null,
    axes: { progress: noAxis(), time: noAxis(), money: noAxis() },
    tables: [],
    doubts: [],
    under: undefined,
  };
  const sections = sectionsOf(marks, start.body, to);
  const moneyIn =
    sections.findLast((section) => section.what === 'axis' && section.axis === 'money') ??
    // Our own report prints the money of a node without a money axis right under its facts, the status being the last.
    sections.findLast(({ what }) => !context.ownReport || what === 'head' || what === 'status');
  for (const section of sections) {
    const end = section === moneyIn ? readMoney(draft, lines, section.from, section.to, context) : section.to;
    if (section.what === 'status') draft.status ??= statusOf(draft, lines, section, end, context);
    else if (section.what === 'light') readLight(draft, lines, section, end, context);
    else if (section.what === 'axis') readText(draft, lines, section, end, context);
    else readHead(draft, lines, section.from, end, context);
  }
  return draft;
}

function noAxis(): DraftAxis {
  return { light: null, blocks: [], present: false };
}

/** Each label opens a section that runs to the next; an axis that was closed opens no more. */
function sectionsOf(marks: readonly Mark[], from: number, to: number): Section[] {
  const sections: Section[] = [{ what: 'head', axis: null, from, to, value: null }];
  const seen = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const mark = marks[at];
    if (mark?.is !== 'status' && mark?.is !== 'light' && mark?.is !== 'axis') continue;
    const name = mark.is === 'status' ? 'status' : `${mark.is} ${mark.axis}`;
    if (seen.has(name) || (mark.is === 'status' && [...seen].some((one) => one.startsWith('axis')))) continue;
    seen.add(name);
    const last = sections.at(-1);
    if (last) last.to = at;
    sections.push({
      what: mark.is,
      axis: mark.is === 'status' ? null : mark.axis,
      from: at + 1,
      to,
      value: mark.is === 'axis' ? null : mark.value,
    });
  }
  return sections;
}

/** Reads the money tables at the end of a section; returns where its own text ends. */
function readMoney(draft: Draft, lines: readonly Line[], from: number, to: number, context: Context): number {
  let textEnd: number | null = null;
  let at = from;
  let apart = false; // words stand right above: a table that says other things of the same kind is not of this node
  while (at < to) {
    const line = lines[at];
    const found = line && !line.blank && !line.furniture ? tableAt(lines, at, to, context) : null;
    if (found && apart && repeats(draft.tables, found)) {
      const rest = lines.slice(at, found.end).filter((one) => !one.blank);
      for (const one of rest) leftOver(draft, one, context);
      at = found.end;
      continue;
    }
    if (found && (textEnd !== null || !hasLaterTable(lines, found.end, to, context, found))) {
      textEnd ??= at;
      draft.tables.push(found);
      draft.doubts = [...draft.doubts, ...found.doubts];
      at = found.end;
      continue;
    }
    if (textEnd !== null && line && !line.blank) {
      leftOver(draft, line, context);
      apart = true;
    }
    at += 1;
  }
  return textEnd ?? to;
}

function repeats(tables: readonly MoneyTable[], other: MoneyTable): boolean {
  const kinds = new Set(tables.flatMap(({ rows }) => rows.map(({ kind }) => kind)));
  return other.rows.some(({ kind }) => kind !== null && kinds.has(kind));
}

function tableAt(lines: readonly Line[], at: number, to: number, context: Context): MoneyTable | null {
  const line = lines[at];
  if (!line || (line.piece.role !== 'line' && line.piece.role !== 'table' && line.piece.role !== 'paragraph'))
    return null;
  // Our own report says "In euro" over each money table; another table in a narrative about money is narrative.
  const corner = line.piece.role === 'table' ? labelKey(line.piece.rows[0]?.[0] ?? '') : null;
  if (context.ownReport && corner !== null && !tableCorners.includes(corner)) return null;
  return readMoneyTable(lines, at, to, context.habit);
}

/** Narrative may hold a table of money too; the node's own is the last run of tables. */
function hasLaterTable(
  lines: readonly Line[],
  from: number,
  to: number,
  context: Context,
  table: MoneyTable,
): boolean {
  if (table.rows.length > 0 || from >= to) return false;
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.blank || line.furniture) continue;
    if (context.habit.headers.has(line.text) && tableAt(lines, at, to, context)) return true;
  }
  return false;
}

function leftOver(draft: Draft, line: Line, context: Context): void {
  if (line.furniture || line.piece.role === 'page') return;
  if (TERM.test(line.text)) context.skip(line, 'known-section');
  else if (isDocumentName(line)) context.skip(line, 'running-head');
  else if (context.ownReport && line.piece.role === 'paragraph') context.skip(line, 'known-section');
  else draft.doubts.push(unread(line));
}

function unread(line: Line): Doubt {
  const text = line.piece.role === 'table' ? fold(line.piece.rows.flat().join(' ')) : line.text;
  return {
    line: line.line,
    page: line.page,
    reason: 'text',
    severity: 'warning',
    facts: { text: quote(text) },
    money: /\d/u.test(text) && /\b(?:uitgaven?|ontvangsten?|totaal|saldo)\b/iu.test(text),
  };
}

function statusOf(
  draft: Draft,
  lines: readonly Line[],
  section: Section,
  to: number,
  context: Context,
): Status | null {
  let label = section.value ?? '';
  let closed = section.value !== null;
  for (let at = section.from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.furniture) continue;
    if (line.blank) closed ||= label !== '';
    else if (closed) leftOver(draft, line, context);
    else label = joinLines(label, line.text, false);
  }
  return label === '' ? null : statusFrom(label);
}

export function statusFrom(label: string): Status {
  const word = labelKey(label).replace(/^[^\p{L}\d]+/u, ''); // a sign may stand before it: "✓ Uitgevoerd"
  return { label, meaning: Object.hasOwn(statusWords, word) ? (statusWords[word] ?? null) : null };
}

function readLight(
  draft: Draft,
  lines: readonly Line[],
  section: Section,
  to: number,
  context: Context,
): void {
  if (!section.axis) return;
  const axis = draft.axes[section.axis];
  axis.present = true;
  if (section.value !== null) axis.light = lightOf(section.value) ?? null;
  for (let at = section.from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.blank || line.furniture) continue;
    const light = lightOf(line.text);
    if (light === undefined) leftOver(draft, line, context);
    else axis.light ??= light;
  }
}

function readText(
  draft: Draft,
  lines: readonly Line[],
  section: Section,
  to: number,
  context: Context,
): void {
  if (!section.axis) return;
  const axis = draft.axes[section.axis];
  axis.present = true;
  let from = section.from;
  while (from < to && lines[from]?.blank) from += 1;
  const first = lines[from];
  if (first && from < to && (first.piece.role === 'paragraph' || lines[from + 1]?.blank !== false)) {
    const light = lightOf(first.text);
    if (light !== undefined && axis.light === null) {
      axis.light = light;
      from += 1;
    }
  }
  const over = lines[section.from - 1]?.piece;
  const above = over?.role === 'heading' ? over.depth : null;
  const { passages, doubts } = passagesOf(lines.slice(from, to), context.print, above);
  // Not as arguments of a push: a hostile file has more of them than a call can take.
  axis.blocks = [...axis.blocks, ...passages];
  draft.doubts = [...draft.doubts, ...doubts];
}

/** Between title and first label: facts as "Label: waarde" or as a table of two columns, and nothing else. */
function readHead(draft: Draft, lines: readonly Line[], from: number, to: number, context: Context): void {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.blank || line.furniture) continue;
    const facts = factsOf(line);
    if (!facts) leftOver(draft, line, context);
    else for (const fact of facts) takeFact(draft, fact.name, fact.value);
  }
}

function takeFact(draft: Draft, name: Fact['name'], value: string): void {
  if (name === 'other') return;
  const none = value === '' || value === '-' || value === '–' || value === '—';
  if (name === 'status') draft.status = none ? null : statusFrom(value.replace(/^[^\p{L}]+/u, ''));
  else if (name === 'level') draft.level = levelNamed(value) ?? draft.level;
  else if (name === 'parent') draft.under = none ? null : value;
  else if (name === 'priority') draft.priority ||= /^(?:ja|prioritair)/iu.test(value);
  else if (!none && draft.code !== value) {
    const whole = draft.code === null ? draft.title : `${draft.code} ${draft.title}`.trim();
    draft.code = value;
    draft.title = whole.startsWith(value) ? whole.slice(value.length).trim() : whole;
  } else if (none && draft.code !== null) {
    draft.title = `${draft.code} ${draft.title}`.trim();
    draft.code = null;
  }
}

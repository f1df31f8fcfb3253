/** Titles of nodes in a plan document: a level's name or a code with its letters, over as many lines as were printed. */
import type { Level } from '../planning/level.ts';
import { levelOfCode, starred, titleStart } from './codes.ts';
import { levelWords, priorityWords } from './habits.ts';
import { contentsLine, grandTotal, termDays, termYears } from './plan-habits.ts';
import { isYears } from './plan-header.ts';
import type { Entity, PlanLine } from './plan-lines.ts';
import { rowLabel } from './money-row.ts';
import { joinLines, key, labelKey } from './wording.ts';

export type PlanTitle = {
  code: string | null;
  title: string;
  level: Level;
  priority: boolean;
  /** The level's name stands before it. */
  worded: boolean;
  contents: boolean;
  at: number;
  body: number;
};

type Start = Omit<PlanTitle, 'at' | 'body' | 'contents'>;

const LONGEST_TITLE = 4;

export function planTitle(lines: readonly PlanLine[], at: number, entity: Entity | null): PlanTitle | null {
  const first = lines[at];
  if (!first || first.text.length > 600) return null;
  if (first.cells && first.cells.filter((cell) => cell !== '').length > 2) return null;
  const start = startOf(first, entity);
  if (!start) return null;
  let { title } = start;
  let body = at + 1;
  for (; !first.whole && body - at < LONGEST_TITLE && goesOn(lines, at, body, title, entity); body += 1) {
    const line = lines[body];
    if (line) title = joinLines(title, line.text, title.endsWith('-'));
  }
  const after = lines[body];
  const contents =
    contentsLine.test(title) ||
    (after !== undefined && !after.gap && contentsLine.test(after.text) && !startOf(after, entity));
  return { ...start, ...starred(title, start.priority), at, body, contents };
}

function startOf(line: PlanLine, entity: Entity | null): Start | null {
  const body = bodyStart(line.text, entity);
  if (body) return body;
  const found = titleStart(line.text);
  if (!found || found.closing) return null;
  // "BD01." and "BD01" are one code; "2.1.4." is printed so everywhere.
  const code = found.code && /\p{L}/u.test(found.code) ? found.code.replace(/\.$/u, '') : found.code;
  const title = found.title.replace(/^[\s:.–-]+/u, '');
  const starredTitle = starred(title, found.priority);
  if (found.word !== null) {
    // "Actie 26A1 is een voorbeeld voor andere acties." is a sentence.
    if (
      found.code !== null &&
      /^\s\p{Ll}.*[.;]$/u.test(line.text.slice(line.text.indexOf(found.code) + found.code.length))
    )
      return null;
    const sure = found.code !== null || found.word === 'without_objective' || /^[^:]{3,40}:/u.test(line.text);
    if (found.code === null && found.word === 'without_objective' && line.text.length > 120) return null;
    return sure ? { code, ...starredTitle, level: found.word, worded: true } : null;
  }
  if (code === null || !found.sure) return null;
  const level = levelOfCode(code);
  if (!level || !/\d/u.test(code)) return null;
  const after = line.text.slice(line.text.indexOf(code) + code.length);
  const parted = /^\s?[:.–—-](?:\s|$)|^:/u.test(after);
  const letters = /^\p{L}+/u.exec(code)?.[0] ?? '';
  // A code of a package alone on its line is a node without a title (BDS000001 in Antwerpen).
  if (after === '' && letters.length >= 2 && /\d{4,}$/u.test(code))
    return { code, ...starredTitle, level, worded: false };
  // A single letter and a number stand before many things; a sentence may begin with a code.
  if (!parted && (letters.length < 2 || !/^\s\p{Lu}/u.test(after) || /[.;]$/u.test(title))) return null;
  return { code, ...starredTitle, level, worded: false };
}

const folded = (text: string): string => labelKey(text).replace(/^(?:de |het )/u, '');

/** The body itself over its objectives: "Provincie Limburg:: PROV: provincie Limburg", "Prioritaire Bestuur: …". */
function bodyStart(text: string, entity: Entity | null): Start | null {
  if (text.length > 160 || !text.includes(':')) return null;
  const words = text.split(' ');
  const marked = priorityWords.includes(key(words[0] ?? ''));
  const rest = marked ? words.slice(1).join(' ') : text;
  const parts = /^([^:]{2,60}?)\s?:{1,2}\s*(?:([\p{Lu}\d]{2,12}):\s*)?(\*?\s*\p{L}.*)$/u.exec(rest);
  if (!parts) return null;
  const { title, priority } = starred(parts[3] ?? '', marked);
  const named = levelWords.body.one.includes(folded(parts[1] ?? ''));
  const own = entity !== null && folded(entity.name) === folded(title);
  if (!own && !(named && entity === null)) return null;
  const code = parts[2] ?? (/^[\p{Lu}\d]{2,12}$/u.test(parts[1] ?? '') ? (parts[1] ?? null) : null);
  return { code, title, priority, level: 'body', worded: true };
}

const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && (text.match(/\p{Lu}/gu) ?? []).length >= 3;

/** Whether the title runs on over this line: by its type, by its capitals, else by a sentence that goes on. */
function goesOn(
  lines: readonly PlanLine[],
  at: number,
  next: number,
  title: string,
  entity: Entity | null,
): boolean {
  const [first, above, line] = [lines[at], lines[next - 1], lines[next]];
  if (!first || !above || !line || line.whole || line.cells) return false;
  if (line.gap && !line.breaks) return false;
  if (
    termDays.test(line.text) ||
    termYears.test(line.text) ||
    isYears(line.text) ||
    grandTotal.test(line.text)
  )
    return false;
  if (startOf(line, entity) || contentsLine.test(title)) return false;
  const label = rowLabel(line.text);
  if (label && (label.rest === '' || /^[-−]?\d/u.test(label.rest))) return false;
  if (isCapitals(title)) return isCapitals(line.text);
  if (title === '') return false;
  if (first.size !== null && line.size !== null) {
    if (first.size !== line.size || first.bold !== line.bold) return false;
    const body = bodySize(lines, at);
    if (body !== null && (first.size > body + 0.4 || (first.bold && !body))) return true;
  }
  return /^\p{Ll}/u.test(line.text) || /[-,(]$/u.test(title);
}

/** The type of what follows the title's own lines: where it is smaller, all lines of the larger type are title. */
function bodySize(lines: readonly PlanLine[], at: number): number | null {
  const own = lines[at]?.size ?? null;
  for (let next = at + 1; next < Math.min(lines.length, at + 8); next += 1) {
    const size = lines[next]?.size ?? null;
    if (size !== null && size !== own) return size;
  }
  return null;
}

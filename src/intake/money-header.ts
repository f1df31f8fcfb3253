/** Headers of money tables: from a printed line or from cells to columns. */
import type { ColumnKind, MoneyColumn } from '../budget/column.ts';
import { columnFillers, columnHeads, planVersionWord } from './column-habits.ts';
import { otherUnits, tableCorners } from './habits.ts';
import { fold, key } from './wording.ts';

type Part = {
  words: string[];
  head: ColumnKind | null;
  year: number | null;
  version: string | null;
  closed: boolean;
};

const YEAR = /^(?:19|20)\d\d$/u;
const heads = new Map<string, { words: readonly string[]; kind: ColumnKind }[]>();
for (const head of columnHeads.toSorted((a, b) => b.words.length - a.words.length)) {
  const first = head.words[0] ?? '';
  heads.set(first, [...(heads.get(first) ?? []), head]);
}

/**
 * Splits a header line into columns by its words: a new column starts at a head word ("Rekening") or a year where the
 * one before is complete.
 * @param percent whether a "%" after a complete column is a column of its own.
 * @returns null when a word is none of the habits.
 */
export function columnsOfLine(line: string, percent: 'apart' | 'within' = 'apart'): MoneyColumn[] | null {
  const text = withoutCorner(fold(line));
  if (text === '' || text.length > 600) return null;
  const words = text.split(' ');
  const parts: Part[] = [];
  let at = 0;
  while (at < words.length) {
    const step = take(words, at, parts.at(-1), percent);
    if (!step) return null;
    if (step.starts) parts.push({ words: [], head: null, year: null, version: null, closed: false });
    const part = parts.at(-1);
    if (!part) return null;
    part.words.push(...words.slice(at, at + step.count));
    part.head ??= step.head ?? null;
    part.year ??= step.year ?? null;
    part.version ??= step.version ?? null;
    at += step.count;
  }
  return parts.map(columnOf);
}

type Step = { count: number; starts: boolean; head?: ColumnKind; year?: number; version?: string };

function take(
  words: readonly string[],
  at: number,
  part: Part | undefined,
  percent: 'apart' | 'within',
): Step | null {
  const word = key(words[at] ?? '');
  const complete = part !== undefined && part.head !== null && (part.year !== null || part.version !== null);
  if (percent === 'apart' && complete && (word === '%' || word === '(%)'))
    return { count: 1, starts: true, head: 'unknown' };
  const head = heads
    .get(word)
    ?.find(({ words: these }) => these.every((one, step) => key(words[at + step] ?? '') === one));
  if (head) return { count: head.words.length, starts: !part || part.head !== null, head: head.kind };
  const plan = planVersionWord.exec(word);
  if (plan) {
    const step: Step = { count: 1, starts: !part || part.head !== null, head: 'estimate' };
    if (plan[2]) step.year = Number(plan[2]);
    if (plan[1]) step.version = plan[1];
    return step;
  }
  if (YEAR.test(word))
    return { count: 1, starts: !part || part.year !== null || part.version !== null, year: Number(word) };
  const joined = /^([a-z]+)[-_]?((?:19|20)\d\d)$/u.exec(word);
  const joinedHead = joined && heads.get(joined[1] ?? '')?.find(({ words: these }) => these.length === 1);
  if (joined && joinedHead)
    return { count: 1, starts: !part || part.head !== null, head: joinedHead.kind, year: Number(joined[2]) };
  if (/^(?:19|20)\d\d[-/](?:19|20)?\d\d$/u.test(word))
    return { count: 1, starts: !part || part.year !== null };
  if (!part) return null;
  const version = /^v[_.]?(\d+)$/u.exec(word);
  if (version) return { count: 1, starts: false, version: version[1] ?? '' };
  if (
    ['versie', 'herziening', 'aanpassing', 'nr', 'nr.'].includes(word) &&
    /^\d+$/u.test(words[at + 1] ?? '')
  )
    return { count: 2, starts: false, version: words[at + 1] ?? '' };
  const date = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]((?:19|20)\d\d))?$/u.exec(word);
  if (date) return date[1] ? { count: 1, starts: false, year: Number(date[1]) } : { count: 1, starts: false };
  if (part.head !== null && columnFillers.has(word)) return { count: 1, starts: false };
  return null;
}

function columnOf(part: Part): MoneyColumn {
  return {
    label: part.words.join(' '),
    kind: part.head ?? 'unknown',
    year: part.year,
    version: part.version,
  };
}

/** One column from one cell; a label that no habit knows is `unknown`, with the only year that it names. */
export function columnOfCell(cell: string): MoneyColumn {
  const label = fold(cell);
  const known = columnsOfLine(label);
  if (known?.length === 1 && known[0]) return { ...known[0], label };
  const years = label.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  return {
    label,
    kind: known?.[0]?.kind ?? 'unknown',
    year: years.length === 1 ? Number(years[0]) : null,
    version: null,
  };
}

/** Splits a line that words don't split, into exactly `count` columns: by wide gaps, by years at the ends, or by single words. */
export function columnsByCount(raw: string, count: number): MoneyColumn[] | null {
  const text = withoutCorner(fold(raw));
  if (!/\p{L}|\d/u.test(text) || text.length > 600) return null;
  const gaps = raw.trim().split(/\s{2,}|\t/u);
  if (gaps.length === count + 1 && isCorner(gaps[0] ?? '')) return gaps.slice(1).map(columnOfCell);
  if (gaps.length === count) return gaps.map(columnOfCell);
  const ends = text.match(/.*?\b(?:19|20)\d\d(?=\s|$)/gu) ?? [];
  if (ends.length === count && ends.join('').length === text.length) return ends.map(columnOfCell);
  const words = text.split(' ');
  return words.length === count ? words.map(columnOfCell) : null;
}

export function isCorner(cell: string): boolean {
  const plain = key(cell).replace(/[:.]$/u, '');
  return plain === '' || tableCorners.includes(plain);
}

/** True when a header says that its amounts are in something else than euros. */
export function inOtherUnit(header: string): boolean {
  const plain = ` ${key(header)} `;
  return otherUnits.some((unit) => plain.includes(` ${unit} `) || plain.includes(`(${unit}`));
}

/** A column of shares: its cells are no amounts. */
export function isRatio(column: MoneyColumn): boolean {
  return column.kind === 'unknown' && /%|graad$|percent/u.test(key(column.label));
}

/** A line that only says what the amounts under it are in. */
export function isUnitNote(text: string): boolean {
  if (text.length > 80 || !/[€k0dm(]|eur/iu.test(text)) return false;
  const plain = key(text)
    .replace(/^\(|[).:]+$/gu, '')
    .replace(
      /^(?:(?:alle|de) )?(?:bedragen|cijfers)(?: (?:zijn|staan))?(?: (?:uitgedrukt|weergegeven))? /u,
      '',
    )
    .replace(/^(?:in|x) (?!1)/u, '')
    .replace(/ (?:euro|eur|€)$/u, '');
  return otherUnits.includes(plain);
}

/** A sentence that says for a whole report that its amounts are not in euros. */
export function saysOtherUnit(text: string): boolean {
  return (
    text.length <= 300 &&
    /\b(?:bedragen|cijfers|tabellen)\b/iu.test(text) &&
    /\b(?:alle|(?:dit|het) (?:rapport|document)|deze rapportering)\b/iu.test(text) &&
    inOtherUnit(text.replace(/[.,;:]/gu, (sign, at: number) => (/\d/u.test(text[at + 1] ?? '') ? sign : ' ')))
  );
}

const NOTED = /^(\(?(?:in|x|bedragen in) [^ ]+(?: (?:euro|eur|€))?\)?) (.+)$/iu;

function withoutCorner(given: string): string {
  const noted = NOTED.exec(given);
  const text = noted && isUnitNote(noted[1] ?? '') ? (noted[2] ?? '') : given;
  if (!/^(?:\(?in |\(?€|euro|bedrag|omschr)/iu.test(text)) return text;
  const plain = key(text);
  const corner = tableCorners
    .filter((one) => plain.startsWith(`${one} `))
    .toSorted((a, b) => b.length - a.length)[0];
  return corner ? text.split(' ').slice(corner.split(' ').length).join(' ') : text;
}

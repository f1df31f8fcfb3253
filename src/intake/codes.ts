/** Codes of plan nodes: how a title starts, which level a code's letters name, and which strings look like this document's codes. */
import type { Level } from '../planning/level.ts';
import { closingWords, codeLetters, levelWords, priorityWords } from './habits.ts';
import { key, labelKey } from './wording.ts';

/** How a line that may be a title begins. `sure` says that the code looks like a code and not like a number or a word. */
export type TitleStart = {
  code: string | null;
  title: string;
  word: Level | null;
  closing: boolean;
  priority: boolean;
  sure: boolean;
  /** Words that can only stand over the table of a whole ("Financiële tabel"), with or without a code. */
  table?: true;
};

const TOKEN = /^(?:(?:SD|OD|BD|AP|ACT|AC|A) (?=\d))?[\p{L}\d](?:[\p{L}\d._/-]*[\p{L}\d])?\.?/u;
const LETTERS_THEN_DIGITS = /^[A-Z]{1,6}[-_. ]?\d[A-Za-z\d._/-]*$/u;
const DIGITS_THEN_LETTERS = /^\d{1,4}[A-Z]{1,5}[.-]?\d[A-Za-z\d._/-]*$/u;
const SEGMENTS = /^[A-Z]{1,6}(?:[-_/][A-Za-z\d.]+)+$/u;
const NUMBERED = /^\d{1,3}(?:[./-]\d{1,3})+\.?(?:_[\d./-]+)?$/u;
/** The longest of the habits that were seen has 22 signs. */
const LONGEST_CODE = 60;
const GROUPED_AMOUNT = /^\d{1,3}(?:\.\d{3})+$/u;

/** True for what can hardly be anything but a code; numbers alone and words alone are not. */
export function looksLikeCode(token: string): boolean {
  if (token.length > LONGEST_CODE || GROUPED_AMOUNT.test(token)) return false;
  if (LETTERS_THEN_DIGITS.test(token) || DIGITS_THEN_LETTERS.test(token) || NUMBERED.test(token)) return true;
  return SEGMENTS.test(token) && (/\d/u.test(token) || /^(?:GBB|BD|AP|AC)[-_]/u.test(token));
}

/** Codes that are a bare word or number: believed only where a level name or a heading vouches for them. */
export function mayBeCode(token: string): boolean {
  if (token.length > LONGEST_CODE) return false;
  return (
    /^\d{1,6}\.?$/u.test(token) ||
    Object.hasOwn(codeLetters, token.toUpperCase()) ||
    /^\p{L}+_?\d+$/u.test(token) ||
    token.endsWith('_NIHIL')
  );
}

/** The level that the letters of a code name, null when they name none. */
export function levelOfCode(code: string): Level | null {
  const runs = code.toUpperCase().match(/[A-Z]+/gu) ?? [];
  for (const letters of runs.toReversed()) {
    const level = Object.hasOwn(codeLetters, letters) ? codeLetters[letters] : undefined;
    if (level) return level;
  }
  return null;
}

/** How many numbers a code without letters has, null for one with letters. */
export function depthOfCode(code: string): number | null {
  const own = code.split('_').at(-1) ?? code;
  if (!/^\d+(?:[./-]\d+)*\.?$/u.test(own)) return null;
  return own.split(/[./-]/u).filter((part) => part !== '').length;
}

const levelPhrases = (Object.entries(levelWords) as [Level, (typeof levelWords)[Level]][])
  .flatMap(([level, words]) => words.one.map((word) => ({ level, words: word.split(' ') })))
  .toSorted((a, b) => b.words.length - a.words.length);
const closingPhrases = closingWords
  .map((phrase) => phrase.split(' '))
  .toSorted((a, b) => b.length - a.length);

const LONGEST_PHRASE = 6;
const firstWords = new Set([
  ...priorityWords,
  ...levelPhrases.map(({ words }) => words[0] ?? ''),
  ...closingPhrases.map((words) => words[0] ?? ''),
]);

/** Reads the start of a line as a title, null when it can't be one. Looks at the first 400 characters only. */
export function titleStart(line: string): TitleStart | null {
  if (!/^[\p{Lu}\d*]/u.test(line) && !/^\p{L}+_?\d/u.test(line)) return null;
  const space = line.indexOf(' ');
  const opening = space < 0 ? line : line.slice(0, space);
  if (
    !/[\d*]/u.test(opening) &&
    opening.length <= 40 &&
    !firstWords.has(labelKey(opening)) &&
    !isAllCaps(opening)
  )
    return null;
  let words = line.slice(0, 400).split(' ');
  let priority = false;
  let keys = words.slice(0, LONGEST_PHRASE).map(labelKey);
  const drop = (count: number) => {
    words = words.slice(count);
    keys = words.slice(0, LONGEST_PHRASE).map(labelKey);
  };
  const starts = (phrase: readonly string[]) => phrase.every((word, at) => keys[at] === word);
  if (words[0] === '*') {
    priority = true;
    drop(1);
  } else if (words[0]?.startsWith('*')) {
    priority = true;
    words[0] = words[0].slice(1);
    drop(0);
  }
  const closing = closingPhrases.find(starts);
  if (closing) drop(closing.length);
  if (closing && (keys[0] === 'de' || keys[0] === 'het')) drop(1);
  let word: Level | null = null;
  const marked = priorityWords.includes(key(words[0] ?? ''));
  if (marked) drop(1);
  const phrase = levelPhrases.find(({ words: these }) => starts(these));
  let worded = false;
  if (phrase) {
    worded = (words[phrase.words.length - 1] ?? '').endsWith(':');
    word = phrase.level;
    drop(phrase.words.length);
    if (words[0] === ':' || words[0] === '-' || words[0] === '–') {
      worded = true;
      drop(1);
    }
  } else if (marked) return null;
  const rest = words.join(' ') + (line.length > 400 && words.length > 0 ? line.slice(400) : '');
  const token = TOKEN.exec(rest)?.[0] ?? '';
  const after = rest.slice(token.length);
  const sure = looksLikeCode(token);
  const coded =
    token !== '' &&
    (sure || (word !== null && mayBeCode(token)) || (closing && mayBeCode(token))) &&
    /^(?:\s|[:–—-]|$)/u.test(after);
  if (!coded) {
    const over = closing && closesTable(closing) ? rest.replace(/^[:–—-]\s+/u, '') : '';
    if (/^\p{Lu}/u.test(over))
      return {
        code: null,
        ...starred(over, priority || marked),
        word,
        closing: true,
        sure: false,
        table: true,
      };
    if (word === null || closing || (!worded && word !== 'without_objective'))
      return mayStand(token, after, closing !== undefined, priority);
    if (word === 'without_objective' && !worded && rest !== '') return null;
    const title = word === 'without_objective' && rest === '' ? line : rest;
    return { code: null, ...starred(title, priority || marked), word, closing: false, sure: false };
  }
  const title = after.replace(/^\s*(?:[:–—-](?=\s|$))?\s*/u, '');
  const start = {
    code: token,
    ...starred(title, priority || marked),
    word,
    closing: closing !== undefined,
    sure,
  };
  // "Financieel overzicht 2024" may stand over the table of an action too.
  return closing && closesTable(closing) && (sure || !/^\d{4}$/u.test(token))
    ? { ...start, table: true }
    : start;
}

function closesTable(phrase: readonly string[]): boolean {
  return phrase.length > 1 && ['tabel', 'overzicht', 'samenvatting'].includes(phrase[1] ?? '');
}

/** A code without a number is written in capitals: AP, GBB-FIN. A single capital before a number is one too. */
function isAllCaps(word: string): boolean {
  return word.length <= 20 && word === word.toUpperCase();
}

function mayStand(token: string, after: string, closing: boolean, priority: boolean): TitleStart | null {
  if (closing || !mayBeCode(token) || !/^(?:\s*[:–—-]\s|\s+\p{Lu}|$)/u.test(after)) return null;
  const title = after.replace(/^\s*(?:[:–—-](?=\s|$))?\s*/u, '');
  return { code: token, ...starred(title, priority), word: null, closing: false, sure: false };
}

/** A star at either end marks priority and is no part of the title. */
export function starred(title: string, priority: boolean): { title: string; priority: boolean } {
  const bare = title.replace(/^\*\s*/u, '').replace(/\s*\*$/u, '');
  return { title: bare, priority: priority || bare !== title };
}

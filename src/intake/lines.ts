/** Pieces as the grammar sees them: folded, with what is page furniture set apart. */
import type { Place } from '../narrative/passage.ts';
import { axisLabels, levelWords, lightWords, runningHeads, statusLabels, statusWords } from './habits.ts';
import { columnsOfLine, isUnitNote } from './money-header.ts';
import { rowLabel } from './money-row.ts';
import type { Piece } from './piece.ts';
import type { Skipped } from './reading.ts';
import { fold, labelKey } from './wording.ts';

export type Line = Place & {
  piece: Piece;
  /** Folded text; '' for blank lines, page breaks and tables. */
  text: string;
  /** Printed text with its own spaces. */
  raw: string;
  /** `labelKey` of short texts, '' for long ones, which are no label. */
  label: string;
  blank: boolean;
  /** A page begins with this line, or is broken by it. */
  breaks: boolean;
  /** The line ends right at a hyphen, without the space that this document's lines end with. */
  open: boolean;
  /** Every word is one of a money table's header, or says what its amounts are in. */
  header: boolean;
  furniture: Skipped['why'] | null;
};

const LONGEST_LABEL = 120;

export function linesOf(given: readonly Piece[]): Line[] {
  const pieces = asPrinted(given);
  const raws = pieces.filter((piece) => piece.role === 'line' && piece.text.trim() !== '');
  const share = (test: RegExp) =>
    raws.filter((piece) => piece.role === 'line' && test.test(piece.text)).length / Math.max(1, raws.length);
  const indented = share(/^\s/u);
  const pageBySpace = indented > 0 && indented < 0.15;
  const spacedEnds = share(/\s$/u) > 0.5;
  const lines = pieces.map((piece): Line => {
    const raw = piece.role === 'table' ? '' : piece.text;
    const text = piece.role === 'page' ? '' : fold(raw);
    return {
      piece,
      line: piece.line,
      page: piece.page,
      text,
      raw,
      label: text.length <= LONGEST_LABEL ? labelKey(text) : '',
      blank: text === '' && piece.role !== 'table',
      breaks: piece.role === 'page' || (piece.role === 'line' && pageBySpace && /^ {1,2}\S/u.test(raw)),
      open: raw.endsWith('-') || (!spacedEnds && raw.trimEnd().endsWith('-')),
      header:
        piece.role !== 'heading' &&
        piece.role !== 'item' &&
        (columnsOfLine(text) !== null || isUnitNote(text)),
      furniture: null,
    };
  });
  markFurniture(lines);
  return lines;
}

/**
 * A Word file may be a text that was pasted in line by line: its paragraphs break off in the middle of sentences.
 * They are read as the lines that they are.
 */
function asPrinted(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some((piece) => piece.role === 'line')) return pieces;
  const texts = pieces.flatMap((piece) => (piece.role === 'paragraph' ? [piece.text.trim()] : []));
  const broken = texts.filter(
    (text, at) => /[\p{L},]$/u.test(text) && /^\p{Ll}/u.test(texts[at + 1] ?? ''),
  ).length;
  if (broken < 5 || broken * 5 < texts.length) return pieces;
  return pieces.map((piece) =>
    piece.role === 'paragraph'
      ? { role: 'line', text: piece.text, line: piece.line, page: piece.page }
      : piece,
  );
}

const PAGE_WORDS = /^(?:pagina|blz\.?|bladzijde|p\.)\s*\d{1,4}(?:\s*(?:van|\/|-)\s*\d{1,4})?$/iu;
const PAGE_OF = /^\d{1,4}\s*\/{1,2}\s*\d{1,4}$|^[-–—]\s*\d{1,4}\s*[-–—]$/u;
const SIGNATURE = /^elektronisch ondertekend document\b/iu;
const PAGE_CODE = /^\d{4}_[A-Z]{2,4}_\d{4,}$/u;
const LONE = /^\d{1,3}$/u;
const VALUES = /^[\d\s.,%()/€–-]+$/u;

function markFurniture(lines: Line[]): void {
  const filled = lines.flatMap((line, at) => (line.blank && line.piece.role !== 'page' ? [] : [at]));
  const textAt = (order: number) => {
    const line = lines[filled[order] ?? -1];
    return line && line.piece.role === 'line' ? line.text : '';
  };
  for (const [order, at] of filled.entries()) {
    const line = lines[at];
    if (!line) continue;
    if (line.piece.role === 'page') {
      line.furniture = line.piece.text.trim() === '' ? null : 'page-number';
      continue;
    }
    if (line.piece.role !== 'line' || line.text.length > 300) continue;
    const alone = isApart(lines, at);
    if (SIGNATURE.test(line.text)) line.furniture = 'running-head';
    else if (PAGE_CODE.test(line.text) && alone) line.furniture = 'page-number';
    else if ((PAGE_WORDS.test(line.text) || PAGE_OF.test(line.text)) && alone) line.furniture = 'page-number';
    else if (
      LONE.test(line.text) &&
      alone &&
      !VALUES.test(textAt(order - 1) || 'x') &&
      !VALUES.test(textAt(order + 1) || 'x')
    )
      line.furniture = 'page-number';
  }
  markCounted(lines, filled);
  markRepeated(lines, filled);
}

/** A number among values is a page number too where it is the only one that goes on from the page before to the page after. */
function markCounted(lines: readonly Line[], filled: readonly number[]): void {
  let last: number | null = null;
  let between: Line[] = [];
  for (const at of filled) {
    const line = lines[at];
    if (!line || line.piece.role !== 'line' || !LONE.test(line.text)) continue;
    if (!line.furniture) {
      if (isApart(lines, at)) between.push(line);
      continue;
    }
    const number = Number(line.text);
    const missing = between.filter((other) => last !== null && Number(other.text) === last + 1);
    if (last !== null && number === last + 2 && missing.length === 1)
      for (const other of missing) other.furniture = 'page-number';
    last = number;
    between = [];
  }
}

/** Blank, a page break or an edge on both sides. */
function isApart(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  return (!before || before.blank || lines[at]?.breaks === true) && (!after || after.blank || after.breaks);
}

/** The same text right beside page breaks each time that it stands: a running head or foot; heads may stand in twos. */
function markRepeated(lines: Line[], filled: readonly number[]): void {
  // Fewer than three page breaks show no habit.
  const breaks = filled.filter((at) => lines[at]?.piece.role === 'page' || lines[at]?.furniture).length;
  if (breaks < 3) return;
  for (let turn = 0; turn < 2; turn += 1) {
    const seen = new Map<string, { all: number[]; edges: number }>();
    for (const [order, at] of filled.entries()) {
      const line = lines[at];
      if (!line || line.piece.role !== 'line' || line.text.length > 160 || line.furniture) continue;
      const pattern = line.text.replace(/\d+/gu, '#');
      const entry = seen.get(pattern) ?? { all: [], edges: 0 };
      entry.all.push(at);
      const beside = [order - 1, order + 1].some((near) => {
        const other = lines[filled[near] ?? -1];
        return other !== undefined && (other.piece.role === 'page' || other.furniture !== null);
      });
      if (beside) entry.edges += 1;
      seen.set(pattern, entry);
    }
    for (const { all, edges } of seen.values()) {
      if (edges < 3 || edges !== all.length) continue;
      for (const at of all) {
        const line = lines[at];
        if (line && isHeadLike(line)) line.furniture = 'running-head';
      }
    }
  }
}

/** Running heads name a document or a government: no word of the grammar, no amounts. */
function isHeadLike({ text, label, header }: Line): boolean {
  if (!/\p{L}/u.test(text) || text.split(' ').length > 14 || /^\p{Lu}{1,3}\d/u.test(text)) return false;
  return !grammarWords.has(label) && rowLabel(text) === null && !header;
}

const grammarWords = new Set([
  ...statusLabels,
  ...Object.keys(statusWords),
  ...Object.keys(lightWords),
  ...Object.values(axisLabels).flatMap(({ light, text }) => [...light, ...text].map(labelKey)),
  ...Object.values(levelWords).flatMap(({ one, many }) => [...one, ...many]),
]);

/** A document name, alone or with a year: what a report prints at its edges. */
export function isDocumentName(line: Line): boolean {
  const words = line.label.split(' ');
  return (
    runningHeads.includes(words[0] ?? '') &&
    words.slice(1).every((word) => /^(?:\d{4}|[-–]|\d{4}-\d{4}|h[12]|q[1-4])$/u.test(word))
  );
}

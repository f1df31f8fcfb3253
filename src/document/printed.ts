/** What a cell or a text says on paper, and which characters may stand there at all. */
import { printDecimal } from '../kernel/money.ts';
import type { Cell, Document, Text } from './document.ts';

const NO_BREAK = '\u00a0';
/** Prints a figure that is missing. */
export const MISSING = '–';

export function plainText(text: Text): string {
  return text.map((run) => run.text).join('');
}

export function isFigure(cell: Cell): boolean {
  return 'amount' in cell || 'number' in cell;
}

/** Belgian notation: a decimal comma, points between thousands, a true minus sign, `44 %` with a no-break space. */
export function printCell(cell: Cell): string {
  if ('text' in cell) return plainText(cell.text);
  if ('amount' in cell) return printDecimal(cell.amount);
  if ('number' in cell) return printNumber(cell.number) + (cell.unit ? `${NO_BREAK}${cell.unit}` : '');
  return MISSING;
}

function printNumber(value: number): string {
  if (!Number.isFinite(value)) return MISSING;
  return printDecimal(value.toFixed(6).replace(/\.?0+$/, ''));
}

/** Only addresses that a reader may follow from a report: web and mail. Null for all others, such as `javascript:`. */
export function safeHref(href: string): string | null {
  const bare = href.trim();
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(bare) ? bare : null;
}

// Controls, halves of surrogate pairs and non-characters can't stand in XML 1.0 (section 2.2); private use has no meaning
// outside the font it came from (bullets of Word and Symbol: U+F0B7).
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;

export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

/** The same document with printable texts only: each renderer starts here, so that none can forget one. */
export function printableDocument(document: Document): Document {
  return everyString(document) as Document;
}

function everyString(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(everyString);
  if (value === null || typeof value !== 'object') return value;
  const clean: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) clean[key] = everyString(inner);
  return clean;
}

/** What stands in a cell, read strictly: no value rather than a wrong one. */
import { LARGEST, parseAmount, type Cents } from '../kernel/money.ts';
import { cellText, isEmpty, type TableCell } from './table-cell.ts';
import type { TableReason } from './table-finding.ts';

export type Read<T> = { ok: true; value: T } | { ok: false; reason: TableReason };

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (reason: TableReason): { ok: false; reason: TableReason } => ({ ok: false, reason });

const PLAIN = /^-?\d{1,12},\d\d$/;
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.Z+-]*)?$/;

function dayFrom(text: string): string | null {
  const iso = ISO.exec(text);
  const local = iso ? null : DAY.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${found}T00:00:00Z`);
  const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found);
  return real && Number(year) >= 1900 && Number(year) <= 2200 ? found : null;
}

/** A cell that no value may be taken from. */
function closed(cell: TableCell | undefined): TableReason | null {
  if (typeof cell !== 'object' || cell === null) return null;
  return 'formula' in cell ? 'formula' : 'error' in cell ? 'error-cell' : null;
}

/** Text in one line; null where there is none. */
export function textOf(cell: TableCell | undefined, longest: number): Read<string | null> {
  const shut = closed(cell);
  if (shut) return bad(shut);
  const text = cellText(cell).trim();
  if (text.length > longest) return bad('too-long');
  return good(text === '' ? null : text);
}

// What Excel makes of 1/2 and 1-2-3, as it saves them in text.
const MADE_DAY =
  /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/-](?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\.?)$/i;

/**
 * A code as it was written. Not one that a spreadsheet took for a day (1/2) or for a number with parts, where 1.1 and
 * 1.10 are the same, nor a number of more digits than it keeps.
 */
export function codeOf(cell: TableCell | undefined, longest: number): Read<string | null> {
  if (typeof cell === 'object' && cell !== null) {
    if ('day' in cell) return bad('date-as-code');
    if ('number' in cell && !/^-?\d{1,15}$/.test(cell.number)) return bad('number-as-code');
  }
  const text = textOf(cell, longest);
  return text.ok && text.value !== null && MADE_DAY.test(text.value) ? bad('date-as-code') : text;
}

/** Null: empty. A number of a spreadsheet has a point, text has a Belgian comma. */
export function amountOf(cell: TableCell | undefined): Read<Cents | null> {
  if (typeof cell === 'string') {
    if (PLAIN.test(cell)) return sized(BigInt(cell.slice(0, -3) + cell.slice(-2)));
    return isEmpty(cell) ? good(null) : amountFrom(cell.trim());
  }
  if (cell === undefined || cell === null) return good(null);
  if ('number' in cell) return numberFrom(cell.number);
  if ('day' in cell) return bad('date-as-amount');
  return bad(closed(cell) ?? 'amount');
}

const sized = (cents: Cents): Read<Cents> =>
  cents > LARGEST || cents < -LARGEST ? bad('too-much') : good(cents);

function amountFrom(text: string): Read<Cents> {
  const parsed = parseAmount(text);
  if (parsed) return sized(parsed.cents);
  if (dayFrom(text) !== null) return bad('date-as-amount');
  if (text.startsWith('=')) return bad('formula');
  if (/^[-−+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^[-−+]?\d+\.\d{1,2}$/.test(text))
    return bad('english');
  return bad(/^[-−+]?\d+(?:\.\d+)+(?:,\d+)?$/.test(text) ? 'grouped' : 'amount');
}

function numberFrom(text: string): Read<Cents> {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return bad('amount');
  const [, sign = '', whole = '', part = ''] = parts;
  if (whole.length > 12) return bad('too-much');
  if (/[1-9]/.test(part.slice(2))) return bad('fraction');
  const cents = BigInt(whole + part.slice(0, 2).padEnd(2, '0'));
  return sized(sign === '-' ? -cents : cents);
}

export function dayOf(cell: TableCell | undefined): Read<string | null> {
  const shut = closed(cell);
  if (shut) return bad(shut);
  if (typeof cell === 'object' && cell !== null && 'day' in cell) return good(cell.day);
  const text = cellText(cell).trim();
  if (text === '') return good(null);
  const day = dayFrom(text);
  return day === null ? bad('day') : good(day);
}

export function yearOf(cell: TableCell | undefined): Read<number | null> {
  const shut = closed(cell);
  if (shut) return bad(shut);
  const text = cellText(cell).trim();
  if (text === '') return good(null);
  return /^(?:19[789]\d|2[01]\d\d)$/.test(text) && Number(text) >= 1976 ? good(Number(text)) : bad('year');
}

/**
 * Money of the demonstration, noted in thousands of euro.
 * An estimate is exactly what is noted. A booked amount gets euros and cents behind the noted thousands, by a fixed rule on
 * its place, since real books are never round; one noted with two decimals is exact.
 */
import { fromDecimal, type Cents } from '../kernel/money.ts';
import { kinds, sides, type Kind, type Side } from '../budget/column.ts';
import type { VersionKey } from './calendar.ts';

export type MoneyLine = {
  /** `1.2.2 investment expenses`, followed by `ocmw` where it isn't the municipality's. `-` is money without objective. */
  at: string;
  /** The original plan, 2020 to 2025. */
  plan: string;
  /** `2024=412 2025=0`: what a later version says of a year. */
  changes?: Partial<Record<VersionKey, string>>;
  /** The annual accounts, 2020 to 2024. */
  actual: string;
  /** The books on 30 June of 2024 and of 2025. */
  half: string;
};

export type BodyKey = 'municipality' | 'ocmw';
export type MoneyPlace = { action: string | null; kind: Kind; side: Side; body: BodyKey };

export function placeOf(at: string): MoneyPlace {
  const [action = '', kindWord, sideWord, body] = at.split(' ');
  const kind = kinds.find((known) => known === kindWord);
  const side = sides.find((known) => known === sideWord);
  if (!kind || !side || (body !== undefined && body !== 'ocmw'))
    throw new Error(`not a place for money: ${at}`);
  return {
    action: action === '-' ? null : action,
    kind,
    side,
    body: body === undefined ? 'municipality' : 'ocmw',
  };
}

/** FNV-1a, 32 bits: scatters well and needs nothing. */
export function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** Thousands of euro to cents: `12`, `12.5`. */
export function estimateOf(noted: string): Cents {
  const parts = /^(\d{1,6})(?:\.(\d))?$/.exec(noted);
  if (!parts) throw new Error(`not thousands of euro: ${noted}`);
  return BigInt(parts[1] ?? '0') * 100_000n + BigInt(parts[2] ?? '0') * 10_000n;
}

/** `place` names the amount: the same place always gives the same euros and cents. */
export function bookedOf(noted: string, place: string): Cents {
  if (/\.\d{2}$/.test(noted)) {
    const exact = fromDecimal(noted);
    if (!exact) throw new Error(`not an amount: ${noted}`);
    return exact.cents;
  }
  const cents = estimateOf(noted);
  return cents === 0n ? 0n : cents + BigInt(scatter(place) % 10_000);
}

/** `2024=412 2025=0` as years and cents. */
export function changesOf(noted: string): [number, Cents][] {
  return noted.split(' ').map((change) => {
    const [year = '', amount = ''] = change.split('=');
    return [Number(year), estimateOf(amount)];
  });
}

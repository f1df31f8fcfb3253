/** Codes of an app, one each half minute: HOTP (RFC 4226) over the clock (RFC 6238), SHA-1 and six digits as apps have. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { base32 } from './token.ts';

const SECONDS = 30;

export const newSecret = (): string => base32(randomBytes(20));

export const stepAt = (now: string): number => Math.floor(Date.parse(now) / 1000 / SECONDS);

export function codeAt(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step that a code belongs to; null when it is none of now. One step either side: clocks differ (RFC 6238 5.2).
 * @param after the step of the last code that was taken: each works once.
 */
export function stepOfCode(secret: Buffer, code: string, now: string, after: number): number | null {
  const typed = Buffer.from(code.replace(/\s/g, ''));
  let found: number | null = null;
  for (const step of [stepAt(now) - 1, stepAt(now), stepAt(now) + 1]) {
    const expected = Buffer.from(codeAt(secret, step));
    if (step > after && typed.length === expected.length && timingSafeEqual(typed, expected)) found = step;
  }
  return found;
}

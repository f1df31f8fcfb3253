/** Secrets that a browser or a mail carries; here only their hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits for an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Without the characters that are read for one another (RFC 4648 base32 in lower case, five bits each). */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(value >>> (bits - 5)) & 31] ?? '';
    value &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + (ALPHABET[(value << (5 - bits)) & 31] ?? '');
}

/** Null for what is no base32. */
export function fromBase32(text: string): Buffer | null {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text.toLowerCase()) {
    const found = ALPHABET.indexOf(letter);
    if (found < 0) return null;
    value = (value << 5) | found;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(value >>> bits);
    value &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}

/** For on paper: 80 bits as `abcd-efgh-ijkl-mnop`. */
export const newRecoveryCode = (): string => base32(randomBytes(10)).replace(/(.{4})(?=.)/g, '$1-');

/** A recovery code as it was made, however it was typed over; null when it is none. */
export function recoveryCodeFrom(text: string): string | null {
  const bare = text.toLowerCase().replace(/[\s-]/g, '');
  return /^[a-z2-7]{16}$/.test(bare) ? bare.replace(/(.{4})(?=.)/g, '$1-') : null;
}

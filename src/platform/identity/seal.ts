/** Values of a person, readable only with that person's key (AES-256-GCM): without the key they are gone. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const MARK = 'sealed1.';

export const newPersonKey = (): Buffer => randomBytes(32);

/** @param whose what the value belongs to: sealed for one it does not open for another. */
export function seal(key: Buffer, whose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(whose));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** Null when it was sealed with another key, for another, or was tampered with. */
export function unseal(key: Buffer, whose: string, sealed: string): string | null {
  if (!sealed.startsWith(MARK)) return null;
  const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url');
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(whose))
    .setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    // Node says with an exception that the tag is not right.
    return null;
  }
}

/** A file that was packed with gzip, unpacked up to a limit. What isn't packed comes back as it is. */
import { gunzipSync } from 'node:zlib';
import { Refusal } from '../../kernel/refusal.ts';
import { codeOf } from '../database/trouble.ts';
import { readLimits, type ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';

/** @throws Refusal for a damaged file, and for one that unpacks to far more than it is. */
export function unpackGzip(bytes: Uint8Array, name: string, limits: ReadLimits = readLimits): Uint8Array {
  if (bytes.length > limits.bytes)
    throw new Refusal('too-large', words.tooLarge(name, Math.floor(limits.bytes / 1024 / 1024)));
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const most = Math.min(limits.unpacked, Math.max(limits.ratioFrom, bytes.length * limits.ratio));
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('too-large', words.bomb(name));
    throw new Refusal('unreadable', words.damagedZip(name));
  }
}

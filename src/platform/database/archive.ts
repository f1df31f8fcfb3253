/**
 * The file of a backup: two plain lines (what it is, how it is locked), lines of text under gzip and, with a passphrase,
 * under AES-256-GCM, and the SHA-256 of all that. Here it is opened and checked; archive-write.ts makes it.
 */
import { createDecipheriv, createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import { keyOf, type KeyRecipe } from './archive-key.ts';
import { backupSentences } from './database.nl.ts';
import { codeOf, archiveTrouble } from './trouble.ts';

export const MAGIC = 'BELEIDSSPOOR-BACKUP 1\n';
export const MAGIC_STEM = 'BELEIDSSPOOR-BACKUP ';
const TRAILER = 8 + 64 + 1;
const TAG = 16;
const LONGEST_HEADER = 4096;

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
const headerShape = z.strictObject({
  lock: z.strictObject({ salt: hex(32), cost: z.int(), check: hex(32), nonce: hex(24) }).nullable(),
});

export type Archive = {
  path: string;
  /** From the beginning each time; throws a Refusal where the content is not what its seal says. */
  lines(): AsyncGenerator<string>;
};

const damaged = (path: string) => new Refusal('unreadable', backupSentences.damaged(path), { path });

/**
 * Opens an archive whose seal and passphrase are right.
 * @throws Refusal when it is no backup, of a later format, cut short, altered, or locked with another passphrase.
 */
export async function openArchive(path: string, passphrase?: string): Promise<Archive> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Refusal('not-found', backupSentences.notFound(path), { path });
    throw archiveTrouble(error, path);
  }
  try {
    if (!(await begins(handle, MAGIC_STEM)))
      throw new Refusal('unreadable', backupSentences.notABackup(path), { path });
    const end = await checkSeal(handle, path);
    if (!(await begins(handle, MAGIC)))
      throw new Refusal('unreadable', backupSentences.newerFormat(path), { path });
    const { header, lock } = await readHeader(handle, path);
    const key = lock ? await unlock(path, lock, passphrase) : null;
    const body = { start: Buffer.byteLength(header), end: key ? end - TAG : end };
    const tag = Buffer.alloc(TAG);
    if (key) await handle.read(tag, 0, TAG, body.end);
    return {
      path,
      lines: () => {
        const steps: Transform[] = [createGunzip()];
        if (key && lock) {
          const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(lock.nonce, 'hex'), {
            authTagLength: TAG,
          });
          steps.unshift(decipher.setAAD(Buffer.from(header)).setAuthTag(tag));
        }
        return linesOf(path, body, steps);
      },
    };
  } finally {
    await handle.close();
  }
}

/** @returns where the sealed content ends. */
async function checkSeal(handle: FileHandle, path: string): Promise<number> {
  const { size } = await handle.stat();
  const end = size - TRAILER;
  if (end < MAGIC.length) throw damaged(path);
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1_000_000);
  for (let at = 0; at < end;) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) throw damaged(path);
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
  const { buffer: seal } = await handle.read(Buffer.alloc(TRAILER), 0, TRAILER, end);
  if (seal.toString('latin1') !== `\nsha256:${hash.digest('hex')}\n`) throw damaged(path);
  return end;
}

export async function begins(handle: FileHandle, text: string): Promise<boolean> {
  if (!(await handle.stat()).isFile()) return false;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
  return buffer.subarray(0, bytesRead).toString('latin1') === text;
}

async function readHeader(
  handle: FileHandle,
  path: string,
): Promise<{ header: string; lock: KeyRecipe | null }> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
  const text = buffer.subarray(0, bytesRead).toString('latin1');
  const end = text.indexOf('\n', MAGIC.length) + 1;
  if (end === 0) throw damaged(path);
  const header = text.slice(0, end);
  try {
    return { header, lock: headerShape.parse(JSON.parse(header.slice(MAGIC.length))).lock };
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) throw damaged(path);
    throw error;
  }
}

async function unlock(path: string, lock: KeyRecipe, passphrase: string | undefined): Promise<Buffer> {
  if (passphrase === undefined) throw new Refusal('usage', backupSentences.needsPassphrase(path), { path });
  const key = await keyOf(passphrase, lock);
  if (!key) throw new Refusal('not-allowed', backupSentences.wrongPassphrase(path), { path });
  return key;
}

async function* linesOf(
  path: string,
  body: { start: number; end: number },
  steps: Transform[],
): AsyncGenerator<string> {
  const output = steps.at(-1);
  if (body.end <= body.start || !output) throw damaged(path);
  const source = createReadStream(path, { start: body.start, end: body.end - 1 });
  let failed: unknown = null;
  const flowing = pipeline([source, ...steps]).catch((error: unknown) => {
    failed = error;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const bytes of output) {
      const parts = (rest + decoder.decode(bytes as Uint8Array, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    await flowing;
  } catch (error) {
    // gzip, GCM and UTF-8 each complain in their own way; only the disk's complaints are something else.
    throw /^E[A-Z]+$/.test(codeOf(error)) ? archiveTrouble(error, path) : damaged(path);
  } finally {
    source.destroy();
    output.destroy();
  }
  if (failed !== null || rest !== '') throw damaged(path);
}

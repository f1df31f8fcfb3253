/** Makes the file of a backup: beside, synced and renamed, so that it is whole or it isn't there. */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Refusal } from '../../kernel/refusal.ts';
import { newKey } from './archive-key.ts';
import { begins, MAGIC, MAGIC_STEM } from './archive.ts';
import { backupSentences } from './database.nl.ts';
import { codeOf, archiveTrouble } from './trouble.ts';

const CHUNK = 64 * 1024;

export type LockOptions = {
  passphrase?: string | undefined;
  /** Work of a guess at the passphrase; lower only where nothing is kept safe by it. */
  cost?: number | undefined;
};

/** @throws Refusal when the folder can't be written, the disk is full, or another kind of file has that name. */
export async function writeArchive(
  target: string,
  lines: AsyncIterable<string>,
  options: LockOptions,
): Promise<void> {
  if (options.passphrase === '') throw new Refusal('usage', backupSentences.emptyPassphrase);
  await refuseOtherFile(target);
  const beside = `${target}.new-${randomBytes(4).toString('hex')}`;
  let handle: FileHandle | null = null;
  try {
    handle = await open(beside, 'wx', 0o600);
    await writeTo(handle, lines, options);
    await handle.sync();
    await handle.close();
    handle = null;
    await rename(beside, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await handle?.close();
    await rm(beside, { force: true });
    throw codeOf(error) === 'ENOENT'
      ? new Refusal('usage', backupSentences.notFound(dirname(target)), { path: target })
      : archiveTrouble(error, target);
  }
}

async function writeTo(
  handle: FileHandle,
  lines: AsyncIterable<string>,
  options: LockOptions,
): Promise<void> {
  const seal = createHash('sha256');
  const write = async (bytes: Uint8Array) => {
    seal.update(bytes);
    await handle.writeFile(bytes);
  };
  const locked = options.passphrase === undefined ? null : await newKey(options.passphrase, options.cost);
  const header = `${MAGIC}${JSON.stringify({ lock: locked?.recipe ?? null })}\n`;
  await write(Buffer.from(header));
  const cipher = locked
    ? createCipheriv('aes-256-gcm', locked.key, Buffer.from(locked.recipe.nonce, 'hex'))
    : null;
  cipher?.setAAD(Buffer.from(header));
  const body = Readable.from(inChunks(lines));
  const sink = async (source: AsyncIterable<Uint8Array>) => {
    for await (const bytes of source) await write(bytes);
  };
  if (cipher) await pipeline(body, createGzip(), cipher, sink);
  else await pipeline(body, createGzip(), sink);
  if (cipher) await write(cipher.getAuthTag());
  await handle.writeFile(`\nsha256:${seal.digest('hex')}\n`);
}

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = [];
  let size = 0;
  for await (const line of lines) {
    waiting.push(line, '\n');
    size += line.length;
    if (size < CHUNK) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
    size = 0;
  }
  yield Buffer.from(waiting.join(''));
}

/** A backup may take the place of an older one, but not of somebody's document. */
async function refuseOtherFile(target: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(target, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw archiveTrouble(error, target);
  }
  try {
    if (await begins(handle, MAGIC_STEM)) return;
  } finally {
    await handle.close();
  }
  throw new Refusal('conflict', backupSentences.wouldOverwrite(target), { path: target });
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}

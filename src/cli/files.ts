/** Files that a person names: read whole, and written beside their place and then moved to it. */
import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../kernel/refusal.ts';
import { codeOf } from '../platform/database/trouble.ts';
import { cliSentences } from './cli.nl.ts';

export async function bytesOf(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (error) {
    switch (codeOf(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
      case 'ELOOP':
      case 'ENAMETOOLONG':
        throw new Refusal('not-found', cliSentences.noSuchFile(name));
      case 'ERR_FS_FILE_TOO_LARGE':
        throw new Refusal('unreadable', cliSentences.tooLarge(name));
      case 'EISDIR':
        throw new Refusal('usage', cliSentences.isFolder(name));
      case 'EACCES':
      case 'EPERM':
        throw new Refusal('unreadable', cliSentences.notReadable(name));
      default:
        throw error;
    }
  }
}

function writeTrouble(error: unknown, name: string): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return new Refusal('not-found', cliSentences.noFolderFor(name));
    case 'EISDIR':
      return new Refusal('usage', cliSentences.isFolder(name));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal('not-allowed', cliSentences.notWritable(name));
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('unavailable', cliSentences.diskFull(name));
    default:
      return error;
  }
}

/** Where a file will come is looked at before the work that makes it. */
export async function mayWrite(name: string): Promise<void> {
  const folder = await stat(dirname(resolve(name))).catch((error: unknown) => {
    throw writeTrouble(error, name);
  });
  if (!folder.isDirectory()) throw new Refusal('not-found', cliSentences.noFolderFor(name));
  const there = await stat(name).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw writeTrouble(error, name);
  });
  if (there?.isDirectory()) throw new Refusal('usage', cliSentences.isFolder(name));
}

/** Whoever reads `name` sees the old file or the new one, never half of it. A device or a pipe is written as it is. */
export async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(name).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw writeTrouble(error, name);
  });
  const special = there !== null && !there.isFile();
  const beside = special
    ? name
    : join(dirname(resolve(name)), `.${basename(name)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const file = await open(beside, special ? 'w' : 'wx');
    try {
      await file.writeFile(bytes);
      if (!special) await file.sync();
    } finally {
      await file.close();
    }
    if (!special) await rename(beside, name);
  } catch (error) {
    if (!special) await rm(beside, { force: true });
    throw writeTrouble(error, name);
  }
}

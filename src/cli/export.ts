/** `export --government NAME FILE`: one government whole, in a file that `restore` takes. */
import { Refusal } from '../kernel/refusal.ts';
import { exportGovernment } from '../platform/database/backup.ts';
import { argumentsOf, wordAt } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { mayWrite } from './files.ts';
import { keepWords } from './keep.nl.ts';
import { chooseGovernment, withApp } from './open.ts';
import { passphraseFrom } from './passphrase.ts';
import { withProgress } from './progress.ts';

export async function exportOne(args: string[]): Promise<number> {
  const { values, words } = argumentsOf(
    'export',
    args,
    { government: { type: 'string' }, 'passphrase-file': { type: 'string' } },
    ['bestand'],
  );
  if (values.government === undefined)
    throw new Refusal('usage', cliSentences.missingOption('export', '--government'));
  const target = wordAt(words, 0);
  const passphrase = await passphraseFrom(values['passphrase-file']);
  await mayWrite(target);
  return withApp(values.data, { mustExist: true }, async (app) => {
    const government = await chooseGovernment(app, values.government);
    const manifest = await withProgress(cliSentences.working.backup, () =>
      exportGovernment(app.connection, government.id, target, {
        now: app.clock(),
        ...(passphrase === undefined ? {} : { passphrase }),
      }),
    );
    const rows = manifest.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${keepWords.saved(target, rows, passphrase !== undefined)}\n`);
    return 0;
  });
}

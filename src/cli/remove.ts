/** `remove --government NAME`: one government away, once its name was typed. */
import { createInterface } from 'node:readline/promises';
import { Refusal } from '../kernel/refusal.ts';
import { removeGovernment } from '../platform/database/remove.ts';
import { argumentsOf } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { keepWords } from './keep.nl.ts';
import { chooseGovernment, withApp } from './open.ts';
import { withProgress } from './progress.ts';

async function typed(name: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(keepWords.askName(name))).trim();
  } finally {
    terminal.close();
  }
}

export async function removeOne(args: string[]): Promise<number> {
  const { values } = argumentsOf('remove', args, {
    government: { type: 'string' },
    'yes-remove': { type: 'string' },
  });
  if (values.government === undefined)
    throw new Refusal('usage', cliSentences.missingOption('remove', '--government'));
  return withApp(values.data, { mustExist: true }, async (app) => {
    const { id, name } = await chooseGovernment(app, values.government);
    const given = values['yes-remove'];
    if (given !== undefined && given !== name) throw new Refusal('usage', keepWords.otherName(given, name));
    if (given === undefined) {
      if (!process.stdin.isTTY) throw new Refusal('usage', keepWords.noTerminal(name));
      if ((await typed(name)) !== name) throw new Refusal('usage', keepWords.notTheName);
    }
    const removed = await withProgress(cliSentences.working.removing, () =>
      removeGovernment(app.connection, id),
    );
    const rows = [...removed.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(`${keepWords.removed(name, rows)}\n`);
    return 0;
  });
}

/** `read FILE [--json]`: what a file says; stores nothing, starts no database. */
import { describeFinding } from '../intake/findings.nl.ts';
import { readingToJson } from '../intake/json.ts';
import { Refusal } from '../kernel/refusal.ts';
import { argumentsOf, wordAt } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { printReading } from './print-reading.ts';
import { withProgress } from './progress.ts';
import { readSource } from './source.ts';

export async function read(args: string[]): Promise<number> {
  const { values, words } = argumentsOf('read', args, { json: { type: 'boolean' } }, ['bestand']);
  const path = wordAt(words, 0);
  const source = await withProgress(cliSentences.working.reading(path), () => readSource(path));
  if (source.reading.nodes.length === 0)
    throw new Refusal('unreadable', cliSentences.noReport(source.file.name));
  process.stdout.write(
    values.json
      ? `${JSON.stringify(readingToJson(source.reading, describeFinding), null, 2)}\n`
      : printReading(source),
  );
  return 0;
}

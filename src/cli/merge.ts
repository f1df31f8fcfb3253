/** `merge --government NAME --from NAME --on DATE`: a merged government reads the closed rounds of one that went into it. */
import { addDays } from '../kernel/day.ts';
import { Refusal } from '../kernel/refusal.ts';
import { mergeGovernment } from '../organisation/merger.usecase.ts';
import { argumentsOf } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { keepWords } from './keep.nl.ts';
import { chooseGovernment, withApp } from './open.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  addDays(text, 0) === text;

export async function merge(args: string[]): Promise<number> {
  const { values } = argumentsOf('merge', args, {
    government: { type: 'string' },
    from: { type: 'string' },
    on: { type: 'string' },
  });
  const { government, from, on } = values;
  for (const [option, value] of Object.entries({ government, from, on }))
    if (value === undefined) throw new Refusal('usage', cliSentences.missingOption('merge', `--${option}`));
  const mergedOn = on ?? '';
  if (!isDay(mergedOn)) throw new Refusal('usage', keepWords.badDay(mergedOn));
  return withApp(values.data, { mustExist: true }, async (app) => {
    const merged = await chooseGovernment(app, government);
    const predecessor = await chooseGovernment(app, from);
    await mergeGovernment(app.connection.owner, {
      governmentId: merged.id,
      predecessorId: predecessor.id,
      mergedOn,
      now: new Date().toISOString(),
    });
    process.stdout.write(`${keepWords.merged(merged.name, predecessor.name)}\n`);
    return 0;
  });
}

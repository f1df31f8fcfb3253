/** `report`: the report of a closed round, as a file. */
import { findDecision } from '../followup/decision.store.ts';
import { closingOf } from '../followup/round-content.query.ts';
import { listRounds } from '../followup/round.store.ts';
import type { Round } from '../followup/round.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listGovernments, withGovernment, type GovernmentName } from '../platform/database/government.ts';
import { reportFormats, type App } from '../start.ts';
import { argumentsOf, oneOf } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { mayWrite, writeWhole } from './files.ts';
import { chooseGovernment, withApp } from './open.ts';
import { withProgress } from './progress.ts';

type Found = { government: GovernmentName; round: Round };

async function closedRounds(app: App, government: GovernmentName): Promise<Found[]> {
  const rounds = await withGovernment(app.connection.app, government.id, (tx) => listRounds(tx));
  return rounds.filter(({ state }) => state === 'closed').map((round) => ({ government, round }));
}

const choice = ({ government, round }: Found): string =>
  cliSentences.roundChoice(round.id, government.name, round.label);

/** The round with this id (or the only one whose id begins so); without one the newest closed round. */
async function chooseRound(app: App, name: string | undefined, id: string | undefined): Promise<Found> {
  if (id === undefined) {
    const government = await chooseGovernment(app, name);
    const [newest] = await closedRounds(app, government);
    if (!newest) throw new Refusal('not-found', cliSentences.noClosedRound(government.name));
    return newest;
  }
  const governments =
    name === undefined ? await listGovernments(app.connection.app) : [await chooseGovernment(app, name)];
  const all: Found[] = [];
  for (const government of governments) all.push(...(await closedRounds(app, government)));
  const wanted = id.toLowerCase();
  const found = all.filter(({ round }) => wanted.length >= 4 && round.id.startsWith(wanted));
  const [only] = found;
  if (only && found.length === 1) return only;
  const choices = (found.length > 1 ? found : all).map(choice);
  if (found.length > 1) throw new Refusal('ambiguous', cliSentences.chooseRound(choices), { choices });
  throw new Refusal('not-found', cliSentences.noRound(id, choices), { choices });
}

export async function report(args: string[]): Promise<number> {
  const { values } = argumentsOf('report', args, {
    format: { type: 'string' },
    out: { type: 'string' },
    government: { type: 'string' },
    round: { type: 'string' },
  });
  if (values.format === undefined)
    throw new Refusal('usage', cliSentences.missingOption('report', '--format'));
  const format = oneOf('--format', values.format, reportFormats);
  const out = values.out;
  if (out === undefined || out === '')
    throw new Refusal('usage', cliSentences.missingOption('report', '--out'));
  if (out !== '-') await mayWrite(out);
  return withApp(values.data, { mustExist: true }, async (app) => {
    const { government, round } = await chooseRound(app, values.government, values.round);
    const { closing, decision } = await withGovernment(app.connection.app, government.id, async (tx) => ({
      closing: await closingOf(tx, round.id),
      decision: (await findDecision(tx, round.id)) ?? null,
    }));
    if (!closing) throw new Refusal('not-found', cliSentences.noClosedRound(government.name));
    const bytes = await withProgress(cliSentences.working.reporting, () =>
      app.makeReport(closing, format, { decision }),
    );
    if (out === '-') process.stdout.write(bytes);
    else await writeWhole(out, bytes);
    return 0;
  });
}

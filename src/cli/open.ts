/** The installation that a command works on, opened and closed around its work. */
import { existsSync, readdirSync } from 'node:fs';
import { Refusal } from '../kernel/refusal.ts';
import type { InstallationKind } from '../organisation/installation.store.ts';
import { sameName } from '../organisation/slug.ts';
import { fileTrouble } from '../platform/database/trouble.ts';
import { listGovernments, type GovernmentName } from '../platform/database/government.ts';
import { configFromEnv, type Config } from '../platform/config.ts';
import { start, type App } from '../start.ts';
import { cliSentences } from './cli.nl.ts';
import { withProgress } from './progress.ts';

const onServer = (config: Config): boolean =>
  config.databaseUrl !== undefined || config.ownerUrl !== undefined;

function isEmpty(folder: string): boolean {
  try {
    return !existsSync(folder) || readdirSync(folder).length === 0;
  } catch (error) {
    throw fileTrouble(error, folder);
  }
}

/**
 * @param options.claim what a new installation becomes. @param options.mustExist refuse a folder without data, rather
 * than making a database in it that holds nothing.
 */
export async function withApp<T>(
  data: string | undefined,
  options: { claim?: InstallationKind; mustExist?: boolean },
  work: (app: App) => Promise<T>,
): Promise<T> {
  const config = configFromEnv(process.env, { data });
  if (options.mustExist && !onServer(config) && isEmpty(config.dataDir))
    throw new Refusal('not-found', cliSentences.noData(config.dataDir));
  const app = await withProgress(cliSentences.working.database, () => start(config, options.claim));
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** The government with this name or address; without a name the only one. */
export async function chooseGovernment(app: App, name: string | undefined): Promise<GovernmentName> {
  const all = await listGovernments(app.connection.app);
  const names = all.map((one) => one.name);
  if (name !== undefined) {
    const found =
      all.find((one) => one.name === name) ??
      all.find((one) => sameName(one.name, name) || one.slug === name);
    if (!found) throw new Refusal('not-found', cliSentences.noGovernment(name, names));
    return found;
  }
  const [only, ...others] = all;
  if (!only) throw new Refusal('not-found', cliSentences.noGovernments);
  if (others.length > 0)
    throw new Refusal('ambiguous', cliSentences.chooseGovernment(names), { choices: names });
  return only;
}

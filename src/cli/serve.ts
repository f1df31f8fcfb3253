/** `serve`: the site on the installation's data. */
import { Refusal, refusalExits } from '../kernel/refusal.ts';
import { firstNeed } from '../organisation/first-administrator.usecase.ts';
import { hashOf, newToken } from '../platform/identity/token.ts';
import { holdServer } from '../platform/database/hold.ts';
import { configFromEnv } from '../platform/config.ts';
import { start, stopAll, type App } from '../start.ts';
import { argumentsOf } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { listen, loadSite, portFrom, serverOf, untilStopped } from './listen.ts';
import { withProgress } from './progress.ts';
import { serveWords } from './serve.nl.ts';

export const usualPort = 4173;

/** Holds the place of the installation's one server while `work` runs. */
export async function asServer<T>(app: App, work: (lost: Promise<Refusal>) => Promise<T>): Promise<T> {
  let tell: (reason: Refusal) => void = () => undefined;
  const lost = new Promise<Refusal>((resolve) => {
    tell = resolve;
  });
  const release = await holdServer(app.connection, tell);
  try {
    return await work(lost);
  } finally {
    await release();
  }
}

/** What was lost is said like any refusal; a stop that was asked for is no error. */
export function ended(reason: Refusal | null): number {
  if (reason) process.stderr.write(`${reason.message}\n`);
  return reason ? refusalExits[reason.code].exit : 0;
}

/** A link for the first administrator, new with each start, as long as there is need of one. The site gets its hash. */
async function firstLink(app: App): Promise<string | null> {
  const { needed } = await firstNeed(app.connection.app);
  if (!needed) return null;
  const token = newToken();
  process.env['BELEIDSSPOOR_FIRST_LINK'] = hashOf(token);
  return token;
}

export async function serve(args: string[]): Promise<number> {
  const { values } = argumentsOf('serve', args, {
    port: { type: 'string' },
    host: { type: 'string' },
    'behind-proxy': { type: 'boolean' },
  });
  const port = portFrom(values.port ?? process.env['PORT']) ?? usualPort;
  const host = values.host ?? process.env['HOST'] ?? '127.0.0.1';
  const behindProxy = values['behind-proxy'] ?? false;
  const config = configFromEnv(process.env, { data: values.data });
  const app = await withProgress(cliSentences.working.database, () => start(config, 'production'));
  try {
    if (app.kind === 'demonstration')
      throw new Refusal('not-allowed', serveWords.isDemonstration(config.dataDir));
    return await asServer(app, async (lost) => {
      const first = await firstLink(app);
      const handler = await loadSite(config, { behindProxy });
      const { server } = await listen(serverOf(handler, { behindProxy, localOnly: false }), host, port);
      const shown = host.includes(':') ? `[${host}]` : host;
      process.stdout.write(
        `${serveWords.running(`http://${shown}:${port}`)}\n${serveWords.data(config.dataDir)}\n${serveWords.stopWith}\n`,
      );
      if (first !== null)
        process.stdout.write(
          `${serveWords.first(`${config.siteUrl ?? `http://${shown}:${port}`}/eerste/${first}`)}\n`,
        );
      return ended(await untilStopped(server, lost));
    });
  } finally {
    await stopAll();
  }
}

/** `demo` (and `npm start`): the site with an invented government, in a data folder of its own, for this machine only. */
import { fillDemonstration } from '../demonstration/fill.usecase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { configFromEnv } from '../platform/config.ts';
import { start, stopAll } from '../start.ts';
import { argumentsOf } from './arguments.ts';
import { buildWhenStale } from './build-site.ts';
import { cliSentences } from './cli.nl.ts';
import { listen, listenFrom, loadSite, portFrom, serverOf, untilStopped } from './listen.ts';
import { withProgress } from './progress.ts';
import { asServer, ended, usualPort } from './serve.ts';
import { serveWords } from './serve.nl.ts';
import { stopWithNpm } from './stop-with-npm.ts';

const host = '127.0.0.1';

export async function demo(args: string[]): Promise<number> {
  const { values } = argumentsOf('demo', args, { port: { type: 'string' } });
  const port = portFrom(values.port);
  const config = configFromEnv(process.env, { data: values.data, demo: true });
  const app = await withProgress(cliSentences.working.database, () => start(config, 'demonstration'));
  try {
    if (app.kind === 'production') throw new Refusal('not-allowed', serveWords.isProduction(config.dataDir));
    return await asServer(app, async (lost) => {
      // Not before: a server that runs on these data already reads what was built.
      await buildWhenStale(config.root);
      await withProgress(cliSentences.working.filling, () => fillDemonstration(app.connection));
      const options = { behindProxy: false, localOnly: true };
      const server = serverOf(await loadSite(config, options), options);
      const listening =
        port === undefined ? await listenFrom(server, host, usualPort) : await listen(server, host, port);
      process.stdout.write(`${serveWords.next(`http://localhost:${listening.port}`)}\n`);
      stopWithNpm(process.env);
      return ended(await untilStopped(listening.server, lost));
    });
  } finally {
    await stopAll();
  }
}

/**
 * The built site, and the bare page beside it, over one data folder: `node site-server.ts FOLDER`. Prints `address URL`
 * when it answers. `/tijden` tells how long each answer took, from its request to its last byte, and begins anew.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listen, loadSite, serverOf } from '../src/cli/listen.ts';
import { start, stopAll } from '../src/start.ts';
import { fillLarge } from './site-fill.ts';

const [dataDir = ''] = process.argv.slice(2);
const config = { root: resolve(import.meta.dirname, '..'), dataDir };
const house = await start(config, 'production');
await fillLarge(house.connection);

const options = { behindProxy: false, localOnly: true };
type Handler = Awaited<ReturnType<typeof loadSite>>;
const site = await loadSite(config, options);
const { handler: bare } = (await import(
  pathToFileURL(join(config.root, '.svelte-kit', 'bare-build', 'handler.js')).href
)) as { handler: Handler };

let times: { path: string; ms: number; status: number }[] = [];
const server = serverOf((request, response, next) => {
  const path = request.url ?? '';
  if (path === '/tijden') {
    response.end(JSON.stringify(times));
    times = [];
    return undefined;
  }
  const began = performance.now();
  response.once('finish', () =>
    times.push({ path, ms: performance.now() - began, status: response.statusCode }),
  );
  return (path.endsWith('/kaal') ? bare : site)(request, response, next);
}, options);
const { port } = await listen(server, '127.0.0.1', 0);
console.log(`address http://127.0.0.1:${port}`);

process.stdin.resume();
process.stdin.once('end', () => {
  server.close();
  server.closeAllConnections();
  void stopAll().then(() => process.exit(0));
});

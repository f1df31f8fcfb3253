/**
 * The built site over a filled data folder, as a process of its own: `node site-process.ts FOLDER demonstration|production`.
 * Prints `address URL` when it answers and ends with its input. The demonstration's figures also fill the production,
 * so that a test can see what only a demonstration shows.
 */
import { resolve } from 'node:path';
import { listen, loadSite, serverOf } from '../../src/cli/listen.ts';
import { fillDemonstration } from '../../src/demonstration/fill.usecase.ts';
import { start, stopAll } from '../../src/start.ts';

const [dataDir = '', kind = ''] = process.argv.slice(2);
if (kind !== 'demonstration' && kind !== 'production') throw new Error(`no kind of installation: ${kind}`);
const config = { root: resolve(import.meta.dirname, '../..'), dataDir };

const house = await start(config, kind);
await fillDemonstration(house.connection);
const options = { behindProxy: false, localOnly: true };
const { server, port } = await listen(serverOf(await loadSite(config, options), options), '127.0.0.1', 0);
console.log(`address http://127.0.0.1:${port}`);

process.stdin.resume();
process.stdin.once('end', () => {
  server.close();
  server.closeAllConnections();
  void stopAll().then(() => process.exit(0));
});

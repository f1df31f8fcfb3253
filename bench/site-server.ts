/** The built site, and the bare page beside it, over one data folder: `node site-server.ts FOLDER`. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadSite } from '../src/cli/listen.ts';
import { start } from '../src/start.ts';
import { fillLarge } from './site-fill.ts';
import { serveTimed, timedOptions, type Handler } from './timed-server.ts';

const [dataDir = ''] = process.argv.slice(2);
const config = { root: resolve(import.meta.dirname, '..'), dataDir };
const house = await start(config, 'production');
await fillLarge(house.connection);

const site = await loadSite(config, timedOptions);
const { handler: bare } = (await import(
  pathToFileURL(join(config.root, '.svelte-kit', 'bare-build', 'handler.js')).href
)) as { handler: Handler };
await serveTimed((path) => (path.endsWith('/kaal') ? bare : site));

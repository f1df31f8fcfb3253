/** The built site over the plans of so many governments: `node scale-server.ts FOLDER COUNT`. Prints how long they took. */
import { resolve } from 'node:path';
import { loadSite } from '../src/cli/listen.ts';
import { start } from '../src/start.ts';
import { fillPlans, scalePlans } from './scale-fill.ts';
import { serveTimed, timedOptions } from './timed-server.ts';

const [dataDir = '', count = '1'] = process.argv.slice(2);
const config = { root: resolve(import.meta.dirname, '..'), dataDir };
const { readings } = scalePlans();
const house = await start(config, 'production');
const began = performance.now();
await fillPlans(house.connection, readings.slice(0, Number(count)));
console.log(`filled ${(performance.now() - began) / 1000}`);
const site = await loadSite(config, timedOptions);
await serveTimed(() => site);

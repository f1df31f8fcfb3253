/** One allocation in a fresh process: prints milliseconds and the most memory in MB; a part of allocation.bench.ts. */
import { deferAcceptance } from '../src/allocation/defer.ts';
import { aMarket } from './allocation-market.ts';

const [children = 0, schools = 0] = process.argv.slice(2).map(Number);
const market = aMarket(children, schools, 5);
const start = performance.now();
const held = deferAcceptance(market);
const took = performance.now() - start;
if (held.every((at) => at === -1)) throw new Error('nobody was placed');
console.log(took, process.resourceUsage().maxRSS / 1024);

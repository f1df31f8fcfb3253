/** Property tests run from one seed, so that a red run can be repeated; FUZZ=random looks further. */
import * as fc from 'fast-check';

if (process.env['FUZZ'] !== 'random') fc.configureGlobal({ seed: 20_261_123 });

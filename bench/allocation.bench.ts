/**
 * The allocation on its compact form, parsing apart, on markets as Flemish towns have them (enrolment.md 2.3: capacity of
 * 1.2 places a pupil, lists of about 2.4, popularity that differs). Small sizes are medians, the largest runs apart in a
 * fresh process, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { allocate } from '../src/allocation/allocate.ts';
import { assign } from '../src/allocation/assign.ts';
import { compose } from '../src/allocation/compose.ts';
import { deferAcceptance } from '../src/allocation/defer.ts';
import { hmacSha256 } from '../src/platform/hmac.ts';
import { aMarket, aTown } from './allocation-market.ts';
import { type Figure, median, under } from './figure.ts';

const DRAWS = 1000;

function largest(children: number, schools: number): { took: number; memory: number } {
  const script = join(import.meta.dirname, 'allocate-once.ts');
  const [took, memory] = execFileSync(process.execPath, [script, String(children), String(schools)], {
    encoding: 'utf8',
  })
    .trim()
    .split(' ')
    .map(Number);
  return { took: took ?? Number.NaN, memory: memory ?? Number.NaN };
}

export async function bench(): Promise<Figure[]> {
  const small = aMarket(300, 12, 3);
  const city = aMarket(80_000, 700, 3);
  const half = largest(500_000, 4_000);
  const whole = largest(1_000_000, 8_000);
  const town = aTown(300, 12);
  return [
    {
      name: 'allocation, 300 children x 12 schools',
      value: await median(50, () => deferAcceptance(small)),
      unit: 'ms',
      asked: under(2, 'ms'),
    },
    {
      name: 'allocation, 80,000 x 700',
      value: await median(9, () => deferAcceptance(city)),
      unit: 'ms',
      asked: under(60, 'ms'),
    },
    {
      name: 'allocation, 1,000,000 x 8,000, lists of 5, reasons off',
      value: whole.took,
      unit: 'ms',
      asked: under(1500, 'ms'),
    },
    {
      name: '... its memory, the market included',
      value: whole.memory,
      unit: 'MB',
      asked: under(1000, 'MB'),
    },
    {
      name: '... beside half of it, twice',
      value: whole.took,
      baseline: 2 * half.took,
      unit: 'ms',
      asked: { words: 'almost linear', holds: (figure) => whole.took < 1.5 * (figure.baseline ?? 0) },
    },
    {
      name: `${DRAWS} simulated draws of 300 children, lots and orders included`,
      value:
        (await median(3, () => {
          for (let draw = 0; draw < DRAWS; draw += 1)
            assign(compose({ ...town, lots: { seed: `trekking ${draw}` } }, hmacSha256));
        })) / 1000,
      unit: 's',
      asked: under(2, 's'),
    },
    {
      name: '300 children from lots to waiting lists, reasons and checks',
      value: await median(20, () => allocate(town, hmacSha256)),
      unit: 'ms',
    },
  ];
}

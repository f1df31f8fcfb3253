/** How long the intake takes over a published report, from a cold start. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportText } from '../test/report-text.ts';
import { type Figure, under } from './figure.ts';

const RUNS = 7;
const real = join(
  process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '..', '..', 'shared'),
  'reports',
  'denderleeuw-2024-bd200.txt',
);

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-bench-'));
  try {
    const isReal = existsSync(real);
    const file = isReal ? real : join(folder, 'report.txt');
    if (!isReal) {
      const objectives = Array.from({ length: 9 }, (_, at) => reportText({ objective: at + 1 }));
      writeFileSync(file, objectives.join('\n'));
    }
    const times = Array.from({ length: RUNS }, () =>
      Number(
        execFileSync(process.execPath, [join(import.meta.dirname, 'read-once.ts'), file], {
          encoding: 'utf8',
        }),
      ),
    ).toSorted((a, b) => a - b);
    return [
      {
        name: isReal
          ? 'read the published report, in a fresh process after start'
          : 'read an invented report',
        value: times[Math.floor(RUNS / 2)] ?? Number.NaN,
        unit: 'ms',
        asked: under(150, 'ms'),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

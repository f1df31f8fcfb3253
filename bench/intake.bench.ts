/** How long the intake takes over a published report and a published plan, from a cold start. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportText } from '../test/report-text.ts';
import { type Figure, under } from './figure.ts';

const RUNS = 7;
const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '..', '..', 'shared');
const real = join(shared, 'reports', 'denderleeuw-2024-bd200.txt');
const plan = join(shared, 'plans', 'provincie-limburg-amjp-juni-2026.pdf');

function medianOf(file: string, runs: number): number {
  const times = Array.from({ length: runs }, () =>
    Number(
      execFileSync(process.execPath, [join(import.meta.dirname, 'read-once.ts'), file], { encoding: 'utf8' }),
    ),
  ).toSorted((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-bench-'));
  try {
    const isReal = existsSync(real);
    const file = isReal ? real : join(folder, 'report.txt');
    if (!isReal) {
      const objectives = Array.from({ length: 9 }, (_, at) => reportText({ objective: at + 1 }));
      writeFileSync(file, objectives.join('\n'));
    }
    return [
      {
        name: isReal
          ? 'read the published report, in a fresh process after start'
          : 'read an invented report',
        value: medianOf(file, RUNS),
        unit: 'ms',
        asked: under(150, 'ms'),
      },
      ...(existsSync(plan)
        ? [
            {
              name: 'read the published plan of 153 pages (PDF), in a fresh process after start',
              value: medianOf(plan, 3) / 1000,
              unit: 's' as const,
              asked: under(3, 's'),
            },
          ]
        : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench`: prints the figures that the README names. Each benchmark is a file beside this one that exports
 * `bench(): Promise<Figure[]>`; a figure with a baseline was measured against it in the same run.
 */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

const only = process.argv[2];
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts') && (only === undefined || name.startsWith(only)))
  .toSorted();
if (files.length === 0) throw new Error(`no benchmark is called ${only ?? ''}`);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log('| what | measured | baseline | ratio | asked |\n|---|---:|---:|---:|---|');
let missed = 0;
for (const file of files) {
  const { bench } = (await import(join(import.meta.dirname, file))) as { bench: () => Promise<Figure[]> };
  for (const figure of await bench()) {
    const ratio = figure.baseline === undefined ? '' : (figure.value / figure.baseline).toFixed(2);
    const held = figure.asked === undefined || figure.asked.holds(figure);
    if (!held) missed += 1;
    const asked = figure.asked === undefined ? '' : `${figure.asked.words}${held ? '' : ' ✗'}`;
    const number = (value: number): string =>
      `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${figure.unit}`;
    console.log(
      `| ${figure.name} | ${number(figure.value)} | ${figure.baseline === undefined ? '' : number(figure.baseline)} | ${ratio} | ${asked} |`,
    );
  }
}
console.log(
  `\n${missed === 0 ? 'Every figure that was asked for holds.' : `${missed} figure(s) do not hold.`}`,
);

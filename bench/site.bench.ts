/** The site of a large government under a constant stream of requests, beside a page that shows one row. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildWhenStale } from '../src/cli/build-site.ts';
import { startChild } from '../test/process.ts';
import { type Figure, under, withinRatio } from './figure.ts';
import { large } from './site-fill.ts';

const A_SECOND = 20;
const SECONDS = 30;
const root = resolve(import.meta.dirname, '..');

const pages = {
  bare: `/${large.slug}/kaal`,
  tree: `/${large.slug}/plan`,
  branch: `/${large.slug}/plan?open=${large.branch}`,
  action: `/${large.slug}/acties/${large.action}`,
  overview: `/${large.slug}`,
  search: `/${large.slug}/zoek?q=werker`,
};
type Page = keyof typeof pages;
type Times = { path: string; ms: number; status: number }[];

const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;

/** Sends the pages in turn, so many a second whatever the answers do, and gives how long the server took for each. */
async function stream(address: string, turn: readonly Page[], seconds: number): Promise<Map<Page, number[]>> {
  const headers = { cookie: `beleidsspoor=${large.token}`, 'accept-encoding': 'gzip' };
  const answers: Promise<unknown>[] = [];
  const began = performance.now();
  for (let index = 0; index < seconds * A_SECOND; index += 1) {
    await sleep(Math.max(0, began + (index * 1000) / A_SECOND - performance.now()));
    const page = turn[index % turn.length] ?? 'bare';
    answers.push(fetch(`${address}${pages[page]}`, { headers }).then((response) => response.arrayBuffer()));
  }
  await Promise.all(answers);
  const times = (await (await fetch(`${address}/tijden`)).json()) as Times;
  const failed = times.find(({ status }) => status !== 200);
  if (failed) throw new Error(`${failed.path} answered ${failed.status}`);
  return new Map(
    turn.map((page) => [page, times.flatMap(({ path, ms }) => (path === pages[page] ? [ms] : []))]),
  );
}

export async function bench(): Promise<Figure[]> {
  await buildWhenStale(root);
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'bench/bare/vite.config.ts',
      '--logLevel',
      'error',
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-bench-'));
  const child = startChild(join(import.meta.dirname, 'site-server.ts'), [join(folder, 'data')]);
  try {
    const address = (await child.heard('address ')).slice('address '.length);
    const all = Object.keys(pages) as Page[];
    await stream(address, all, 6);
    const measured = await stream(address, all, SECONDS);
    const of = (page: Page): number => percentile(measured.get(page) ?? [], 0.95);
    const figure = (page: Page, name: string, limit?: number): Figure[] => {
      const one: Figure = {
        name: `${name}, p95 at ${A_SECOND} requests a second`,
        value: of(page),
        unit: 'ms',
      };
      return limit === undefined
        ? [one]
        : [
            { ...one, asked: under(limit, 'ms') },
            {
              ...one,
              name: `${name}, beside a page of one row`,
              baseline: of('bare'),
              asked: withinRatio(3),
            },
          ];
    };
    return [
      ...figure('bare', 'a page of one row'),
      ...figure('tree', 'the tree of 1,000 actions', 60),
      ...figure('branch', 'the tree with a branch open', 60),
      ...figure('action', 'an action over 12 rounds', 25),
      ...figure('overview', 'the dashboard'),
      ...figure('search', 'a search for a part of a word in 13,000 texts'),
    ];
  } finally {
    child.process.stdin.end();
    await child.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

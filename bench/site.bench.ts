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
/** Searches come one after another: nobody sends twenty a second. */
const SEARCHES = 20;
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

const ask = async (address: string, page: Page): Promise<void> => {
  const headers = { cookie: `beleidsspoor=${large.token}`, 'accept-encoding': 'gzip' };
  await (await fetch(`${address}${pages[page]}`, { headers })).arrayBuffer();
};

/** How long the server took for each answer since this was asked before. */
async function told(address: string): Promise<Times> {
  const times = (await (await fetch(`${address}/tijden`)).json()) as Times;
  const failed = times.find(({ status }) => status !== 200);
  if (failed) throw new Error(`${failed.path} answered ${failed.status}`);
  return times;
}

/** Sends the pages in turn, so many a second whatever the answers do, and gives how long the server took for each. */
async function stream(address: string, turn: readonly Page[], seconds: number): Promise<Map<Page, number[]>> {
  const answers: Promise<void>[] = [];
  const began = performance.now();
  for (let index = 0; index < seconds * A_SECOND; index += 1) {
    await sleep(Math.max(0, began + (index * 1000) / A_SECOND - performance.now()));
    answers.push(ask(address, turn[index % turn.length] ?? 'bare'));
  }
  await Promise.all(answers);
  const times = await told(address);
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
  // The types of the bare page took the place of the site's; they are written anew.
  execFileSync(process.execPath, [join(root, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-bench-'));
  const child = startChild(join(import.meta.dirname, 'site-server.ts'), [join(folder, 'data')]);
  try {
    const address = (await child.heard('address ')).slice('address '.length);
    const all = (Object.keys(pages) as Page[]).filter((page) => page !== 'search');
    await stream(address, all, 6);
    const measured = await stream(address, all, SECONDS);
    for (let index = 0; index < SEARCHES; index += 1) await ask(address, 'search');
    measured.set(
      'search',
      (await told(address)).map(({ ms }) => ms),
    );
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
      {
        name: 'a search for a part of a word in 13,000 texts, p95 one after another',
        value: of('search'),
        unit: 'ms',
      },
    ];
  } finally {
    child.process.stdin.end();
    await child.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a page of a government is slower where 244 others live in the same database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWhenStale } from '../src/cli/build-site.ts';
import { startChild } from '../test/process.ts';
import { type Figure, under, withinRatio } from './figure.ts';
import { largestSlug, scalePlans } from './scale-fill.ts';

const ROUNDS = 150;
const WARM = 30;
const root = resolve(import.meta.dirname, '..');

type Times = { path: string; ms: number; status: number }[];

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function told(address: string): Promise<Times> {
  const times = (await (await fetch(`${address}/tijden`)).json()) as Times;
  const failed = times.find(({ status }) => status !== 200);
  if (failed) throw new Error(`${failed.path} answered ${failed.status}`);
  return times;
}

const textOf = async (address: string, path: string): Promise<string> =>
  (await fetch(`${address}${path}`)).text();

/** The plan, its top, its money, and the last action of it; their addresses differ from house to house. */
async function pagesOf(address: string, slug: string): Promise<Record<string, string>> {
  const plan = `/${slug}/plan`;
  const nodes = (await textOf(address, plan)).match(/\/[^"]*\/onderdelen\/[0-9a-f-]{36}/gu) ?? [];
  const pages = { plan, overview: `/${slug}`, part: nodes.at(-1) ?? plan, money: `/${slug}/geld` };
  await told(address);
  return pages;
}

export async function bench(): Promise<Figure[]> {
  await buildWhenStale(root);
  const plans = scalePlans();
  const slug = largestSlug(plans);
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-bench-'));
  const started = [1, plans.readings.length].map((count) => ({
    count,
    child: startChild(join(import.meta.dirname, 'scale-server.ts'), [
      join(folder, String(count)),
      String(count),
    ]),
  }));
  try {
    const houses: { address: string; pages: Record<string, string>; filled: number }[] = [];
    for (const { child } of started) {
      const filled = Number((await child.heard('filled ')).slice('filled '.length));
      const address = (await child.heard('address ')).slice('address '.length);
      houses.push({ address, pages: await pagesOf(address, slug), filled });
    }
    // In turn, so that a busy moment of the machine meets both.
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      if (round === WARM) for (const { address } of houses) await told(address);
      for (const { address, pages } of houses)
        for (const path of Object.values(pages)) await textOf(address, path);
    }
    const measured: Times[] = [];
    for (const { address } of houses) measured.push(await told(address));
    const of = (house: number, page: string): number =>
      middle(
        (measured[house] ?? []).flatMap(({ path, ms }) => (path === houses[house]?.pages[page] ? [ms] : [])),
      );
    const figure = (page: string, name: string): Figure => ({
      name: `${name}, among ${plans.readings.length} governments beside one alone`,
      value: of(1, page),
      baseline: of(0, page),
      unit: 'ms',
      asked: withinRatio(1.3),
    });
    return [
      {
        name: `${plans.actions} ${plans.isPublished ? 'published' : 'invented'} actions taken in, a government each`,
        value: houses[1]?.filled ?? Number.NaN,
        unit: 's',
        asked: under(60, 's'),
      },
      figure('plan', 'the plan of 163 actions'),
      figure('overview', 'its top'),
      figure('part', 'one action of it'),
      figure('money', 'its money'),
    ];
  } finally {
    for (const { child } of started) child.process.stdin.end();
    for (const { child } of started) await child.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

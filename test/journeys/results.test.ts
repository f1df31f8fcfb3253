/**
 * The result of a year on the web: a run is confirmed by a colleague, published and corrected, a parent
 * finds her child's lot, anybody recomputes the whole, and the pages are for everyone (axe).
 */
import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = resolve(import.meta.dirname, '../../bin/beleidsspoor');
const home = '/meerdorp/aanmeldingen';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let site: RunningSite;
let browser: Browser;
const officers: string[] = [];
let folder = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  for (const name of ['Veerle Dhaene', 'Tom Peeters']) officers.push(await signIn(site.address, name));
  folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-results-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
  await site.stop();
});

async function open(cookie = '', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: false, ...options });
  const [name = '', value = ''] = cookie.split('=');
  if (cookie !== '') await context.addCookies([{ name, value, url: `${site.address}/meerdorp` }]);
  return context.newPage();
}

const text = async (path: string, cookie = ''): Promise<string> =>
  (await fetch(`${site.address}${path}`, { headers: { cookie, accept: 'text/html' } })).text();

/** Addresses of what was published, the newest first. */
async function published(): Promise<string[]> {
  const html = await text(`${home}/uitslag`);
  return [...html.matchAll(/href="(\/meerdorp\/aanmeldingen\/uitslag\/[0-9a-f-]{36})"/g)].map(
    ([, path = '']) => path,
  );
}

type Result = {
  assignment: Record<string, string | null>;
  waiting: Record<string, { all: string[] }>;
  reasons: Record<
    string,
    Record<string, { outcome: string; criterion: string | null; own: unknown; lastAdmitted: unknown }>
  >;
};

describe('a published run', () => {
  it('is recomputed from its files by the command, to the byte, and its seed and lots by anybody', async () => {
    const [newest = ''] = await published();
    const [input, result, rules] = await Promise.all(
      ['aanmeldingen.json', 'uitkomst.json', 'reglement.json'].map((file) => text(`${newest}/${file}`)),
    );
    const file = join(folder, 'aanmeldingen.json');
    writeFileSync(file, input ?? '');
    const { PATH = '', HOME = '' } = process.env;
    const ran = spawnSync(program, ['allocate', file, '--json'], { encoding: 'utf8', env: { PATH, HOME } });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toBe(result);

    const { children, lots } = JSON.parse(input ?? '') as {
      children: { id: string; linked?: string; choices: string[] }[];
      lots: { seed: string };
    };
    const codes = children.map(({ id }) => id);
    const { waiting, assignment } = JSON.parse(result ?? '') as Result;
    const child = children.find(
      ({ id, linked, choices }) =>
        linked === undefined && choices.length > 1 && assignment[id] === null && waiting[choices[0] ?? ''],
    );
    const page = await open();
    await page.goto(`${site.address}${newest}`);
    await page.getByLabel('Code van uw kind').fill(` ${child?.id.toUpperCase() ?? ''} `);
    await page.getByRole('button', { name: 'Toon' }).click();
    const shown = await page.locator('main').innerText();
    // The lot, worked out here from the seed and the code, and where it stands among all of them.
    const lotOf = (id: string): string => createHmac('sha256', lots.seed).update(id).digest('hex');
    const link = new Map<string, string>();
    for (const { id, linked } of children.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
      if (linked !== undefined && !link.has(linked)) link.set(linked, id);
    const all = children.map(({ id, linked }) => lotOf(link.get(linked ?? '') ?? id));
    const mine = lotOf(child?.id ?? '');
    const place = all.filter((lot) => lot < mine).length + 1;
    expect(shown).toContain(`Het lot van uw kind is nummer ${place} van ${codes.length}.`);
    const html = await page.content();
    for (const known of [mine, lots.seed, ...[input, result, rules].map((one) => sha256(one ?? ''))])
      expect(html).toContain(known);
    // Both parts fit what was shown before the draw, and give the seed.
    const [first = '', ofFirst = ''] = [
      /Dit deel was: <span[^>]*>([0-9a-f]{64})/,
      /Controlecode: <span[^>]*>([0-9a-f]{64})/,
    ].map((found) => found.exec(html)?.[1] ?? '');
    const second = /Dit deel was: <span[^>]*>([0-9a-f]{32})</.exec(html)?.[1] ?? '';
    expect(sha256(first)).toBe(ofFirst);
    expect(html).toContain(sha256(second));
    expect(sha256(first + second)).toBe(lots.seed);
    for (const school of child?.choices ?? []) {
      const at = waiting[school]?.all.indexOf(child?.id ?? '') ?? -1;
      expect(shown).toContain(`plaats ${at + 1} van de wachtlijst`);
    }
    await page.context().close();
  });

  it('says no metres of a child, and calmly that a code is not in it', async () => {
    const [newest = ''] = await published();
    const input = await text(`${newest}/aanmeldingen.json`);
    const { children } = JSON.parse(input) as {
      children: { id: string; distance?: Record<string, number> }[];
    };
    for (const { distance = {} } of children)
      for (const place of Object.values(distance)) expect(place).toBeLessThanOrEqual(children.length);
    const { reasons } = JSON.parse(await text(`${newest}/uitkomst.json`)) as Result;
    const [far = ''] = Object.entries(reasons)
      .filter(([, schools]) =>
        Object.values(schools).some(
          ({ outcome, criterion }) => outcome === 'waiting' && criterion === 'distance',
        ),
      )
      .map(([id]) => id);
    const page = await open();
    await page.goto(`${site.address}${newest}?code=${far}`);
    const shown = await page.locator('.bs-answer').innerText();
    expect(shown).toMatch(/uw kind staat op plaats \d+/);
    // Metres only as the ring of the last admitted child.
    for (const [metres] of shown.matchAll(/[\d.]+\u00a0m\b/g))
      expect(Number(metres.replaceAll(/\D/g, '')) % 50).toBe(0);
    for (const code of ['k-ffffffffffffffff', "k-0'; drop table runs", '<b>k</b>', 'x'.repeat(200)]) {
      const answer = await page.goto(`${site.address}${newest}?code=${encodeURIComponent(code)}`);
      expect(answer?.status()).toBe(200);
      expect(await page.getByRole('status').innerText()).toContain('staat niet in deze uitslag');
    }
    await page.context().close();
  });

  it('says that it was corrected, and the correction what it changed and why, in counts that tell of no child', async () => {
    const [newest = '', older = ''] = await published();
    const page = await open();
    await page.goto(`${site.address}${older}`);
    await page.getByRole('link', { name: /Bekijk de uitslag van/ }).click();
    expect(new URL(page.url()).pathname).toBe(newest);
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('verkeerd huisnummer');
    expect(shown).toContain('Aanmeldingen verbeterd');
    expect(shown).toContain('minder dan 5 (afstand)');
    const codes = JSON.parse(await text(`${newest}/uitkomst.json`)) as Result;
    for (const code of Object.keys(codes.assignment)) expect(shown).not.toContain(code);
    // The officer sees them by code.
    const officer = await open(officers[0]);
    await officer.goto(`${site.address}${newest.replace('/uitslag', '')}`);
    const table = officer.getByRole('region', { name: /Wat er veranderde/ }).locator('tbody tr');
    expect(await table.count()).toBeGreaterThan(1);
    await officer.context().close();
    await page.context().close();
  });
});

describe('a correction', () => {
  it('is proposed with its reason, confirmed by a colleague, and public only once it is published', async () => {
    const before = await published();
    const [one = '', other = ''] = officers;
    const page = await open(one);
    await page.goto(`${site.address}${home}`);
    await page.getByText('Stel een verbetering voor').click();
    await page
      .getByLabel('Waarom de vorige toewijzing verbeterd wordt')
      .fill('Een capaciteit werd verhoogd.');
    await page.getByRole('button', { name: 'Stel een toewijzing voor' }).click();
    const run = new URL(page.url()).pathname;
    expect(run).toMatch(/aanmeldingen\/[0-9a-f-]{36}$/);
    const result = run.replace(home, `${home}/uitslag`);
    const visit = async (path: string): Promise<number> =>
      (await fetch(`${site.address}${path}`, { headers: { accept: 'text/html' } })).status;
    const colleague = await open(other);
    await colleague.goto(`${site.address}${run}`);
    await colleague.getByRole('button', { name: 'Reken na en bevestig' }).click();
    expect(await visit(result)).toBe(404);
    expect(await visit(`${result}/uitkomst.json`)).toBe(404);
    expect(await published()).toEqual(before);
    await colleague.getByRole('button', { name: 'Publiceer de uitslag' }).click();
    await colleague.getByRole('link', { name: 'Openbare uitslag' }).click();
    expect(await colleague.locator('main').innerText()).toContain('Reden: Een capaciteit werd verhoogd.');
    expect(await published()).toEqual([result, ...before]);
    await colleague.context().close();
    await page.context().close();
  });
});

describe('the pages of a result', () => {
  it.each([
    { width: 390, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
    { width: 768, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('are for everyone at $width, $colorScheme', async ({ width, colorScheme }) => {
    const [newest = '', older = ''] = await published();
    const { reasons } = JSON.parse(await text(`${newest}/uitkomst.json`)) as Result;
    const code = Object.keys(reasons)[0] ?? '';
    const wrong: string[] = [];
    for (const [cookie, paths] of [
      ['', [`${home}/uitslag`, older, `${newest}?code=${code}`]],
      [officers[0] ?? '', [home, `${newest.replace('/uitslag', '')}?code=${code}`]],
    ] as const) {
      const page = await open(cookie, {
        javaScriptEnabled: true,
        viewport: { width, height: 900 },
        colorScheme,
      });
      for (const path of paths) {
        const answer = await page.goto(`${site.address}${path}`);
        expect(answer?.status(), path).toBe(200);
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        await page.evaluate(axe);
        const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
          'axe.run(document).then(({ violations }) => violations)',
        );
        wrong.push(...found.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`));
        const over = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (over > 0) wrong.push(`${path} is ${over} px too wide`);
      }
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
});

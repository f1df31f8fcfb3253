/** Schools and registrations on the web: an officer keeps capacities, takes in files, helps a parent and mends a doubt (axe). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const keep = '/meerdorp/scholen/beheer';
const children = '/meerdorp/aanmeldingen/kinderen';

let site: RunningSite;
let browser: Browser;
let cookie: string;
let place = '';
let child = '';

const text = async (path: string, who = cookie): Promise<string> =>
  (await fetch(`${site.address}${path}`, { headers: { cookie: who, accept: 'text/html' } })).text();

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  cookie = await signIn(site.address, 'Veerle Dhaene');
  place = /href="([^"]*beheer\/[0-9a-f-]{36})"/.exec(await text(keep))?.[1] ?? '';
  child = /kinderen\/(k-[0-9a-f]{8,32})/.exec(await text(`${children}?toon=twijfel`))?.[1] ?? '';
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: false, ...options });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: `${site.address}/meerdorp` }]);
  return context.newPage();
}
const save = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const choose = async (page: Page, name: string, content: string): Promise<void> => {
  const buffer = Buffer.from(content);
  await page.getByLabel('Kies een bestand').setInputFiles({ name, mimeType: 'text/csv', buffer });
};

describe('capacities, without scripts', () => {
  it('go up with a reason, never down, and the page says when they were kept', async () => {
    const page = await open();
    await page.goto(`${site.address}${place}`);
    const field = page.getByLabel('Capaciteit, Geboren in 2023', { exact: true });
    const before = Number(await field.inputValue());
    await field.fill(String(before - 1));
    await save(page, 'Bewaar');
    expect(await page.getByRole('alert').innerText()).toContain('nooit omlaag');
    await page.goto(`${site.address}${place}`);
    await field.fill(String(before + 2));
    await save(page, 'Bewaar');
    expect(await page.getByRole('alert').innerText()).toContain('Zeg waarom');
    await page.getByLabel('Waarom gaat een capaciteit omhoog?').fill('Een extra begeleider');
    await save(page, 'Bewaar');
    expect(await page.getByRole('status').innerText()).toBe('Bewaard.');
    expect(await page.locator('main').innerText()).toContain('Een extra begeleider');

    const free = async (): Promise<number> => {
      await page.goto(`${site.address}/meerdorp/scholen?geboortejaar=2023`);
      return Number(await page.locator('tbody tr').first().locator('td').first().innerText());
    };
    const places = await free();
    await page.goto(`${site.address}${place}`);
    const enrolled = page.locator('#snel-2023');
    await enrolled.fill(String(Number(await enrolled.inputValue()) + 1));
    await save(page, 'Bewaar de aantallen');
    expect(await free()).toBe(places - 1);
    await page.context().close();
  });

  it('of a new year are a concept that parents do not see until it is set', async () => {
    const page = await open();
    await page.goto(`${site.address}${keep}`);
    await page.locator('summary').click();
    await page.getByLabel('Eerste jaar').fill('2027');
    await page.getByLabel('Begint op').fill('2027-09-01');
    await page.getByLabel('Eindigt op').fill('2028-06-30');
    await save(page, 'Bewaar het schooljaar');
    await page.goto(`${site.address}${place}?jaar=2027`);
    for (const places of ['30', '20']) {
      await page.getByLabel('Capaciteit, Geboren in 2025', { exact: true }).fill(places);
      await save(page, 'Bewaar');
      expect(await page.getByRole('status').innerText()).toBe('Bewaard.');
    }
    expect(await text('/meerdorp/scholen?jaar=2027', '')).not.toContain('2027-2028');
    await page.goto(`${site.address}${keep}`);
    await save(page, 'Stel de capaciteiten van schooljaar 2027-2028 vast');
    expect(await text('/meerdorp/scholen?jaar=2027', '')).toContain('2027-2028');
    await page.context().close();
  });

  it('come back from their own file unchanged, and a file with a mistake changes nothing', async () => {
    const csv = await text(`${keep}/capaciteiten-uitvoer.csv?jaar=2025`);
    const page = await open();
    await page.goto(`${site.address}${keep}/inlezen?jaar=2025`);
    await choose(page, 'capaciteiten.csv', csv);
    await save(page, 'Bekijk het bestand');
    const rows = csv.trim().split('\r\n').length - 1;
    expect(await page.locator('main').innerText()).toContain(`${rows} rijen blijven zoals ze zijn`);
    await choose(page, 'fout.csv', csv.replace(/;2023;(\d+);/, ';2023;0;'));
    await save(page, 'Bekijk het bestand');
    expect(await page.getByRole('alert').innerText()).toContain('iets mis');
    expect(await page.locator('main').innerText()).toContain('nooit omlaag');
    await page.goto(`${site.address}${keep}/inlezen?jaar=2025`);
    await choose(page, 'goed.csv', `${csv}${/\r\n([^;]+);/.exec(csv)?.[1] ?? ''};;;Nieuwkomers;4;;;\r\n`);
    await save(page, 'Bekijk het bestand');
    await save(page, 'Bewaar alles');
    expect(await page.getByRole('status').innerText()).toBe('Alles is bewaard.');
    expect(await text('/meerdorp/scholen?jaar=2025', '')).toContain('Anderstalige nieuwkomers');
    await page.context().close();
  });
});

describe('registrations, without scripts', () => {
  it('take no new child once the lots are drawn, and a doubt is mended with a reason', async () => {
    const page = await open();
    await page.goto(`${site.address}${children}/nieuw`);
    expect(await page.locator('main').innerText()).toContain('Er is al geloot');

    await page.goto(`${site.address}/meerdorp/aanmeldingen`);
    await page.locator('summary', { hasText: 'Zonder geboortejaar' }).click();
    const doubt = page.locator('details', { hasText: 'Zonder geboortejaar' }).getByRole('link').first();
    const code = await doubt.innerText();
    await doubt.click();
    expect(await page.locator('main').innerText()).toContain('heeft geen geboortejaar');
    await page.getByLabel('Geboortejaar').selectOption('2023');
    await page.getByLabel('Waarom verandert deze aanmelding?').first().fill('Geboortejaar was vergeten');
    await save(page, 'Bewaar de aanmelding');
    expect(await page.getByRole('status').innerText()).toBe('Bewaard.');
    expect(await page.locator('main').innerText()).not.toContain('heeft geen geboortejaar');
    await page.locator('#waarom').fill('Aan het loket toch niet nodig');
    await save(page, 'Trek de aanmelding in');
    expect(await page.locator('main').innerText()).toContain('Deze aanmelding telt niet mee');
    expect(code).toMatch(/^k-[0-9a-f]+$/);
    await page.context().close();
  });

  it('come back from their own file unchanged', async () => {
    const csv = await text(`${children}/bestand-uitvoer.csv`);
    const page = await open();
    await page.goto(`${site.address}${children}/inlezen`);
    await choose(page, 'kinderen.csv', csv);
    await page.getByLabel('Waarom verandert deze aanmelding?').fill('Nazicht');
    await save(page, 'Bekijk het bestand');
    const rows = csv.trim().split('\r\n').length - 1;
    expect(rows).toBeGreaterThan(300);
    expect(await page.locator('main').innerText()).toContain(`${rows} rijen blijven zoals ze zijn`);
    await page.context().close();
  });

  it('are for officers alone', async () => {
    const other = await signIn(site.address, 'Hanne Wuyts');
    for (const path of [children, `${children}/${child}`, `${children}/bestand-uitvoer.csv`])
      for (const who of ['', other]) {
        const headers = { cookie: who, accept: 'text/html' };
        const answer = await fetch(`${site.address}${path}`, { headers, redirect: 'manual' });
        expect(answer.status, path).not.toBe(200);
      }
  });
});

describe('the pages of schools and registrations', () => {
  it.each([
    { width: 390, colorScheme: 'dark' },
    { width: 768, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('are for everyone at $width, $colorScheme', async ({ width, colorScheme }) => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: true });
    const wrong: string[] = [];
    const paths = ['/meerdorp/scholen', keep, place, `${keep}/inlezen`, children, `${children}/nieuw`];
    for (const path of [...paths, `${children}/${child}`, `${children}/inlezen`]) {
      const answer = await page.goto(`${site.address}${path}`);
      expect(answer?.status(), path).toBe(200);
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
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});

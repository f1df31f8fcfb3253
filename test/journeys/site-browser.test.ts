/** The site in a real browser: for everyone (axe), at every width, light and dark, with and without JavaScript. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { linksOf, type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: RunningSite;
let browser: Browser;
let kinds: string[];
let cookie: string;
beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  cookie = await signIn(site.address, 'Marleen Baert');
  const list = '/meerdorp/rondes';
  const html = await (await fetch(`${site.address}${list}`, { headers: { cookie } })).text();
  const [running = '', closed = ''] = linksOf(html, site.address, list).filter((path) =>
    /\/rondes\/[0-9a-f-]{36}$/.test(path),
  );
  const made = await fetch(`${site.address}${closed}/rapport?/maak`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.address, accept: 'text/html' },
    body: new URLSearchParams({ wat: 'prioritair', diepte: 'objective', formaat: 'html' }),
  });
  kinds = [
    '/meerdorp',
    `/meerdorp?ronde=${running.slice(running.lastIndexOf('/') + 1)}`,
    '/meerdorp/plan',
    '/meerdorp/plan?licht=attention',
    '/meerdorp/plan?q=bestaatniet',
    '/meerdorp/plan?weergave=tabel&eigenaar=geen&as=tijd',
    '/meerdorp/plan?weergave=tabel&kolom=onderdeel&kolom=status&kolom=dienst&kolom=aandeel',
    `${closed}/vergelijk?wat=texts`,
    '/meerdorp/zoek?q=klas',
    '/meerdorp/zoek?q=bestaatniet',
    '/meerdorp/acties/1.2.2',
    '/meerdorp/acties/1.2',
    '/meerdorp/acties/2',
    list,
    running,
    closed,
    `${closed}/rapport`,
    made.headers.get('location') ?? '',
    '/meerdorp/aanmelden',
    '/meerdorp/privacy',
    '/toegankelijkheid',
    '/bestaat/niet',
  ];
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

type Seen = { page: Page; trouble: string[]; close: () => Promise<void> };

/** A page that remembers every complaint of the browser and every request that leaves the site. */
async function open(options: BrowserContextOptions, taal = 'nl'): Promise<Seen> {
  // The language of who is signed in is that of their account.
  await fetch(`${site.address}/meerdorp/taal`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.address, accept: 'text/html' },
    body: new URLSearchParams({ taal, terug: '/meerdorp' }),
  });
  const context = await browser.newContext({ locale: 'nl-BE', ...options });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([
    { name, value, url: `${site.address}/meerdorp` },
    { name: 'taal', value: taal, url: site.address },
  ]);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    // That a page which is not there answers 404 is what it should do.
    if (/warning|error/.test(message.type()) && !/status of 404/.test(message.text()))
      trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:'))
      trouble.push(`leaves the site: ${request.url()}`);
  });
  return { page, trouble, close: () => context.close() };
}

type Violation = { id: string; nodes: { html: string }[] };
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>('axe.run(document).then(({ violations }) => violations)');
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

describe.each([320, 768, 1280])('at %i px wide', (width) => {
  it.each([
    ['light', 'nl'],
    ['dark', 'en'],
  ] as const)('every kind of page is for everyone, %s, in %s', async (colorScheme, taal) => {
    const { page, trouble, close } = await open({ viewport: { width, height: 900 }, colorScheme }, taal);
    const wrong: string[] = [];
    for (const path of kinds) {
      await page.goto(`${site.address}${path}`);
      const lang = await page.evaluate<string>('document.documentElement.lang');
      if (!lang.startsWith(taal)) wrong.push(`${path} is in ${lang}`);
      // What is folded away must be right too.
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      wrong.push(...(await violations(page)).map((one) => `${path} ${one}`));
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over > 0) wrong.push(`${path} is ${over} px too wide`);
    }
    expect(wrong).toEqual([]);
    expect(trouble).toEqual([]);
    await close();
  });
});

describe('without JavaScript', () => {
  it('a reader finds an action, follows it through the rounds and filters the plan', async () => {
    const { page, trouble, close } = await open({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await page.goto(site.address);
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByLabel('Zoek op code, titel of tekst').fill('kleuterklassen wilgenhoek');
    await page.getByRole('button', { name: 'Toon' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe('kleuterklassen wilgenhoek');
    await page.getByRole('link', { name: /1\.2\.2/ }).click();
    expect(await page.locator('h1').textContent()).toContain('1.2.2');
    await page.getByRole('link', { name: 'Jaar 2023' }).click();
    expect(await page.getByText('stand op 31 december 2023').count()).toBe(1);
    await page.getByRole('link', { name: 'Overzicht', exact: true }).click();
    expect(new URL(page.url()).searchParams.get('ronde')).not.toBeNull();
    expect(trouble).toEqual([]);
    await close();
  });

  it('an action plan opens and closes by its arrow, also with the keyboard', async () => {
    const { page, close } = await open({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    await page.goto(`${site.address}/meerdorp/plan`);
    const action = page.locator('.bs-tree__action').first();
    const arrow = page.locator('.bs-tree summary').first();
    expect(await action.isVisible()).toBe(true);
    await arrow.click();
    expect(await action.isVisible()).toBe(false);
    await arrow.press('Enter');
    expect(await action.isVisible()).toBe(true);
    await close();
  });

  it('the first stop of the keyboard skips to the content', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${site.address}/meerdorp/plan`);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#inhoud');
    await close();
  });
});

describe('for who reads otherwise', () => {
  it('fits at 400 % zoom, in forced colours and on paper', async () => {
    // 1280 px at 400 % leaves 320 px; forced colours and print are what the browser itself makes of the page.
    const { page, trouble, close } = await open({
      viewport: { width: 320, height: 256 },
      forcedColors: 'active',
    });
    for (const path of kinds) {
      await page.goto(`${site.address}${path}`);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
    }
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.address}/meerdorp/plan`);
    expect(await page.locator('search').isVisible()).toBe(false);
    expect(await page.locator('.bs-tree').isVisible()).toBe(true);
    expect(trouble).toEqual([]);
    await close();
  });
});

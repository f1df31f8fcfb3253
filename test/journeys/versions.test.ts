/** The versions of a plan on the web: a year from a concept to the council, and its pages for everyone (axe). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const list = '/meerdorp/plan/versies';

let site: RunningSite;
let browser: Browser;
let cookie: string;
let concept = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  cookie = await signIn(site.address, 'Koen Verlinde');
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: `${site.address}/meerdorp` }]);
  return context.newPage();
}
const text = async (path: string, who = ''): Promise<string> =>
  (await fetch(`${site.address}${path}`, { headers: { cookie: who, accept: 'text/html' } })).text();

describe('a version in the making', () => {
  it('begins from the newest, gets a reason and credits, and is compared by whom it concerns only', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site.address}${list}`);
    await page.getByText('Begin een nieuwe versie').click();
    await page.getByLabel('Naam van de versie').fill('Aanpassing 6');
    await page.getByRole('button', { name: 'Begin de versie' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Aanpassing 6');
    concept = new URL(page.url()).pathname;
    await page.getByLabel('Waarom deze aanpassing').fill('De bouwprijzen stegen.');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    expect(await page.getByRole('status').innerText()).toBe('De reden is bewaard.');

    await page.goto(`${site.address}${concept}/kredieten?jaar=2025`);
    const field = page.getByRole('textbox', { name: /Gemeente Meerdorp, Investering, Uitgaven/ });
    await field.fill('12,3');
    await page.getByRole('button', { name: 'Bewaar de kredieten' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('niet leesbaar');
    await field.fill('6.000.000');
    await page.getByRole('button', { name: 'Bewaar de kredieten' }).click();
    expect(await page.getByRole('status').innerText()).toBe('De kredieten zijn bewaard.');

    // What M3 (W) says: the credit of before, the change and the new one.
    await page.goto(`${site.address}${concept}/vergelijk?als=kredieten&jaar=2025`);
    const row = page.getByRole('row', { name: /^Investering/ }).first();
    const [before = '', change = '', now = ''] = await row.getByRole('cell').allInnerTexts();
    const euros = (printed: string): number => Number(printed.replaceAll('.', '').replace('−', '-'));
    expect(now).toBe('6.000.000');
    expect(euros(before) + euros(change)).toBe(6_000_000);

    const answer = await fetch(`${site.address}${concept}`);
    expect(answer.status).toBe(404);
    expect(await text(list)).not.toContain('Aanpassing 6');
    await page.context().close();
  });

  it('is the same in the file as on the page', async () => {
    const [first = ''] = /\/plan\/versies\/[0-9a-f-]{36}\b/.exec(await text(list)) ?? [];
    const csv = await text(`/meerdorp${first.replace('/meerdorp', '')}/vergelijk.csv`);
    const [head = '', ...rows] = csv.trim().split('\r\n');
    const column = head.split(';').indexOf('Uitgaven · Wijziging');
    const total = rows.at(-1)?.split(';')[column] ?? '';
    const html = await text(`/meerdorp${first.replace('/meerdorp', '')}/vergelijk`);
    const printed = total
      .replace(/,00$/, '')
      .replace('-', '')
      .replaceAll(/\B(?=(\d{3})+$)/g, '.');
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain(`dalen met €\u00A0${printed}`);
  });

  it('is looked up by the day on which it held', async () => {
    const answer = await fetch(`${site.address}${list}?datum=2022-12-12`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(await text(answer.headers.get('location') ?? '')).toContain('Vastgesteld op 14 december 2021');
    expect(await text(`${list}?datum=2019-12-16`)).toContain('was er nog geen versie vastgesteld');
  });
});

describe('an address that can’t be', () => {
  it.each([
    ['/naast?jaar=0000', 400],
    ['/naast?jaar=2019', 404],
    ['/naast?plan=11111111-1111-4111-8111-111111111111', 404],
    ['?plan=11111111-1111-4111-8111-111111111111', 404],
    ['/{version}/vergelijk?jaar=1999', 404],
    ['/{version}/vergelijk?rechtspersoon=11111111-1111-4111-8111-111111111111', 404],
    ['/{version}/evenwicht?jaar=2100', 404],
    ['/{version}/kredieten?jaar=2050', 404],
  ] as const)('%s is answered with %i and a sentence', async (path, status) => {
    const [, first = ''] = /\/plan\/versies\/([0-9a-f-]{36})\b/.exec(await text(list)) ?? [];
    const address = `${site.address}${list}${path.replace('{version}', first)}`;
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/Controleer (?:het|het adres) of ga terug naar het begin/);
  });
});

describe('the pages of versions', () => {
  it.each([
    { width: 320, colorScheme: 'dark' },
    { width: 768, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('are for everyone at $width, $colorScheme', async ({ width, colorScheme }) => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    const wrong: string[] = [];
    for (const path of [
      list,
      concept,
      `${concept}/vergelijk?alles=ja`,
      `${concept}/vergelijk?als=m1`,
      `${concept}/vergelijk?als=kredieten`,
      `${concept}/vergelijk/zonder`,
      `${concept}/kredieten`,
      `${concept}/evenwicht`,
      `${list}/naast`,
      `${list}/schulden`,
      '/meerdorp/plan/opvolgers',
    ]) {
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
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});

describe('the council', () => {
  it('sets the version, which is public from then on and not changed again', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site.address}${concept}`);
    await page.getByRole('button', { name: 'Leg voor aan de raad' }).click();
    expect(await page.getByRole('status').innerText()).toBe('De versie is voorgelegd.');
    await page.getByText('Vaststellen of verwijderen').click();
    await page.getByLabel('Datum van de beslissing').fill('2025-06-24');
    await page.getByLabel('Nummer van het besluit').fill('GR/2025/88');
    await page.getByRole('button', { name: 'Stel vast' }).click();
    expect(await page.getByRole('status').innerText()).toBe(
      'De versie is vastgesteld. Ze verandert niet meer.',
    );
    expect(await page.getByRole('button', { name: /Stel vast|Verwijder|Leg voor/ }).count()).toBe(0);
    expect(await text(concept)).toContain('besluit GR/2025/88');
    const again = await fetch(`${site.address}${concept}?/verwijderen`, {
      method: 'POST',
      headers: { cookie, accept: 'text/html', origin: site.address },
      body: new URLSearchParams({}),
    });
    expect(again.status).toBe(409);
    await page.context().close();
  });
});

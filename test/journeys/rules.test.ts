/** The rules of a year on the web, without a script: copied, edited, named where they clash, set, and tried (axe). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = '/meerdorp/aanmeldingen/regels';
const compare = '/meerdorp/aanmeldingen/vergelijken';

let site: RunningSite;
let browser: Browser;
let cookie: string;
let concept = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  cookie = await signIn(site.address, 'Veerle Dhaene');
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
const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
};
const text = (page: Page): Promise<string> => page.locator('main').innerText();

describe('the rules of the next year', () => {
  it('are copied, edited part by part, and set once nothing contradicts itself', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site.address}${rules}?jaar=2025`);
    await press(page, 'Kopieer naar schooljaar 2026-2027');
    concept = new URL(page.url()).pathname;
    const copied = await text(page);
    // Wat veranderde: a year on in the same week, and the holidays of that year.
    expect(copied).toContain('Wat veranderde tegenover schooljaar 2025-2026');
    expect(copied).toContain('schooljaar 2026-2027, voor kinderen geboren van 2015 tot en met 2024');
    expect(copied).toContain('6 april 2026 tot en met 19 april 2026');
    expect(copied).toContain('Niets spreekt zichzelf tegen.');

    await page.goto(`${site.address}${concept}/ordening`);
    await page.locator('#volgorde').selectOption({ label: 'voorkeur, dan afstand, dan toeval' });
    await press(page, 'Bewaar');
    expect(await text(page)).toContain('Dossier C ordent op afstand, dan voorkeur, dan toeval.');
    expect(await text(page)).toContain('gokken loont');
    await press(page, 'Stel vast');
    expect(await page.getByRole('alert').innerText()).toContain('spreekt zichzelf tegen');

    await page.goto(`${site.address}${concept}/deelname`);
    await page.getByLabel('Dossier', { exact: true }).selectOption({ label: 'Dossier B' });
    await press(page, 'Bewaar');
    expect(await text(page)).toContain('Niets spreekt zichzelf tegen.');

    await page.goto(`${site.address}${concept}/kiezen`);
    await page.getByLabel('Hoogstens').fill('4');
    await page.getByLabel('Minstens').fill('');
    await press(page, 'Bewaar');
    expect(await page.getByRole('alert').innerText()).toContain('klopt iets niet');
    // What was typed is still there.
    expect(await page.getByLabel('Hoogstens').inputValue()).toBe('4');
    await page.getByLabel('Minstens').fill('1');
    await press(page, 'Bewaar');
    expect(await text(page)).toContain('U kiest 1 tot 4 scholen.');

    await press(page, 'Stel vast');
    expect(await text(page)).toContain('Vastgesteld op');
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect((await page.goto(`${site.address}${concept}/kiezen`))?.status()).toBe(404);
    await page.context().close();
  });

  it('are not there for who does no registrations', async () => {
    for (const path of [rules, concept, compare, `${compare}/tabel.csv`])
      expect((await fetch(`${site.address}${path}`, { redirect: 'manual' })).status, path).not.toBe(200);
  });
});

describe('a dry run', () => {
  it('puts A, B, C and a variant beside each other, by group, and in a file', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site.address}${compare}?jaar=2025`);
    await page.getByRole('checkbox', { name: 'Dossier C' }).check();
    await page.getByRole('checkbox', { name: 'Dubbele contingentering' }).uncheck();
    await page.getByText('Wat als? Variant 1').click();
    await page.getByLabel('Naam', { exact: true }).fill('Afstand voor de helft');
    await page.getByLabel('Vertrekpunt').selectOption({ label: 'Dossier C' });
    await page.getByLabel('Volgorde', { exact: true }).selectOption({ label: 'toeval' });
    await page.getByLabel('Deel van de plaatsen in %').fill('50');
    await page.getByLabel('Volgorde voor dat deel').selectOption({ label: 'afstand, dan toeval' });
    await press(page, 'Vergelijk');
    const head = await page.locator('main table').first().locator('thead th').allInnerTexts();
    expect(head).toEqual([
      'Cijfer',
      'Versie 1',
      'Dossier A',
      'Dossier B',
      'Dossier C',
      'Afstand voor de helft',
    ]);
    const shown = await text(page);
    expect(shown).toContain('Dossier A is gemaakt voor één vestigingsplaats.');
    for (const group of ['zonder voorrang', 'ondervertegenwoordigde groep', 'minder dan 500 m'])
      expect(shown).toContain(group);
    // The year itself was run under dossier C: for nobody anything changes.
    expect(shown).toMatch(/Dossier C\s+0 beter af, \d+ even goed, 0 slechter af/);

    const href = (await page.getByRole('link', { name: 'Download als CSV' }).getAttribute('href')) ?? '';
    const answer = await fetch(`${site.address}${href}`, { headers: { cookie } });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [first = '', second = ''] = (await answer.text()).split('\r\n');
    expect(first).toContain('Afstand voor de helft');
    expect(second.split(';')[3]).toBe(await page.locator('main tbody td').first().innerText());
    await page.context().close();
  });
});

describe('the pages of rules', () => {
  it.each([
    { width: 390, colorScheme: 'dark' },
    { width: 768, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const)('are for everyone at $width, $colorScheme', async ({ width, colorScheme }) => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(`${site.address}${rules}?jaar=2025`);
    const begin = page.getByRole('button', { name: 'Begin een concept' });
    if (await begin.count()) {
      await begin.click();
      await page.waitForLoadState();
    } else await page.getByRole('link', { name: 'Versie 2' }).click();
    await page.waitForLoadState();
    const draft = new URL(page.url()).pathname;
    const parts = [
      'deelname',
      'kalender',
      'leeftijden',
      'voorrang',
      'voorbehouden',
      'ordening',
      'kiezen',
      'brieven',
    ];
    const wrong: string[] = [];
    for (const path of [rules, draft, ...parts.map((part) => `${draft}/${part}`), compare]) {
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

/** The books on the web: a work list is emptied by a person, a rule follows and goes, and its pages for everyone (axe). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const list = '/meerdorp/boekhouding';

let site: RunningSite;
let browser: Browser;
let cookie: string;
let book = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  cookie = await signIn(site.address, 'Koen Verlinde');
  const html = await (
    await fetch(`${site.address}${list}`, { headers: { cookie, accept: 'text/html' } })
  ).text();
  book = /href="([^"]*boekhouding\/[0-9a-f-]{36})#werklijst"/.exec(html)?.[1] ?? '';
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
const waiting = (page: Page) => page.locator('form[action$="/koppel"] tbody tr');
const ticks = (page: Page) => waiting(page).getByRole('checkbox');

describe.each([{ javaScriptEnabled: false }, { javaScriptEnabled: true }])(
  'a work list, with scripts $javaScriptEnabled',
  (options) => {
    it('books nothing by a key or without a place, then what a person says, and back again', async () => {
      const page = await open(options);
      await page.goto(`${site.address}${book}`);
      const all = await waiting(page).count();
      expect(all).toBeGreaterThan(0);
      const name = (await ticks(page).first().getAttribute('aria-label')) ?? '';

      // The first button of a form goes with the enter key: that may not be somebody's suggestion.
      await ticks(page).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await page.goto(`${site.address}${book}`);
      expect(await waiting(page).count()).toBe(all);

      await ticks(page).first().check();
      await page.getByRole('button', { name: 'Koppel', exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await ticks(page).first().isChecked()).toBe(true);

      await page
        .getByLabel('Koppel de aangevinkte boekingen aan', { exact: true })
        .selectOption({ index: 3 });
      await page.getByLabel(/Onthoud als regel/).check();
      await page.getByRole('button', { name: 'Koppel', exact: true }).click();
      expect(await page.getByRole('status').innerText()).toBe('De boekingen zijn toegewezen.');
      expect(await waiting(page).count()).toBe(all - 1);

      await page.goto(`${site.address}${list}/regels`);
      await page
        .getByRole('button', { name: /^Verwijder/ })
        .first()
        .click();
      expect(await page.getByRole('status').innerText()).toContain('De regel is weg.');
      await page.goto(`${site.address}${book}`);
      const undo = page.locator('form[action$="/los"]').getByRole('checkbox', { name });
      // The newest state has it back on its list; in an older one a person takes it back.
      if ((await waiting(page).count()) < all) {
        await undo.first().check();
        await page.getByRole('button', { name: 'Maak de aangevinkte los' }).click();
        expect(await page.getByRole('status').innerText()).toBe('De boekingen staan weer op de werklijst.');
      }
      expect(await waiting(page).count()).toBe(all);
      await page.context().close();
    });
  },
);

describe('a search in a state', () => {
  it('keeps what fits, says when nothing does, comes back after an act, and refuses what is no amount', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site.address}${book}`);
    const all = await waiting(page).count();
    const code = (await waiting(page).first().locator('th').innerText()).split(/\s/)[0] ?? '';
    await page.getByLabel('Code, omschrijving, veld of rekening').fill(code);
    await page.getByRole('button', { name: 'Toon', exact: true }).click();
    const found = await waiting(page).count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    await page.getByRole('button', { name: 'Koppel', exact: true }).last().click();
    await page.getByRole('alert').waitFor();
    expect(await waiting(page).count()).toBe(found);
    await page.getByRole('link', { name: 'Toon alles' }).click();
    expect(await waiting(page).count()).toBe(all);
    await page.getByLabel('Bedrag van').fill('999.999.999');
    await page.getByRole('button', { name: 'Toon', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('Er wacht niets dat hieraan voldoet.');
    const answer = await page.goto(`${site.address}${book}?van=veel`);
    expect(answer?.status()).toBe(400);
    await page.goto(`${site.address}${book}/lijnen?zoek=${encodeURIComponent(code)}`);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('the lines', () => {
  it('are the same in the file as on the page, and are not for who is not signed in', async () => {
    const text = async (path: string, who: string): Promise<Response> =>
      fetch(`${site.address}${path}`, { headers: { cookie: who, accept: 'text/html' }, redirect: 'manual' });
    const file = await (await text(`${book}/lijnen.csv`, cookie)).text();
    const [, ...rows] = file.trim().split('\r\n');
    const page = await open();
    await page.goto(`${site.address}${book}/lijnen`);
    expect(rows.length).toBeGreaterThan(0);
    expect(await page.locator('main').innerText()).toContain(
      `${String(rows.length).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`,
    );
    await page.context().close();
    for (const path of [list, book, `${book}/lijnen`, `${book}/lijnen.csv`, `${list}/regels`])
      expect((await text(path, '')).status, path).not.toBe(200);
  });
});

describe('the pages of the books', () => {
  it.each([
    { width: 390, colorScheme: 'dark' },
    { width: 768, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('are for everyone at $width, $colorScheme', async ({ width, colorScheme }) => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    const wrong: string[] = [];
    for (const path of [list, book, `${book}/lijnen`, `${list}/regels`]) {
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

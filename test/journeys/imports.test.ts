/** Files on the web: the tree of a plan goes out, comes back changed and is taken in, and its pages for everyone (axe). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { reportText } from '../report-text.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const list = '/meerdorp/invoer';

let site: RunningSite;
let browser: Browser;
let cookie: string;
let [ready, wrong, report, bodyless] = ['', '', '', ''];

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

/** Hands a file in and waits until it is read; gives the address of its page. */
async function handIn(page: Page, name: string, text: string, kind = 'boom'): Promise<string> {
  await page.goto(`${site.address}${list}`);
  await page.locator(`input[name="soort"][value="${kind}"]`).check();
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await page.waitForURL(/invoer\/[0-9a-f-]{36}$/);
  await untilRead(page);
  return new URL(page.url()).pathname;
}
async function untilRead(page: Page): Promise<void> {
  for (const look = page.getByRole('link', { name: 'Kijk opnieuw' }); (await look.count()) > 0;)
    await look.click();
}

describe('a tree that goes out', () => {
  it('comes back with one part renamed, which alone is shown as changed; a wrong row is told', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site.address}${list}`);
    const href = await page.locator('a[href*="uitvoer-boom.csv"]').first().getAttribute('href');
    const file = await (
      await fetch(`${site.address}${href ?? ''}`, { headers: { cookie, accept: 'text/html' } })
    ).text();
    const lines = file.split('\r\n');
    const at = lines.findIndex((line) => line.includes(';Actie;'));
    const title = lines[0]?.replace('\u{feff}', '').split(';').indexOf('Titel') ?? -1;
    const cells = (lines[at] ?? '').split(';');
    cells[title] = 'Een naam die er nog niet was';
    const renamed = lines.with(at, cells.join(';')).join('\r\n');

    ready = await handIn(page, 'boom.csv', renamed);
    const facts = await page.locator('.bs-facts').innerText();
    expect(facts.replaceAll(/\s+/g, ' ')).toMatch(/Nieuw 0 Gewijzigd 1 Beëindigd 0/i);

    wrong = await handIn(page, 'fout.csv', 'Code;Niveau;Titel\r\nX9;Taak;Niets\r\n');
    expect(await page.getByRole('table').innerText()).toContain('Taak');
    expect(await page.getByRole('button', { name: 'Aanvaard en lees in' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('books with columns of their own', () => {
  const head = 'Dienstjaar;Rek;Waarde';
  it('are taken in once a person says which column is which and whose they are; that is known the next time', async () => {
    const page = await open({ javaScriptEnabled: false });
    bodyless = await handIn(page, 'stand mei.csv', `${head}\r\n2025;61030000;12,50\r\n`, 'boekhouding');
    expect(await page.locator('main').innerText()).toContain('werden niet herkend: Bedrag');
    await page.getByLabel('Algemene rekening').selectOption('Rek');
    await page.getByLabel('Bedrag').selectOption('Waarde');
    await page.getByRole('button', { name: 'Lees opnieuw' }).click();
    await untilRead(page);
    expect(await page.locator('main').innerText()).toContain('geen kolom Rechtspersoon');
    await page.getByLabel('Naam van de stand').fill('n'.repeat(101));
    await page.getByRole('button', { name: 'Lees opnieuw' }).click();
    expect(await page.getByRole('alert').innerText()).toContain(
      'Het veld “naam” is te lang: het mag hoogstens 100 tekens hebben.',
    );
    await page.getByLabel('Rechtspersoon').first().selectOption('Gemeente Meerdorp');
    await page.getByRole('button', { name: 'Lees opnieuw' }).click();
    await untilRead(page);
    expect(await page.getByRole('status').innerText()).toContain('Gelezen. Kijk na');
    await page.getByRole('button', { name: 'Aanvaard en lees in' }).click();
    await untilRead(page);
    expect(await page.getByRole('status').innerText()).toContain('Ingelezen op');

    bodyless = await handIn(page, 'stand juni.csv', `${head}\r\n2025;61030000;13,50\r\n`, 'boekhouding');
    expect(await page.locator('main').innerText()).toContain('geen kolom Rechtspersoon');
    expect(await page.getByLabel('Bedrag').inputValue()).toBe('Waarde');
    await page.context().close();
  });
});

describe('a report of an earlier round', () => {
  it('is shown as the round that it closes, to the coordinator', async () => {
    const before = cookie;
    cookie = await signIn(site.address, 'Hanne Wuyts');
    const page = await open({ javaScriptEnabled: false });
    cookie = before;
    const text = reportText({ government: 'Meerdorp', year: 2019 });
    report = await handIn(page, 'verslag 2019.txt', text, 'verslag');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('Opvolgingsrapportering 2019');
    expect(shown).toContain('meteen afgesloten');
    await page.context().close();
  });
});

describe('the pages of files', () => {
  it.each([
    { width: 390, colorScheme: 'dark' },
    { width: 768, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('are for everyone at $width, $colorScheme', async ({ width, colorScheme }) => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    const off: string[] = [];
    for (const path of [list, ready, wrong, report, bodyless]) {
      const answer = await page.goto(`${site.address}${path}`);
      expect(answer?.status(), path).toBe(200);
      await page.evaluate(axe);
      const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
        'axe.run(document).then(({ violations }) => violations)',
      );
      off.push(...found.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`));
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over > 0) off.push(`${path} is ${over} px too wide`);
    }
    expect(off).toEqual([]);
    await page.context().close();
  });
});

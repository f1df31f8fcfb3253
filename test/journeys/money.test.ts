/** The money of a plan on the web: from a total to its lines, as a citizen and as who works here, for everyone (axe). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: RunningSite;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  cookie = await signIn(site.address, 'Koen Verlinde');
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const get = (path: string, who = ''): Promise<Response> =>
  fetch(`${site.address}${path}`, { headers: { cookie: who, accept: 'text/html' } });
const text = async (path: string, who = ''): Promise<string> => (await get(path, who)).text();
/** `1.234,56` or `1.234` to whole euros. */
const euros = (printed: string): number =>
  Math.round(
    Number(
      printed
        .replaceAll(/[.€\u00A0]/g, '')
        .replace(',', '.')
        .replace('−', '-'),
    ),
  );

describe('from a number to its lines', () => {
  it('every figure of the page of a citizen opens lines that add up to it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const cut of ['', '&naar=besturen', '&naar=domeinen', '&naar=velden', '&naar=rekeningen']) {
      await page.goto(`${site.address}/meerdorp/geld?jaar=2024${cut}`);
      const figures = await page
        .locator('.bs-money-rows a.bs-figure')
        .evaluateAll((links) =>
          links.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? '']),
        );
      expect(figures.length).toBeGreaterThan(10);
      // Some of each page: the first, the last and what lies between.
      for (const [printed = '', href = ''] of figures.filter((_, index) => index % 9 === 0)) {
        const html = await text(href);
        const sum = /samen €\u00A0([−\d.,]+)\./u.exec(html)?.[1] ?? '0';
        expect(`${href} ${euros(sum)}`).toBe(`${href} ${euros(printed)}`);
      }
    }
    await context.close();
  });

  it('an amount that a closed round printed opens its own books, not newer ones', async () => {
    const html = await text('/meerdorp/rondes');
    const [round = ''] =
      /rondes\/([0-9a-f-]{36})"[^>]*>[^<]*eerste semester 2024/i.exec(html)?.slice(1) ?? [];
    const action = await text(`/meerdorp/acties/2.3.1?ronde=${round}`);
    const opened = [...action.matchAll(/<a class="bs-figure[^"]*" href="([^"]*)">([^<]*)</g)];
    expect(opened.length).toBeGreaterThan(3);
    for (const [, href = '', printed = ''] of opened) {
      const lines = await text(href.replaceAll('&amp;', '&'));
      const sum = /samen €\u00A0([−\d.,]+)\./u.exec(lines)?.[1] ?? '0';
      expect(`${href} ${euros(sum)}`).toBe(`${href} ${euros(printed)}`);
    }
    expect(opened.some(([, href = '']) => href.includes('maat=rekening'))).toBe(true);
  });

  it('a citizen reads sums of the books and no entry; who signed in reads each entry with its number', async () => {
    const lines = '/meerdorp/geld/lijnen?maat=rekening&jaar=2024';
    const [citizen, staff] = [await text(lines), await text(lines, cookie)];
    expect(citizen).not.toContain('Vorderingsstaat');
    expect(staff).toContain('Vorderingsstaat');
    expect(staff).toMatch(/2024\d{6}/);
    const file = await text('/meerdorp/geld/lijnen.csv?maat=rekening&jaar=2024');
    expect(file).not.toContain('Vorderingsstaat');
    expect(file.split('\r\n')[0]).not.toContain('Omschrijving');
  });

  it('keeps the books of the running round from who did not sign in', async () => {
    expect(await text('/meerdorp/geld?jaar=2025')).not.toContain('Gerealiseerd 30/06/2025');
    const staff = await text('/meerdorp/geld?jaar=2025', cookie);
    expect(staff).toContain('Gerealiseerd 30/06/2025');
    expect(staff).toContain('Nog niet gekoppeld aan het plan');
    const [, state = ''] = /stand=([0-9a-f-]{36})/.exec(staff) ?? [];
    if (state !== '') expect((await get(`/meerdorp/geld?stand=${state}`)).status).toBe(404);
  });

  it('refuses what can’t be in words, and shows nobody a version or a plan that isn’t there', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const [query, status] of [
      ['jaar=nul', 400],
      ['jaar=2024&jaar=2023', 400],
      ['rij=deel-x', 400],
      ['jaar=1999', 404],
      [`versie=${nobody}`, 404],
      [`ronde=${nobody}`, 404],
      [`bestuur=${nobody}`, 404],
      [`stand=${nobody}`, 404],
    ] as const)
      expect(`${query} ${(await get(`/meerdorp/geld?${query}`)).status}`).toBe(`${query} ${status}`);
    expect((await get(`/meerdorp/geld/verschil?van=${nobody}`)).status).toBe(404);
    expect(await text('/meerdorp/geld/lijnen?rij=veld-9999')).toContain('Hier zijn geen lijnen van.');
  });
});

describe('a file', () => {
  it('holds what the page shows, to the cent', async () => {
    const csv = await text('/meerdorp/geld.csv?naar=besturen');
    const [head = '', ...rows] = csv.replace('\u{FEFF}', '').trim().split('\r\n');
    const at = head.split(';').indexOf('Rekening 2024');
    const cells = rows.map((row) => row.split(';'));
    const cents = (cell: string | undefined): bigint => BigInt((cell ?? '0').replace(',', '') || '0');
    const top = cells.filter(([depth]) => depth === '1').reduce((sum, row) => sum + cents(row[at]), 0n);
    expect(cents(cells.at(-1)?.[at])).toBe(top);
    expect(top).toBeGreaterThan(0n);
  });
});

describe('for everyone', () => {
  const pages = [
    '',
    '?naar=rekeningen&jaar=alle',
    '/lijnen?jaar=2024',
    '/lijnen?jaar=2024&saldo=ja',
    '/lijnen?jaar=2024&maat=rekening&min=raming',
    '/verschil?jaar=2025',
    '/afwijkingen',
  ];
  it.each(pages)('is accessible and fits a phone: %s', async (path) => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${site.address}/meerdorp/geld${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await run.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
    });
    expect(found).toEqual([]);
    await context.close();
  });
});

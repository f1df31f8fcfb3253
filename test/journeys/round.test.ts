/** A round as its coordinator and its reviewers run it, in a real browser: from opening to a published closing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { linksOf, type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const coordinator = 'Hanne Wuyts';
const head = 'Bram Osaer';

let site: RunningSite;
let browser: Browser;
/** The round that runs and the newest closed one, as addresses. */
let running = '';
let closed = '';
const cookies = new Map<string, string>();
const cookieOf = async (name: string): Promise<string> => {
  const cookie = cookies.get(name) ?? (await signIn(site.address, name));
  cookies.set(name, cookie);
  return cookie;
};
const html = async (path: string, name: string): Promise<string> =>
  (await fetch(`${site.address}${path}`, { headers: { cookie: await cookieOf(name) } })).text();

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  const list = '/meerdorp/rondes';
  [running = '', closed = ''] = linksOf(await html(list, coordinator), site.address, list).filter((path) =>
    /\/rondes\/[0-9a-f-]{36}$/.test(path),
  );
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

type Seen = { page: Page; trouble: string[]; close: () => Promise<void> };

async function open(name: string, options: BrowserContextOptions = {}): Promise<Seen> {
  const context = await browser.newContext({ locale: 'nl-BE', ...options });
  const cookie = await cookieOf(name);
  const cut = cookie.indexOf('=');
  await context.addCookies([
    { name: cookie.slice(0, cut), value: cookie.slice(cut + 1), url: `${site.address}/meerdorp` },
  ]);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (/warning|error/.test(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  return { page, trouble, close: () => context.close() };
}

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const waiting = async (name: string): Promise<string[]> =>
  linksOf(await html('/meerdorp/nazicht', name), site.address, '/meerdorp/nazicht').filter((path) =>
    path.includes('/nazicht/'),
  );
const said = (page: Page): Promise<string> => page.getByRole('status').first().innerText();

/** The text of a page as it is seen, numbers that the style sheet counts included: no tree of the page has those. */
async function seen(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'screen' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), {
    mergePages: true,
  });
  return text.replaceAll(/\s+/g, ' ');
}

type Violation = { id: string; nodes: { html: string }[] };

describe.each([320, 768, 1280])('at %i px wide', (width) => {
  it.each(['light', 'dark'] as const)('the pages of a round are for everyone, %s', async (colorScheme) => {
    const { page, trouble, close } = await open(coordinator, {
      viewport: { width, height: 900 },
      colorScheme,
    });
    const [update = ''] = await waiting(coordinator);
    const action = /value="([0-9a-f-]{36})"/.exec(await html(`${closed}/afsluiten`, coordinator))?.[1];
    const wrong: string[] = [];
    for (const path of [
      '/meerdorp/rondes/nieuw?soort=quarter',
      `${running}/bord`,
      `${running}/instellingen`,
      `${running}/afsluiten`,
      `${closed}/afsluiten?actie=${action}`,
      '/meerdorp/nazicht',
      update,
      '/meerdorp/agenda',
      '/meerdorp',
    ]) {
      const answer = await page.goto(`${site.address}${path}`);
      expect(answer?.status(), path).toBe(200);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      await page.evaluate(axe);
      const found = await page.evaluate<Violation[]>(
        'axe.run(document).then(({ violations }) => violations)',
      );
      wrong.push(...found.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`));
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

describe('a reviewer', () => {
  it('sends an update back with a comment at a place in its text, without JavaScript on a phone', async () => {
    const { page, trouble, close } = await open(head, phone);
    await page.goto(`${site.address}/meerdorp`);
    await page.getByRole('link', { name: 'Nazicht' }).click();
    const before = await waiting(head);
    const first = page.locator('tbody a').first();
    const title = (await first.innerText()).trim();
    await first.click();
    expect(await page.locator('h1').innerText()).toContain(title.split('\n').at(-1) ?? '');
    await page.getByRole('button', { name: 'Stuur terug' }).click();
    // The field is asked for by the browser itself: nothing left.
    expect(await page.getByRole('heading', { name: 'Stuur terug met een opmerking' }).count()).toBe(1);
    await page.getByRole('radio', { name: 'Tijd' }).check();
    await page.getByLabel('Over welke woorden?').fill('tegen eind september');
    await page.getByLabel('Wat moet er anders?').fill('Zeg erbij welke straten eerst komen.');
    await page.getByRole('button', { name: 'Stuur terug' }).click();
    expect(await said(page)).toBe('De update is teruggestuurd.');
    const comments = page.getByRole('region', { name: 'Opmerkingen' });
    expect(await comments.innerText()).toContain('Tijd: “tegen eind september”');
    expect(await comments.innerText()).toContain('Zeg erbij welke straten eerst komen.');
    expect(await waiting(head)).toHaveLength(before.length - 1);
    expect(trouble).toEqual([]);
    await close();
  });

  it('chooses the words in the text with the mouse, and reads what changed word by word', async () => {
    const { page, trouble, close } = await open(head, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.address}/meerdorp/nazicht`);
    const changed = page.locator('tr', { hasText: /tekst nieuw/i }).first();
    await changed.getByRole('link').click();
    await page.waitForLoadState('networkidle');
    const text = page.locator('[data-axis="progress"] p').first();
    await text.click({ clickCount: 3 });
    const quote = await page.getByLabel('Over welke woorden?').inputValue();
    expect(quote.length).toBeGreaterThan(10);
    expect((await text.innerText()).replaceAll(/\s+/g, ' ')).toContain(quote);
    expect(await page.getByRole('radio', { name: 'Voortgang' }).isChecked()).toBe(true);
    await page.locator('summary', { hasText: 'Wat wijzigde in de tekst' }).first().click();
    expect(await page.locator('ins').count()).toBeGreaterThan(0);
    expect(trouble).toEqual([]);
    await close();
  });

  it('may not look at the board, nor approve what is of another service', async () => {
    const board = await fetch(`${site.address}${running}/bord`, {
      headers: { cookie: await cookieOf(head) },
    });
    expect(board.status).toBe(403);
    const own = new Set(await waiting(head));
    const [other = ''] = (await waiting(coordinator)).filter((path) => !own.has(path));
    const id = other.slice(other.lastIndexOf('/') + 1);
    const answer = await fetch(`${site.address}/meerdorp/nazicht?/keur`, {
      method: 'POST',
      headers: {
        origin: site.address,
        accept: 'text/html',
        cookie: await cookieOf(head),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ [`kies-${id}`]: 'ja' }),
    });
    expect(await answer.text()).toContain('Dit hoort bij een andere dienst');
    expect(await waiting(coordinator)).toContain(other);
  });
});

describe('the coordinator', () => {
  it('reminds who is late, once a day', async () => {
    const { page, trouble, close } = await open(coordinator, phone);
    await page.goto(`${site.address}${running}/bord`);
    const button = page.getByRole('button', { name: /^Stuur herinnering aan \d+ laatkomers$/ });
    const count = /\d+/.exec(await button.innerText())?.[0] ?? '';
    await button.click();
    // Those who were reminded this morning by the clock get no second one.
    const [left = '', already = '0'] = (await said(page)).match(/\d+/g) ?? [];
    expect(Number(left)).toBeGreaterThan(0);
    expect(Number(left) + Number(already)).toBe(Number(count));
    // There is no mail server here, and the page says so.
    expect(await said(page)).toContain('mails blijven wachten');
    await page.getByRole('button', { name: /^Stuur herinnering/ }).click();
    expect(await said(page)).toContain('Er vertrok geen herinnering.');
    expect(await said(page)).toContain(`${count} personen kregen vandaag al een herinnering`);
    expect(trouble).toEqual([]);
    await close();
  });

  it('approves at once what did not change; the count needs no script', async () => {
    const { page, trouble, close } = await open(coordinator, { javaScriptEnabled: false });
    await page.goto(`${site.address}${running}/bord`);
    const chosen = await page.locator('input[type="checkbox"]:checked').count();
    expect(chosen).toBeGreaterThan(0);
    const rows = await page.locator('tr:has(input[type="checkbox"])').count();
    expect(rows).toBeGreaterThan(chosen);
    expect(await seen(page)).toContain(`Keur ${chosen} gekozen updates goed`);
    await page.locator('input[type="checkbox"]:not(:checked)').first().check();
    expect(await seen(page)).toContain(`Keur ${chosen + 1} gekozen updates goed`);
    await page.getByRole('button', { name: 'gekozen updates goed' }).click();
    expect(await said(page)).toBe(`${chosen + 1} updates zijn goedgekeurd.`);
    expect(await page.locator('tr:has(input[type="checkbox"])').count()).toBe(rows - chosen - 1);
    await page.getByRole('link', { name: 'Kies niets' }).click();
    expect(await page.locator('input[type="checkbox"]:checked').count()).toBe(0);
    expect(trouble).toEqual([]);
    await close();
  });

  it('changes a term while the round runs', async () => {
    const { page, trouble, close } = await open(coordinator, phone);
    await page.goto(`${site.address}${running}/instellingen`);
    await page.getByLabel('Nazicht klaar tegen').fill('2025-09-12');
    await page.getByRole('button', { name: 'Bewaar de instellingen' }).click();
    expect(await said(page)).toBe('De instellingen zijn bewaard.');
    expect(await page.getByLabel('Nazicht klaar tegen').inputValue()).toBe('2025-09-12');
    // Owners after reviewers: refused with a sentence, and what was filled in stays.
    await page.getByLabel('Updates ingediend tegen').fill('2025-10-01');
    await page.getByRole('button', { name: 'Bewaar de instellingen' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('kijk de periode en de datums na');
    expect(await page.getByLabel('Updates ingediend tegen').inputValue()).toBe('2025-10-01');
    expect(trouble.filter((line) => !line.includes('status of 400'))).toEqual([]);
    await close();
  });

  it('opens a round after seeing whom it asks and which actions nobody answers for', async () => {
    const { page, trouble, close } = await open(coordinator, phone);
    await page.goto(`${site.address}/meerdorp/rondes`);
    await page.getByRole('link', { name: 'Open een ronde' }).click();
    await page.getByRole('link', { name: 'Kwartaal' }).click();
    expect(await page.getByText('4 acties hebben geen verantwoordelijke').count()).toBe(1);
    await page.getByLabel('Alleen prioritaire acties').check();
    await page.getByRole('button', { name: 'Open de ronde' }).click();
    // What is asked changed since it was seen: first that is shown.
    expect(await said(page)).toContain('De keuze veranderde.');
    expect(await page.getByText(/^8 acties worden gevraagd/).count()).toBe(1);
    await page.getByLabel('Gemeenteraad op').fill('2025-11-25');
    await page.getByRole('button', { name: 'Open de ronde' }).click();
    expect(await page.locator('h1').innerText()).toMatch(
      /^Bord van Opvolgingsrapportering 2025, \w+ kwartaal$/,
    );
    expect(await page.getByRole('img', { name: /^Alle diensten: 8 updates/ }).count()).toBe(1);
    expect(trouble).toEqual([]);
    await close();
  });

  it('follows the days in a calendar by a secret address, until it is switched off', async () => {
    const { page, trouble, close } = await open(coordinator, { javaScriptEnabled: false });
    await page.goto(`${site.address}/meerdorp/agenda`);
    await page.getByRole('button', { name: 'Maak een geheim adres' }).click();
    const address = await page.getByLabel('Adres voor je agendaprogramma').inputValue();
    const calendar = await fetch(address);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await calendar.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text).toContain('DTSTART;VALUE=DATE:20250930');
    expect((await fetch(address.replace(/=.{4}/, '=AAAA'))).status).toBe(404);
    expect((await fetch(`${site.address}/meerdorp/agenda.ics`)).status).toBe(404);
    await page.goto(`${site.address}/meerdorp/agenda`);
    expect(await page.getByLabel('Adres voor je agendaprogramma').count()).toBe(0);
    await page.getByRole('button', { name: 'Schakel het uit' }).click();
    expect((await fetch(address)).status).toBe(404);
    expect(trouble).toEqual([]);
    await close();
  });

  it('closes the round, downloads its report, notes the decision, publishes and corrects', async () => {
    const { page, trouble, close } = await open(coordinator, phone);
    await page.goto(`${site.address}${running}/afsluiten`);
    await page
      .getByLabel('Gewijzigde assumpties')
      .fill('De lonen stegen 2 %.\n\n- index in mei\n- index in juni');
    await page.getByRole('button', { name: 'Bewaar deze teksten' }).click();
    expect(await said(page)).toBe('De teksten zijn bewaard.');
    expect(await page.getByLabel('Gewijzigde assumpties').inputValue()).toBe(
      'De lonen stegen 2 %.\n\n- index in mei\n- index in juni',
    );
    await page.getByLabel('Waarom sluit je af').fill('   ');
    await page.getByRole('button', { name: 'Sluit de ronde' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('nog niet goedgekeurd');
    await page.getByLabel('Waarom sluit je af').fill('De raad vergadert vroeger dan gepland.');
    await page.getByRole('button', { name: 'Sluit de ronde' }).click();
    expect(await said(page)).toBe('De ronde is afgesloten. Het rapport staat klaar.');

    const path = await page.getByRole('link', { name: /^Pdf/ }).getAttribute('href');
    const report = await fetch(`${site.address}${path}`, {
      headers: { cookie: await cookieOf(coordinator) },
    });
    expect(report.headers.get('content-type')).toContain('application/pdf');
    expect(
      Buffer.from(await report.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    // A councillor reads it before the public does, and nothing of what stays inside.
    const reader = { headers: { cookie: await cookieOf('Youssef Amrani') } };
    const read = await fetch(`${site.address}${running}`, reader);
    expect([read.status, (await read.text()).includes('De lonen stegen 2')]).toEqual([200, true]);
    const data = await (await fetch(`${site.address}${running}/rapport.json`, reader)).text();
    expect(data).toContain('Riolering en wegenis Kerkhoek en Lindelaan');
    expect(data).not.toContain('De aannemer dreigt');

    const anonymous = () => fetch(`${site.address}${running}`, { redirect: 'manual' });
    expect((await anonymous()).status).toBe(404);
    await page.getByLabel('Datum van de beslissing').fill('2025-09-23');
    await page.getByLabel('Nummer van het besluit').fill('GR/2025/118');
    await page.getByLabel('Link naar het besluit').fill('https://meerdorp.example/besluit/118');
    await page.getByRole('button', { name: 'Bewaar de beslissing' }).click();
    expect(await page.getByText('Kennisgenomen op 23 september 2025, besluit GR/2025/118.').count()).toBe(1);
    expect(await page.getByText('Publiceer ten laatste op 3 oktober 2025').count()).toBe(1);
    await page.getByRole('button', { name: 'Maak zichtbaar voor iedereen' }).click();
    expect(await said(page)).toBe('De ronde is nu voor iedereen zichtbaar.');
    expect((await anonymous()).status).toBe(200);

    await page.locator('summary', { hasText: 'Verbeter wat bevroren is' }).click();
    await page.getByLabel('Welke actie wil je verbeteren?').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Kies deze actie' }).click();
    await page.getByLabel('Licht: geld').selectOption('Ingrijpen');
    await page.getByLabel('Waarom verbeter je dit?').fill('Het licht stond verkeerd.');
    await page.getByRole('button', { name: 'Maak de nieuwe afsluiting' }).click();
    expect(await said(page)).toBe('De verbetering is bewaard als een nieuwe afsluiting.');
    expect(await page.getByRole('heading', { name: 'Afsluiting 2' }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Afsluiting 1' }).count()).toBe(1);
    expect(await page.getByText('Het licht stond verkeerd.').count()).toBe(1);
    expect(trouble.filter((line) => !line.includes('status of 409'))).toEqual([]);
    await close();
  });
});

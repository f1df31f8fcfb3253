/** An owner says how actions go: with and without JavaScript, on a phone, through a lost connection and beside somebody else. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { linksOf, type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { viewport: { width: 390, height: 844 } };

let site: RunningSite;
let browser: Browser;
let coordinator: string;
/** Addresses of the updates that Tine Rombouts answers for, in the order of the plan. */
let updates: string[];
beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  const cookie = await signIn(site.address, 'Tine Rombouts');
  coordinator = await signIn(site.address, 'Hanne Wuyts');
  const html = await (await fetch(`${site.address}/meerdorp/werk`, { headers: { cookie } })).text();
  // In the order of the page: what was returned first, then the plan's. Their ids are other ones each time.
  updates = linksOf(html, site.address, '/meerdorp/werk').filter((path) =>
    /\/opvolging\/[0-9a-f-]{36}$/.test(path),
  );
  expect(updates.length).toBeGreaterThanOrEqual(4);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
/** Each test begins with updates that may be written: what is handed in or approved is opened again. */
beforeEach(async () => {
  for (const path of updates)
    await fetch(`${site.address}${path.replace('/opvolging/', '/nazicht/')}?/heropen`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: site.address,
        cookie: coordinator,
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
});

type Seen = { context: BrowserContext; page: Page; trouble: string[] };
async function open(who: string, options: BrowserContextOptions = {}): Promise<Seen> {
  const context = await browser.newContext({ locale: 'nl-BE', ...options });
  const [name = '', value = ''] = (await signIn(site.address, who)).split('=');
  await context.addCookies([{ name, value, url: `${site.address}/meerdorp` }]);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    // That a form which lacks something answers 400 or 409, and that there is no connection, is what is tried here.
    if (/warning|error/.test(message.type()) && !/status of (?:400|409)|ERR_INTERNET/.test(message.text()))
      trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  return { context, page, trouble };
}
const to = (page: Page, path: string | undefined) => page.goto(`${site.address}${path ?? ''}`);
const editor = (page: Page) => page.getByRole('textbox', { name: 'Wat is er nieuw?' });
/** Once nothing is under way any more: a page that still hands in goes there first, and one with unsaved words stays. */
const reload = (page: Page) =>
  expect
    .poll(
      () =>
        page.reload().then(
          () => 'reloaded',
          (error: unknown) => String(error),
        ),
      { timeout: 20_000 },
    )
    .toBe('reloaded');
/** The editor of the text stands where its field was. */
const ready = (page: Page) => page.locator('#progress-tekst.bs-editor__text').waitFor();
const light = (page: Page, axis: string, name: string) =>
  page.getByRole('group', { name: axis, exact: true }).locator('.bs-card', { hasText: name });

// A browser on a machine that does other things too: what fails by its hour is tried again.
describe('an owner updates three actions', { retry: 2 }, () => {
  it('without JavaScript, on a phone', async () => {
    const { context, page, trouble } = await open('Tine Rombouts', { javaScriptEnabled: false, ...phone });
    await to(page, '/meerdorp/werk');
    expect(await page.locator('h1').textContent()).toBe('Mijn werk');

    // One that is as it was: one click.
    await to(page, updates[0]);
    await page.getByRole('button', { name: 'Niets veranderd: zelfde als vorige keer' }).click();
    await page.getByText(/is ingediend\./).waitFor();
    await to(page, updates[0]);
    expect(await page.getByText('Ingediend als “zelfde als vorige keer”.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Dien in' }).isDisabled()).toBe(true);

    // One that has news, and a light without a reason.
    await to(page, updates[1]);
    await page.getByLabel('Status').selectOption({ label: 'In uitvoering' });
    await light(page, 'Voortgang', 'Op koers').click();
    await light(page, 'Tijd', 'Opletten').click();
    await light(page, 'Geld', 'Op koers').click();
    await page.getByLabel('Wat is er nieuw?').fill('# Nieuw\n\nDe werf loopt.\n\n- riolering\n- kabels');
    await page.getByLabel('Waarom, en wat doe je eraan?').nth(1).fill('');
    await page.getByRole('button', { name: 'Dien in' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('waarom de tijd aandacht vraagt');
    expect(await page.getByLabel('Wat is er nieuw?').inputValue()).toBe(
      '# Nieuw\n\nDe werf loopt.\n\n- riolering\n- kabels',
    );
    await page.getByLabel('Waarom, en wat doe je eraan?').nth(1).fill('De vergunning kwam later.');
    await page.getByRole('button', { name: 'Dien in' }).click();
    await page.getByText(/is ingediend\./).waitFor();

    // One that is only begun.
    await to(page, updates[2]);
    await page.getByLabel('Wat is er nieuw?').fill('Nog bezig.');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    expect(await page.getByText(/^Bewaard om \d\d:\d\d/).count()).toBe(1);
    expect(await page.getByLabel('Wat is er nieuw?').inputValue()).toBe('Nog bezig.');
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('with the editor and the keyboard alone', async () => {
    const { context, page, trouble } = await open('Tine Rombouts');
    await to(page, updates[1]);
    const text = editor(page);
    await ready(page);
    await text.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Samen met @1.2.2');
    await page.locator('.bs-offer [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('gestart.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- riolering');
    await page.keyboard.press('Enter');
    await page.keyboard.type('kabels');
    // To the buttons and back: the word becomes bold.
    await page.keyboard.press('Shift+Control+ArrowLeft');
    // The browser tells the editor of a selection in a turn of its own, which no hand is quick enough to be before.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByText(/^\s*Bewaard om/).waitFor();
    await reload(page);
    await ready(page);
    expect(await text.locator('.bs-mention').textContent()).toBe('1.2.2');
    expect(await text.locator('li').allTextContents()).toEqual(['riolering', 'kabels']);
    expect(await text.locator('strong').textContent()).toBe('kabels');

    // The plain form shows the same, and what it is saved from there keeps it.
    const plain = await open('Tine Rombouts', { javaScriptEnabled: false });
    await to(plain.page, updates[1]);
    expect(await plain.page.getByLabel('Wat is er nieuw?').inputValue()).toBe(
      'Samen met @1.2.2 gestart.\n\n- riolering\n- **kabels**',
    );
    expect(trouble).toEqual([]);
    await context.close();
    await plain.context.close();
  });

  it('a table that a plain form can’t show stays when its text is changed there', async () => {
    const { context, page, trouble } = await open('Tine Rombouts');
    await to(page, updates[2]);
    await ready(page);
    await editor(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Voor.');
    const tools = page.getByRole('toolbar', { name: 'Opmaak van Wat is er nieuw?' });
    await tools.getByRole('button', { name: 'Tabel', exact: true }).click();
    await page.keyboard.type('Jaar');
    await page.getByText(/^\s*Bewaard om/).waitFor();
    const plain = await open('Tine Rombouts', { javaScriptEnabled: false });
    await to(plain.page, updates[2]);
    expect(await plain.page.locator('.bs-kept th').first().textContent()).toBe('Jaar');
    await plain.page.getByLabel('Wat is er nieuw?', { exact: true }).fill('Ervoor.');
    await plain.page.getByLabel('Wat is er nieuw?, deel 2').fill('Erna.');
    await plain.page.getByRole('button', { name: 'Bewaar' }).click();
    await reload(page);
    await ready(page);
    expect(await editor(page).locator('p, th').allTextContents()).toContain('Jaar');
    const text = (await editor(page).textContent()) ?? '';
    expect(text.indexOf('Ervoor.')).toBeLessThan(text.indexOf('Jaar'));
    expect(text.indexOf('Jaar')).toBeLessThan(text.indexOf('Erna.'));
    expect(trouble).toEqual([]);
    await context.close();
    await plain.context.close();
  });
});

describe('what is written is not lost', { retry: 2 }, () => {
  it('through a lost connection', async () => {
    const { context, page, trouble } = await open('Tine Rombouts');
    await to(page, updates[1]);
    await ready(page);
    await context.setOffline(true);
    await page.getByLabel('Waarom, en wat doe je eraan?').first().waitFor({ state: 'attached' });
    await page.getByText('Interne opmerking', { exact: true }).first().click();
    await page.getByLabel('Interne opmerking').fill('geschreven in de trein');
    await page.getByText(/Geen verbinding/).waitFor();
    await page.getByRole('button', { name: 'Bewaar' }).click();
    expect(await page.getByLabel('Interne opmerking').inputValue()).toBe('geschreven in de trein');
    await context.setOffline(false);
    await page.getByText(/^\s*Bewaard om/).waitFor();
    await reload(page);
    expect(await page.getByLabel('Interne opmerking').inputValue()).toBe('geschreven in de trein');
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('through a closed tab', async () => {
    const { context, page, trouble } = await open('Tine Rombouts');
    await to(page, updates[1]);
    await ready(page);
    await context.setOffline(true);
    await editor(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Dit stond er nog niet.');
    await page.getByText(/Geen verbinding/).waitFor();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const again = await context.newPage();
    await to(again, updates[1]);
    await again.getByText(/niet bewaard raakte, is teruggezet/).waitFor();
    await ready(again);
    // What lay on the device is put in the editor once that stands there.
    await expect.poll(() => editor(again).textContent(), { timeout: 20_000 }).toBe('Dit stond er nog niet.');
    await again.getByText(/^\s*Bewaard om/).waitFor();
    await reload(again);
    await ready(again);
    expect(await editor(again).textContent()).toBe('Dit stond er nog niet.');
    expect(await again.getByText(/is teruggezet/).count()).toBe(0);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe('two people in one text', () => {
  it.each([true, false])('see each other and both texts (JavaScript: %s)', async (javaScriptEnabled) => {
    const owner = await open('Tine Rombouts', { javaScriptEnabled });
    const head = await open('Bram Osaer', { javaScriptEnabled });
    await to(owner.page, updates[1]);
    await to(head.page, updates[1]);
    expect(await head.page.getByText('Tine Rombouts heeft deze tekst ook open.').count()).toBe(1);

    const write = async (page: Page, words: string): Promise<void> => {
      if (javaScriptEnabled) {
        await ready(page);
        await editor(page).focus();
        await page.keyboard.press('Control+A');
        await page.keyboard.type(words);
      } else {
        await page.getByLabel('Wat is er nieuw?').fill(words);
        await page.getByRole('button', { name: 'Bewaar' }).click();
      }
    };
    await write(owner.page, 'Wat de eigenaar schrijft.');
    await owner.page.getByText(/^\s*Bewaard om/).waitFor();
    await write(head.page, 'Wat het diensthoofd schrijft.');
    if (javaScriptEnabled) await head.page.getByRole('button', { name: 'Bekijk beide teksten' }).click();
    await head.page.getByRole('heading', { name: 'Twee teksten voor één actie' }).waitFor();
    expect(await head.page.locator('.bs-said').allTextContents()).toEqual([
      expect.stringContaining('Wat het diensthoofd schrijft.'),
      expect.stringContaining('Wat de eigenaar schrijft.'),
    ]);
    await to(owner.page, updates[1]);
    const stands = javaScriptEnabled
      ? async (page: Page) => {
          await ready(page);
          return editor(page).textContent();
        }
      : (page: Page) => page.getByLabel('Wat is er nieuw?').inputValue();
    // Nothing was overwritten until somebody chose.
    expect(await stands(owner.page)).toBe('Wat de eigenaar schrijft.');
    await head.page.getByRole('radio', { name: 'Wat jij schreef' }).check();
    await head.page.getByRole('button', { name: 'Bewaar mijn keuze' }).click();
    await head.page.getByText(/^\s*Bewaard om/).waitFor();
    expect(await stands(head.page)).toBe('Wat het diensthoofd schrijft.');
    expect([...owner.trouble, ...head.trouble]).toEqual([]);
    await owner.context.close();
    await head.context.close();
  });
});

type Violation = { id: string; nodes: { html: string }[] };
describe.each([320, 768, 1280])('at %i px wide', (width) => {
  it.each(['light', 'dark'] as const)('my work and an update are for everyone, %s', async (colorScheme) => {
    const { context, page, trouble } = await open('Tine Rombouts', {
      viewport: { width, height: 900 },
      colorScheme,
    });
    const wrong: string[] = [];
    for (const path of ['/meerdorp/werk', updates[0], updates[3]]) {
      await to(page, path);
      if (path !== '/meerdorp/werk') await ready(page);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      if (path !== '/meerdorp/werk') await page.locator('.bs-editor').nth(2).waitFor();
      await page.evaluate(axe);
      const found = await page.evaluate<Violation[]>(
        'axe.run(document).then(({ violations }) => violations)',
      );
      wrong.push(
        ...found.map(({ id, nodes }) => `${path ?? ''} ${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`),
      );
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over > 0) wrong.push(`${path ?? ''} is ${over} px too wide`);
    }
    expect(wrong).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

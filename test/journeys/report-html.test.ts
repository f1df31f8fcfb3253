/** The web page of a report in a real browser: every width, both themes, in print, without a script of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedFont } from '../../src/platform/documents/html/font.ts';
import { renderHtml } from '../../src/platform/documents/html/html.ts';
import { aDocument, aHostileDocument } from '../document-builder.ts';

type Violation = { id: string; nodes: { html: string }[] };
type WithAxe = { axe: { run: (root: unknown) => Promise<{ violations: Violation[] }> } };

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Without a browser these are skipped, and `npm test` says how to get one.
describe.skipIf(!existsSync(executablePath))('the report as a web page', () => {
  let browser: Browser;
  let html: string;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    });
    html = renderHtml(aDocument(), { font: await embeddedFont() });
  });
  afterAll(() => browser.close());

  const open = async (width: number, colorScheme: 'light' | 'dark', content: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.setContent(content);
    return page;
  };

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found = await page.evaluate(
      async () => (await (globalThis as unknown as WithAxe).axe.run(document)).violations,
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
  }

  for (const width of [320, 768, 1280]) {
    for (const scheme of ['light', 'dark'] as const) {
      test(`has no fault that axe knows, and doesn't scroll sideways, at ${width} px in ${scheme}`, async () => {
        const page = await open(width, scheme, html);
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.close();
      });
    }
  }

  test('no hostile text does anything, and a narrow window holds it', async () => {
    const page = await open(320, 'light', renderHtml(aHostileDocument()));
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('<script>alert(1)</script>');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
    expect(dialogs).toBe(0);
    await page.close();
  });

  test('the contents lead to their part, by keyboard too', async () => {
    const page = await open(1280, 'light', html);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de tekst');
    await page
      .getByRole('navigation', { name: 'Inhoud' })
      .getByRole('link', { name: 'A20120 Brieven in klare taal' })
      .click();
    await expect
      .poll(() => page.evaluate(() => document.querySelector('#A20120')?.getBoundingClientRect().top ?? -1))
      .toBeLessThan(300);
    await page.close();
  });

  test('on paper it is light, opens its tables and begins with a cover', async () => {
    const page = await open(800, 'dark', html);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(23, 25, 30)');
    expect(await page.getByText('Alle acties').isVisible()).toBe(true);
    expect(await page.getByText('Naar de tekst').isVisible()).toBe(false);
    await page.close();
  });
});

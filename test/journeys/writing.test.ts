/** A coordinator and a director write a version of the plan: by buttons, by dragging, and both at once. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: RunningSite;
let browser: Browser;
let tree = '';
async function open(who: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE', ...options });
  const [name = '', value = ''] = (await signIn(site.address, who)).split('=');
  await context.addCookies([{ name, value, url: `${site.address}/meerdorp` }]);
  const page = await context.newPage();
  await page.goto(`${site.address}${tree === '' ? '/meerdorp/plan/versies' : tree}`);
  return page;
}
const codes = (page: Page) => page.locator('.bs-writing tbody .bs-code').allInnerTexts();
/** The codes below one part, in their order. */
const below = async (page: Page, code: string) =>
  (await codes(page)).map((one) => one.replace('*', '')).filter((one) => one.startsWith(`${code}.`));
const told = (page: Page) => page.getByRole('status').innerText();
const part = (page: Page, title: string) => page.locator('.bs-writing').getByRole('link', { name: title });

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  const page = await open('Hanne Wuyts', { javaScriptEnabled: false });
  const name = page.getByLabel('Naam van de versie').first();
  if (!(await name.isVisible())) await page.getByText('Begin een nieuwe versie').first().click();
  await name.fill('Aanpassing 6');
  await page.getByRole('button', { name: 'Begin de versie' }).first().click();
  await page.getByRole('link', { name: 'Bewerken' }).click();
  tree = new URL(page.url()).pathname;
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('writing a version without JavaScript', () => {
  it('moves, changes, splits, ends and takes back, and says what changed', async () => {
    const page = await open('Hanne Wuyts', { javaScriptEnabled: false });
    expect(await below(page, '1.2')).toEqual(['1.2.1', '1.2.2', '1.2.3']);
    await page.getByRole('button', { name: '1.2.3 omhoog' }).click();
    expect(await below(page, '1.2')).toEqual(['1.2.1', '1.2.3', '1.2.2']);
    await page.getByRole('button', { name: '1.2.3 omlaag' }).click();
    expect(await below(page, '1.2')).toEqual(['1.2.1', '1.2.2', '1.2.3']);

    await part(page, 'Schoolstraten bij vier scholen').click();
    await page.getByLabel('Titel').fill('Schoolstraten bij zes scholen');
    await page.getByLabel('Beleidsveld', { exact: true }).first().fill('9999');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    expect(await page.getByRole('alert').innerText()).toContain('beleidsveld');
    expect(await page.getByLabel('Titel').inputValue()).toBe('Schoolstraten bij zes scholen');
    await page.getByLabel('Beleidsveld', { exact: true }).first().fill('0200');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    expect(await told(page)).toBe('De gegevens zijn bewaard.');
    await page.getByLabel('Nieuwe lijn, 2025').fill('1.000,01');
    await page.getByRole('button', { name: 'Bewaar de ramingen' }).click();
    expect(await told(page)).toBe('De ramingen zijn bewaard.');

    await page.getByRole('link', { name: 'Splits in delen' }).click();
    await page.getByLabel('Titel').last().fill('Schoolstraten in de deelgemeenten');
    await page.getByRole('button', { name: 'Splits', exact: true }).click();
    expect(await below(page, '2.2')).toEqual(['2.2.1a', '2.2.1b', '2.2.2', '2.2.3', '2.2.4']);

    await part(page, 'Trajectcontrole op de Meersbaan').click();
    await page.getByRole('link', { name: 'Laat stoppen' }).click();
    await page.getByLabel('Ze gaan naar verrichtingen zonder beleidsdoelstelling').check();
    await page.getByRole('button', { name: 'Laat stoppen' }).click();
    expect(await below(page, '2.2')).toEqual(['2.2.1a', '2.2.1b', '2.2.3', '2.2.4']);

    await page.getByRole('link', { name: 'Bekijk en zet terug' }).click();
    // What ended comes back with its money, so nothing is left outside the tree.
    for (const name of ['2.2.1', '2.2.2'])
      await page.getByRole('button', { name: `Zet terug ${name}`, exact: true }).click();
    expect(await page.getByRole('button', { name: /^Zet terug/ }).count()).toBe(0);
    await page.goto(`${site.address}${tree}`);
    expect(await below(page, '2.2')).toEqual(['2.2.1', '2.2.2', '2.2.3', '2.2.4']);
    expect(await part(page, 'Schoolstraten bij vier scholen').count()).toBe(1);
    await page.context().close();
  });

  it('shows every code before it changes one', async () => {
    const page = await open('Hanne Wuyts', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Hernummeren' }).click();
    await page.getByLabel('Patroon voor actie', { exact: true }).fill('A{pad}');
    await page.getByLabel('Waar').selectOption({ label: '1.5 Jongeren krijgen ruimte en een stem' });
    await page.getByRole('button', { name: 'Toon de nieuwe codes' }).click();
    expect(await page.locator('tbody strong').allInnerTexts()).toEqual(['A1.5.1', 'A1.5.2', 'A1.5.3']);
    await page.getByRole('button', { name: 'Geef deze codes' }).click();
    expect(await codes(page)).toContain('A1.5.3');
    expect(await below(page, '1.4')).toHaveLength(3);
    await page.context().close();
  });

  it('tells who comes second that the other was first', async () => {
    const [hanne, koen] = [
      await open('Hanne Wuyts', { javaScriptEnabled: false }),
      await open('Koen Verlinde', { javaScriptEnabled: false }),
    ];
    for (const page of [hanne, koen]) await part(page, 'Oversteekplaatsen beter verlichten').click();
    await koen.getByLabel('Omschrijving').fill('Van Koen');
    await koen.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await hanne.getByLabel('Omschrijving').fill('Van Hanne');
    await hanne.getByRole('button', { name: 'Bewaar', exact: true }).click();
    expect(await hanne.getByRole('alert').innerText()).toContain(
      'Koen Verlinde heeft 2.2.3 intussen gewijzigd',
    );
    expect(await hanne.getByLabel('Omschrijving').inputValue()).toBe('Van Hanne');
    expect(await hanne.getByText('Nu bewaard: Van Koen').count()).toBe(1);
    for (const page of [hanne, koen]) await page.context().close();
  });
});

describe('writing a version with a mouse', () => {
  it('drags a part below another, and has no faults of accessibility', async () => {
    const page = await open('Koen Verlinde');
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (/warning|error/.test(message.type())) trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    const row = (code: string) =>
      page
        .locator('.bs-writing tbody tr')
        .filter({ has: page.locator('.bs-code', { hasText: new RegExp(`^${code}\\*?$`) }) });
    await page.waitForLoadState('networkidle');
    await row('3.2.3').dragTo(row('3.4'));
    await page.waitForURL(/net=/);
    await expect
      .poll(async () => {
        const all = (await codes(page)).map((one) => one.replace('*', ''));
        return all.slice(all.indexOf('3.4'), all.indexOf('3.5'));
      })
      .toEqual(['3.4', '3.4.1', '3.4.2', '3.4.3', '3.4.4', '3.2.3']);
    // The arrow that was pressed keeps the focus, so that a keyboard goes on.
    await page.getByRole('button', { name: '3.2.3 omhoog' }).press('Enter');
    await page.waitForURL(/stap=omhoog/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('3.2.3 omhoog');
    for (const path of [
      tree,
      `${tree}/hernummeren`,
      `${tree}/wijzigingen`,
      (await part(page, 'Leegstand en verwaarlozing').getAttribute('href')) ?? '',
    ]) {
      await page.goto(`${site.address}${path}`);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
    }
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

/** The pages of one's own account and of the administration: for everyone (axe), narrow and wide, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { linksOf, type RunningSite, runSite, signIn } from './site-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { width: 320, colorScheme: 'dark' },
  { width: 768, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

let site: RunningSite;
let browser: Browser;
let cookie: string;
let paths: string[];
beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
  cookie = await signIn(site.address, 'Sofie Demol');
  const people = '/meerdorp/beheer';
  const html = await (await fetch(`${site.address}${people}`, { headers: { cookie } })).text();
  const owner = linksOf(html, site.address, people).find((path) => path.includes('/mensen/')) ?? '';
  paths = [
    people,
    owner,
    '/meerdorp/beheer/diensten',
    '/meerdorp/beheer/toewijzingen',
    '/meerdorp/beheer/toewijzingen?toon=ownerless&q=dorp',
    '/meerdorp/beheer/instellingen',
    '/meerdorp/account',
    '/meerdorp/account/app',
    '/meerdorp/account/herstelcodes',
    '/meerdorp/account/passkeys',
    '/meerdorp/account/wachtwoord',
    '/meerdorp/aanmelden',
    '/meerdorp/aanmelden/passkey',
    '/meerdorp/aanmelden/vergeten',
  ];
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the pages of accounts', () => {
  it.each(views)(
    'have no violation and no sideways scroll at $width, $colorScheme',
    async ({ width, colorScheme }) => {
      // Axe comes in by a script of the test; what the policy of the site stops, the other journeys look at.
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      });
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: `${site.address}/meerdorp` }]);
      const page = await context.newPage();
      const found: Record<string, unknown> = {};
      for (const path of paths) {
        const response = await page.goto(`${site.address}${path}`);
        await page.evaluate(axe);
        const violations = await page.evaluate(`axe.run().then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target).join(' ')))`);
        const wide = await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        );
        found[path] = [response?.status(), violations, wide];
      }
      expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, [200, [], false]])));
      await context.close();
    },
  );
});

/** Signing in with an account elsewhere, through a real provider, in a browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt, stepAt } from '../../src/platform/identity/one-time-code.ts';
import { fromBase32 } from '../../src/platform/identity/token.ts';
import { openBrowser } from '../browser.ts';
import { client, startProvider, type ProviderServer } from '../oidc-provider.ts';
import { freePort, serve, type Served } from './serve-run.ts';

let site: Served;
let provider: ProviderServer;
let browser: Browser;
beforeAll(async () => {
  const port = await freePort();
  provider = await startProvider(`http://127.0.0.1:${port}/aanmelden/acmidm/terug`);
  provider.people['tine'] = {
    name: 'Tine Rombouts',
    email: 'tine@spoorbeke.be',
    vo_orgcode: 'OVO000123',
    roles: ['Coordinator:OVO000123'],
  };
  provider.people['vreemd'] = {
    name: 'Vreemde Vos',
    email: 'vos@elders.be',
    vo_orgcode: 'OVO999999',
    roles: ['Coordinator'],
  };
  const providers = [
    {
      key: 'acmidm',
      name: 'ACM/IDM',
      issuer: provider.issuer,
      ...client,
      scope: 'openid profile email',
      roles: { Coordinator: 'policy_coordinator', Lezer: 'management_team' },
    },
  ];
  [site, browser] = await Promise.all([
    serve({ OIDC_PROVIDERS: JSON.stringify(providers) }, port),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await provider.stop();
});

async function visitor(): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: false });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** From our sign-in page to the provider's and back. */
async function goThrough(page: Page, login: string): Promise<void> {
  await page.goto(`${site.address}/spoorbeke/aanmelden`);
  await page.getByRole('link', { name: 'Aanmelden met ACM/IDM' }).click();
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${site.address}/**`);
}

describe('an account elsewhere', () => {
  it('comes to its own government by the organisation code, with the roles of that moment', async () => {
    const first = await visitor();
    await first.goto(await site.firstLink());
    await first.getByLabel('Naam van het lokaal bestuur').fill('Spoorbeke');
    await first.getByLabel('Je naam').fill('Griet Peeters');
    await first.getByLabel('Mailadres').fill('griet@spoorbeke.be');
    await first.getByRole('button', { name: 'Maak het account' }).click();
    await first.getByLabel('Wachtwoord', { exact: true }).fill('negen blauwe vijvers');
    await first.getByLabel('Nog eens hetzelfde wachtwoord').fill('negen blauwe vijvers');
    await first.getByRole('button', { name: 'Volgende' }).click();
    const key = fromBase32(await first.locator('input[name=geheim]').inputValue());
    if (key === null) throw new Error('the key is no base32');
    await first.getByLabel('De code die je app nu toont').fill(codeAt(key, stepAt(new Date().toISOString())));
    await first.getByRole('button', { name: 'Bewaar en meld aan' }).click();

    const early = await visitor();
    await goThrough(early, 'tine');
    expect(await early.textContent('main')).toContain('Je organisatie is hier niet bekend');

    await first.goto(`${site.address}/spoorbeke/beheer/instellingen`);
    await first.getByLabel('Organisatiecode').fill('OVO000123');
    await first.getByRole('button', { name: 'Bewaar' }).click();

    const page = await visitor();
    await goThrough(page, 'tine');
    expect(page.url()).toBe(`${site.address}/spoorbeke`);
    await page.goto(`${site.address}/spoorbeke/account`);
    expect(await page.textContent('#jij')).toContain('Beleidscoördinator');

    provider.people['tine'] = { ...provider.people['tine'], roles: ['Lezer'] };
    const again = await visitor();
    await goThrough(again, 'tine');
    await again.goto(`${site.address}/spoorbeke/account`);
    const roles = (await again.textContent('#jij')) ?? '';
    expect(roles).toContain('Managementteam');
    expect(roles).not.toContain('Beleidscoördinator');

    const stranger = await visitor();
    await goThrough(stranger, 'vreemd');
    expect(await stranger.textContent('main')).toContain('Je organisatie is hier niet bekend');
    expect((await stranger.goto(`${site.address}/spoorbeke/account`))?.url()).toContain('/aanmelden');
  });

  it('is not taken twice by one answer', async () => {
    const page = await visitor();
    const seen: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/terug?')) seen.push(request.url());
    });
    await goThrough(page, 'tine');
    const [answer = ''] = seen;
    expect(answer).toContain('code=');
    expect((await page.goto(answer))?.status()).toBe(403);
    expect(await page.textContent('main')).toContain('Het aanmelden is niet gelukt');
  });
});

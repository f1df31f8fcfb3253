/** From an empty installation to two accounts: the console's link, an invitation, a password, a code, and back again. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt, stepAt } from '../../src/platform/identity/one-time-code.ts';
import { fromBase32 } from '../../src/platform/identity/token.ts';
import { openBrowser } from '../browser.ts';
import { serve, type Served } from './serve-run.ts';

let site: Served;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const ADMINISTRATOR = {
  name: 'Griet Peeters',
  mail: 'griet.peeters@spoorbeke.be',
  password: 'negen blauwe vijvers',
};
const OWNER = { name: 'Wout De Cock', mail: 'wout.decock@spoorbeke.be', password: 'trage trein naar zee' };

/** A browser of somebody who has no JavaScript, as these pages must work too. */
async function visitor(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: false });
  context.setDefaultTimeout(10_000);
  return context;
}

/** What the app of a person would show: each code works once, so a later step is the next half minute's. */
function codeOf(secret: string, later = 0): string {
  const key = fromBase32(secret);
  if (key === null) throw new Error('the key is no base32');
  return codeAt(key, stepAt(new Date().toISOString()) + later);
}

/** Both steps of an invitation. @returns the key of the app, and the code that it took. */
async function setUp(page: Page, password: string): Promise<{ secret: string; used: string }> {
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByLabel('Nog eens hetzelfde wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Volgende' }).click();
  const secret = await page.locator('input[name=geheim]').inputValue();
  await page.getByLabel('De code die je app nu toont').fill('000000');
  await page.getByRole('button', { name: 'Bewaar en meld aan' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Die code klopt niet');
  expect(await page.locator('input[name=geheim]').inputValue()).toBe(secret);
  const used = codeOf(secret);
  await page.getByLabel('De code die je app nu toont').fill(used);
  await page.getByRole('button', { name: 'Bewaar en meld aan' }).click();
  return { secret, used };
}

async function givePassword(
  page: Page,
  who: { mail: string; password: string },
  at = site.address,
): Promise<void> {
  await page.goto(`${at}/spoorbeke/aanmelden`);
  await page.getByLabel('Mailadres').fill(who.mail);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Volgende' }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Meld aan' }).click();
}

describe('the accounts of a new installation', () => {
  let app: { secret: string; used: string };
  let recovery: string;
  let invitation: string;
  let ownerCodes: string[];

  it('begin with the link on the console, which works once', async () => {
    const context = await visitor();
    const page = await context.newPage();
    const link = await site.firstLink();
    await page.goto(link);
    await page.getByLabel('Naam van het lokaal bestuur').fill('Spoorbeke');
    await page.getByLabel('Je naam').fill(ADMINISTRATOR.name);
    await page.getByLabel('Mailadres').fill(ADMINISTRATOR.mail);
    await page.getByRole('button', { name: 'Maak het account' }).click();
    expect(page.url()).toContain('/spoorbeke/uitnodiging/');
    app = await setUp(page, ADMINISTRATOR.password);
    await page.getByRole('button', { name: 'Toon mijn herstelcodes' }).click();
    const codes = await page.locator('.bs-codes code').allTextContents();
    expect(new Set(codes).size).toBe(10);
    recovery = codes[3] ?? '';
    await page.goto(`${site.address}/spoorbeke/account`);
    expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe(ADMINISTRATOR.name);
    expect((await page.goto(link))?.status()).toBe(404);
    await context.close();
  });

  it('open again with the password and a code, and with neither alone', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await givePassword(page, { ...ADMINISTRATOR, password: 'zeven blauwe vijvers' });
    expect(await page.getByRole('alert').textContent()).toContain('horen niet bij elkaar');
    await givePassword(page, ADMINISTRATOR);
    await giveCode(page, app.used);
    expect(await page.getByRole('alert').textContent()).toContain('werd al gebruikt');
    await page.goto(`${site.address}/spoorbeke/account`);
    expect(page.url()).toContain('/spoorbeke/aanmelden?naar=%2Fspoorbeke%2Faccount');
    await givePassword(page, ADMINISTRATOR);
    await giveCode(page, recovery.toUpperCase());
    expect(page.url()).toBe(`${site.address}/spoorbeke`);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await givePassword(page, ADMINISTRATOR);
    await giveCode(page, recovery);
    expect(await page.getByRole('alert').textContent()).toContain('Die code klopt niet');
    await giveCode(page, codeOf(app.secret, 1));
    expect(page.url()).toBe(`${site.address}/spoorbeke`);
    await page.goto(`${site.address}/spoorbeke/beheer`);
    await page.getByLabel('Naam', { exact: true }).fill(OWNER.name);
    await page.getByLabel('Mailadres').fill(ADMINISTRATOR.mail.toUpperCase());
    await page.getByLabel('Rol').selectOption({ label: 'Actieverantwoordelijke' });
    await page.getByRole('button', { name: 'Nodig uit' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Er is al een account met dat mailadres.');
    expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe(OWNER.name);
    await page.getByLabel('Mailadres').fill(OWNER.mail);
    await page.getByRole('button', { name: 'Nodig uit' }).click();
    invitation = (await page.locator('.bs-once code').textContent()) ?? '';
    expect(invitation).toContain(`${site.address}/spoorbeke/uitnodiging/`);
    await context.close();
  });

  it('grow by an invitation, which refuses what everybody tries', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(invitation);
    for (const [password, sentence] of [
      ['1qaz2wsx3edc', 'gelekte wachtwoorden'],
      ['WoutDeCock2026', 'bestaat uit je naam'],
    ] as const) {
      await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
      await page.getByLabel('Nog eens hetzelfde wachtwoord').fill(password);
      await page.getByRole('button', { name: 'Volgende' }).click();
      expect(await page.getByRole('alert').textContent()).toContain(sentence);
    }
    const { secret } = await setUp(page, OWNER.password);
    await page.getByRole('button', { name: 'Toon mijn herstelcodes' }).click();
    ownerCodes = await page.locator('.bs-codes code').allTextContents();
    await page.goto(`${site.address}/spoorbeke/account`);
    expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe(OWNER.name);
    expect((await page.goto(`${site.address}/spoorbeke/beheer`))?.status()).toBe(403);
    expect((await page.goto(invitation))?.status()).toBe(404);
    await page.goto(`${site.address}/spoorbeke`);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await givePassword(page, OWNER);
    await giveCode(page, codeOf(secret, 1));
    expect(await page.getByRole('link', { name: OWNER.name }).count()).toBe(1);
    await context.close();
  });

  it('take a passkey in the place of password and code, proven by the device each time', async () => {
    // A passkey belongs to a name, never to a number: localhost is one.
    const home = site.address.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext({ locale: 'nl-BE' });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (/warning|error/.test(message.type()) && !/status of 400/.test(message.text()))
        trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await givePassword(page, OWNER, home);
    await giveCode(page, ownerCodes[0] ?? '');
    await page.goto(`${home}/spoorbeke/account/passkeys`);
    await page.getByLabel('Naam van dit toestel').fill('laptop van het werk');
    await page.getByLabel('Je wachtwoord van nu').fill('niet mijn wachtwoord');
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('wachtwoord van nu klopt niet');
    await page.getByLabel('Je wachtwoord van nu').fill(OWNER.password);
    await devtools.send('WebAuthn.clearCredentials', { authenticatorId });
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.waitForURL(/\/account\?bewaard/);
    await page.getByText('Passkey: laptop van het werk').waitFor();
    await page.getByRole('button', { name: 'Afmelden' }).click();

    await page.goto(`${home}/spoorbeke/aanmelden/passkey`);
    await page.getByRole('button', { name: 'Gebruik je passkey' }).click();
    await page.waitForURL(`${home}/spoorbeke`);
    await page.getByRole('link', { name: OWNER.name }).waitFor();
    await page.getByRole('button', { name: 'Afmelden' }).click();

    // A device that doesn't see whose finger it is proves nothing.
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto(`${home}/spoorbeke/aanmelden/passkey`);
    await page.getByRole('button', { name: 'Gebruik je passkey' }).click();
    await page.getByText('Dat is niet gelukt').first().waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });
});

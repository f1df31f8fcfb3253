/** A real Chromium for the journeys. Where there is none, the error says the one command that installs it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const places = named === undefined || named === '' ? [...usual, chromium.executablePath()] : [named];
  const executablePath = places.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      'There is no Chromium for the journeys. Install it with: npx playwright-core install chromium',
    );
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

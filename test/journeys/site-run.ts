/** A running site for a test file, in a folder that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../process.ts';

export type RunningSite = { address: string; errors: () => string; stop: () => Promise<void> };

export async function runSite(kind: 'demonstration' | 'production'): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-site-'));
  const child = startChild(join(import.meta.dirname, 'site-process.ts'), [join(folder, 'data'), kind]);
  const address = (await child.heard('address ')).slice('address '.length);
  return {
    address,
    errors: child.errors,
    stop: async () => {
      child.process.stdin.end();
      await child.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Addresses on the same site that a page links to, each once, without their place in the page. */
export function linksOf(html: string, address: string, at: string): string[] {
  const found = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), `${address}${at}`),
  );
  return [
    ...new Set(
      found.filter(({ origin }) => origin === address).map(({ pathname, search }) => `${pathname}${search}`),
    ),
  ];
}

/** Signs in to the demonstration as one of its people, as its page does; gives the cookie to send along. */
export async function signIn(address: string, name: string): Promise<string> {
  const html = await (await fetch(`${address}/meerdorp/aanmelden`)).text();
  const found = [...html.matchAll(/name="persoon" value="([0-9a-f-]{36})">.*?<\/button>/gs)].find(
    ([button]) => button.includes(name),
  );
  const response = await fetch(`${address}/meerdorp/aanmelden?/demonstratie`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ persoon: found?.[1] ?? '' }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 303 || cookie === undefined)
    throw new Error(`${name} could not sign in: ${response.status}`);
  return cookie;
}

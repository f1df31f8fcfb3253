/** The cookie of a ceremony that was begun, and the site as the ceremony names it. */
import type { Cookies } from '@sveltejs/kit';
import type { Party } from '../platform/identity/passkey.ts';

const name = 'beleidsspoor-passkey';

export const partyOf = (url: URL): Party => ({ name: 'Beleidsspoor', origin: url.origin });

export function keepCeremony(cookies: Cookies, slug: string, token: string, url: URL): void {
  cookies.set(name, token, {
    path: `/${slug}`,
    httpOnly: true,
    sameSite: 'strict',
    secure: url.protocol === 'https:',
    maxAge: 600,
  });
}

export const ceremony = (cookies: Pick<Cookies, 'get'>): string => cookies.get(name) ?? '';

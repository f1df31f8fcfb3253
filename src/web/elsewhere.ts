/** Between going to another service and coming back: what the browser keeps of it, for ten minutes and one use. */
import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { keptShape } from '../platform/identity/oidc.ts';
import type { Site } from './site.ts';

const name = 'beleidsspoor-elders';
const path = '/aanmelden';

const journeyShape = keptShape.extend({
  key: z.string().max(40),
  slug: z.string().max(80).nullable(),
  to: z.string().max(600).nullable(),
  invitation: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable(),
});
export type Journey = z.infer<typeof journeyShape>;

/** The one address that a provider is told for the whole installation. */
export const callbackOf = (site: Site, key: string, url: URL): string =>
  `${site.siteUrl ?? url.origin}/aanmelden/${key}/terug`;

export function keepJourney(cookies: Cookies, journey: Journey, url: URL): void {
  cookies.set(name, Buffer.from(JSON.stringify(journey)).toString('base64url'), {
    path,
    httpOnly: true,
    // It comes back by a link from elsewhere.
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: 600,
  });
}

/** And then it is gone: an answer that comes again finds nothing. */
export function takeJourney(cookies: Cookies): Journey | null {
  const text = cookies.get(name);
  if (text === undefined) return null;
  cookies.delete(name, { path });
  try {
    return journeyShape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

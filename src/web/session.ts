/** The session of a request: one cookie per government, so that the wall holds in the browser too. */
import type { Cookies } from '@sveltejs/kit';
import { addEntry } from '../audit/trail.store.ts';
import { dayOf } from '../kernel/day.ts';
import { findActor } from '../organisation/actor.query.ts';
import { anonymous, type Actor, type SignInMethod } from '../organisation/person.ts';
import { createSession, endSession, noteSession } from '../organisation/session.store.ts';
import { sessionTerms } from '../organisation/session.ts';
import { withGovernment, type GovernmentName } from '../platform/database/government.ts';
import { hashOf, isToken, newToken } from '../platform/identity/token.ts';
import type { Site } from './site.ts';

const cookieName = 'beleidsspoor';

/** Anonymous where there is no session, or where it ended. */
export async function actorOf(
  site: Site,
  government: GovernmentName,
  cookies: Cookies,
): Promise<{ actor: Actor; sessionId: string | null }> {
  const token = cookies.get(cookieName);
  if (token === undefined || !isToken(token)) return { actor: anonymous, sessionId: null };
  const now = site.clock();
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const found = await findActor(tx, hashOf(token), { now, today: dayOf(now) });
    if (!found) return { actor: anonymous, sessionId: null };
    if (found.seenLongAgo) await noteSession(tx, found.sessionId, now);
    return { actor: found.actor, sessionId: found.sessionId };
  });
}

export type Asking = {
  site: Site;
  government: GovernmentName;
  cookies: Cookies;
  request: Request;
  url: URL;
};

/** Begins a session for who has proven who they are; the token goes to the browser and nowhere else. */
export async function beginSession(
  { site, government, cookies, request, url }: Asking,
  given: { personId: string; method: SignInMethod },
): Promise<void> {
  const token = newToken();
  const now = site.clock();
  const maxAge = sessionTerms.absoluteMinutes * 60;
  const expiresAt = new Date(Date.parse(now) + maxAge * 1000).toISOString();
  await withGovernment(site.connection.app, government.id, async (tx) => {
    await createSession(tx, government.id, {
      personId: given.personId,
      tokenHash: hashOf(token),
      method: given.method,
      device: request.headers.get('user-agent') ?? '',
      now,
      expiresAt,
    });
    // Of who is anybody there is nothing to tell.
    if (given.method === 'demonstration') return;
    await addEntry(tx, government.id, {
      at: now,
      actorId: given.personId,
      onBehalfOf: null,
      verb: 'session.begin',
      subject: { kind: 'person', id: given.personId },
      before: null,
      after: { method: given.method },
    });
  });
  cookies.set(cookieName, token, {
    path: `/${government.slug}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge,
  });
}

export async function leaveSession(site: Site, government: GovernmentName, cookies: Cookies): Promise<void> {
  const token = cookies.get(cookieName);
  if (token !== undefined)
    await withGovernment(site.connection.app, government.id, (tx) => endSession(tx, hashOf(token)));
  cookies.delete(cookieName, { path: `/${government.slug}` });
}

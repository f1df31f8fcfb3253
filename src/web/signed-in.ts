/** The door of pages for who is signed in; others go to the sign-in page and come back afterwards. */
import { redirect } from '@sveltejs/kit';
import type { Actor } from '../organisation/person.ts';
import type { GovernmentName } from '../platform/database/government.ts';

export function signedIn(actor: Actor, government: GovernmentName, url: URL): NonNullable<Actor['person']> {
  if (actor.person !== null) return actor.person;
  const query = new URLSearchParams({ naar: url.pathname + url.search });
  redirect(303, `/${government.slug}/aanmelden?${query}`);
}

/** The door of pages for who is signed in; others go to the sign-in page and come back afterwards. */
import { redirect } from '@sveltejs/kit';
import { mayOrganise, type OrganisationVerb } from '../organisation/permissions.ts';
import type { Actor } from '../organisation/person.ts';
import { Refusal } from '../kernel/refusal.ts';
import { administrationWords } from './administration.nl.ts';
import { administrationWords as administrationWordsEn } from './administration.en.ts';
import { choose } from './locale.ts';
import type { GovernmentName } from '../platform/database/government.ts';

export function signedIn(actor: Actor, government: GovernmentName, url: URL): NonNullable<Actor['person']> {
  if (actor.person !== null) return actor.person;
  const query = new URLSearchParams({ naar: url.pathname + url.search });
  redirect(303, `/${government.slug}/aanmelden?${query}`);
}

/**
 * The door of a page of the administration.
 * @param anywhere lets in who may it somewhere: for one service, one body. The page then shows no more than that.
 */
export function permitPage(
  { actor, locale }: App.Locals,
  government: GovernmentName,
  url: URL,
  verb: OrganisationVerb,
  { anywhere = false } = {},
): void {
  signedIn(actor, government, url);
  const answer = mayOrganise(actor, verb);
  if (answer.ok || (anywhere && answer.why === 'scope')) return;
  const words = choose(locale, { nl: administrationWords, en: administrationWordsEn });
  throw new Refusal('not-allowed', words.notAllowed);
}

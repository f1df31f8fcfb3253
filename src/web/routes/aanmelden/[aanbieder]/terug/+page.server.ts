import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { signInClaimed } from '../../../../../organisation/claimed.usecase.ts';
import { governmentOfOrganisation } from '../../../../../platform/database/government.ts';
import { fromPath } from '../../../../door.ts';
import { callbackOf, takeJourney } from '../../../../elsewhere.ts';
import { providerDoor } from '../../../../identity-doors.ts';
import { beginSession } from '../../../../session.ts';
import { landing, signInText } from '../../../../sign-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, request, url }) => {
  const { aanbieder } = fromPath(providerDoor, params);
  const { site } = locals;
  const words = signInText(locals.locale).elsewhere;
  const refuse = (sentence: string): Refusal => new Refusal('not-allowed', sentence);
  const journey = takeJourney(cookies);
  if (journey?.key !== aanbieder) throw refuse(words.failed);
  const address = new URL(callbackOf(site, aanbieder, url));
  address.search = url.search;
  const claimed = await site.elsewhere.finish(aanbieder, address, journey);
  if (claimed === null) throw refuse(words.failed);
  const government =
    claimed.organisation === null
      ? null
      : await governmentOfOrganisation(site.connection.app, claimed.organisation);
  if (government === null) throw refuse(words.noGovernment);
  // Who began at one government is not brought to another without a word.
  if (journey.slug !== null && journey.slug !== government.slug)
    throw refuse(words.otherGovernment(government.name));
  const answer = await signInClaimed(site.connection.app, government.id, claimed, {
    invitation: journey.invitation,
    now: site.clock(),
  });
  if (answer.outcome !== 'done') throw refuse(words.answer[answer.outcome]);
  await beginSession(
    { site, government, cookies, request, url },
    { personId: answer.personId, method: 'oidc' },
  );
  redirect(303, landing(government.slug, journey.to));
};

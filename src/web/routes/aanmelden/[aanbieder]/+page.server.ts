import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../kernel/refusal.ts';
import { fromPath, fromQuery } from '../../../door.ts';
import { callbackOf, keepJourney } from '../../../elsewhere.ts';
import { providerDoor, providerQuery } from '../../../identity-doors.ts';
import { signInText } from '../../../sign-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
  const { aanbieder } = fromPath(providerDoor, params);
  const { bestuur, naar, uitnodiging } = fromQuery(providerQuery, url);
  const words = signInText(locals.locale).elsewhere;
  const begun = await locals.site.elsewhere
    .begin(aanbieder, callbackOf(locals.site, aanbieder, url))
    .catch((error: unknown) => {
      console.error(`${aanbieder}:`, error);
      throw new Refusal('unavailable', words.unreachable);
    });
  if (begun === null) throw new Refusal('not-found', words.unknown);
  const journey = { ...begun.kept, key: aanbieder, slug: bestuur ?? null, to: naar ?? null };
  keepJourney(cookies, { ...journey, invitation: uitnodiging ?? null }, url);
  redirect(303, begun.address, { external: true });
};

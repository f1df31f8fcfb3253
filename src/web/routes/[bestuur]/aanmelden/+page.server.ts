import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../kernel/refusal.ts';
import { demonstrationPeople } from '../../../../organisation/demonstration-people.query.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { askGovernment } from '../../../ask.ts';
import { demonstrationSignInDoor, fromForm, fromPath, governmentDoor } from '../../../door.ts';
import { beginSession } from '../../../session.ts';
import { shownPlain } from '../../../shown.ts';
import { errorWords } from '../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  // Only a demonstration has people that anybody may be.
  const people = locals.site.demonstration
    ? await withGovernment(locals.site.connection.app, government.id, demonstrationPeople)
    : [];
  return { shown: shownPlain(government, 'gewoon'), people };
};

export const actions: Actions = {
  demonstratie: async ({ params, locals, request, cookies, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    if (!locals.site.demonstration) throw new Refusal('not-found', errorWords.notFound);
    const government = await askGovernment(locals.site, bestuur);
    const { persoon } = fromForm(demonstrationSignInDoor, await request.formData());
    const people = await withGovernment(locals.site.connection.app, government.id, demonstrationPeople);
    if (!people.some(({ id }) => id === persoon)) throw new Refusal('not-found', errorWords.notFound);
    const device = request.headers.get('user-agent') ?? '';
    const given = {
      personId: persoon,
      method: 'demonstration' as const,
      device,
      secure: url.protocol === 'https:',
    };
    await beginSession(locals.site, government, given, cookies);
    redirect(303, `/${government.slug}`);
  },
};

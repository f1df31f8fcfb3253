import { redirect } from '@sveltejs/kit';
import { askGovernment } from '../../../ask.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { leaveSession } from '../../../session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Leaving is a form: a link that is followed by accident or by a robot signs nobody out. */
export const load: PageServerLoad = ({ params }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  redirect(303, `/${bestuur}`);
};

export const actions: Actions = {
  default: async ({ params, locals, cookies }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    await leaveSession(locals.site, government, cookies);
    redirect(303, `/${government.slug}`);
  },
};

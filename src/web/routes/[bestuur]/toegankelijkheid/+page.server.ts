import { askGovernment } from '../../../ask.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { shownPlain } from '../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  return { shown: shownPlain(await askGovernment(locals.site, bestuur), 'gewoon') };
};

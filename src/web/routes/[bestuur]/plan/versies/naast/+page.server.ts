import { askBeside } from '../../../../../ask-beside.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../../door.ts';
import { Kept } from '../../../../../kept.ts';
import { shownPlain } from '../../../../../shown.ts';
import { besideQuery } from '../../../../../version-door.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const query = fromQuery(besideQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  return {
    shown: shownPlain(government, 'dicht'),
    view: new Kept(await askBeside(locals, government, query)),
  };
};

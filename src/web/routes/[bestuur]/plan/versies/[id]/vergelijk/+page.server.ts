import { askComparison } from '../../../../../../ask-comparison.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { Kept } from '../../../../../../kept.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { versionCompareQuery, versionDoor } from '../../../../../../version-door.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(versionDoor, params);
  const query = fromQuery(versionCompareQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  return {
    shown: shownPlain(government, 'dicht'),
    view: new Kept(await askComparison(locals, government, id, query)),
  };
};

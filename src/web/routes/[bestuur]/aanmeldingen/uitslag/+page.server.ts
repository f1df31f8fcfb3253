import { drawnYears } from '../../../../../enrolment/published-run.query.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { Kept } from '../../../../kept.ts';
import { shownPlain } from '../../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { site } }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(site, bestuur);
  const years = await withGovernment(site.connection.app, government.id, drawnYears);
  return { shown: shownPlain(government, 'ruim'), view: new Kept({ years }) };
};

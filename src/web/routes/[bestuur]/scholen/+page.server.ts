import { birthYearsOf } from '../../../../schools/capacity-tree.ts';
import { freeInYear } from '../../../../schools/free-places.query.ts';
import { maySchool } from '../../../../schools/permissions.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { askGovernment } from '../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../door.ts';
import { Kept } from '../../../kept.ts';
import { freeQuery } from '../../../schools-door.ts';
import { shownPlain } from '../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, actor } }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar, geboortejaar } = fromQuery(freeQuery, url);
  const government = await askGovernment(site, bestuur);
  const found = await withGovernment(site.connection.app, government.id, (tx) => freeInYear(tx, jaar));
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({
      ...found,
      birthYears: found.year === null ? [] : birthYearsOf(found.year),
      chosen: geboortejaar ?? null,
      keeps: maySchool(actor, 'capacity.change').ok,
    }),
  };
};

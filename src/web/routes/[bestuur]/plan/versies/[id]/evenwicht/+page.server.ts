import { yearsOf } from '../../../../../../../budget/columns.query.ts';
import { equilibriumOf } from '../../../../../../../budget/norm.query.ts';
import { mayBudget } from '../../../../../../../budget/permissions.ts';
import { openVersion } from '../../../../../../../budget/version.query.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { among, fromPath, fromQuery } from '../../../../../../door.ts';
import { Kept } from '../../../../../../kept.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { equilibriumQuery, versionDoor } from '../../../../../../version-door.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(versionDoor, params);
  const { rij, jaar } = fromQuery(equilibriumQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const { plan, version } = await openVersion(tx, actor, id);
    among(jaar, yearsOf(plan));
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({ plan, version, ...(await equilibriumOf(tx, plan, version)) }),
      opened: rij === undefined || jaar === undefined ? null : { row: rij, year: jaar },
      mayEnter: mayBudget(actor, 'stock.change').ok,
    };
  });
};

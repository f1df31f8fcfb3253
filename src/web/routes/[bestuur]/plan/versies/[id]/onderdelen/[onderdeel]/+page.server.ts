import { openVersion } from '../../../../../../../../budget/version.query.ts';
import { versionNode } from '../../../../../../../../overview/plan-version.query.ts';
import { linksOfNode } from '../../../../../../../../planning/successor.query.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { continuedLines } from '../../../../../../../continued.ts';
import { fromPath } from '../../../../../../../door.ts';
import { Kept } from '../../../../../../../kept.ts';
import { shownPlain } from '../../../../../../../shown.ts';
import { versionPartDoor } from '../../../../../../../version-door.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur, id, onderdeel } = fromPath(versionPartDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const at = await openVersion(tx, actor, id);
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({
        plan: at.plan,
        version: at.version,
        ...(await versionNode(tx, actor, at, onderdeel)),
        continued: continuedLines(bestuur, await linksOfNode(tx, actor, onderdeel)),
      }),
    };
  });
};

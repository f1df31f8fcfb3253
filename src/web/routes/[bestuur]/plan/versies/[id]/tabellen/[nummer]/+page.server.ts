import { findSchema } from '../../../../../../../../budget/version-schema.store.ts';
import { openVersion } from '../../../../../../../../budget/version.query.ts';
import { Refusal } from '../../../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { fromPath } from '../../../../../../../door.ts';
import { Kept } from '../../../../../../../kept.ts';
import { choose } from '../../../../../../../locale.ts';
import { planVersionWords as en } from '../../../../../../../plan-version.en.ts';
import { planVersionWords as nl } from '../../../../../../../plan-version.nl.ts';
import { shownPlain } from '../../../../../../../shown.ts';
import { versionTableDoor } from '../../../../../../../version-door.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { bestuur, id, nummer } = fromPath(versionTableDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const { plan, version } = await openVersion(tx, actor, id);
    const schema = await findSchema(tx, version.id, Number(nummer) - 1);
    if (!schema) throw new Refusal('not-found', choose(locals.locale, { nl, en }).noTable);
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({ plan, version, schema, number: Number(nummer) }),
    };
  });
};

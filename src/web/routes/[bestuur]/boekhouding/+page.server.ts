import { listBooks } from '../../../../budget/ledger.query.ts';
import { mayBudget } from '../../../../budget/permissions.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { askGovernment } from '../../../ask.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { Kept } from '../../../kept.ts';
import { shownPlain } from '../../../shown.ts';
import { signedIn } from '../../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, actor } }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const plans = await withGovernment(site.connection.app, government.id, (tx) => listBooks(tx, actor));
  return {
    shown: shownPlain(government, 'dicht'),
    view: new Kept({ plans }),
    mayImport: mayBudget(actor, 'ledger.import').ok,
  };
};

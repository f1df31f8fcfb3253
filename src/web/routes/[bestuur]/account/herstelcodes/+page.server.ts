import { makeRecoveryCodes } from '../../../../../organisation/account.usecase.ts';
import { countRecoveryCodes } from '../../../../../organisation/credential.store.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { shownPlain } from '../../../../shown.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const { id } = signedIn(locals.actor, government, url);
  const left = await withGovernment(locals.site.connection.app, government.id, (tx) =>
    countRecoveryCodes(tx, id),
  );
  return { shown: shownPlain(government, 'gewoon'), left };
};

export const actions: Actions = {
  default: async ({ params, locals, url, setHeaders }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    signedIn(locals.actor, government, url);
    // Shown once: no copy stays in the browser.
    setHeaders({ 'cache-control': 'no-store' });
    const given = { now: locals.site.clock() };
    return { codes: await makeRecoveryCodes(locals.site.connection.app, government.id, locals.actor, given) };
  },
};

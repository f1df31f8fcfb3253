import { redirect } from '@sveltejs/kit';
import { mayBudget } from '../../../../../../budget/permissions.ts';
import { listStock } from '../../../../../../budget/stock.store.ts';
import { changeStock } from '../../../../../../budget/stock.usecase.ts';
import { listBodies } from '../../../../../../organisation/government.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { Kept } from '../../../../../kept.ts';
import { shownPlain } from '../../../../../shown.ts';
import { stockAddress } from '../../../../../version-addresses.ts';
import { creditsQuery, stockForm } from '../../../../../version-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { bewaard } = fromQuery(creditsQuery.pick({ bewaard: true }), url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return withGovernment(site.connection.app, government.id, async (tx) => ({
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({ stock: await listStock(tx), bodies: await listBodies(tx) }),
    year: Number(site.clock().slice(0, 4)),
    saved: bewaard === 'ja',
    mayEnter: mayBudget(actor, 'stock.change').ok,
  }));
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, stockForm, async ({ rechtspersoon, jaar, wat, kredietgever, bedrag, bron }) => {
      await changeStock(site.connection.app, government.id, actor, {
        bodyId: rechtspersoon,
        year: Number(jaar),
        item: wat,
        lender: kredietgever,
        amount: bedrag,
        source: bron,
        now: site.clock(),
      });
      redirect(303, stockAddress(bestuur, { bewaard: 'ja' }));
    });
  },
};

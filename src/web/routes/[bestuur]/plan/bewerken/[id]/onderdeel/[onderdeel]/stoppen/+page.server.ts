import { redirect } from '@sveltejs/kit';
import { endNode, type MoneyOfEnd } from '../../../../../../../../../budget/rewrite.usecase.ts';
import { writtenBranch } from '../../../../../../../../../budget/writing.query.ts';
import { withGovernment } from '../../../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../../../ask.ts';
import { fromPath } from '../../../../../../../../door.ts';
import { onForm } from '../../../../../../../../form.ts';
import { Kept } from '../../../../../../../../kept.ts';
import { shownPlain } from '../../../../../../../../shown.ts';
import { signedIn } from '../../../../../../../../signed-in.ts';
import { writeVersionAddress } from '../../../../../../../../writing-addresses.ts';
import { writingAt } from '../../../../../../../../writing-at.ts';
import { endForm, writeNodeDoor } from '../../../../../../../../writing-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id, onderdeel } = fromPath(writeNodeDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const view = await withGovernment(site.connection.app, government.id, (tx) =>
    writtenBranch(tx, actor, id, onderdeel),
  );
  return { shown: shownPlain(government, 'gewoon'), view: new Kept(view) };
};

export const actions: Actions = {
  default: async (event) => {
    const { onderdeel } = fromPath(writeNodeDoor, event.params);
    const { slug, id, db, governmentId, actor, at } = await writingAt(event);
    return onForm(event.request, endForm, async ({ gezien, geld, naar }) => {
      const money: MoneyOfEnd =
        geld === 'vervalt'
          ? { way: 'withdraw' }
          : geld === 'buiten'
            ? { way: 'without' }
            : { way: 'node', nodeId: naar };
      await endNode(db, governmentId, actor, { ...at(gezien), nodeId: onderdeel, money });
      redirect(303, writeVersionAddress(slug, id, { klaar: 'gestopt' }));
    });
  },
};

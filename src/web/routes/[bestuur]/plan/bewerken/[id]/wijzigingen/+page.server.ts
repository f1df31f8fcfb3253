import { redirect } from '@sveltejs/kit';
import { takeBack, takeBackWithout } from '../../../../../../../budget/take-back.usecase.ts';
import { writtenChanges } from '../../../../../../../budget/writing.query.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { onForm } from '../../../../../../form.ts';
import { Kept } from '../../../../../../kept.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { signedIn } from '../../../../../../signed-in.ts';
import { writtenChangesAddress } from '../../../../../../writing-addresses.ts';
import { writingAt } from '../../../../../../writing-at.ts';
import { nodeQuery, takeBackForm, writeDoor } from '../../../../../../writing-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(writeDoor, params);
  const { klaar } = fromQuery(nodeQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const view = await withGovernment(site.connection.app, government.id, (tx) =>
    writtenChanges(tx, actor, id),
  );
  return { shown: shownPlain(government, 'dicht'), view: new Kept(view), done: klaar === 'terug' };
};

export const actions: Actions = {
  default: async (event) => {
    const { slug, id, db, governmentId, actor, at } = await writingAt(event);
    return onForm(event.request, takeBackForm, async ({ gezien, onderdeel }) => {
      if (onderdeel === '') await takeBackWithout(db, governmentId, actor, at(gezien));
      else await takeBack(db, governmentId, actor, { ...at(gezien), nodeId: onderdeel });
      redirect(303, writtenChangesAddress(slug, id, { klaar: 'terug' }));
    });
  },
};
